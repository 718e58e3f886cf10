using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Reading;
using OptOutPlugin.Verify.Reporting;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Verify;

/// <summary>What the program does, and what it says of it.</summary>
internal static class Commands
{
    private const int Good = 0;
    private const int Wrong = 1;
    private const int NotUnderstood = 2;

    /// <summary>Does what a command line asks, and answers with an exit code.</summary>
    public static int Run(string[] args, TextWriter say)
    {
        Options options;
        try
        {
            options = Options.Read(args);
        }
        catch (VerifyException fault)
        {
            say.WriteLine(fault.Message);
            return NotUnderstood;
        }

        try
        {
            switch (options.Files)
            {
                case ["consistent", var old, var current]:
                    return Consistent(options, old, current, say);
                case ["report", _, ..]:
                    return options.Files.Skip(1).Select(file => Report(options, file, say)).Max();
                case ["prove"]:
                    say.Write(Prove(options));
                    return Good;
                case [var file] when file.EndsWith(".note", StringComparison.OrdinalIgnoreCase):
                    return Note(options, file, say);
                case [var file] when file.EndsWith(".tlog-proof", StringComparison.OrdinalIgnoreCase):
                    return Inclusion(options, file, say);
                case [var file] when file is not ("prove" or "consistent" or "report"):
                    return Ledger(options, file, say);
                default:
                    say.WriteLine(Options.Usage);
                    return NotUnderstood;
            }
        }
        catch (Exception fault) when (fault is VerifyException or IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            say.WriteLine($"NOT PROVED: {fault.Message}");
            return Wrong;
        }
    }

    private static int Ledger(Options options, string path, TextWriter say)
    {
        using var file = new ExportFile(path);
        var (result, _) = Check(options, file, count: null, say);
        say.WriteLine(Invariant($"Organisation {file.Head.Organization}: {result.Sealed} rows in the chain, {result.Waiting} wait, {result.Erased} erased."));
        if (result.Fault is null)
        {
            say.WriteLine(Invariant($"Root over {result.Sealed} rows: {Convert.ToBase64String(result.Root)}"));
        }

        say.WriteLine(Verdict(options, result));
        return result.Fault is null ? Good : Wrong;
    }

