using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.LocalDataverse.Story.Scenes;

/// <summary>The solution is packed and imported as a customer would import it.</summary>
internal static class Importing
{
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

        screen.Say(
            $"{report.UniqueName} {report.Version}, {(report.IsManaged ? "managed" : "unmanaged")}: "
            + $"{Shown.Count(report.Tables.Count, "table")}, {Shown.Count(report.Steps.Count, "step")}, "
            + $"{Shown.Count(report.Roles.Count, "role")}.");
        foreach (var assembly in organization.Assemblies)
        {
            screen.Say("It brings one assembly, which is loaded out of the zip:");
            screen.Remark(assembly.FullName);
            screen.Remark(assembly.Location);
        }

        StoryDiffersException.Unless(report.IsManaged, "The zip that was imported is not managed.");
        StoryDiffersException.Unless(
            organization.Assemblies.Count == 1,
            $"{organization.Assemblies.Count} assemblies were loaded out of the zip instead of one.");
    }
}
