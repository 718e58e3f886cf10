namespace OptOutPlugin.Package.Setup;

/// <summary>
/// What whoever deploys chose, given as <c>--settings "name=value|name=value"</c>: <c>SkipBaseline</c>,
/// <c>SampleData</c>, <c>Schedule</c>, and values of the product's settings by their schema names.
/// </summary>
internal sealed class RuntimeChoices(IReadOnlyDictionary<string, object>? given)
{
    private const string Prefix = "optout_";

    private readonly IReadOnlyDictionary<string, object> given = given ?? new Dictionary<string, object>();

    /// <summary>Whether what people refused before is taken over some other time.</summary>
    public bool SkipBaseline => Is("SkipBaseline");

    /// <summary>Whether the sample topics are brought along.</summary>
    public bool SampleData => Is("SampleData");

    /// <summary>Whether the flow that does what is due every day is brought along.</summary>
    public bool Schedule => Is("Schedule");

    /// <summary>Values of the product's settings, by schema name.</summary>
    public IReadOnlyDictionary<string, string> Settings => given
        .Where(one => one.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && one.Value is not null)
        .ToDictionary(one => one.Key, one => one.Value.ToString()!, StringComparer.OrdinalIgnoreCase);

    private bool Is(string name) => given.Any(one =>
        string.Equals(one.Key, name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.Value?.ToString()?.Trim(), "true", StringComparison.OrdinalIgnoreCase));
}
