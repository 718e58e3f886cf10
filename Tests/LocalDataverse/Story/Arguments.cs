using System.Globalization;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>What the command line asks for.</summary>
internal abstract record Arguments
{
    public const string Usage = """
        Imports the packaged solution into a local Dataverse, loads people and plays the story of one refusal. Then it
        serves the organisation as the Dataverse Web API, on this machine only, until Ctrl+C.

        usage: dotnet run --project Tests/LocalDataverse -- [--once] [--serve] [--empty] [--urls URL] [--keys FILE]
                                                            [--data FILE] [--people FILE] [--latency MS] [--help]

          --once         end after the story
          --serve        leave the story out: import the solution, load the people that are named, and serve
          --empty        leave the story and the solution out: serve an organisation as it is before any import
          --urls URL     serve at this address instead of http://localhost:5200
          --keys FILE    let in only who has a bearer key of this JSON file: {"KEY": {"user": NAME, "roles": [NAME]}}
          --data FILE    keep the database in this new SQLite file instead of in memory
          --people FILE  load these people instead of Tests/LocalDataverse/Sample/people.csv; with --serve, which loads
                         none otherwise, these
          --latency MS   let each request take so many milliseconds more, as on the way to a Dataverse far away
          --help         show this and end
        """;

    private static readonly Dictionary<string, string> Valued = new(StringComparer.Ordinal)
    {
        ["--data"] = "the name of a file",
        ["--people"] = "the name of a file",
        ["--keys"] = "the name of a file",
        ["--urls"] = "an address",
        ["--latency"] = "a number of milliseconds",
    };

    /// <summary>Play the story.</summary>
    /// <param name="Once">Whether to end after it.</param>
    /// <param name="Data">The SQLite file to keep, if any.</param>
    /// <param name="People">The people to load; null for the sample.</param>
    public sealed record Play(bool Once, string? Data, string? People) : Arguments
    {
        /// <summary>What comes before serving.</summary>
        public Beginning Beginning { get; init; }

        /// <summary>Where to serve; null for the usual address.</summary>
        public string? Url { get; init; }

        /// <summary>What each request takes on top of its own work.</summary>
        public TimeSpan Latency { get; init; }

        /// <summary>The file of keys; null lets everybody in as the administrator.</summary>
        public string? Keys { get; init; }
    }

    /// <summary>Show the usage.</summary>
    public sealed record Help : Arguments;

    /// <summary>Say what is wrong with the command line.</summary>
    public sealed record Wrong(string Sentence) : Arguments;

    public static Arguments Parse(IReadOnlyList<string> arguments)
    {
        var play = new Play(Once: false, Data: null, People: null);
        var given = new HashSet<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var option = arguments[i];
            if (option is "--help")
            {
                return new Help();
            }

            if (!given.Add(option))
            {
                return new Wrong($"{option} is given twice.");
            }

            string? value = null;
            if (Valued.TryGetValue(option, out var wanted))
            {
                value = i + 1 < arguments.Count ? arguments[++i] : "";
                if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal))
                {
                    return new Wrong($"{option} needs {wanted}.");
                }
            }

            switch (option)
            {
                case "--once": play = play with { Once = true }; break;
                case "--serve" when play.Beginning == Beginning.Nothing: break;
                case "--serve": play = play with { Beginning = Beginning.Solution }; break;
                case "--empty": play = play with { Beginning = Beginning.Nothing }; break;
                case "--data": play = play with { Data = value }; break;
                case "--people": play = play with { People = value }; break;
                case "--urls": play = play with { Url = value }; break;
                case "--keys": play = play with { Keys = value }; break;
                case "--latency" when Milliseconds(value) is { } latency: play = play with { Latency = latency }; break;
                case "--latency": return new Wrong($"{value} is not a number of milliseconds from 0 to 60000.");
                default: return new Wrong($"{option} is not an option; --help lists them.");
            }
        }

        return Contradiction(given) is { } sentence ? new Wrong(sentence) : play;
    }

    private static TimeSpan? Milliseconds(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 60_000
            ? TimeSpan.FromMilliseconds(number)
            : null;

    private static string? Contradiction(HashSet<string> given)
    {
        string[] serving = ["--serve", "--empty", "--urls", "--keys"];
        if (given.Contains("--once") && Array.Find(serving, given.Contains) is { } other)
        {
            return $"--once ends after the story, and {other} is about what comes after it.";
        }

        return given.Contains("--people") && given.Contains("--empty")
            ? "--people come in with all that they refused, which needs the solution: leave out --empty."
            : null;
    }
}

/// <summary>What comes before serving.</summary>
internal enum Beginning
{
    /// <summary>The solution is imported and the story is played.</summary>
    Story,

    /// <summary>The solution is imported.</summary>
    Solution,

    /// <summary>Nothing is imported.</summary>
    Nothing,
}
