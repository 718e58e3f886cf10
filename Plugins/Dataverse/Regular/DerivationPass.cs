using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Baseline;
using OptOutPlugin.Domain.Due;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The complete pass over all people whose flags follow addresses: it finds what no query can, such as a phone number
/// that is written otherwise. A call of the regular work only hands a slice on, to a step that runs later and outside
/// any transaction: a row that cannot be written then stops neither the others nor the regular work.
/// </summary>
internal static class DerivationPass
{
    private const string Name = "Flags that follow addresses";

    // So many, all of them to be written, end inside the platform's two minutes.
    private const int Slice = 250;

    private static readonly IReadOnlyList<string> Tables = PersonTable.All.Select(table => table.Name).ToList();

    /// <summary>When the last pass had been handed on to its end, in UTC; null when none was.</summary>
    public static DateTime? LastFinishedOn(PluginCall call) =>
        Row(call)?.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn);

    /// <summary>Hands the next slice on; answers where the pass goes on, or null when it has ended.</summary>
    /// <param name="call">The run.</param>
    /// <param name="text">Where it goes on, as text; one that is none is the beginning.</param>
    public static BaselineCursor? HandOn(PluginCall call, string text)
    {
        var cursor = BaselineCursor.Read(text, Tables);
        var table = PersonTable.Of(cursor.Table)!;
        var ids = call.System.RetrieveMultiple(
            new CheckPlace(cursor.After, Slice, Since: null)
                .Query(table.Name, table.IdColumn, [table.IdColumn])).Entities;
        var next = cursor.Next(ids.LastOrDefault()?.Id, ids.Count < Slice, Tables);
        if (Row(call) is null)
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Derivation) { [Checkpoint.Name] = Name });
        }

        var row = new Entity(Checkpoint.Table, Checkpoint.Derivation);
        if (ids.Count > 0)
        {
            row[Checkpoint.Progress] = new DeriveSlice(table.Name, cursor.After, ids[ids.Count - 1].Id).ToString();
        }

        if (next is null)
        {
            row[Checkpoint.FinishedOn] = call.Now;
        }

        if (row.Attributes.Count > 0)
        {
            ProductWrite.Update(call, row);
        }

        return next;
    }

    /// <summary>The people of a slice, as they stand now.</summary>
    public static IReadOnlyCollection<PersonRow> People(PluginCall call, DeriveSlice slice)
    {
        if (PersonTable.Of(slice.Table) is not { } table)
        {
            return [];
        }

        var query = new CheckPlace(slice.After, Slice, Since: null)
            .Query(table.Name, table.IdColumn, PersonRow.ColumnsOf(table));
        query.Criteria.AddCondition(table.IdColumn, ConditionOperator.LessEqual, slice.Last);
        return call.System.RetrieveMultiple(query).Entities.Select(row => new PersonRow(call, table, row)).ToList();
    }

    private static Entity? Row(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.FinishedOn) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Derivation);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
