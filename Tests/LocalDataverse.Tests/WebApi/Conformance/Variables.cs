using System.Text.RegularExpressions;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi.Conformance;

/// <summary>
/// What stands in braces: {a} to {z} are ids that are new in every case, {=v} keeps what an answer says there, and
/// {any}, {guid}, {etag} and {absent} say what an answer must look like.
/// </summary>
internal sealed partial class Variables(Dictionary<string, string> known)
{
    private readonly Dictionary<string, string> values = new(known, StringComparer.Ordinal);

    public string Fill(string text) => Named().Replace(text, match => Value(match.Groups[1].Value));

    /// <summary>Whether a text is as a pattern wants it.</summary>
    public bool Fits(string pattern, string actual)
    {
        var filled = Fill(pattern);
        var expression = new System.Text.StringBuilder("^");
        var at = 0;
        foreach (Match match in Special().Matches(filled))
        {
            expression.Append(Regex.Escape(filled[at..match.Index])).Append(match.Value switch
            {
                "{any}" => ".+",
                "{guid}" => "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "{etag}" => "W/\"[0-9]+\"",
                _ => $"(?<{match.Value[2..^1]}>.+)",
            });
            at = match.Index + match.Length;
        }

        expression.Append(Regex.Escape(filled[at..])).Append('$');
        var found = Regex.Match(
            actual,
            expression.ToString(),
            RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
        foreach (var group in found.Groups.Cast<Group>().Where(group => group.Success && group.Name != "0"))
        {
            values[group.Name] = group.Value;
        }

        return found.Success;
    }

    private string Value(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            // Numbers of accounts have twenty characters.
            values[name] = value = name == "n" ? Guid.NewGuid().ToString("N")[..20] : Guid.NewGuid().ToString();
        }

        return value;
    }

    [GeneratedRegex(@"\{([a-z]|root|admin|rep|delegate|organization)\}")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{(any|guid|etag|=[a-z])\}")]
    private static partial Regex Special();
}
