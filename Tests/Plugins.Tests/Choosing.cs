using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>What people do with choices, and what can be seen of it.</summary>
internal static class Choosing
{
    /// <summary>Writes flags together with the evidence for it.</summary>
    public static void Loosen(
        this Sales sales,
        IOrganizationService caller,
        EntityReference person,
        ConsentSource source,
        params (string Column, object? Value)[] columns) =>
        Sales.Update(
            caller,
            person,
            [
                (PersonTable.ConsentSource, Choices.Of(source)),
                (PersonTable.ConsentEvidence, $"Said so, {source}."),
                .. columns,
            ]);

    /// <summary>Gives a setting a value, before the product reads its settings for the first time.</summary>
    public static void Configure(this Sales sales, string setting, string value)
    {
        var query = new QueryExpression("environmentvariabledefinition");
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, setting);
        var definition = sales.Admin.RetrieveMultiple(query).Entities.Single().ToEntityReference();
        sales.Create("environmentvariablevalue", ("environmentvariabledefinitionid", definition), ("value", value));
    }

    public static object? Read(this Sales sales, EntityReference row, string column) =>
        sales.Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet(column)).GetAttributeValue<object>(column);

    /// <summary>The facts of one kind about a person.</summary>
    public static IReadOnlyList<Entity> Ledger(this Sales sales, EntityReference person, LedgerEvent what) =>
        [.. sales.Ledger(person).Where(row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what)];

    /// <summary>The channels of the suppressions that hold.</summary>
    public static IReadOnlyList<Channel> Suppressed(this Sales sales)
    {
        var query = new QueryExpression(SuppressedAddress.Table)
        {
            ColumnSet = new ColumnSet(SuppressedAddress.Channel),
        };
        query.Criteria.AddCondition(SuppressedAddress.Since, ConditionOperator.NotNull);
        return [.. sales.Admin.RetrieveMultiple(query).Entities
            .Select(row => Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel)))
            .OrderBy(channel => channel)];
    }

    public static string Word(this Entity row, string column) => row.FormattedValues[column];

    public static string Fault(Action work) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(work).Detail.Message;

    public static void Merge(this Sales sales, EntityReference master, EntityReference other, Entity? content = null)
    {
        var request = new OrganizationRequest("Merge") { ["Target"] = master, ["SubordinateId"] = other.Id };
        if (content is not null)
        {
            request["UpdateContent"] = content;
        }

        sales.Admin.Execute(request);
    }
}
