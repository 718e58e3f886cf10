using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel;
using CsvHelper;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>Officers and auditors take the whole ledger out; programs with a small role its leaves.</summary>
public sealed class TakingTheLedgerOut : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Sales sales = new();
    private readonly LedgerOutside outside;

    public TakingTheLedgerOut()
    {
        outside = new LedgerOutside(sales);
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        StoredFact.Written(sales, ana, (ConsentAudit.Evidence, "=HYPERLINK(\"https://evil.example\")\n\"so\", she said; 😀"));
        StoredFact.Written(sales, ana, (ConsentAudit.Topic, "+1"), (ConsentAudit.LegalBasis, "@consent"));
        sales.Organization.RunAsynchronousJobs();
        sales.Contact("bo@example.com", ("donotemail", true));
    }

    private static LedgerTexts Texts => Languages.Texts.English.Ledger;

    public void Dispose()
    {
        outside.Dispose();
        sales.Dispose();
    }

    [Theory]
    [InlineData("OptOut Auditor")]
    [InlineData("OptOut Privacy Officer")]
    public void Whoever_reads_the_ledger_exports_all_of_it_and_one_row_tells_that_it_began(string role)
    {
        outside.Export(sales.Somebody(false, role));

        var result = outside.Check(hasKeys: true);
        Assert.Null(result.Fault);
        Assert.Equal((3, 1), (result.Sealed, result.Waiting));
        var told = sales.Ledger().Single(row => Choices.EventOf(row) == LedgerEvent.LedgerExported);
        Assert.Equal("3", told[ConsentAudit.NewValue]);
        sales.Organization.RunAsynchronousJobs();
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [InlineData("OptOut Sales User", "optout_ExportLedger")]
    [InlineData("OptOut Service", "optout_ExportLedger")]
    [InlineData("OptOut Public Page", "optout_ExportLedger")]
    [InlineData("OptOut Listener", "optout_ExportLedger")]
    [InlineData("OptOut Sales User", "optout_ReadLeaves")]
    [InlineData("OptOut Auditor", "optout_ReadLeaves")]
    [InlineData("OptOut Listener", "optout_ReadLeaves")]
    public void Nobody_else_does(string role, string api)
    {
        var fault = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(
            () => sales.Organization.As(sales.Organization.AddUser("Somebody", role)).Execute(new OrganizationRequest(api)));

        Assert.Equal(NotAllowed, fault.Detail.ErrorCode);
    }

    [Theory]
    [InlineData("OptOut Service")]
    [InlineData("OptOut Public Page")]
    public void Leaves_are_given_to_who_signs_them_and_are_those_of_the_export(string role)
    {
        outside.Export();
        sales.Organization.RunAsynchronousJobs();
        var program = sales.Organization.As(sales.Organization.AddUser("Program", role));

        var first = program.Execute(new OrganizationRequest("optout_ReadLeaves") { [ReadLeaves.Most] = 2 });
        var rest = program.Execute(new OrganizationRequest("optout_ReadLeaves") { [ReadLeaves.From] = 3 });

        Assert.Equal((2, 5), (first[ReadLeaves.Count], first[ReadLeaves.Size]));
        Assert.Equal(
            LeafFile.Read(outside.Leaves).Select(Convert.ToBase64String),
            Leaves(first).Concat(Leaves(rest)).Take(3).Select(Convert.ToBase64String));
        Assert.Equal(3, rest[ReadLeaves.Count]);
        Assert.Equal(0, program.Execute(new OrganizationRequest("optout_ReadLeaves") { [ReadLeaves.From] = 6 })[ReadLeaves.Count]);
    }

    [Fact]
    public void Of_a_chain_with_a_gap_no_leaf_behind_it_is_given()
    {
        sales.DeleteBehindThePlatform(sales.Ledger().Single(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) == 2)
            .ToEntityReference());

        Assert.Equal(Texts.NoLeaf(2), Refusal("optout_ReadLeaves", (ReadLeaves.From, 1)));
        Assert.Equal(Texts.PageIsWrong(1, 5000), Refusal("optout_ReadLeaves", (ReadLeaves.From, 0)));
    }

    [Fact]
    public void A_copy_of_an_environment_gives_nothing_out()
    {
        var foreign = Guid.NewGuid().ToString("D");
        var rows = sales.Ledger().OrderBy(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) ?? int.MaxValue).ToList();
        var first = rows[0];
        first[ConsentAudit.OrganizationId] = foreign;
        ConsentAudit.Sign(first, sales.LedgerKey(), first.Id);
        foreach (var column in new[] { ConsentAudit.OrganizationId, ConsentAudit.Commitments, ConsentAudit.Salts, ConsentAudit.Signature })
        {
            sales.EditBehindThePlatform(first.ToEntityReference(), column, first[column]);
        }

        Assert.Equal(Texts.CopyExportsNothing, Refusal("optout_ReadLeaves"));
        Assert.Equal(Texts.CopyExportsNothing, Refusal("optout_ExportLedger"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("chain:x")]
    [InlineData("chain:99999999999")]
    [InlineData("waiting:")]
    public void A_cursor_that_is_none_is_refused(string cursor) =>
        Assert.Equal(Texts.CursorIsWrong, Refusal("optout_ExportLedger", (ExportLedger.Cursor, cursor)));

    [Fact]
    public void A_page_is_neither_too_small_nor_too_large()
    {
        Assert.Equal(Texts.PageIsWrong(100, 2000), Refusal("optout_ExportLedger", (ExportLedger.Most, 99)));
        Assert.Equal(Texts.PageIsWrong(100, 2000), Refusal("optout_ExportLedger", (ExportLedger.Most, 2001)));
    }

    [Fact]
    public void The_table_for_people_is_as_wide_in_each_row_as_its_header_and_begins_no_formula()
    {
        outside.Export();

        using var file = new StreamReader(Path.Combine(outside.Folder, "ledger.csv"));
        using var csv = new CsvParser(file, CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@\t\r\n|%".Contains(cell[0]), cell));
        Assert.Contains(rows, row => row.Contains("'=HYPERLINK(\"https://evil.example\")\n\"so\", she said; 😀"));
        Assert.StartsWith("End: 4 rows, places 1 to 3, Merkle root ", rows[^1][0], StringComparison.Ordinal);
        Assert.Equal(4 + 2, rows.Count);
    }

    [Fact]
    public void A_broken_export_goes_on_where_it_was_and_one_that_is_done_is_not_written_over()
    {
        outside.Export();
        var whole = File.ReadAllLines(outside.Rows);

        Assert.Contains("holds an export", Assert.ThrowsAny<Exception>(() => Again()).Message, StringComparison.Ordinal);
        Assert.Equal(whole, File.ReadAllLines(outside.Rows));
    }

    [Fact]
    public void A_signed_export_is_known_by_the_key_beside_it_and_one_that_is_no_chain_is_not_signed()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        outside.Export(key: file);
        var good = LedgerOutside.Run(outside.Rows, "--note", Path.Combine(outside.Folder, "ledger.note"), "--log-key", Path.Combine(outside.Folder, "ledger.key"));
        sales.EditBehindThePlatform(
            sales.Ledger().Single(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) == 2).ToEntityReference(),
            ConsentAudit.Hash,
            new string('a', 64));

        Assert.Contains("not signed, since it is not whole", Assert.ThrowsAny<Exception>(() => outside.Export(key: file)).Message, StringComparison.Ordinal);
        Assert.Equal(0, good.Code);
        Assert.Contains("WHOLE, and the first 3 rows are those of a checkpoint", good.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(outside.Folder, "ledger.note")));
        var bad = LedgerOutside.Run(outside.Rows);
        Assert.Equal(1, bad.Code);
        Assert.Contains("NOT WHOLE: does-not-follow, place 2", bad.Said, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void A_file_that_was_cut_off_or_counts_otherwise_is_not_whole()
    {
        outside.Export();
        var lines = File.ReadAllLines(outside.Rows);

        Assert.Contains("cut-off-file", Checked(lines[..^1]), StringComparison.Ordinal);
        Assert.Contains("miscounted", Checked([.. lines[..^1], lines[^1].Replace("\"first\":1", "\"first\":0", StringComparison.Ordinal)]), StringComparison.Ordinal);
        Assert.Contains("NOT PROVED", Checked([.. lines, lines[1]]), StringComparison.Ordinal);
        Assert.Contains("NOT PROVED", Checked(["{}"]), StringComparison.Ordinal);
        Assert.Contains("NOT PROVED", Checked([lines[0], "[1]"]), StringComparison.Ordinal);
        Assert.Contains("WHOLE as a chain", Checked(lines), StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Leaves(OrganizationResponse answer) =>
        Convert.FromBase64String((string)answer[ReadLeaves.Leaves]).Chunk(32);

    private string Checked(string[] lines)
    {
        var file = Path.Combine(outside.Folder, "other.jsonl");
        File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
        return LedgerOutside.Run(file).Said;
    }

    private void Again() => new Export.LedgerExport(new Export.ExportTarget(outside.Folder), (_, _) => throw new InvalidOperationException())
        .RunAsync(_ => { }).GetAwaiter().GetResult();

    private string Refusal(string api, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => sales.Admin.Execute(request)).Message;
    }
}
