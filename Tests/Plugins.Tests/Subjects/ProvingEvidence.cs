using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Proving;
using OptOutPlugin.Verify.Notes;

namespace OptOutPlugin.Plugins.Tests.Subjects;

/// <summary>
/// A pack proves each row that a signed checkpoint covers to whoever has the key of the checkpoint, and nothing else of
/// ours.
/// </summary>
public sealed class ProvingEvidence : IDisposable
{
    private readonly Sales sales = new();
    private readonly LedgerOutside outside;
    private readonly IOrganizationService officer;

    public ProvingEvidence()
    {
        outside = new LedgerOutside(sales);
        officer = sales.Officer();
    }

    private static PackTexts Says => Texts.English.Packs;

    public void Dispose()
    {
        outside.Dispose();
        sales.Dispose();
    }

    [Fact]
    public void Each_row_that_a_checkpoint_covers_is_proved_and_the_program_outside_accepts_it()
    {
        var person = sales.Known();
        SignCheckpoint();

        var pack = officer.Pack(person);

        Assert.Equal((int)pack[ExportEvidence.Rows], Rows(pack).Count);
        Assert.All(Rows(pack), row =>
        {
            var (code, said) = Check(ProofOf(row)!);
            Assert.Equal(0, code);
            Assert.Contains($"INCLUDED: row {Text(row, "id")} is at place {row.GetProperty("sequence")}", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Withheld", said, StringComparison.Ordinal);
        });
        Assert.Contains(Says.ProvedAgainst(On(sales.Now)), Html(pack), StringComparison.Ordinal);
        Assert.DoesNotContain(Says.NotCovered, Html(pack), StringComparison.Ordinal);
    }

    [Fact]
    public void The_earliest_checkpoint_that_covers_a_row_proves_it_and_what_came_later_is_not_covered()
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Organization.RunAsynchronousJobs();
        var first = SignCheckpoint();
        sales.Update(person, ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        sales.Clock.Advance(TimeSpan.FromDays(1));
        var second = SignCheckpoint();
        sales.Update(person, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();

        var pack = officer.Pack(person);

        Assert.Equal(
            [$"{first:yyyy-MM-dd'T'HH:mm:ss'Z'}", $"{second:yyyy-MM-dd'T'HH:mm:ss'Z'}", null],
            Rows(pack).Select(row => Text(row, "checkpointTakenOn")));
        Assert.All(Rows(pack).Take(2), row => Assert.Equal(0, Check(ProofOf(row)!).Code));
        Assert.Null(ProofOf(Rows(pack)[2]));
        Assert.Contains(Says.NotCovered, Html(pack), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"refused\"", "\"allowed\"")]
    [InlineData("\"contact\"", "\"lead\"")]
    [InlineData("2", "3")]
    public void A_row_that_was_changed_in_its_proof_is_not_accepted(string text, string other)
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Organization.RunAsynchronousJobs();
        SignCheckpoint();
        var proof = TlogProof.Read(ProofOf(Assert.Single(Rows(officer.Pack(person))))!);
        var line = Encoding.UTF8.GetString(proof.Extra!);
        Assert.Contains(text, line, StringComparison.Ordinal);

        var changed = Encoding.UTF8.GetBytes(line.Replace(text, other, StringComparison.Ordinal));
        var (code, said) = Check((proof with { Extra = changed }).ToString());

        Assert.Equal(1, code);
        Assert.Contains("NOT PROVED", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_was_changed_in_the_ledger_has_no_proof_and_nor_has_any_beside_it()
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Update(person, ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        var on = SignCheckpoint();
        sales.EditBehindThePlatform(
            sales.Ledger(person).Single(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) == 1).ToEntityReference(),
            ConsentAudit.NewValue,
            "allowed");

        var pack = officer.Pack(person);

        Assert.False((bool)pack[ExportEvidence.Verified]);
        Assert.All(Rows(pack), row => Assert.Null(ProofOf(row)));
        Assert.Contains(Says.OtherThanCheckpoint(On(on)), Html(pack), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_others_a_proof_says_nothing_but_hashes_and_what_the_pack_takes_out_is_withheld()
    {
        var bo = sales.Contact("bo@example.com", ("lastname", "Kuhn"), ("donotemail", true));
        var ana = sales.Contact("ana@example.com", ("lastname", "Berger"));
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.PersonType] = "contact",
            [RecordConsent.PersonId] = ana.Id,
            [RecordConsent.Source] = "PhoneCall",
            [RecordConsent.Evidence] = "Ana called; bo@example.com wants none either.",
        });
        sales.Organization.RunAsynchronousJobs();
        SignCheckpoint();

        var proofs = Rows(officer.Pack(ana)).Select(row => ProofOf(row)!).ToList();

        Assert.NotEmpty(proofs);
        Assert.All(proofs, proof =>
        {
            Assert.Equal(0, Check(proof).Code);
            var line = Encoding.UTF8.GetString(TlogProof.Read(proof).Extra!);
            Assert.DoesNotContain("bo@example.com", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(bo.Id.ToString("D"), line, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains(proofs, proof => Check(proof).Said.Contains("Withheld, and here as commitments only: optout_evidence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("zh")]
    public void It_is_said_in_the_language_of_the_pack(string language)
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Organization.RunAsynchronousJobs();
        var on = SignCheckpoint();
        sales.Update(person, ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        var says = Texts.Of(LanguageCode.Read(language)!.Value).Packs;

        var html = Html(officer.Pack(person, (ExportEvidence.Language, language)));

        Assert.All(
            new[] { says.ProvedAgainst(On(on)), says.NotCovered, says.Proofs, says.ProofsNote },
            text => Assert.Contains(text, html, StringComparison.Ordinal));
    }

    private static List<JsonElement> Rows(OrganizationResponse pack)
    {
        var content = JsonDocument.Parse((string)pack[ExportEvidence.Content]).RootElement;
        return [.. content.GetProperty("history").EnumerateArray(), .. content.GetProperty("messages").EnumerateArray()];
    }

    private static string Html(OrganizationResponse pack) => (string)pack[ExportEvidence.Html];

    private static string? ProofOf(JsonElement row) => Text(row, "inclusionProof");

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static string On(DateTime on) => $"{on:yyyy-MM-dd HH:mm:ss} UTC";

    private DateTime SignCheckpoint()
    {
        outside.HandIn(outside.ReadLeaves());
        return sales.Now;
    }

    private (int Code, string Said) Check(string proof)
    {
        var file = Path.Combine(Directory.CreateDirectory(outside.Folder).FullName, "row.tlog-proof");
        File.WriteAllText(file, proof);
        return LedgerOutside.Run(file, "--log-key", SignedCheckpoint.Known.ToString());
    }
}
