namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>What must become of a message, in the words of <c>rules.csv</c>.</summary>
internal static class Outcome
{
    public const string Goes = "goes";
    public const string Stays = "stays";
    public const string GoesAndIsRecorded = "goes and recorded";
    public const string GoesByOverride = "goes by override";
}

/// <summary>One row of <c>rules.csv</c>: what refuses, what the message is, and what must become of it.</summary>
internal sealed record TruthRule(
    string Id,
    string Refuses,
    IReadOnlyList<string> Signals,
    string Topic,
    string Unclassified,
    bool IsOverridden,
    string Recipient,
    string Addresses,
    string Category,
    string AsMarketing,
    string AsTransactional,
    string Reason,
    string ReasonOfAddress,
    string Words);

/// <summary>One row of <c>paths.csv</c>: what a way to send makes of a message, and what it cannot say.</summary>
internal sealed record SendPath(
    string Name, IReadOnlyList<string> Adds, IReadOnlyList<string> CannotCarry, IList<string> Kinds);

/// <summary>A rule, tried on one way to send, with one kind of recipient, under one setting of the send mode.</summary>
internal sealed record Cell(TruthRule Rule, SendPath Path, string Kind, string Mode)
{
    public string Name => $"{Rule.Id} {Path.Name}, {Kind}, {Mode}";
}

/// <summary>The table written by hand from the design, and every cell that comes of it.</summary>
internal static class TruthTable
{
    public const string Address = "suppressed address";
    public const string TypedIn = "typed-in address";
    public const string Twin = "twin";

    public static readonly string[] Modes = ["Block", "Strip"];

    public static IList<TruthRule> Rules { get; } = [.. Lines("rules.csv", columns: 14).Select(line => new TruthRule(
        line[0], line[1], Words(line[2]), line[3], line[4], line[5] == "yes", line[6], line[7], line[8], line[9],
        line[10], line[11], line[12], line[13]))];

    public static IReadOnlyList<SendPath> Paths { get; } = [.. Lines("paths.csv", columns: 5).Select(line =>
        new SendPath(line[0], Words(line[1]), Words(line[2]), Words(line[3])))];

    public static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from mode in Modes
           from rule in Rules
           from path in Paths
           from kind in path.Kinds
           select new Cell(rule, path, kind, mode),
    ];

    private static string[] Words(string text) =>
        text.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Only the last column holds commas, between quotation marks.
    private static IEnumerable<string[]> Lines(string name, int columns)
    {
        using var stream = typeof(TruthTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',', columns).Select(text => text.Trim('"', ' ', '\r')).ToArray())];
    }
}