    private static int Report(Options options, string path, TextWriter say)
    {
        var figures = new LedgerFigures();
        using var file = new ExportFile(path);
        var (result, checkpoints) = Check(options, file, figures.Add, say);
        var report = new LedgerReport(Path.GetFileName(path), file.Head, file.End, result, figures)
        {
            Checkpoints = checkpoints,
            Verdict = Verdict(options, result),
        };
        var target = Path.Combine(
            options["--into"] ?? Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path) + ".report");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        File.WriteAllText(target + ".html", report.Html);
        File.WriteAllText(target + ".csv", report.Csv);
        say.WriteLine(report.Verdict);
        say.WriteLine($"{target}.html and .csv say the rest.");
        return result.Fault is null ? Good : Wrong;
    }

    private static (LedgerResult Result, IReadOnlyList<KnownCheckpoint> Checkpoints) Check(
        Options options, ExportFile file, Action<ExportRow>? count, TextWriter say)
    {
        var checkpoints = options.All("--note").Select(path =>
        {
            var note = SignedNote.Read(File.ReadAllText(path));
            return new KnownCheckpoint(Path.GetFileName(path), Known(options, note, path, say), note.SignedBy(options.LogKeys));
        }).ToList();
        var result = LedgerCheck.Run(
            file,
            options["--ledger-keys"] is { } keys ? Keys(keys) : null,
            checkpoints.Select(one => one.Checkpoint),
            options["--leaves"] is { } leaves ? LeafFile.Read(leaves) : null,
            count);
        return (result, checkpoints);
    }

    private static string Verdict(Options options, LedgerResult result) =>
        result.Fault is { } fault
            ? Invariant($"NOT WHOLE: {fault.Word}, place {fault.Place ?? 0}, row {fault.Row ?? "none"}: {fault.Sentence}")
        : result.Agreed > 0 ? Invariant($"WHOLE, and the first {result.Agreed} rows are those of a checkpoint.")
        : options["--leaves"] is not null ? "WHOLE, and the rows are those whose leaves were kept."
        : options["--ledger-keys"] is not null ? "WHOLE, by the keys of the ledger."
        : "WHOLE as a chain. Without a checkpoint, leaves or keys nothing shows what the rows said before.";

    private static int Note(Options options, string path, TextWriter say)
    {
        var checkpoint = Signed(options, path, say);
        if (options["--stamp"] is { } stamp)
        {
            var authorities = new X509Certificate2Collection();
            if (options["--authority"] is { } authority)
            {
                authorities.ImportFromPemFile(authority);
            }

            var on = TimeStamp.Read(File.ReadAllBytes(stamp), File.ReadAllBytes(path), authorities);
            say.WriteLine(Invariant($"It existed at {on.On.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, by the word of {on.Authority}."));
            if (authorities.Count == 0)
            {
                say.WriteLine("Whether that authority is to be trusted was not looked at: no --authority.");
            }
        }

        say.WriteLine(Invariant($"SIGNED: {checkpoint.Size} rows, root {Convert.ToBase64String(checkpoint.Root)}."));
        return Good;
    }

    private static int Inclusion(Options options, string path, TextWriter say)
    {
        var proof = TlogProof.Read(File.ReadAllText(path));
        var checkpoint = Known(options, SignedNote.Read(proof.Note), path, say);
        var row = Row(proof.Extra ?? throw new VerifyException("The proof does not bring its row along."));
        var leaf = NumberedHashes.Read(row["optout_commitments"]) is { } commitments ? CanonicalForm.Leaf(row, commitments) : null;
        if (leaf is null || row.Place != proof.Index + 1
            || !Proof.Includes(proof.Index, checkpoint.Size, leaf, proof.Hashes, checkpoint.Root))
        {
            throw new VerifyException($"Row {row.Id} is not at place {proof.Index + 1} of the log.");
        }

        say.WriteLine(Invariant($"INCLUDED: row {row.Id} is at place {row.Place} of {checkpoint.Size}, just as it stands in the proof."));
        var state = new RowCheck(row["optout_organizationid"] ?? string.Empty, keys: null, mayWithhold: true).Of(row);
        if (state.Word is not null)
        {
            throw new VerifyException($"Its texts are not those that it commits to: {state.Sentence}");
        }

        if (state.Withheld.Count > 0)
        {
            say.WriteLine($"Withheld, and here as commitments only: {string.Join(", ", state.Withheld)}.");
        }

        return Good;
    }

    private static int Consistent(Options options, string old, string current, TextWriter say)
    {
        var (before, after) = (Signed(options, old, say), Signed(options, current, say));
        if (before.Origin != after.Origin || before.Size > after.Size)
        {
            throw new VerifyException("The notes are of two logs, or the other way round.");
        }

        var hashes = Proof.Hashes(Proof.Consistency(before.Size, after.Size), LeafFile.Read(options.Needed("--leaves")));
        if (!Proof.Continues(before.Size, before.Root, after.Size, after.Root, hashes))
        {
            throw new VerifyException("The larger checkpoint does not begin with the rows of the smaller one.");
        }

        say.WriteLine(Invariant($"CONSISTENT: the first {before.Size} of {after.Size} rows are the same."));
        return Good;
    }

    private static string Prove(Options options)
    {
        var note = File.ReadAllText(options.Needed("--note"));
        var checkpoint = Checkpoint.Read(SignedNote.Read(note).Text);
        if (!long.TryParse(options.Needed("--place"), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || place < 1 || place > checkpoint.Size)
        {
            throw new VerifyException($"--place is from 1 to {checkpoint.Size}.");
        }

        var hashes = Proof.Hashes(Proof.Inclusion(place - 1, checkpoint.Size), LeafFile.Read(options.Needed("--leaves")));
        return new TlogProof(options["--row"] is { } export ? RowLine(export, place) : null, place - 1, hashes, note).ToString();
    }

    private static byte[] RowLine(string export, long place)
    {
        using var file = new ExportFile(export);
        return file.Rows().FirstOrDefault(row => row.Place == place)?.Line
            ?? throw new VerifyException($"The export has no row at place {place}.");
    }

    private static ExportRow Row(byte[] line)
    {
        try
        {
            using var parsed = System.Text.Json.JsonDocument.Parse(line);
            return ExportRow.Read(parsed.RootElement);
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new VerifyException("The row in the proof cannot be read.", fault);
        }
    }

    private static Checkpoint Signed(Options options, string path, TextWriter say) =>
        Known(options, SignedNote.Read(File.ReadAllText(path)), path, say);

    private static Checkpoint Known(Options options, SignedNote note, string path, TextWriter say)
    {
        var names = note.SignedBy(options.LogKeys);
        if (names.Count == 0)
        {
            throw new VerifyException($"Nobody who is known has signed {path}: it says {string.Join(", ", note.Names)}. Give --log-key.");
        }

        var checkpoint = Checkpoint.Read(note.Text);
        say.WriteLine(Invariant($"{Path.GetFileName(path)}: {checkpoint.Size} rows, signed by {string.Join(", ", names)}."));
        return checkpoint;
    }

    private static Dictionary<string, byte[]> Keys(string path)
    {
        try
        {
            return File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => line.Trim().Split(' '))
                .ToDictionary(parts => parts[0], parts => Convert.FromHexString(parts[1]));
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or ArgumentException)
        {
            throw new VerifyException($"{path} holds a line that is no key: id, space, hexadecimal.", fault);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
