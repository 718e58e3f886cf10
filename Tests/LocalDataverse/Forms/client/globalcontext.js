function provide() {}
