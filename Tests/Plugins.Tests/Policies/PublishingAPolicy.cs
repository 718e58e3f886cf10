using System.Security.Cryptography;
using System.ServiceModel;
using System.Text;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Policies;

/// <summary>A privacy officer publishes what people are told about their data, and nobody changes it afterwards.</summary>
public sealed class PublishingAPolicy : IDisposable
{
    private static readonly PolicyTexts Says = Texts.English.Policies;

    private readonly Sales sales = new();
    private readonly Policy policy;

    public PublishingAPolicy() => policy = new Policy(sales);

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_draft_is_seen_by_nobody_and_says_what_has_to_stand_in_it()
    {
        var draft = new EntityReference(PrivacyPolicy.Table, policy.Officer.Create(
            new Entity(PrivacyPolicy.Table) { [PrivacyPolicy.Language] = " DE " }));

        var stored = policy.Stored(draft);
        Assert.Equal("1 de", stored[PrivacyPolicy.Name]);
        Assert.StartsWith("controller: \n", (string)stored[PrivacyPolicy.Notice], StringComparison.Ordinal);
        Assert.Equal(0, policy.Get("de")["Version"]);
        Assert.Equal(string.Empty, policy.Get("de")["Text"]);
    }

    [Fact]
    public void What_is_published_is_what_everybody_gets_and_the_ledger_knows_it()
    {
        var published = policy.Publish("de", "none");

        var answer = policy.Get("de");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Policy.Text)));
        Assert.Equal("1 de", answer["Name"]);
        Assert.Equal(Policy.Text, answer["Text"]);
        Assert.Equal(hash, answer["WordingHash"]);
        Assert.Equal(sales.Now, answer["EffectiveFrom"]);
        var fact = Assert.Single(sales.Ledger(), row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event)?.Value == (int)LedgerEvent.PolicyPublished);
        Assert.Equal("1 de", fact[ConsentAudit.PolicyVersion]);
        Assert.Equal(hash, fact[ConsentAudit.WordingHash]);
        Assert.Equal(sales.Now.Date, policy.Stored(published)[PrivacyPolicy.ReviewedOn]);
    }

    [Theory]
    [InlineData(PrivacyPolicy.Text, "", "There is no text that could be published.")]
    [InlineData(PrivacyPolicy.MaterialFor, null, "It is not said for whom this change matters")]
    [InlineData(PrivacyPolicy.MaterialFor, "newsletters", "There is no topic with the code newsletters.")]
    [InlineData(PrivacyPolicy.Notice, "controller: Nobody", "- controller (ISO/IEC 29184 5.3.4, GDPR Art. 13(1)(a)): the text has no such heading")]
    [InlineData(PrivacyPolicy.Notice, "transfers: not applicable: no", "- transfers (GDPR Art. 13(1)(f)): \"not applicable\" needs a reason")]
    public void Nothing_is_published_that_lacks_something(string column, string? value, string sentence)
    {
        var draft = policy.Draft("en");
        Sales.Update(policy.Officer, draft, (column, value));

        var said = Refused(() => policy.Publish(draft));

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Equal((int)PolicyStatus.Draft, ((OptionSetValue)policy.Stored(draft)[PrivacyPolicy.Status]).Value);
        Assert.Equal(0, policy.Get("en")["Version"]);
    }

    [Fact]
    public void A_later_version_says_what_is_new()
    {
        policy.Publish("en", "none", whatChanged: null);
        var draft = policy.Draft("en", whatChanged: " ");

        Assert.Equal(Says.WhatChangedNeeded, Refused(() => policy.Publish(draft)));
        Assert.Equal("2 en", policy.Stored(draft)[PrivacyPolicy.Name]);
    }

    [Theory]
    [InlineData(PrivacyPolicy.Text, "Something else.")]
    [InlineData(PrivacyPolicy.EffectiveFrom, null)]
    [InlineData(PrivacyPolicy.MaterialFor, "all")]
    [InlineData(PrivacyPolicy.WhatChanged, "Nothing.")]
    [InlineData(PrivacyPolicy.WordingHash, "0")]
    [InlineData(PrivacyPolicy.Version, 7)]
    [InlineData(PrivacyPolicy.Status, (int)PolicyStatus.Draft)]
    [InlineData(PrivacyPolicy.Name, "9 en")]
    public void What_is_published_is_never_changed(string column, object? value)
    {
        var published = policy.Publish("en", "none");

        var said = Refused(() => Sales.Update(
            policy.Officer, published, (column, column == PrivacyPolicy.Status ? new OptionSetValue((int)value!) : value)));

        Assert.Equal(Says.IsFinal("1 en"), said);
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("deactivate")]
    public void What_is_published_stays(string how)
    {
        var published = policy.Publish("en", "none");

        var said = Refused(() =>
        {
            if (how == "delete")
            {
                policy.Officer.Delete(published.LogicalName, published.Id);
            }
            else
            {
                Sales.Update(
                    policy.Officer, published,
                    ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
            }
        });

        Assert.Equal(Says.IsFinal("1 en"), said);
    }

    [Fact]
    public void Only_an_officer_writes_one()
    {
        var draft = policy.Draft("en");

        sales.Organization.AddRole("Writer", "prvCreateoptout_PrivacyPolicy", "prvWriteoptout_PrivacyPolicy");
        var writer = sales.Organization.As(sales.Organization.AddUser("Wim Writer", "Writer"));

        Assert.Equal(Texts.English.Records.RuleNeedsOfficer, Refused(() => writer.Create(Policy.Row("en"))));
        Assert.ThrowsAny<FaultException>(() => sales.Rep.Create(Policy.Row("en")));
        Assert.ThrowsAny<FaultException>(() => Sales.Update(sales.Rep, draft, (PrivacyPolicy.Text, "Mine.")));
    }

    [Fact]
    public void An_older_version_is_replaced_once_the_later_one_is_in_force()
    {
        var first = policy.Publish("en", "none");
        var draft = policy.Draft("en", "none", "Names the new address.");
        Sales.Update(policy.Officer, draft, (PrivacyPolicy.EffectiveFrom, sales.Now.AddDays(10)));
        policy.Publish(draft);

        Assert.Equal("1 en", policy.Get("en")["Name"]);
        sales.RunDue();
        Assert.Equal((int)PolicyStatus.Published, Status(first));

        sales.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal("2 en", policy.Get("en")["Name"]);
        Assert.Equal(Policy.Text, policy.Get("en", version: 1)["Text"]);
        sales.RunDue();
        Assert.Equal((int)PolicyStatus.Replaced, Status(first));
        Assert.Equal("1 en", policy.Get("en", version: 1)["Name"]);
    }

    [Theory]
    [InlineData("de", "2 de")]
    [InlineData("de-AT", "2 de")]
    [InlineData("fr", "2 en")]
    [InlineData("", "2 en")]
    public void Who_reads_a_language_without_the_newest_version_gets_it_in_another(string language, string name)
    {
        policy.Publish("fr", "none");
        policy.Publish("en", "none");
        policy.Publish("en", "none");
        policy.Publish("de", "none");

        Assert.Equal(name, policy.Get(language)["Name"]);
    }

    [Fact]
    public void A_text_that_was_changed_round_the_product_is_given_to_nobody()
    {
        var published = policy.Publish("en", "none");
        sales.EditBehindThePlatform(published, PrivacyPolicy.Text, "Something else.");

        Assert.Equal(Says.TextIsAnother("1 en"), Refused(() => policy.Get("en")));
    }

    [Fact]
    public void Consent_names_only_what_was_published()
    {
        var said = Refused(() => sales.Rep.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            ["Decision"] = "OptOut",
            ["Address"] = "ana@example.com",
            ["PolicyVersion"] = "3 en",
        }));

        Assert.Equal(Says.UnknownVersion("3 en"), said);
    }

    private int Status(EntityReference row) => ((OptionSetValue)policy.Stored(row)[PrivacyPolicy.Status]).Value;

    private static string Refused(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;
}
