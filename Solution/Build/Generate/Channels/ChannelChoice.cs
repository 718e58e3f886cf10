using System.Globalization;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The options of the choice of channels.</summary>
internal static class ChannelChoice
{
    public const string Path = "OptionSets/optout_channel.xml";

    /// <summary>The choice as it stands, with the options that the table of channels gives it.</summary>
    public static XElement In(Project project)
    {
        var choice = new XElement(project.Tree[Path]);
        choice.Element("options")?.ReplaceNodes(ChannelTable.All.OrderBy(facts => facts.Channel)
            .Select(facts => Option(facts, project.Languages)));
        return choice;
    }

    private static XElement Option(ChannelFacts facts, LanguageFiles languages) => new(
        "option",
        new XAttribute("value", Choices.Of(facts.Channel).Value.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("ExternalValue", ""),
        new XAttribute("IsHidden", 0),
        Labels.List("labels", "label", ChannelWords.In(languages, facts, ChannelWords.Name)),
        Labels.List("Descriptions", "Description", ChannelWords.In(languages, facts, ChannelWords.Meaning)));
}
