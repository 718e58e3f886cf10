using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Due;

namespace OptOutPlugin.Dataverse;

/// <summary>A page of the people whose rows changed.</summary>
/// <param name="Rows">The rows as they stand; those that are gone are left out.</param>
/// <param name="Next">Where to go on, now or at the next look.</param>
/// <param name="IsEnd">Whether everything was seen.</param>
internal sealed record ChangedRows(IReadOnlyList<PersonRow> Rows, ChangePlace Next, bool IsEnd)
{
    private const string ModifiedOn = "modifiedon";

    // Each row may have to be held against the ledger and the list: so many are a few requests.
    private const int Page = 500;

    /// <summary>
    /// Reads from the tracked changes of a table:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems
    /// </summary>
    public static ChangedRows Tracked(PluginCall call, PersonTable table, ChangePlace place)
    {
        var answer = (RetrieveEntityChangesResponse)call.System.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = table.Name,
            Columns = new ColumnSet(PersonRow.ColumnsOf(table)),
            DataVersion = place.Token,
            PageInfo = new PagingInfo { Count = Page, PageNumber = place.Page, PagingCookie = place.Cookie },
        });
        var changes = answer.EntityChanges;
        var rows = changes.Changes.OfType<NewOrUpdatedItem>()
            .Select(item => new PersonRow(call, table, item.NewOrUpdatedEntity)).ToList();
        return changes.MoreRecords
            ? new ChangedRows(rows, place with { Page = place.Page + 1, Cookie = changes.PagingCookie }, IsEnd: false)
            : new ChangedRows(rows, new ChangePlace(changes.DataToken, Page: 1, Cookie: null), IsEnd: true);
    }

    /// <summary>Reads a table that tracks no changes by the time of the last change of each row.</summary>
    public static ChangedRows ByTime(PluginCall call, PersonTable table, ChangePlace place)
    {
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet([.. PersonRow.ColumnsOf(table), ModifiedOn]),
            TopCount = Page,
        };
        Later(query, place, table.IdColumn);
        var rows = call.System.RetrieveMultiple(query).Entities;
        var people = rows.Select(row => new PersonRow(call, table, row)).ToList();
        return rows.Count < Page
            ? new ChangedRows(people, Since(call.Now), IsEnd: true)
            : new ChangedRows(
                people,
                ChangePlace.From(rows[Page - 1].GetAttributeValue<DateTime>(ModifiedOn), rows[Page - 1].Id),
                IsEnd: false);
    }

    /// <summary>Has a query give what changed after a place, the oldest change first.</summary>
    public static void Later(QueryExpression query, ChangePlace place, string idColumn)
    {
        var since = place.Since ?? DateTime.MinValue;
        var later = query.Criteria.AddFilter(LogicalOperator.Or);
        if (place.After is { } after)
        {
            later.AddCondition(ModifiedOn, ConditionOperator.GreaterThan, since);
            var same = later.AddFilter(LogicalOperator.And);
            same.AddCondition(ModifiedOn, ConditionOperator.Equal, since);
            same.AddCondition(idColumn, ConditionOperator.GreaterThan, after);
        }
        else
        {
            later.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, since);
        }

        query.AddOrder(ModifiedOn, OrderType.Ascending);
        query.AddOrder(idColumn, OrderType.Ascending);
    }

    /// <summary>The place from which to read by time what changed after a look that ended.</summary>
    /// <param name="finishedOn">When it ended, UTC; null when there was none.</param>
    public static ChangePlace Since(DateTime? finishedOn) => ChangePlace.From(
        finishedOn is { } time ? time - Completeness.LongestTransaction : FirstDay, after: null);

    // The first day that the platform stores.
    private static DateTime FirstDay { get; } = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);
}
