namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>The icon that a new table has until somebody draws its own over it.</summary>
internal static class Icon
{
    public const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">
          <path fill="none" stroke="#323130" stroke-linecap="round" stroke-linejoin="round"
            d="M2 2.5h12v11h-12zM2 6h12M6 6v7.5" />
        </svg>

        """;

    /// <summary>Where it is drawn.</summary>
    public static string PathOf(NewTable table) => $"WebResources/img/{table.BareLogicalName}.svg";

    /// <summary>What the platform calls it.</summary>
    public static string NameOf(NewTable table) => $"optout_/img/{table.BareLogicalName}.svg";
}
