using OptOutPlugin.Import.Reading;
using OptOutPlugin.Import.Understanding;
using OptOutPlugin.SolutionBuild.Freeze;

namespace OptOutPlugin.Import;

/// <summary>What somebody asks of the program.</summary>
internal sealed record Options
{
    public const string Usage = """
        Hands in a list of people who said no to another tool, so that nobody writes to them any more.

          optout-import FILE --url https://org.crm.dynamics.com [options]
          optout-import --take-back REQUEST --reason TEXT --url https://org.crm.dynamics.com
          optout-import --evidence-of FILE --into FOLDER --url https://org.crm.dynamics.com [--language de]

          --dry-run            says what the list would do, and writes nothing
          --all                everybody on the list said no, whatever its columns say
          --channels A,B       to what they said no, where the list does not say it:
                               Email, MarketingEmail, MarketingMaterial, Phone, Sms, Fax, EmailTracking
          --means VALUE=yes    what a value of an opt-out column means that is not understood: yes (said no) or no
          --skip-questions     leaves out lines with such values; they stand in the file of lines that are not held
          --dates dmy|mdy      how dates with strokes are written, where the list does not tell
          --said-on DATE       when people said so of whom the list does not tell it, as 2024-02-29
          --evidence TEXT      what the list is, and from where
          --key TEXT           what names the list; else its content does, so that the same list is handed in once
          --not-held FILE      where to write the lines that are not held, with the reason; else FILE.not-held.csv
          --take-back REQUEST  takes back exactly what the list of this request refused; needs --reason
          --evidence-of FILE   writes all that is known of each person on a list, one a line as contact:id, id or
                               address, into a folder of its own below --into, and an index; in --language en, de, fr
                               or zh, else in that of each person
          --access-token, --tenant, --client-id
                               in place of signing in with a code; with a client id, OPTOUT_CLIENT_SECRET is its secret

        Killed or cut off, it goes on where it was when it is run again.
        Exit code: 0 done, 1 failed, 2 not understood, 3 done and some lines are not held.
        """;

    private static readonly string[] Flags = ["--dry-run", "--all", "--skip-questions"];

    private static readonly string[] Values =
    [
        "--channels", "--means", "--dates", "--said-on", "--evidence", "--key", "--not-held", "--take-back", "--reason", "--url",
        "--evidence-of", "--into", "--language", "--access-token", "--tenant", "--client-id",
    ];

    private static readonly string[] Channelled =
        ["Email", "MarketingEmail", "MarketingMaterial", "Phone", "Sms", "Fax", "EmailTracking"];

    /// <summary>The list; null where one is taken back.</summary>
    public string? File { get; init; }

    public required FreezeOptions Environment { get; init; }

    public bool IsDryRun { get; init; }

    public bool IsEverybody { get; init; }

    public bool SkipsQuestions { get; init; }

    public IReadOnlyList<string> Channels { get; init; } = [];

    public IReadOnlyDictionary<string, Answer> Meanings { get; init; } = new Dictionary<string, Answer>();

    public DayOrder Order { get; init; }

    /// <summary>UTC; null for when it is handed in.</summary>
    public DateTime? SaidOn { get; init; }

    public string? Evidence { get; init; }

    public string? Key { get; init; }

    public string? NotHeld { get; init; }

    /// <summary>The request of the list that is taken back; null where one is handed in.</summary>
    public Guid? TakeBack { get; init; }

    public string? Reason { get; init; }

    /// <summary>The list of people whose evidence is written; null where none is.</summary>
    public string? EvidenceOf { get; init; }

    /// <summary>The folder into which it is written.</summary>
    public string? Into { get; init; }

    /// <summary>The language of evidence; null for that of each person.</summary>
    public string? Language { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ListFault">It cannot be followed.</exception>
    public static Options Read(string[] args)
    {
        string? file = null;
        var given = new List<(string Name, string Value)>();
        for (var at = 0; at < args.Length; at++)
        {
            if (Flags.Contains(args[at]))
            {
                given.Add((args[at], string.Empty));
            }
            else if (Values.Contains(args[at]))
            {
                given.Add((args[at], at + 1 < args.Length ? args[++at] : throw new ListFault($"{args[at]} needs a value.")));
            }
            else if (file is null && !args[at].StartsWith("--", StringComparison.Ordinal))
            {
                file = args[at];
            }
            else
            {
                throw new ListFault($"{args[at]} is not understood.");
            }
        }

        string? Value(string name) => given.LastOrDefault(one => one.Name == name).Value;
        var takeBack = Value("--take-back");
        var evidenceOf = Value("--evidence-of");
        if (new[] { file, takeBack, evidenceOf }.Count(one => one is not null) != 1)
        {
            throw new ListFault("Say which file to hand in, which request to take back, or whose evidence to write.");
        }

        if (Value("--language") is { } language && language is not ("en" or "de" or "fr" or "zh"))
        {
            throw new ListFault("--language is en, de, fr or zh.");
        }

        return new Options
        {
            File = file,
            Environment = FreezeOptions.Read([.. given
                .Where(one => one.Name is "--url" or "--access-token" or "--tenant" or "--client-id")
                .SelectMany(one => new[] { one.Name, one.Value })]),
            IsDryRun = Value("--dry-run") is not null,
            IsEverybody = Value("--all") is not null,
            SkipsQuestions = Value("--skip-questions") is not null,
            Channels = ChannelsOf(Value("--channels")),
            Meanings = given.Where(one => one.Name == "--means").Select(one => MeaningOf(one.Value))
                .GroupBy(one => one.Value).ToDictionary(same => same.Key, same => same.Last().Answer),
            Order = Value("--dates") switch
            {
                null => DayOrder.Unknown,
                "dmy" => DayOrder.DayFirst,
                "mdy" => DayOrder.MonthFirst,
                _ => throw new ListFault("--dates is dmy or mdy."),
            },
            SaidOn = Value("--said-on") is { } said
                ? Understanding.SaidOn.Read(said, DayOrder.Unknown) ?? throw new ListFault("--said-on is a date such as 2024-02-29.")
                : null,
            Evidence = Value("--evidence"),
            Key = Value("--key"),
            NotHeld = Value("--not-held"),
            TakeBack = takeBack is null ? null
                : Guid.TryParse(takeBack, out var id) ? id
                : throw new ListFault("--take-back is the id of a request."),
            EvidenceOf = evidenceOf,
            Into = evidenceOf is null ? null : Value("--into") ?? throw new ListFault("Say where to write it, with --into."),
            Language = Value("--language"),
            Reason = takeBack is null ? null : Value("--reason") ?? throw new ListFault("Say why, with --reason."),
        };
    }

    private static List<string> ChannelsOf(string? text)
    {
        var names = (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(name => !Channelled.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? throw new ListFault($"{unknown} is no channel. Channels: {string.Join(", ", Channelled)}.")
            : [.. Channelled.Where(channel => names.Contains(channel, StringComparer.OrdinalIgnoreCase))];
    }

    private static (string Value, Answer Answer) MeaningOf(string text)
    {
        var at = text.LastIndexOf('=');
        return (at < 1 ? null : text[(at + 1)..]) switch
        {
            "yes" => (Vocabulary.Plain(text[..at]), Answer.Yes),
            "no" => (Vocabulary.Plain(text[..at]), Answer.No),
            _ => throw new ListFault("--means is a value and what it means, such as --means \"gone=yes\"."),
        };
    }
}
