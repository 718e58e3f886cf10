using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Reading;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Export;

/// <summary>Writes the ledger of an organisation into files, page by page.</summary>
/// <param name="target">What is to become of it.</param>
/// <param name="call">Asks for a page: a name, parameters, an answer.</param>
internal sealed class LedgerExport(
    ExportTarget target, Func<string, JsonObject, Task<System.Text.Json.JsonElement>> call)
{
    private const int Most = 1000;
    private static readonly UTF8Encoding Utf8 = new(false);

    private string RowsFile => Path.Combine(target.Folder, "ledger.jsonl");

    private string StateFile => Path.Combine(target.Folder, "ledger.progress");

    /// <summary>Exports, or goes on with it.</summary>
    /// <param name="tell">Is told how many rows there are, after each page.</param>
    /// <returns>How many rows were exported.</returns>
    /// <exception cref="ListFault">The organisation refuses, or the folder holds another export.</exception>
    public async Task<long> RunAsync(Action<long> tell)
    {
        Directory.CreateDirectory(target.Folder);
        var state = ExportState.Read(StateFile);
        if (state is null && File.Exists(RowsFile))
        {
            throw new ListFault($"{target.Folder} holds an export. Name another folder, so that none is written over.");
        }

        do
        {
            state = await PageAsync(state);
            state.Write(StateFile);
            tell(state.Rows);
        }
        while (state.Cursor is not null);

        Finish(state);
        File.Delete(StateFile);
        return state.Rows;
    }

    private async Task<ExportState> PageAsync(ExportState? before)
    {
        if (before is { Cursor: null })
        {
            return before;
        }

        var answer = await call("optout_ExportLedger", new JsonObject { ["Cursor"] = before?.Cursor ?? string.Empty, ["Most"] = Most });
        var size = answer.GetProperty("Size").GetInt64();
        var hash = answer.GetProperty("Hash").GetString()!;
        var organization = answer.GetProperty("OrganizationId").GetGuid();
        if (before is not null && before.Organization != organization)
        {
            throw new ListFault("The export was begun with another organisation.");
        }

        using var file = new FileStream(RowsFile, FileMode.OpenOrCreate, FileAccess.Write);

        // What a broken run wrote behind the last page that counts is written over.
        file.SetLength(before?.RowBytes ?? 0);
        file.Seek(0, SeekOrigin.End);
        if (before is null)
        {
            file.Write(Line(new JsonObject
            {
                ["format"] = ExportFile.Format,
                ["organization"] = organization.ToString("D"),
                ["size"] = size,
                ["hash"] = hash,
                ["exportedOn"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            }));
        }

        file.Write(Utf8.GetBytes(answer.GetProperty("Lines").GetString() ?? string.Empty));
        file.Flush(flushToDisk: true);
        return new ExportState(
            organization,
            answer.TryGetProperty("Cursor", out var cursor) && cursor.GetString() is { Length: > 0 } next ? next : null,
            before?.Size ?? size,
            before?.Hash ?? hash,
            (before?.Rows ?? 0) + answer.GetProperty("Count").GetInt64(),
            file.Length,
            size,
            hash);
    }

    // Once more over the file, so that leaves and table are those of the rows that were written.
    private void Finish(ExportState state)
    {
        using (var file = new FileStream(RowsFile, FileMode.Open, FileAccess.Write))
        {
            file.SetLength(state.RowBytes);
        }

        var tree = new Frontier();
        var isReadable = true;
        var (first, last) = (0L, 0L);
        using (var leaves = new StreamWriter(Path.Combine(target.Folder, "ledger.leaves"), false, Utf8))
        using (var table = new LedgerTable(Path.Combine(target.Folder, "ledger.csv")))
        using (var rows = new ExportFile(RowsFile))
        {
            foreach (var row in rows.Rows())
            {
                table.Add(row);
                if (row.Place is { } place)
                {
                    (first, last) = (first == 0 ? place : first, place);
                    var leaf = NumberedHashes.Read(row["optout_commitments"]) is { } commitments
                        ? CanonicalForm.Leaf(row, commitments)
                        : null;
                    isReadable &= leaf is not null;
                    if (isReadable)
                    {
                        tree.Add(leaf!);
                        leaves.Write(LeafFile.LineOf(leaf!));
                    }
                }
            }

            table.End(state.Rows, first, last, Convert.ToBase64String(tree.Root));
        }

        File.AppendAllText(RowsFile, Utf8.GetString(Line(new JsonObject
        {
            ["end"] = true,
            ["rows"] = state.Rows,
            ["first"] = first,
            ["last"] = last,
            ["size"] = state.EndSize,
            ["hash"] = state.EndHash,
            ["root"] = Convert.ToBase64String(tree.Root),
        })), Utf8);
        if (target.Key is not null)
        {
            Sign(target.Key, state);
        }
    }

    // A signature says that the rows were these, so it is not given to what is not even a chain.
    private void Sign(string keyFile, ExportState state)
    {
        using var rows = new ExportFile(RowsFile);
        var result = LedgerCheck.Run(rows);
        if (result.Fault is { } fault)
        {
            throw new ListFault($"The ledger was exported, and is not signed, since it is not whole: {fault.Sentence}");
        }

        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(keyFile));
        var origin = target.Origin ?? $"optout-ledger/{state.Organization:D}";
        var text = new Checkpoint(origin, result.Sealed, result.Root).Text;
        File.WriteAllText(Path.Combine(target.Folder, "ledger.note"), SignedNote.Sign(text, origin, key), Utf8);
        File.WriteAllText(Path.Combine(target.Folder, "ledger.key"), NoteKey.Of(origin, key) + "\n", Utf8);
    }

    private static byte[] Line(JsonObject line) => Utf8.GetBytes(line.ToJsonString() + "\n");
}
