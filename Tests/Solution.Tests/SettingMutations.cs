using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break the settings.</summary>
internal static class SettingMutations
{
    private const string Folder = "Solution/src/environmentvariabledefinitions";
    private const string File = "environmentvariabledefinition.xml";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("SettingsAreOurs", "a name without our prefix", "new_SendMode")
            { Files = c => c.Edit(Folder, "\"optout_SendMode\"", "\"new_SendMode\"") },
        new("SettingsAreOurs", "a name that is only our prefix", "the setting optout_ must")
            { Files = c => c.Edit(Folder, "\"optout_SendMode\"", "\"optout_\"") },
        new("SettingsAreOurs", "a name that leads out of its folder", "optout_../x")
            { Files = c => c.Edit(Folder, "\"optout_SendMode\"", "\"optout_../x\"") },
        new("SettingsAreOurs", "a folder of another name", "must lie in")
            { Files = c => c.Edit(Folder, "\"optout_SendMode\"", "\"optout_sendmode\"") },
        new("SettingsAreOurs", "a type that we cannot read", "100000004")
            { Files = c => c.Edit(Folder, "<type>100000000", "<type>100000004") },
        new("SettingsAreOurs", "no type", "is of the type ,")
            { Files = c => c.Empty(Folder, "type") },
        new("SettingDefaultsAreUnderstood", "a default that is none of the values", "\"Blok\"")
            { Files = c => c.Edit(Folder, "<defaultvalue>Block", "<defaultvalue>Blok") },
        new("SettingDefaultsAreUnderstood", "a number that is too large", "\"121\"")
            { Files = c => c.Edit(Folder, "<defaultvalue>0", "<defaultvalue>121") },
        new("SettingDefaultsAreUnderstood", "a setting that nothing reads", "optout_Colour")
            { Files = c => c.Edit(Folder, "\"optout_SendMode\"", "\"optout_Colour\"") },
        new("SettingsShipNoValues", "a value beside its definition", "environmentvariablevalues.json")
            { Files = c => c.Add(Folder + "/optout_SendMode/environmentvariablevalues.json", "{}") },
        new("SettingsShipNoValues", "a value in a file of another name", "<environmentvariablevalue>")
        {
            Files = c => c.Edit(
                Folder, "<iscustomizable>", "<environmentvariablevalue>x</environmentvariablevalue><iscustomizable>"),
        },
        new("LabelsArePresent", "a setting without a description", "has no description")
        {
            Files = c =>
            {
                c.Edit(Folder, "<description default", "<remark default");
                c.Edit(Folder, "</description>", "</remark>", having: "<remark ");
            },
        },
        new("LabelsArePresent", "a setting with an empty description", "an empty label under optout_")
            { Files = c => c.Edit(Folder, "<label description=\"", "<label description=\"\" was=\"") },
        new("EveryFileIsPacked", "a setting in a file of another name", "setting.xml")
            { Files = c => c.Rename(Folder, "", "setting.xml") },
        new("EveryFileIsPacked", "a file that defines no setting", "must have the root element")
            { Files = c => c.Add($"{Folder}/optout_SendMode/{File}", "<x />") },
        new("GeneratedIsCommitted", "a setting edited by hand", "optout_SendMode")
            { Files = c => c.Edit(Folder + "/optout_SendMode", "refused", "accepted") },
        new("GeneratedIsCommitted", "a setting that nothing declares", "made by nothing")
            { Code = p => p with { Settings = [.. p.Settings.Skip(1)] } },
        new("GeneratedIsCommitted", "a setting that is not there", "is missing")
            { Files = c => c.Delete(Folder) },
        new("GeneratedIsCommitted", "a README that gives another default", "Plugins/README.md")
            { Files = c => c.Edit("Plugins/README.md", "| Correct |", "| Refuse |") },
        new("GeneratedIsCommitted", "a setting declared otherwise", "Plugins/README.md")
            { Code = p => p with { Settings = [.. p.Settings.Select(Renamed)] } },
    ];

    private static SettingDefinition Renamed(SettingDefinition setting) => setting with { Description = "Other." };
}
