using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>A contact, lead or account as it stands: what it refuses, of itself or by an address, and where it is
/// reached.</summary>
internal sealed class PersonRow
{
    private const string Merged = "merged";
    private const string MasterId = "masterid";

    // A merge of a merge of a merge happens; a longer chain is a ring that somebody wrote by hand.
    private const int LongestChain = 20;
    private readonly PluginCall call;

    public PersonRow(PluginCall call, PersonTable table, Entity row)
    {
        this.call = call;
        Table = table;
        Row = row;
        Id = new PersonId(table.Name, row.Id);
        Refused = RefusedIn(table, row);
        Derived = Refused.Count == 0 ? [] : DerivedMark.Read(call, row).Intersect(Refused).ToList();
        Own = Refused.Except(Derived).ToList();
    }

    public PersonTable Table { get; }

    public PersonId Id { get; }

    public Entity Row { get; }

    /// <summary>The channels whose flags refuse.</summary>
    public IReadOnlyList<Channel> Refused { get; }

    /// <summary>Those of them that stand because of an address.</summary>
    public IReadOnlyList<Channel> Derived { get; }

    /// <summary>Those of them that somebody said of this person.</summary>
    public IReadOnlyList<Channel> Own { get; }

    /// <summary>The addresses that it holds.</summary>
    public IReadOnlyList<HeldAddress> Addresses => field ??= PersonAddresses.Of(call, Table, Row);

    /// <summary>The row into which this one was merged; null when it was not.</summary>
    public PersonId? Master =>
        Row.GetAttributeValue<bool?>(Merged) == true && Row.GetAttributeValue<EntityReference>(MasterId) is { } master
            ? new PersonId(Table.Name, master.Id)
            : null;

    /// <summary>The columns that a row is read with.</summary>
    public static string[] ColumnsOf(PersonTable table) =>
        [.. table.StateColumns, PersonTable.Derived, Merged, MasterId, "statecode"];

    /// <summary>The channels whose flags refuse in a row; none of no row.</summary>
    public static IReadOnlyList<Channel> RefusedIn(PersonTable table, Entity? row) => row is null
        ? []
        : table.Flags.Where(flag => flag.Refuses(row.GetAttributeValue<bool?>(flag.Column)))
            .Select(flag => flag.Channel).ToList();

    /// <summary>The row; null when it is not there.</summary>
    public static PersonRow? Find(PluginCall call, PersonId person)
    {
        var table = PersonTable.Of(person.Table)!;
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet(ColumnsOf(table)) };
        query.Criteria.AddCondition(table.IdColumn, ConditionOperator.Equal, person.Id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? new PersonRow(call, table, row)
            : null;
    }

    /// <summary>The row, or the one into which it was merged, however often; null when it is not there.</summary>
    public static PersonRow? FindLiving(PluginCall call, PersonId person)
    {
        var row = Find(call, person);
        for (var i = 0; i < LongestChain && row?.Master is { } master; i++)
        {
            row = Find(call, master) ?? row;
        }

        return row;
    }
}
