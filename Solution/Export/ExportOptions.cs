using OptOutPlugin.Import.Reading;
using OptOutPlugin.SolutionBuild.Freeze;

namespace OptOutPlugin.Export;

/// <summary>What is to become of an export.</summary>
/// <param name="Folder">Where it goes.</param>
/// <param name="Key">The file of a private ECDSA key (PEM) that signs it; null signs nothing.</param>
/// <param name="Origin">The name of the log in the note; null: that of the other checkpoints.</param>
internal sealed record ExportTarget(string Folder, string? Key = null, string? Origin = null);

/// <summary>What somebody asks of the program.</summary>
/// <param name="Target">What is to become of the export.</param>
/// <param name="Environment">Which organisation is asked, and who asks.</param>
internal sealed record ExportOptions(ExportTarget Target, FreezeOptions Environment)
{
    public const string Usage = """
        Takes the whole consent ledger out of Dataverse, so that it can be checked without it (Solution/LEDGER.md).

          optout-export FOLDER --url https://org.crm.dynamics.com [options]

          --key FILE      a private key (PEM, ECDSA on P-256) that signs a checkpoint over what was exported
          --origin NAME   the name of the log in that checkpoint; else optout-ledger/ and the organisation's id
          --access-token, --tenant, --client-id
                          in place of signing in with a code; with a client id, OPTOUT_CLIENT_SECRET is its secret

        It writes ledger.jsonl, ledger.leaves and ledger.csv; with a key ledger.note and ledger.key, by which the note is
        known. Killed or cut off, it goes on where it was when it is run again.
        Exit code: 0 done, 1 failed, 2 not understood.
        """;

    private static readonly string[] OfEnvironment = ["--url", "--access-token", "--tenant", "--client-id"];

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ListFault">It cannot be followed.</exception>
    public static ExportOptions Read(string[] args)
    {
        var folders = new List<string>();
        var given = new List<(string Name, string Value)>();
        for (var at = 0; at < args.Length; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
            {
                folders.Add(args[at]);
            }
            else if ((OfEnvironment.Contains(args[at]) || args[at] is "--key" or "--origin") && at + 1 < args.Length)
            {
                given.Add((args[at], args[++at]));
            }
            else
            {
                throw new ListFault($"{args[at]} is not understood, or has no value.");
            }
        }

        string? Value(string name) => given.LastOrDefault(one => one.Name == name).Value;
        return folders is [var folder]
            ? new ExportOptions(
                new ExportTarget(folder, Value("--key"), Value("--origin")),
                FreezeOptions.Read(
                    [.. given.Where(one => OfEnvironment.Contains(one.Name)).SelectMany(one => new[] { one.Name, one.Value })]))
            : throw new ListFault("Say to which folder.");
    }
}
