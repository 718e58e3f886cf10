namespace OptOutPlugin.Domain.Tests.Clocks;

/// <summary>A fact about a table of public sources, which is not part of the repository and may stand beside it.</summary>
public sealed class FactBesideSourcesAttribute : FactAttribute
{
    public FactBesideSourcesAttribute() => Skip = Sources is null ? "The table of public sources is not there." : null;

    /// <summary>Where the table is; null where it is not there.</summary>
    internal static string? Sources
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, "shared", "data", "holidays", "holidays.tsv");
                if (File.Exists(path))
                {
                    return path;
                }
            }

            return null;
        }
    }
}
