using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Policies;

/// <summary>Nobody but a privacy officer writes what people are told, whichever way it is tried and from whichever unit.
/// </summary>
public sealed class AttackingAPolicy : IDisposable
{
    private readonly Sales sales = new();
    private readonly Policy policy;

    public AttackingAPolicy() => policy = new Policy(sales);

    public static TheoryData<string, string> Outsiders
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var role in new[] { "OptOut Sales User", "OptOut Auditor", "OptOut Service", "OptOut Public Page" })
            {
                foreach (var how in new[] { "create", "publish", "change", "review", "replace", "delete" })
                {
                    all.Add(role, how);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Outsiders))]
    public void Who_is_no_officer_changes_nothing(string role, string how)
    {
        var published = policy.Publish("en", "none");
        var draft = policy.Draft("de");
        var before = Texts(published, draft);

        Assert.ThrowsAny<FaultException>(() => Do(sales.Somebody(inBranch: true, role), how, draft, published));

        Assert.Equal(before, Texts(published, draft));
        Assert.Equal("1 en", policy.Get("de", caller: sales.Somebody(inBranch: true, role))["Name"]);
    }

    [Fact]
    public void An_officer_of_a_branch_publishes_like_any_other()
    {
        var officer = sales.Somebody(inBranch: true, "OptOut Privacy Officer");
        var draft = new EntityReference(PrivacyPolicy.Table, officer.Create(Policy.Row("en")));

        Sales.Update(officer, draft, (PrivacyPolicy.Status, new OptionSetValue((int)PolicyStatus.Published)));

        Assert.Equal("1 en", policy.Get("en")["Name"]);
    }

    [Theory]
    [InlineData(PrivacyPolicy.Proof, "a proof of somebody's")]
    [InlineData(PrivacyPolicy.WordingHash, "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(PrivacyPolicy.Version, 99)]
    [InlineData(PrivacyPolicy.Name, "99 en")]
    public void What_the_product_says_of_a_draft_nobody_else_says(string column, object value)
    {
        var row = Policy.Row("en");
        row[column] = value;

        var stored = policy.Stored(new EntityReference(PrivacyPolicy.Table, policy.Officer.Create(row)));

        Assert.NotEqual(value, stored[column]);
        Assert.Equal("1 en", stored[PrivacyPolicy.Name]);
    }

    [Fact]
    public void A_published_row_that_somebody_made_past_every_plugin_is_none()
    {
        sales.Product(
            PrivacyPolicy.Table,
            (PrivacyPolicy.Language, "en"),
            (PrivacyPolicy.Version, 1),
            (PrivacyPolicy.Text, "Mine."));
        var forged = Policy.Row("en");
        forged[PrivacyPolicy.Status] = new OptionSetValue((int)PolicyStatus.Published);
        forged[PrivacyPolicy.Version] = 7;
        sales.Admin.Execute(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = forged, [Bypass.Plugins] = true });

        Assert.Equal(0, policy.Get("en")["Version"]);
        Assert.Equal(0, policy.Get("en", version: 7)["Version"]);
    }

    [Fact]
    public void What_is_whole_may_be_published_as_it_is_created()
    {
        var row = Policy.Row("en");
        row[PrivacyPolicy.Status] = new OptionSetValue((int)PolicyStatus.Published);

        policy.Officer.Create(row);

        Assert.Equal("1 en", policy.Get("en")["Name"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("english")]
    [InlineData("en us")]
    [InlineData("<b>")]
    [InlineData("ｅｎ")]
    public void A_language_is_a_code(string language) => Assert.Equal(
        Languages.Texts.English.Policies.LanguageNeeded,
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => policy.Draft(language)).Detail.Message);

    [Theory]
    [InlineData((int)PolicyStatus.Published)]
    [InlineData((int)PolicyStatus.Replaced)]
    public void What_is_created_as_published_is_held_to_the_same(int status)
    {
        var row = Policy.Row("en");
        row[PrivacyPolicy.Status] = new OptionSetValue(status);
        row[PrivacyPolicy.Notice] = "controller: Nobody";

        var said = Assert.Throws<FaultException<OrganizationServiceFault>>(() => policy.Officer.Create(row)).Detail.Message;

        Assert.StartsWith("Nothing was published.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_dated_back_is_in_force_from_now_and_no_sooner()
    {
        var draft = policy.Draft("en", "all");
        Sales.Update(policy.Officer, draft, (PrivacyPolicy.EffectiveFrom, sales.Now.AddYears(-3)));
        policy.Publish(draft);

        Assert.Equal(sales.Now, policy.Get("en")["EffectiveFrom"]);
    }

    private static void Do(IOrganizationService caller, string how, EntityReference draft, EntityReference published)
    {
        switch (how)
        {
            case "create":
                caller.Create(Policy.Row("en"));
                break;
            case "publish":
                Sales.Update(caller, draft, (PrivacyPolicy.Status, new OptionSetValue((int)PolicyStatus.Published)));
                break;
            case "change":
                Sales.Update(caller, published, (PrivacyPolicy.Text, "Mine."));
                break;
            case "review":
                Sales.Update(caller, published, (PrivacyPolicy.ReviewedOn, new DateTime(2099, 1, 1)));
                break;
            case "replace":
                Sales.Update(caller, published, (PrivacyPolicy.Status, new OptionSetValue((int)PolicyStatus.Replaced)));
                break;
            default:
                caller.Delete(draft.LogicalName, draft.Id);
                break;
        }
    }

    private List<string> Texts(params EntityReference[] policies) => [.. policies.Select(one => string.Join(
        "|",
        policy.Stored(one).Attributes.OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => $"{column.Key}={Dataverse.Proofs.Text(column.Value)}")))];
}
