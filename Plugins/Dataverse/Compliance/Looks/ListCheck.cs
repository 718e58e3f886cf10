using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks for people who refuse marketing and stand in marketing lists: one request for a page of lists, and one for each
/// table of people. A dynamic list has no members of its own: it is made by a query each time.
/// </summary>
internal static class ListCheck
{
    /// <summary>The platform's table of marketing lists.</summary>
    internal const string Table = "list";

    /// <summary>The column of its id.</summary>
    internal const string Id = "listid";

    // So many ids and flags fit into one condition.
    private const int MostLists = 500;

    private const string Members = "listmember";
    private const string Member = "entityid";
    private const string IsDynamic = "type";

    /// <summary>Looks at the lists after a place, in the order of their ids.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var few = place with { Count = Math.Min(place.Count, MostLists) };
        var query = few.Query(Table, Id, [Id]);
        query.Criteria.AddCondition(IsDynamic, ConditionOperator.Equal, false);
        var lists = call.System.RetrieveMultiple(query).Entities;
        var refusing = new HashSet<Guid>();
        if (lists.Count > 0)
        {
            foreach (var table in PersonTable.All)
            {
                var members = Refusing(table, lists.Select(list => (object)list.Id).ToArray());
                members.Distinct = true;
                refusing.UnionWith(Pages.Each(call.System, members)
                    .Select(row => row.GetAttributeValue<EntityReference>(Id).Id));
            }
        }

        return few.Each(call, lists, list =>
        {
            if (refusing.Contains(list.Id))
            {
                found(CheckPlace.Finding(
                    RefusersInList.Rule,
                    list.ToEntityReference(),
                    string.Empty,
                    "People who refuse marketing e-mail are members of it."));
            }
        });
    }

    /// <summary>The members of a list who refuse, by table.</summary>
    public static IEnumerable<EntityReference> RefusingMembers(PluginCall call, Guid list) =>
        PersonTable.All.SelectMany(table =>
        {
            var query = Refusing(table, list);
            query.ColumnSet.AddColumn(Member);
            return Pages.Each(call.System, query).Select(row => row.GetAttributeValue<EntityReference>(Member));
        });

    private static QueryExpression Refusing(PersonTable table, params object[] lists)
    {
        var query = new QueryExpression(Members) { ColumnSet = new ColumnSet(Id) };
        query.Criteria.AddCondition(Id, ConditionOperator.In, lists);
        var person = query.AddLink(table.Name, Member, table.IdColumn);
        var any = person.LinkCriteria.AddFilter(LogicalOperator.Or);
        foreach (var flag in table.DecidingFlags)
        {
            any.AddCondition(flag.Column, ConditionOperator.Equal, flag.RefusingValue);
        }

        return query;
    }
}
