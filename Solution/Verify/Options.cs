using OptOutPlugin.Verify.Notes;

namespace OptOutPlugin.Verify;

/// <summary>What somebody asks of the program.</summary>
internal sealed class Options
{
    public const string Usage = """
        Checks what was exported of the consent ledger, without Dataverse. The format is Solution/LEDGER.md.

          optout-verify ledger.jsonl [--note N]... [--leaves L] [--log-key K]... [--ledger-keys F]
          optout-verify report ledger.jsonl... [--into FOLDER] [the options above]
          optout-verify FILE.note --log-key K [--stamp F [--authority C]]
          optout-verify FILE.tlog-proof --log-key K
          optout-verify consistent OLD.note NEW.note --leaves L --log-key K
          optout-verify prove --note N --place P --leaves L [--row ledger.jsonl]  > P.tlog-proof

          --note FILE         a signed checkpoint that must agree
          --leaves FILE       leaf hashes that were kept before
          --log-key KEY       who signs checkpoints: name+id+base64, or a file with one a line
          --ledger-keys FILE  keys of the ledger, a line each: id, space, value in hexadecimal
          --stamp FILE        a time stamp (RFC 3161) over the note
          --authority FILE    the certificates that are trusted for it (PEM)
          --into FOLDER       where a report is written, instead of beside its export

        Exit code: 0 all is as it must be, 1 something is wrong, 2 not understood.
        """;

    private static readonly string[] Names =
        ["--note", "--leaves", "--log-key", "--ledger-keys", "--stamp", "--authority", "--place", "--row", "--into"];

    private readonly List<(string Name, string Value)> values = [];

    private Options()
    {
    }

    /// <summary>What has no name.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>The keys by which notes are known.</summary>
    public IReadOnlyList<NoteKey> LogKeys => [.. All("--log-key")
        .SelectMany(one => File.Exists(one) ? File.ReadLines(one).Where(line => line.Trim().Length > 0) : [one])
        .Select(NoteKey.Read)];

    /// <summary>The last value of a name; null for none.</summary>
    public string? this[string name] => values.LastOrDefault(one => one.Name == name).Value;

    /// <summary>All values of a name.</summary>
    public IEnumerable<string> All(string name) => values.Where(one => one.Name == name).Select(one => one.Value);

    /// <summary>The value of a name that must be there.</summary>
    /// <exception cref="VerifyException">It is not.</exception>
    public string Needed(string name) => this[name] ?? throw new VerifyException($"{name} is needed.");

    /// <summary>Reads a command line.</summary>
    /// <exception cref="VerifyException">It cannot be followed.</exception>
    public static Options Read(string[] args)
    {
        var files = new List<string>();
        var options = new Options { Files = files };
        for (var at = 0; at < args.Length; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
            {
                files.Add(args[at]);
            }
            else if (Names.Contains(args[at]) && at + 1 < args.Length)
            {
                options.values.Add((args[at], args[++at]));
            }
            else
            {
                throw new VerifyException($"{args[at]} is not understood, or has no value.");
            }
        }

        return options;
    }
}
