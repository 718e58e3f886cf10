using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Messages.Reading;

/// <summary>
/// What changed in a table since a token, the rows that are there first, by version, then those that are gone:
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems
/// </summary>
internal sealed class RetrieveEntityChangesMessage(
    MessageParts parts,
    Transactions transactions,
    Host host,
    QueryEngine queries,
    QueryCallers callers,
    ColumnSecurity secured)
    : Message(parts)
{
    private const string Version = "versionnumber";
    private const string Global = "GetGlobalMetadataVersion";

    public override string RequestName => "RetrieveEntityChanges";

    protected override IReadOnlyList<string> Parameters { get; } =
        ["EntityName", "Columns", "DataVersion", "PageInfo", Global];

    protected override bool HasSteps => false;

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var table = Metadata.Table(Required<string>(request, "EntityName"));
        var columns = Required<ColumnSet>(request, "Columns");
        var page = Required<PagingInfo>(request, "PageInfo");
        if (Optional<bool>(request, Global))
        {
            throw Faults.Unsupported($"{RequestName}.{Global}");
        }

        if (!table.TracksChanges)
        {
            throw Faults.Create(
                ErrorCodes.ChangeTrackingNotEnabled,
                $"Entity {table.LogicalName} isn't enabled for change tracking.");
        }

        Access.DemandEverywhere(call, AccessRight.Read, table);
        var changes = transactions.Run(call, inside =>
        {
            var token = ChangeToken.Read(Optional<string>(request, "DataVersion"));
            DemandValid(table, token);
            Database.IndexVersions(table);
            return Changes(table, columns, token, page, inside);
        });
        return Answer(request, new RetrieveEntityChangesResponse(), new() { ["EntityChanges"] = changes });
    }

    private BusinessEntityChanges Changes(
        TableMetadata table, ColumnSet columns, ChangeToken? token, PagingInfo page, Invocation call)
    {
        var size = page.Count is > 0 and <= QueryLimits.Page ? page.Count : QueryLimits.Page;
        var place = PlaceOf(page, token);
        var changes = new BusinessEntityChanges { Changes = [] };
        if (!place.AmongDeleted)
        {
            var rows = Rows(table, columns, place, size, call);
            changes.Changes.AddRange(rows.Rows.Select(row => new NewOrUpdatedItem(ChangeType.NewOrUpdated, row)));
            changes.MoreRecords = rows.More;
            place = rows.More
                ? place with { Last = rows.Last }
                : place with { Last = token?.Version ?? place.Until, AmongDeleted = true };
        }

        if (place.AmongDeleted)
        {
            var room = size - changes.Changes.Count;
            var gone = Database.Deletions.Between(table, place.Last, place.Until, room + 1);
            changes.Changes.AddRange(gone.Take(room).Select(row =>
                new RemovedOrDeletedItem(
                    ChangeType.RemoveOrDeleted, new EntityReference(table.LogicalName, row.Id))));
            changes.MoreRecords = gone.Count > room;
            place = place with { Last = gone.Take(room).LastOrDefault((Guid.Empty, place.Last)).Item2 };
        }

        // The token comes with the last page only.
        changes.PagingCookie = changes.MoreRecords ? place.ToString() : null;
        changes.DataToken = changes.MoreRecords ? null : new ChangeToken(place.Until, host.UtcNow).ToString();
        return changes;
    }

    private (List<Entity> Rows, bool More, long Last) Rows(
        TableMetadata table, ColumnSet columns, ChangeCookie place, int size, Invocation call)
    {
        var query = new QueryExpression(table.LogicalName)
        {
            ColumnSet = columns,
            PageInfo = new PagingInfo { Count = size, PageNumber = 1 },
        };
        query.Criteria.AddCondition(Version, ConditionOperator.GreaterThan, place.Last);
        query.Criteria.AddCondition(Version, ConditionOperator.LessEqual, place.Until);
        query.AddOrder(Version, OrderType.Ascending);
        var answer = queries.Run(query, callers.Of(call));
        var last = answer.Entities.LastOrDefault()?.RowVersion;
        return (
            [.. secured.Hide(call, answer).Entities],
            answer.MoreRecords,
            last is null ? place.Last : long.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
    }

    private ChangeCookie PlaceOf(PagingInfo page, ChangeToken? token)
    {
        if (!string.IsNullOrEmpty(page.PagingCookie))
        {
            var cookie = ChangeCookie.Read(page.PagingCookie);
            return cookie with { Page = Math.Max(page.PageNumber, 1) };
        }

        if (page.PageNumber > 1)
        {
            throw Faults.Unsupported(
                $"{RequestName}: page {page.PageNumber} without the paging cookie of the one before");
        }

        return new ChangeCookie(1, token?.Version ?? 0, Database.Version, AmongDeleted: false);
    }

    private void DemandValid(TableMetadata table, ChangeToken? token)
    {
        if (token is null)
        {
            return;
        }

        var organization = Database.Read(
            Metadata.Table("organization"), host.OrganizationId, ["expirechangetrackingindays"]);
        var days = organization?.GetValueOrDefault("expirechangetrackingindays") as int? ?? 0;
        if (token.Time.AddDays(days) < host.UtcNow || token.Version < Database.ShapedSince(table))
        {
            throw Faults.Create(
                ErrorCodes.ExpiredVersionStamp,
                "Version stamp associated with the client has expired. Please perform a full sync.");
        }

        if (token.Version > Database.Version)
        {
            throw Faults.InvalidArgument($"The data version '{token}' is not one that the platform gave.");
        }
    }
}
