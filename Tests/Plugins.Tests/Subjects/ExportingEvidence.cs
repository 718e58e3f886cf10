using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Subjects;

/// <summary>All that is known of one person, for the person or a regulator.</summary>
public sealed class ExportingEvidence : IDisposable
{
    private readonly Sales sales = new();
    private readonly IOrganizationService officer;

    public ExportingEvidence() => officer = sales.Officer();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_pack_says_all_that_is_known()
    {
        var person = sales.Known();

        var pack = officer.Pack(person);

        var html = (string)pack[ExportEvidence.Html];
        Assert.All(
            new[]
            {
                KnownPerson.First, KnownPerson.Last, KnownPerson.Address, "7654321", "blue sofas", "Send blocked",
                "Opted in", "ticked the box", "Print shop: ", "Marketing", "As signed and sealed",
                "https://scans.example.com/4711", "UTC",
            },
            words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.True((bool)pack[ExportEvidence.Verified]);
        Assert.True((bool)pack[ExportEvidence.Finished]);
        var content = JsonDocument.Parse((string)pack[ExportEvidence.Content]).RootElement;
        Assert.Equal(
            (int)pack[ExportEvidence.Rows],
            content.GetProperty("history").GetArrayLength() + content.GetProperty("messages").GetArrayLength());
        Assert.Equal((int)pack[ExportEvidence.Rows], content.GetProperty("ledgerRows").GetInt32());
        Assert.All(
            content.GetProperty("history").EnumerateArray(),
            row => Assert.Equal("asSigned", row.GetProperty("verified").GetString()));
        Assert.All(
            content.GetProperty("messages").EnumerateArray(),
            row => Assert.Equal(64, row.GetProperty("hash").GetString()!.Length));
    }

    [Theory]
    [InlineData("de", "Nachweise über Einwilligungen", "Gesendet blockiert|Versand blockiert|Senden blockiert", "<html lang=\"de\">")]
    [InlineData("fr", "Preuves des consentements", "", "<html lang=\"fr\">")]
    [InlineData("zh", "同意与拒绝的证据", "", "<html lang=\"zh-Hans\">")]
    public void It_is_in_the_language_of_the_person_with_labels_and_not_codes(
        string language, string title, string any, string tag)
    {
        var person = sales.Known();

        var html = (string)officer.Pack(person, (ExportEvidence.Language, language))[ExportEvidence.Html];

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains(tag, html, StringComparison.Ordinal);
        Assert.DoesNotContain("727000", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">refused<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("SendBlocked", html, StringComparison.Ordinal);
        Assert.Equal(any.Length == 0, any.Length == 0 || !any.Split('|').Any(word => html.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_language_of_the_page_on_which_somebody_spoke_is_the_language_of_the_pack()
    {
        var person = sales.Contact("ana@example.com");
        sales.Organization.RunAsynchronousJobs();
        sales.Somebody(false, "OptOut Public Page").Execute(new OrganizationRequest("optout_SubmitRequest")
        {
            ["Decision"] = "OptOut",
            ["Address"] = "ana@example.com",
            ["Language"] = "fr",
        });
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal("fr", officer.Pack(person)[ExportEvidence.Language]);
    }

    [Fact]
    public void Other_people_are_left_out()
    {
        var ana = sales.Contact("home@example.com", ("firstname", "Ana"), ("lastname", "Berger"));
        var bo = sales.Contact("home@example.com", ("firstname", "Bonifaz"), ("lastname", "Berger-Kuhn"));
        sales.Organization.RunAsynchronousJobs();
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.PersonType] = "contact",
            [RecordConsent.PersonId] = bo.Id,
            [RecordConsent.Evidence] = "Bonifaz wants none.",
        });
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.PersonType] = "contact",
            [RecordConsent.PersonId] = ana.Id,
            [RecordConsent.Source] = "PhoneCall",
            [RecordConsent.Evidence] =
                "Ana called; her brother Bonifaz (bonifaz@elsewhere.example, +49 40 9988776) agrees. Ana: home@example.com",
        });
        sales.Organization.RunAsynchronousJobs();

        var pack = officer.Pack(ana);

