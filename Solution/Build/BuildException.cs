namespace OptOutPlugin.SolutionBuild;

/// <summary>Says in a sentence why the solution cannot be built.</summary>
internal sealed class BuildException(string sentence) : Exception(sentence);
