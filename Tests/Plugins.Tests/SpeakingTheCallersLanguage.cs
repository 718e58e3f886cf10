using System.ServiceModel;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed partial class SpeakingTheCallersLanguage : IDisposable
{
    private const int German = 1031;
    private const int French = 1036;
    private const int Chinese = 2052;
    private const int Italian = 1040;

    private static readonly string[] SignedOfARefusal =
    [
        ConsentAudit.Name, ConsentAudit.OldValue, ConsentAudit.NewValue, ConsentAudit.Evidence,
    ];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_German_user_who_presses_Send_reads_German()
    {
        Speak(German);
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com", ("donotbulkemail", true))));

        Assert.Equal(
            "Es wurde nichts gesendet: 1 Empfänger darf diese Werbe-E-Mail nicht erhalten.\n"
            + "- P ana (Kontakt): erlaubt keine Massen-E-Mails.\n"
            + "Entfernen Sie diese Empfänger aus der E-Mail, und senden Sie sie noch einmal. Wenn das kein Marketing "
            + "ist, sondern ein Geschäft, das die Person mit Ihnen hat, setzen Sie die Kategorie der E-Mail auf "
            + "„Transaktional“.",
            sales.Refusal(mail));
    }

    [Fact]
    public void The_ledger_says_the_same_whoever_caused_it()
    {
        var english = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Refusal(sales.CampaignMail(To(english)));
        var german = sales.Contact("bo@example.com", ("donotbulkemail", true));
        var germanRep = sales.Organization.AddUser("Grit German", "Sales department", "OptOut Sales User");
        sales.Organization.SetLanguage(germanRep, German);

        var sentence = sales.Refusal(sales.CampaignMail(To(german)), sales.Organization.As(germanRep));

        Assert.StartsWith("Es wurde nichts gesendet", sentence, StringComparison.Ordinal);
        var rows = sales.Ledger(german);
        Assert.NotEmpty(rows);
        Assert.Equal(
            sales.Ledger(english).Select(Signed).Order(StringComparer.Ordinal),
            rows.Select(Signed).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, German, Language.German)]
    [InlineData(Italian, French, Language.French)]
    [InlineData(French, German, Language.French)]
    [InlineData(Chinese, German, Language.Chinese)]
    [InlineData(1028, 1033, Language.English)]
    [InlineData(Italian, Italian, Language.English)]
    public void Who_speaks_none_of_the_four_reads_the_organisations_language_and_at_last_English(
        int ofUser, int ofOrganization, object language)
    {
        sales.Update(
            new EntityReference("organization", sales.Organization.OrganizationId), ("languagecode", ofOrganization));
        Speak(ofUser);

        Assert.Equal(
            Texts.Of((Language)language).Answers.NothingAsked,
            Fault(() => sales.Rep.Execute(new OrganizationRequest("optout_CheckConsent"))));
    }

    [Fact]
    public void Where_the_language_cannot_be_read_it_is_English_and_no_error()
    {
        Speak(German);
        sales.Organization.AddStep(new StepDefinition("RetrieveMultiple", "organization", 20), new OutOfOrder());

        Assert.Equal(
            Texts.English.Answers.NothingAsked,
            Fault(() => sales.Rep.Execute(new OrganizationRequest("optout_CheckConsent"))));
    }

    [Fact]
    public void Inside_a_transaction_the_language_is_known_before_a_read_fails()
    {
        var blind = sales.Organization.AddUser("Blind", "Mail only");
        sales.Organization.SetLanguage(blind, French);
        var mail = sales.CampaignMail(To(sales.Contact("ana@example.com", ("donotbulkemail", true))));
        var together = new ExecuteTransactionRequest { Requests = [SendRequest(mail)] };

        var sentence = Fault(() => sales.Organization.As(blind).Execute(together));

        Assert.Contains("1 destinataire a refusé", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_foresaw_is_said_in_the_callers_language_too()
    {
        Speak(Chinese);
        sales.Organization.AddStep(
            new StepDefinition("RetrieveMultiple", "environmentvariabledefinition", 20), new OutOfOrder());
        sales.Organization.AddStep(new StepDefinition("RetrieveMultiple", "contact", 20), new OutOfOrder());
        var mail = sales.Mail([Typed("to", "ana@example.com")], ("regardingobjectid", sales.Campaign()));
        sales.AllowTypedInAddresses();

        Assert.StartsWith("未发送任何内容：", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_answered_in_the_language_of_whoever_hands_it_in()
    {
        Speak(French);
        sales.Contact("ana@example.com");
        var request = new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.Address] = "ana@example.com",
        };

        Assert.Equal(
            "Enregistré. L’adresse ne sera plus sollicitée\u00a0; les fiches qui la portent suivent.",
            sales.Rep.Execute(request)[RecordConsent.Outcome]);
        Assert.Contains(
            "Opted out: Marketing e-mail",
            sales.Ledger().Select(row => row.GetAttributeValue<string>(ConsentAudit.Name)));
    }

    [Fact]
    public void A_health_check_speaks_to_whoever_asks_and_its_points_keep_their_names()
    {
        sales.Organization.SetLanguage(sales.Organization.AdministratorId, German);

        var points = ((EntityCollection)sales.Admin.Execute(new OrganizationRequest("optout_CheckHealth"))["Points"])
            .Entities;

        var keys = Assert.Single(points, point => (string)point["point"] == "keys");
        Assert.Equal("Es gibt keinen verwendeten Schlüssel für: Suppress, Ledger.", keys["text"]);
        Assert.StartsWith("Ein Schlüssel entsteht", (string)keys["fix"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_task_of_an_owner_is_in_the_owners_language_whoever_refused()
    {
        sales.Organization.SetLanguage(sales.RepId, German);
        var ana = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(To(ana));
        sales.Send(mail);

        sales.Update(ana, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();

        var tasks = sales.Admin.RetrieveMultiple(
            new QueryExpression("task") { ColumnSet = new ColumnSet("subject") }).Entities;
        Assert.Equal("E-Mail nach einem Widerspruch abgebrochen: Hello", Assert.Single(tasks)["subject"]);
    }

    private static string Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    // Each fact names its own e-mail and person.
    private static string Signed(Entity row) => AnyId().Replace(
        string.Join("|", SignedOfARefusal.Select(row.GetAttributeValue<string>)), "id");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyId();

    private void Speak(int language) => sales.Organization.SetLanguage(sales.RepId, language);

    private sealed class OutOfOrder : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            throw new TimeoutException("The database does not answer.");
    }
}
