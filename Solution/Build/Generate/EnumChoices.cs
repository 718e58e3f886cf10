using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// The choices whose options the code counts: an option for each member, and no other. What an option is called stands
/// in the choice's own file, but where the code writes the name into rows.
/// </summary>
internal static class EnumChoices
{
    /// <summary>The enums of the code, each with its choice.</summary>
    public static IReadOnlyList<KeyValuePair<Type, string>> All { get; } =
    [
        new(typeof(LedgerEvent), "optout_event"),
        new(typeof(ConsentSource), "optout_source"),
        new(typeof(LedgerReason), "optout_reason"),
        new(typeof(KeyPurpose), "optout_keypurpose"),
        new(typeof(PreferenceState), "optout_preferencestate"),
        new(typeof(RequestKind), "optout_requestkind"),
        new(typeof(RequestStatus), "optout_requeststatus"),
        new(typeof(LetterState), "optout_letterstate"),
        new(typeof(Severity), "optout_severity"),
        new(typeof(FindingStatus), "optout_findingstatus"),
        new(typeof(Weight), "optout_weight"),
        new(typeof(OverrideGround), "optout_overrideground"),
        new(typeof(WorkKind), "optout_workkind"),
        new(typeof(Category), "optout_category"),
        new(typeof(ListenerKind), "optout_listenerkind"),
        new(typeof(BatchState), "optout_handoverstate"),
        new(typeof(PolicyStatus), "optout_policystatus"),
        new(typeof(TrainingAudience), "optout_trainingaudience"),
        new(typeof(TrainingStatus), "optout_trainingstatus"),
        new(typeof(TrainingWay), "optout_trainingway"),
    ];

    /// <summary>What the platform stores for a member; what the domain counts from nought, with the prefix.</summary>
    public static int Stored(int member) => member < OptionValue.First ? OptionValue.First + member : member;

    /// <summary>The choices by path in the tree.</summary>
    public static IEnumerable<KeyValuePair<string, XElement>> Files(Project project) =>
        from choice in All
        let path = $"OptionSets/{choice.Value}.xml"
        select KeyValuePair.Create(path, Of(choice.Key, path, project));

    private static XElement Of(Type members, string path, Project project)
    {
        var choice = new XElement(project.Tree[path]);
        var there = choice.Elements("options").Elements().ToDictionary(option => option.Attr("value"));
        choice.Element("options")?.ReplaceNodes(Enum.GetValues(members).Cast<object>().OrderBy(Number).Select(member =>
        {
            var value = Stored(Number(member)).ToString(CultureInfo.InvariantCulture);
            var option = there.TryGetValue(value, out var known) ? new XElement(known) : New(value, member);
            if (NameInRows(member) is { } name)
                option.Elements("labels").Elements().First().SetAttributeValue("description", name);
            return option;
        }));
        return choice;
    }

    private static int Number(object member) => Convert.ToInt32(member, CultureInfo.InvariantCulture);

    private static string? NameInRows(object member) => member switch
    {
        LedgerEvent happened => RowNames.Of(happened),
        OverrideGround ground => RowNames.Of(ground),
        _ => null,
    };

    // What it means, somebody has to write: check asks for it.
    private static XElement New(string value, object member) => new(
        "option",
        new XAttribute("value", value),
        new XAttribute("ExternalValue", ""),
        new XAttribute("IsHidden", 0),
        Labels.English("labels", "label", Words(member.ToString()!)),
        new XElement("Descriptions"));

    // SendBlocked becomes "Send blocked".
    private static string Words(string name) => string.Concat(name.Select((letter, at) =>
        at > 0 && char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
