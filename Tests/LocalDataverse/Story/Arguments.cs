namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>What the command line asks for.</summary>
internal abstract record Arguments
{
    public const string Usage = """
        Imports the packaged solution into a local Dataverse, loads people and plays the story of one refusal.

        usage: dotnet run --project Tests/LocalDataverse -- [--once] [--data FILE] [--people FILE] [--help]

          --once         end after the story; otherwise a prompt follows when this is a terminal
          --data FILE    keep the database in this new SQLite file instead of in memory
          --people FILE  load these people instead of Tests/LocalDataverse/Sample/people.csv
          --help         show this and end
        """;

    /// <summary>Play the story.</summary>
    /// <param name="Once">Whether to end after it.</param>
    /// <param name="Data">The SQLite file to keep, if any.</param>
    /// <param name="People">The people to load; null for the sample.</param>
    public sealed record Play(bool Once, string? Data, string? People) : Arguments;

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

            string? file = null;
            if (option is "--data" or "--people")
            {
                file = i + 1 < arguments.Count ? arguments[++i] : "";
                if (string.IsNullOrWhiteSpace(file) || file.StartsWith("--", StringComparison.Ordinal))
                {
                    return new Wrong($"{option} needs the name of a file.");
                }
            }

            switch (option)
            {
                case "--once": play = play with { Once = true }; break;
                case "--data": play = play with { Data = file }; break;
                case "--people": play = play with { People = file }; break;
                default: return new Wrong($"{option} is not an option; --help lists them.");
            }
        }

        return play;
    }
}
