using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests;

public sealed class KeepingWhatPeopleChose : IDisposable
{
    private readonly Sales sales = new();

    public static TheoryData<string, string> NeedsItsTopic => new()
    {
        { MarketingTopic.Table, MarketingTopic.Parent },
        { TopicPreference.Table, TopicPreference.Topic },
        { TemplatePolicy.Table, TemplatePolicy.Topic },
    };

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(NeedsItsTopic))]
    public void A_topic_is_kept_while_a_row_needs_it(string table, string lookup)
    {
        var topic = Topic("news");
        sales.Create(table, ("optout_name", "About it"), (lookup, topic));

        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Admin.Delete(MarketingTopic.Table, topic.Id));

        Assert.Equal("news", Read(topic, MarketingTopic.Code));
    }

    [Fact]
    public void An_email_outlives_its_topic()
    {
        var topic = Topic("news");
        var mail = sales.Create(Email.Table, ("subject", "News"), (Email.Topic, topic));

        sales.Admin.Delete(MarketingTopic.Table, topic.Id);

        Assert.Null(Read(mail, Email.Topic));
        Assert.Equal("News", Read(mail, "subject"));
    }

    [Fact]
    public void A_topic_needs_no_opt_in_unless_somebody_says_so() =>
        Assert.Equal(false, Read(Topic("news"), MarketingTopic.RequiresOptIn));

    [Fact]
    public void A_sales_user_hands_in_a_request_and_sees_what_became_of_it_and_cannot_change_it()
    {
        var request = new EntityReference(OptOutRequest.Table, sales.Rep.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Name] = "No more calls",
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = "Ana <ana@example.com>",
        }));

        var seen = sales.Rep.Retrieve(request.LogicalName, request.Id, new ColumnSet(OptOutRequest.Address, "ownerid"));

        Assert.Equal("Ana <ana@example.com>", seen[OptOutRequest.Address]);
        Assert.Equal(sales.RepId, seen.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            Sales.Update(sales.Rep, request, (OptOutRequest.Outcome, "Done")));
    }

    [Theory]
    [InlineData(TopicPreference.Table)]
    [InlineData(TemplatePolicy.Table)]
    [InlineData(ComplianceCheck.Table)]
    [InlineData(ComplianceFinding.Table)]
    [InlineData(SuppressedAddress.Table)]
    public void A_sales_user_sees_no_other_table_of_ours(string table)
    {
        var row = sales.Create(table, ("optout_name", "Not for everyone"));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
            sales.Rep.Retrieve(table, row.Id, new ColumnSet("optout_name")));
    }

    private EntityReference Topic(string code) =>
        sales.Create(MarketingTopic.Table, (MarketingTopic.Name, "Newsletter"), (MarketingTopic.Code, code));

    private object? Read(EntityReference row, string column) =>
        sales.Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet(column)).GetAttributeValue<object>(column);
}
