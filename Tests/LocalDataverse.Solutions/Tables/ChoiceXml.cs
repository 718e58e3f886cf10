using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Tables;

/// <summary>An optionset element: options, states or statuses.</summary>
internal static class ChoiceXml
{
    public static IReadOnlyList<OptionMetadata> Options(XElement set) =>
        [
            .. set.In("options", "option").Select(option => Option(option)),
            .. set.In("states", "state").Select(state => Option(state) with
            {
                DefaultStatus = Number(state.NeededAttribute("defaultstatus")),
            }),
            .. set.In("statuses", "status").Select(status => Option(status) with
            {
                State = Number(status.NeededAttribute("state")),
            }),
        ];

    private static OptionMetadata Option(XElement element) =>
        new(Number(element.NeededAttribute("value")), element.Label("labels") ?? "")
        {
            Translations = element.Labels("labels"),
        };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
