using System.Globalization;
using System.Xml.Linq;

namespace LocalDataverse.Engine.Queries.Fetch;

/// <summary>An element of FetchXML, read strictly: what it may not carry is refused by name.</summary>
internal sealed class FetchElement
{
    private readonly XElement element;

    public FetchElement(XElement element, string? expected = null)
    {
        this.element = element;
        if (expected is not null && Name != expected)
        {
            throw Refuse();
        }
    }

    public string Name => element.Name.LocalName;

    public string Value => element.Value;

    public IEnumerable<FetchElement> Children => element.Elements().Select(child => new FetchElement(child));

    public FetchElement Only(string name) => Children.ToList() is [var child]
        ? new FetchElement(child.element, name)
        : throw Faults.Create(ErrorCodes.InvalidNode, $"The element {Name} needs one {name}, and nothing else.");

    public void Allow(params string[] attributes)
    {
        if (element.Attributes().FirstOrDefault(one => !attributes.Contains(one.Name.LocalName)) is { } other)
        {
            throw Faults.Unsupported($"FetchXML {Name}/@{other.Name.LocalName}");
        }
    }

    public string? Text(string attribute) =>
        (string?)element.Attribute(attribute) is { Length: > 0 } text ? text : null;

    public string Required(string attribute) => Text(attribute)
        ?? throw Faults.Create(ErrorCodes.InvalidNode, $"The required attribute '{attribute}' of {Name} is missing.");

    public bool Flag(string attribute) => Text(attribute) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        _ => throw Faults.InvalidArgument(
            $"The only valid values for {attribute} attribute are 'true', 'false', '1', and '0'."),
    };

    public int? Number(string attribute) => Text(attribute) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Faults.InvalidArgument($"The value '{text}' of the attribute {attribute} is not a number.");

    public Exception Refuse() => Faults.Unsupported($"FetchXML element {Name}");
}