        foreach (var text in new[] { (string)pack[ExportEvidence.Html], (string)pack[ExportEvidence.Content], (string)pack[ExportEvidence.Consents] })
        {
            Assert.DoesNotContain("Bonifaz", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Kuhn", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("9988776", text, StringComparison.Ordinal);
            Assert.DoesNotContain(bo.Id.ToString("D"), text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("Ana called; her brother […] ([…], […]) agrees. Ana: home@example.com", (string)pack[ExportEvidence.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void Users_are_named_only_to_who_may_read_them()
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        Sales.Update(sales.Rep, person, ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        sales.Organization.AddRole("Reads the ledger", "prvReadoptout_ConsentAudit", "prvReadContact");

        Assert.Contains("Robin Rep", (string)officer.Pack(person)[ExportEvidence.Html], StringComparison.Ordinal);
        var without = (string)sales.Somebody(false, "Reads the ledger").Pack(person)[ExportEvidence.Html];
        Assert.DoesNotContain("Robin Rep", without, StringComparison.Ordinal);
        Assert.Contains("A user of the organisation", without, StringComparison.Ordinal);
    }

    [Fact]
    public void That_it_was_given_is_on_the_ledger_with_the_hash_of_what_was_given()
    {
        var person = sales.Known();

        var pack = officer.Pack(person);

        var row = Assert.Single(sales.Ledger(person), one => Choices.EventOf(one) == LedgerEvent.EvidenceExported);
        Assert.Contains(Hash((string)pack[ExportEvidence.Html]), (string)row[ConsentAudit.Evidence], StringComparison.Ordinal);
        Assert.Contains(Hash((string)pack[ExportEvidence.Content]), (string)row[ConsentAudit.Evidence], StringComparison.Ordinal);
        Assert.Contains(
            "Evidence exported", (string)officer.Pack(person)[ExportEvidence.Html], StringComparison.Ordinal);

        static string Hash(string text) => Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_consent_is_a_record_with_a_receipt_and_a_bare_refusal_is_neither()
    {
        var person = sales.Known();
        sales.Set("optout_SenderName", "Contoso");

        var pack = officer.Pack(person);

        var graph = JsonDocument.Parse((string)pack[ExportEvidence.Consents]).RootElement.GetProperty("@graph");
        Assert.Equal(2, graph.GetArrayLength());
        var record = graph[0];
        Assert.Equal("dpv:ConsentRecord", record.GetProperty("@type").GetString());
        Assert.Equal("dpv:ConsentReceipt", graph[1].GetProperty("@type").GetString());
        Assert.Equal(record.GetProperty("@id").GetString(), graph[1].GetProperty("dpv:hasRecordOfActivity").GetProperty("@id").GetString());
        Assert.Equal("https://w3id.org/dpv/schema/dpv-27560#record", record.GetProperty("dct:conformsTo").GetProperty("@id").GetString());
        Assert.Equal("news", record.GetProperty("dpv:hasPurpose").GetProperty("dct:title").GetString());
        // The later refusal of all marketing e-mail takes it back.
        Assert.Equal(
            ["dpv:ConsentGiven", "dpv:ConsentWithdrawn"],
            record.GetProperty("dpv:hasConsentStatus").EnumerateArray().Select(one => one.GetProperty("@type").GetString()));
        Assert.DoesNotContain(KnownPerson.Address, (string)pack[ExportEvidence.Consents], StringComparison.Ordinal);
        Assert.DoesNotContain(KnownPerson.Last, (string)pack[ExportEvidence.Consents], StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_somebody_edited_is_named()
    {
        var person = sales.Known();
        var row = sales.Ledger(person)[0].ToEntityReference();
        sales.EditBehindThePlatform(row, ConsentAudit.NewValue, "allowed");

        var pack = officer.Pack(person);

        Assert.False((bool)pack[ExportEvidence.Verified]);
        Assert.NotNull(pack[ExportEvidence.Fault]);
        Assert.Contains("Something is wrong", (string)pack[ExportEvidence.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_history_comes_in_parts_that_together_hold_each_row_once()
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        for (var i = 0; i < 260; i++)
        {
            StoredFact.Written(sales, person);
            StoredFact.Written(sales, person);
        }

        var parts = new List<JsonElement>();
        var cursor = string.Empty;
        do
        {
            var pack = officer.Pack(person, (ExportEvidence.Cursor, cursor));
            parts.Add(JsonDocument.Parse((string)pack[ExportEvidence.Content]).RootElement);
            cursor = (string)pack[ExportEvidence.Cursor] ?? string.Empty;
            Assert.Equal(cursor.Length == 0, pack[ExportEvidence.Finished]);
        }
        while (cursor.Length > 0);

        Assert.Equal(2, parts.Count);
        var rows = parts.SelectMany(part => part.GetProperty("history").EnumerateArray())
            .Select(row => row.GetProperty("id").GetString()).ToList();
        Assert.Equal(rows.Count, rows.Distinct().Count());
        // The second part was made after the first was on the ledger.
        Assert.Equal(522, rows.Count);
        Assert.Equal(500, parts[0].GetProperty("lastRow").GetInt32());
        Assert.Equal(521, parts[0].GetProperty("ledgerRows").GetInt32());
    }

    [Fact]
    public void An_erased_person_has_nothing_left_to_be_shown()
    {
        var person = sales.Known();
        officer.Erase(person);
        sales.Admin.Delete("contact", person.Id);

        var pack = officer.Pack(null, (ExportEvidence.Address, KnownPerson.Address));

        Assert.DoesNotContain(KnownPerson.First, (string)pack[ExportEvidence.Html], StringComparison.Ordinal);
        Assert.Contains("Person erased", (string)pack[ExportEvidence.Html], StringComparison.Ordinal);
        Assert.True((bool)pack[ExportEvidence.Verified]);
    }

    [Fact]
    public void Whose_row_is_gone_is_shown_by_the_id_and_that_it_was_shown_is_erased_with_the_rest()
    {
        var person = sales.Known();
        sales.Admin.Delete("contact", person.Id);
        sales.Organization.RunAsynchronousJobs();

        var pack = officer.Pack(null, (ExportEvidence.PersonId, person.Id));

        Assert.Contains("blue sofas", (string)pack[ExportEvidence.Html], StringComparison.Ordinal);
        Assert.Contains("Contact (deleted)", (string)pack[ExportEvidence.Html], StringComparison.Ordinal);
        var row = Assert.Single(sales.Ledger(), one => Choices.EventOf(one) == LedgerEvent.EvidenceExported);
        Assert.Equal(person.Id.ToString("D"), row[ConsentAudit.RequestKey]);
        officer.Erase(null, (ErasePerson.PersonId, person.Id));
        Assert.False(sales.Ledger().Single(one => one.Id == row.Id).Contains(ConsentAudit.RequestKey));
    }

    [Fact]
    public void What_people_wrote_is_no_markup()
    {
        var person = sales.Contact("ana@example.com", ("lastname", "<script>alert(1)</script>"));
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.PersonType] = "contact",
            [RecordConsent.PersonId] = person.Id,
            [RecordConsent.Evidence] = "</td></table><script>alert(2)</script> said on the phone",
        });

        var html = (string)officer.Pack(person)[ExportEvidence.Html];

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(2)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptOut Sales User", false)]
    [InlineData("OptOut Service", false)]
    [InlineData("OptOut Public Page", false)]
    [InlineData("OptOut Auditor", true)]
    [InlineData("OptOut Privacy Officer", true)]
    public void Officers_and_auditors_alone_export(string role, bool may)
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        foreach (var inBranch in new[] { false, true })
        {
            var somebody = sales.Somebody(inBranch, role, "Sales department");
            var fault = Record.Exception(() => somebody.Pack(person));
            Assert.Equal(may, fault is null);
        }
    }

    [Fact]
    public void A_record_that_the_caller_may_not_read_is_as_one_that_is_not_there()
    {
        var person = sales.Contact("ana@example.com", ("donotfax", true));
        sales.Organization.AddRole("Own unit", PrivilegeDepth.Local, "prvReadContact");
        sales.Organization.AddRole("Reads the ledger", "prvReadoptout_ConsentAudit");
        var branch = sales.Somebody(true, "Reads the ledger", "Own unit");

        var hidden = Assert.Throws<FaultException<OrganizationServiceFault>>(() => branch.Pack(person));
        var unknown = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => branch.Pack(new EntityReference("contact", Guid.NewGuid())));

        Assert.Equal(Texts.English.Packs.NobodyFound, hidden.Message);
        Assert.Equal(hidden.Message, unknown.Message);
    }
}
