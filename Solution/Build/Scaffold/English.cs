namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>The English of what is made, from the names that were given.</summary>
internal static class English
{
    /// <summary>A label as it stands inside a sentence; what is written in capitals keeps them.</summary>
    public static string InASentence(string label) => string.Join(
        ' ', label.Split(' ').Select(word => word.Length > 1 && word.All(char.IsUpper)
            ? word
            : word.ToLowerInvariant()));
}
