using System.Globalization;

namespace LocalDataverse.Web.Protocol;

/// <summary>The Prefer header, and what of it was followed.</summary>
internal sealed class Preferences
{
    private readonly List<string> applied = [];
    private readonly List<string> annotations = [];

    private Preferences() { }

    public int? PageSize { get; private set; }

    public bool ReturnsRepresentation { get; private set; }

    public bool ContinuesOnError { get; private set; }

    public bool HasAnnotations => annotations.Count > 0;

    public string? Applied => applied.Count == 0 ? null : string.Join(',', applied);

    public bool Wants(string annotation) => annotations.Any(wanted => wanted == "*" || wanted == annotation
        || (wanted.EndsWith(".*", StringComparison.Ordinal)
            && annotation.StartsWith(wanted[..^1], StringComparison.Ordinal)));

    public static Preferences Read(WebApiRequest request) => Read(request.Header("Prefer"));

    public static Preferences Read(string? header)
    {
        var preferences = new Preferences();
        foreach (var part in Split(header ?? ""))
        {
            preferences.Add(part);
        }

        return preferences;
    }

    private void Add(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var name = (equals < 0 ? part : part[..equals]).Trim();
        var value = equals < 0 ? "" : part[(equals + 1)..].Trim().Trim('"');
        switch (name.ToLowerInvariant())
        {
            case "odata.maxpagesize" or "maxpagesize":
                PageSize = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                    && size > 0
                    ? size
                    : throw WebApiFault.BadRequest($"The value '{value}' of the preference {name} is not valid.");
                break;
            case "odata.include-annotations" or "include-annotations":
                annotations.AddRange(value.Split(',', StringSplitOptions.TrimEntries
                    | StringSplitOptions.RemoveEmptyEntries));
                break;
            case "return" when value == "representation":
                ReturnsRepresentation = true;
                break;
            case "odata.continue-on-error" or "continue-on-error":
                ContinuesOnError = value is "" or "true";
                break;
            default:
                // A preference that is not known is not an error; it is not among those applied.
                return;
        }

        applied.Add(part);
    }

    // Commas within quotes belong to a value.
    private static IEnumerable<string> Split(string header)
    {
        var (from, quoted) = (0, false);
        for (var i = 0; i <= header.Length; i++)
        {
            if (i == header.Length || (header[i] == ',' && !quoted))
            {
                if (header[from..i].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                from = i + 1;
            }
            else if (header[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }
}
