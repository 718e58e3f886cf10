using System.Text.RegularExpressions;

namespace OptOutPlugin.LocalDataverse.Story.People;

/// <summary>What a line of the file turned out to be.</summary>
internal abstract record Row
{
    public sealed record Good(Person Person) : Row;

    public sealed record Bad(string Reason) : Row;
}

/// <summary>Makes a person of the fields of a line, or says why not.</summary>
internal static partial class PersonReader
{
    public static Row Read(int line, IReadOnlyDictionary<string, string> fields)
    {
        if (Kind(fields[PeopleColumn.KindHeader]) is not { } kind)
        {
            return new Row.Bad($"kind is {Shown.Short(fields["kind"])}, not contact, lead or account");
        }

        var values = new Dictionary<string, object>();
        foreach (var column in PeopleColumn.All)
        {
            if (Read(column, kind, fields[column.Header].Trim(), values) is { } reason)
            {
                return new Row.Bad(reason);
            }
        }

        var name = kind == PersonKind.Account
            ? values.GetValueOrDefault("name") as string ?? ""
            : $"{values.GetValueOrDefault("firstname")} {values.GetValueOrDefault("lastname")}".Trim();
        var state = fields[PeopleColumn.StateHeader].Trim();
        var key = fields[PeopleColumn.KeyHeader].Trim();
        return (name, state, key) switch
        {
            ("", _, _) => new Row.Bad($"the {Person.TableOf(kind)} has no name"),
            (_, not ("active" or "inactive"), _) =>
                new Row.Bad($"state is {Shown.Short(state)}, not active or inactive"),
            (_, _, not "") when !KeyPattern.IsMatch(key) =>
                new Row.Bad($"key is {Shown.Short(key)}, not up to 40 lower-case letters, digits and hyphens"),
            _ => new Row.Good(new(line, kind, name, values, state == "active", key.Length > 0 ? key : null)),
        };
    }

    private static string? Read(PeopleColumn column, PersonKind kind, string text, Dictionary<string, object> values)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!column.Columns.TryGetValue(kind, out var target))
        {
            return $"{column.Header} does not exist on {Shown.WithArticle(Person.TableOf(kind))}";
        }

        if (column.Kind == FieldKind.Flag)
        {
            values[target.Column] = text == "yes";
            return text is "yes" or "no" ? null : $"{column.Header} is {Shown.Short(text)}, not yes, no or empty";
        }

        values[target.Column] = text;
        return text switch
        {
            _ when text.Length > target.Length =>
                $"{column.Header} is {text.Length} characters long and {target.Length} fit",
            _ when text.Contains('\uFFFD') => $"{column.Header} is not UTF-8 text",
            _ when text.Any(char.IsControl) => $"{column.Header} holds a control character",
            _ when column.Kind == FieldKind.Address && !AddressPattern.IsMatch(text) =>
                $"{column.Header} is {Shown.Short(text)}, not an e-mail address",
            _ => null,
        };
    }

    private static PersonKind? Kind(string text) => text.Trim() switch
    {
        "contact" => PersonKind.Contact,
        "lead" => PersonKind.Lead,
        "account" => PersonKind.Account,
        _ => null,
    };

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern { get; }

    private const string Label = @"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?";

    // Letters of any script on both sides; the rest is the receiving server's business.
    [GeneratedRegex($@"^[^\s@""(),:;<>\[\]\\]{{1,64}}@(?:{Label}\.)+{Label}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern { get; }
}
