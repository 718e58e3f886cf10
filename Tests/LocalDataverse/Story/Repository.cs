namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Where the files of the clone are, from wherever the program was started.</summary>
internal static class Repository
{
    public static string Root =>
        Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory)
        ?? throw new DirectoryNotFoundException(
            $"No OptOutPlugin.sln stands above {AppContext.BaseDirectory}; run it inside a clone.");

    public static string SamplePeople => Path.Combine(Root, "Tests", "LocalDataverse", "Sample", "people.csv");

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OptOutPlugin.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
