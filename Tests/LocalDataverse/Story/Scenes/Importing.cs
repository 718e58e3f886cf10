using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>The solution is packed and imported as a customer would import it.</summary>
internal static class Importing
{
    private const string Prefix = "optout_";

    /// <summary>The name of the zip that an assembly was loaded out of.</summary>
    public static string ZipOf(PluginAssemblyInfo assembly) => assembly.Location.Split('!')[0];

    public static string Pack(Screen screen)
    {
        screen.Step("The solution is packed");
        var zip = Packer.Pack(Repository.Root).Managed;
        screen.Say($"{Path.GetRelativePath(Repository.Root, zip)}, {new FileInfo(zip).Length / 1024:N0} KB");
        return zip;
    }

    public static void Import(Screen screen, LocalOrganization organization, string zip)
    {
        screen.Step("The zip, and nothing else, is imported into an empty local Dataverse");

        var report = organization.Import(zip);
        var own = report.Tables.Count(table => table.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase));

        screen.Say(
            $"{report.UniqueName} {report.Version}, {(report.IsManaged ? "managed" : "unmanaged")}: "
            + $"{Shown.Count(own, "table")} of its own, columns on {report.Tables.Count - own} others, "
            + $"{Shown.Count(report.Steps.Count, "step")}, {Shown.Count(report.Roles.Count, "role")}.");
        foreach (var assembly in organization.Assemblies)
        {
            screen.Say("The plugins run from the assembly in the zip:");
            screen.Remark(assembly.FullName);
            screen.Remark(ZipEntry(assembly));
        }

        StoryDiffersException.Unless(report.IsManaged, "The zip that was imported is not managed.");
        StoryDiffersException.Unless(
            organization.Assemblies.Count == 1,
            $"{organization.Assemblies.Count} assemblies were loaded out of the zip instead of one.");
    }

    private static string ZipEntry(PluginAssemblyInfo assembly) => assembly.Location[(ZipOf(assembly).Length + 1)..];
}
