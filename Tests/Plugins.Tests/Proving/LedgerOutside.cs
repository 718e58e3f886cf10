using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain;
using OptOutPlugin.Export;
using OptOutPlugin.Handlers;
using OptOutPlugin.Verify;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Reading;
using OptOutPlugin.Verify.Tree;
using Checkpoint = OptOutPlugin.Verify.Notes.Checkpoint;
using LedgerCheck = OptOutPlugin.Verify.Checking.LedgerCheck;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>The ledger of an organisation, taken out and checked by the programs that do so.</summary>
internal sealed class LedgerOutside(Sales sales) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("optout-ledger-").FullName;
    private int exports;

    /// <summary>The folder of the last export.</summary>
    public string Folder => Path.Combine(folder, exports.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The rows of the last export.</summary>
    public string Rows => Path.Combine(Folder, "ledger.jsonl");

    /// <summary>The leaves of the last export.</summary>
    public string Leaves => Path.Combine(Folder, "ledger.leaves");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Exports into a new folder.</summary>
    /// <param name="caller">Who exports; null for an administrator.</param>
    /// <param name="key">The file of a key that signs; null for none.</param>
    public void Export(IOrganizationService? caller = null, string? key = null)
    {
        exports++;
        var target = new ExportTarget(Folder, key, SignedCheckpoint.Origin);
        var export = new LedgerExport(target, (name, parameters) => Task.FromResult(Call(caller ?? sales.Admin, name, parameters)));
        export.RunAsync(_ => { }).GetAwaiter().GetResult();
    }

    /// <summary>Checks the last export.</summary>
    /// <param name="hasKeys">Whether the keys of the ledger are at hand.</param>
    /// <param name="checkpoints">Checkpoints that must agree.</param>
    /// <param name="leaves">Leaves that were kept before.</param>
    public LedgerResult Check(
        bool hasKeys, IEnumerable<Checkpoint>? checkpoints = null, IEnumerable<byte[]>? leaves = null)
    {
        using var file = new ExportFile(Rows);
        var key = sales.LedgerKey();
        return LedgerCheck.Run(
            file,
            hasKeys ? new Dictionary<string, byte[]> { [key.Id.ToString("D")] = key.Value } : null,
            checkpoints,
            leaves);
    }

    /// <summary>Has the organisation verify its ledger, call after call.</summary>
    public OrganizationResponse Verify(params (string Name, object Value)[] parameters)
    {
        var cursor = string.Empty;
        while (true)
        {
            var request = new OrganizationRequest("optout_VerifyLedger") { [VerifyLedger.Cursor] = cursor };
            foreach (var (name, value) in parameters)
            {
                request[name] = value;
            }

            var answer = sales.Admin.Execute(request);
            if ((bool)answer[VerifyLedger.Finished])
            {
                return answer;
            }

            Assert.False((bool)answer[VerifyLedger.Verified]);
            cursor = (string)answer[VerifyLedger.Cursor];
        }
    }

    /// <summary>Runs the program that checks, as its command line does.</summary>
    public static (int Code, string Said) Run(params string[] arguments)
    {
        var said = new StringWriter();
        return (Commands.Run(arguments, said), said.ToString());
    }

    /// <summary>All leaves, as the programs that sign read them.</summary>
    public List<byte[]> ReadLeaves()
    {
        var leaves = new List<byte[]>();
        while (true)
        {
            var answer = sales.Admin.Execute(
                new OrganizationRequest("optout_ReadLeaves") { [Handlers.ReadLeaves.From] = leaves.Count + 1 });
            leaves.AddRange(Convert.FromBase64String((string)answer[Handlers.ReadLeaves.Leaves]).Chunk(Merkle.Size));
            if (leaves.Count >= (int)answer[Handlers.ReadLeaves.Size])
            {
                return leaves;
            }
        }
    }

    /// <summary>Hands in a checkpoint over the first leaves.</summary>
    public void HandIn(IEnumerable<byte[]> leaves)
    {
        var tree = Tree(leaves);
        sales.Admin.Execute(new OrganizationRequest("optout_RecordExternalCheck")
        {
            [RecordExternalCheck.Check] = "checkpoint",
            [RecordExternalCheck.Passed] = true,
            [RecordExternalCheck.Note] = SignedCheckpoint.Note(tree.Size, tree.Root),
        });
    }

    /// <summary>The tree over some leaves.</summary>
    public static Frontier Tree(IEnumerable<byte[]> leaves)
    {
        var tree = new Frontier();
        foreach (var leaf in leaves)
        {
            tree.Add(leaf);
        }

        return tree;
    }

    private static JsonElement Call(IOrganizationService caller, string name, JsonObject parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var (parameter, value) in parameters)
        {
            request[parameter] = value!.GetValueKind() == JsonValueKind.Number ? value.GetValue<int>() : value.GetValue<string>();
        }

        var answer = caller.Execute(request).Results.ToDictionary(one => one.Key, one => one.Value);
        return JsonSerializer.SerializeToElement(answer);
    }
}
