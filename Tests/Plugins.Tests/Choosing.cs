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
        params (string Column, object? Value)[] columns)
    {
        sales.NextSecond();
        var table = PersonTable.Of(person.LogicalName)!;
        var channels = table.Flags.Where(flag => columns.Any(column => column.Column == flag.Column))
            .Select(flag => flag.Channel);
        Sales.Update(
            caller,
            person,
            [
                (PersonTable.ConsentSource, Choices.Of(source)),
                (PersonTable.ConsentEvidence, $"Said so, {source}."),
                (PersonTable.ConsentChannels, DerivedChannels.Text(channels)),
                .. columns,
            ]);
    }

    /// <summary>Contacts p0@example.com and on, whose flags refuse.</summary>
    public static EntityReference[] Refusers(this Sales sales, int count, params string[] flags) =>
        [.. Enumerable.Range(0, count).Select(i => sales.Contact(
            $"p{i}@example.com", [.. flags.Select(flag => (flag, (object?)true))]))];

    /// <summary>Lets a second pass: instants have whole seconds, and in the same one a refusal stands.</summary>
    public static void NextSecond(this Sales sales) => sales.Clock.Advance(TimeSpan.FromSeconds(1));

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

    /// <summary>
    /// The channels of the suppressions that hold, once for each address, whoever's grounds they are.
    /// </summary>
    public static IReadOnlyList<Channel> Suppressed(this Sales sales)
    {
        var query = new QueryExpression(SuppressedAddress.Table)
        {
            ColumnSet = new ColumnSet(SuppressedAddress.Channel, SuppressedAddress.AddressHash),
        };
        query.Criteria.AddCondition(SuppressedAddress.Since, ConditionOperator.NotNull);
        return [.. sales.Admin.RetrieveMultiple(query).Entities
            .Select(row => (
                Hash: row.GetAttributeValue<string>(SuppressedAddress.AddressHash),
                Channel: Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel))))
            .Distinct().Select(one => one.Channel).OrderBy(channel => channel)];
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
