using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Showing;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>Which button was pressed, and what was ticked.</summary>
internal sealed record Pressed
{
    private const int MostTopics = 500;
    private const int LongestCode = 100;

    /// <summary>The name of the button.</summary>
    public required string Button { get; init; }

    /// <summary>The wish that it stands for.</summary>
    public required Wish Wish { get; init; }

    /// <summary>For how many days to pause; null: no pause.</summary>
    public int? Days { get; init; }

    /// <summary>What is allowed.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>What is refused.</summary>
    public IReadOnlyList<string> Refuse { get; init; } = [];

    /// <summary>Whether it permits something: only with a page of ours that is young enough.</summary>
    public bool Permits => Wish == Wish.Undo || Allow.Count > 0;

    /// <summary>Reads a form; null for one that says nothing.</summary>
    /// <param name="form">The form.</param>
    /// <param name="shown">What was shown; null: not known.</param>
    public static Pressed? Of(IFormCollection form, ShownPage? shown) => form["wish"].ToString() switch
    {
        "Stop" => new() { Button = "Stop", Wish = Wish.Stop },
        "StopAll" => new() { Button = "StopAll", Wish = Wish.StopAll },
        "Pause30" => new() { Button = "Pause30", Wish = Wish.Pause, Days = 30 },
        "Pause90" => new() { Button = "Pause90", Wish = Wish.Pause, Days = 90 },
        "Undo" => new() { Button = "Undo", Wish = Wish.Undo },
        "AllowAll" => new() { Button = "AllowAll", Wish = Wish.Choose, Allow = ["*"] },
        "Choose" => Choices(form, shown),
        _ => null,
    };

    /// <summary>Only what refuses.</summary>
    public Pressed WithoutPermissions() => this with { Allow = [] };

    /// <summary>When a pause ends that begins now: at the end of its last day.</summary>
    /// <param name="now">In UTC.</param>
    public DateTime? PausedUntil(DateTime now) => Days is { } days ? now.Date.AddDays(days + 1) : null;

    // What was on the page and is not ticked is refused, what was not allowed there and is ticked is allowed. A list
    // that cannot be proved to be the page's is good enough for refusing.
    private static Pressed Choices(IFormCollection form, ShownPage? shown)
    {
        var ticked = Codes(form["topic"]).ToHashSet(StringComparer.Ordinal);
        var offered = Codes(form["offered"]);
        var allowed = shown?.Offers(offered) == true ? shown.Allowed : null;
        return new()
        {
            Button = "Choose",
            Wish = Wish.Choose,
            Refuse = [.. offered.Where((code, i) => !ticked.Contains(code) && allowed?[i] != '0')],
            Allow = [.. offered.Where((code, i) => ticked.Contains(code) && allowed?[i] == '0')],
        };
    }

    private static List<string> Codes(Microsoft.Extensions.Primitives.StringValues values) =>
        [.. values.OfType<string>().Where(code => code.Length is > 0 and <= LongestCode && code != "*")
            .Distinct(StringComparer.Ordinal).Take(MostTopics)];
}
