Console.Error.WriteLine("usage: [--once] [--data FILE] [--people FILE]");
return 2;
