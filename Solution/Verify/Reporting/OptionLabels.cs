using System.Reflection;
using System.Xml.Linq;

namespace OptOutPlugin.Verify.Reporting;

/// <summary>What the options of a column are called in English, as the solution says it.</summary>
internal sealed class OptionLabels
{
    private const string English = "1033";

    private readonly Dictionary<string, string> byValue;

    private OptionLabels(Dictionary<string, string> byValue) => this.byValue = byValue;

    /// <summary>The events of the ledger.</summary>
    public static OptionLabels Events { get; } = Read("optout_event.xml");

    /// <summary>The channels.</summary>
    public static OptionLabels Channels { get; } = Read("optout_channel.xml");

    /// <summary>The value of an option by its English label.</summary>
    /// <exception cref="InvalidOperationException">There is no such option.</exception>
    public string Value(string label) => byValue.Single(one => one.Value == label).Key;

    /// <summary>The label of a value; null for a value that this version does not know.</summary>
    public string? this[string? value] => value is null ? null : byValue.GetValueOrDefault(value);

    private static OptionLabels Read(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new OptionLabels(XDocument.Load(file).Descendants("option").ToDictionary(
            option => option.Attribute("value")!.Value,
            option => option.Descendants("label").Single(label => label.Attribute("languagecode")!.Value == English)
                .Attribute("description")!.Value));
    }
}
