using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Web.Model;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>Queries for the rows that are related to one row.</summary>
internal static class RelatedQueries
{
    /// <summary>Restricts a query for the target of a navigation property to what one row is related to.</summary>
    public static void Restrict(QueryExpression query, TableMetadata table, Guid id, Navigation navigation)
    {
        var relationship = navigation.Relationship;
        var criteria = new FilterExpression();
        criteria.AddFilter(query.Criteria);
        query.Criteria = criteria;
        if (!relationship.IsManyToMany)
        {
            criteria.AddCondition(relationship.ReferencingColumn, ConditionOperator.Equal, id);
            return;
        }

        var isFirst = relationship.FirstTable == table.LogicalName;
        var pairs = query.AddLink(
            relationship.IntersectTable,
            navigation.Target.PrimaryId,
            isFirst ? relationship.SecondColumn : relationship.FirstColumn);
        pairs.LinkCriteria.AddCondition(
            isFirst ? relationship.FirstColumn : relationship.SecondColumn, ConditionOperator.Equal, id);
    }

    public static QueryExpression Copy(QueryExpression query)
    {
        var copy = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet,
            Criteria = query.Criteria,
            TopCount = query.TopCount,
        };
        Asked.OrderByValue(copy);
        copy.LinkEntities.AddRange(query.LinkEntities);
        copy.Orders.AddRange(query.Orders);
        return copy;
    }

    /// <summary>A link that only restricts: from a row to those that it is related to, and on to their table.</summary>
    public static (LinkEntity Outer, LinkEntity Inner) Links(
        TableMetadata table, Navigation navigation, JoinOperator how)
    {
        var relationship = navigation.Relationship;
        if (!relationship.IsManyToMany)
        {
            var link = new LinkEntity(
                table.LogicalName,
                navigation.Target.LogicalName,
                table.PrimaryId,
                relationship.ReferencingColumn,
                how);
            return (link, link);
        }

        var isFirst = relationship.FirstTable == table.LogicalName;
        var pairs = new LinkEntity(
            table.LogicalName,
            relationship.IntersectTable,
            table.PrimaryId,
            isFirst ? relationship.FirstColumn : relationship.SecondColumn,
            how);
        var target = pairs.AddLink(
            navigation.Target.LogicalName,
            isFirst ? relationship.SecondColumn : relationship.FirstColumn,
            navigation.Target.PrimaryId,
            JoinOperator.Inner);
        return (pairs, target);
    }
}
