using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>A $filter as conditions. "not" is carried inwards: the platform's queries have none of their own.</summary>
internal sealed class FilterTranslator(WebApiModel model, LinkPaths links, RangeVariable variable)
{
    public FilterExpression Translate(QueryNode node, bool isNegated) => node switch
    {
        ConvertNode convert => Translate(convert.Source, isNegated),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Translate(not.Operand, !isNegated),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both =>
            Both(both, isNegated),
        BinaryOperatorNode comparison => Compare(comparison, isNegated),
        ParameterAliasNode alias => Translate(Unwrap(alias), isNegated),
        SingleValueFunctionCallNode call => Of(Call(call, isNegated)),
        SingleValuePropertyAccessNode property => Of(Condition(property, ConditionOperator.Equal, !isNegated)),
        AnyNode any => Lambda(any, isNegated ? JoinOperator.NotAny : JoinOperator.Any, isBodyNegated: false),
        AllNode all => Lambda(all, isNegated ? JoinOperator.Any : JoinOperator.NotAny, isBodyNegated: true),
        ConstantNode { Value: bool value } => Constant(value != isNegated),
        InNode => throw WebApiFault.Unsupported("the operator in of $filter; Microsoft.Dynamics.CRM.In does the same"),
        _ => throw WebApiFault.Unsupported($"the expression {node.Kind} in $filter"),
    };

    private FilterExpression Both(BinaryOperatorNode node, bool isNegated)
    {
        var isAnd = node.OperatorKind == BinaryOperatorKind.And;
        var filter = new FilterExpression(isAnd != isNegated ? LogicalOperator.And : LogicalOperator.Or);
        filter.AddFilter(Translate(node.Left, isNegated));
        filter.AddFilter(Translate(node.Right, isNegated));
        return filter;
    }

    private FilterExpression Compare(BinaryOperatorNode node, bool isNegated)
    {
        var (left, right, kind) = (Unwrap(node.Left), Unwrap(node.Right), node.OperatorKind);
        if (left is ConstantNode && right is not ConstantNode)
        {
            (left, right, kind) = (right, left, Comparisons.Turned(kind));
        }

        var how = Comparisons.Operator(kind, isNegated);
        if (right is ConstantNode constant)
        {
            return Of(Compare(left, how, constant.Value));
        }

        var (column, link) = links.Column(left);
        var (other, otherLink) = links.Column(right);
        if (link != otherLink)
        {
            throw WebApiFault.Unsupported("the comparison of columns of two rows in $filter");
        }

        return Of(new ConditionExpression(column.LogicalName, how, other.LogicalName)
        {
            CompareColumns = true,
            EntityName = link?.EntityAlias,
        });
    }

    private ConditionExpression Compare(QueryNode left, ConditionOperator how, object? value)
    {
        if (value is not null)
        {
            return Condition(left, how, value);
        }

        return how switch
        {
            ConditionOperator.Equal => Condition(left, ConditionOperator.Null),
            ConditionOperator.NotEqual => Condition(left, ConditionOperator.NotNull),
            _ => throw WebApiFault.BadRequest("null can only be compared by eq and ne."),
        };
    }

    private ConditionExpression Call(SingleValueFunctionCallNode call, bool isNegated)
    {
        var arguments = call.Parameters.ToList();
        if (QueryFunctions.Operator(call.Name) is { } special)
        {
            return Named(call, special, isNegated);
        }

        if (arguments is not [var where, var what] || Unwrap(what) is not ConstantNode { Value: string text })
        {
            throw WebApiFault.Unsupported($"the function {call.Name} in $filter");
        }

        return (call.Name, isNegated) switch
        {
            ("contains", false) => Condition(where, ConditionOperator.Like, $"%{text}%"),
            ("contains", true) => Condition(where, ConditionOperator.NotLike, $"%{text}%"),
            ("startswith", false) => Condition(where, ConditionOperator.BeginsWith, text),
            ("startswith", true) => Condition(where, ConditionOperator.DoesNotBeginWith, text),
            ("endswith", false) => Condition(where, ConditionOperator.EndsWith, text),
            ("endswith", true) => Condition(where, ConditionOperator.DoesNotEndWith, text),
            _ => throw WebApiFault.Unsupported($"the function {call.Name} in $filter"),
        };
    }

    /// <summary>The platform's own functions name their property by a text.</summary>
    private ConditionExpression Named(SingleValueFunctionCallNode call, ConditionOperator how, bool isNegated)
    {
        if (isNegated)
        {
            throw WebApiFault.BadRequest("Not operator along with the Custom Named Condition operators is not allowed");
        }

        var values = FunctionArguments.Read(call.Parameters, links.Aliases);
        var name = values[QueryFunctions.PropertyName] as string ?? "";
        var (table, link) = links.Source(call.Source);
        var column = EdmNames.Column(table, name) ?? table.Column(name)
            ?? throw WebApiFault.BadRequest(
                $"Could not find a property named '{name}' on type '{EdmNames.Qualified(table.LogicalName)}'.");
        var condition = new ConditionExpression(column.LogicalName, how) { EntityName = link?.EntityAlias };
        foreach (var value in values.Where(one => one.Key != QueryFunctions.PropertyName).Select(one => one.Value))
        {
            condition.Values.AddRange(
                value is IEnumerable<object> many ? [.. many] : [value is long number ? (int)number : value!]);
        }

        return condition;
    }

    private FilterExpression Lambda(LambdaNode node, JoinOperator how, bool isBodyNegated)
    {
        if (node.Source is not CollectionNavigationNode collection
            || collection.Source is not ResourceRangeVariableReferenceNode { Name: var name } || name != variable.Name)
        {
            throw WebApiFault.Unsupported("any and all over rows of other rows in $filter");
        }

        var (table, _) = links.Source(collection.Source);
        var navigation = model.Navigations.Find(table, collection.NavigationProperty.Name)
            ?? throw WebApiFault.Unsupported($"the path through {collection.NavigationProperty.Name}");
        var (outer, inner) = RelatedQueries.Links(table, navigation, how);
        if (node.Body is not ConstantNode)
        {
            var within = new LinkPaths(model, navigation.Target, inner.LinkEntities, navigation.Name, links.Aliases);
            inner.LinkCriteria = new FilterTranslator(model, within, node.CurrentRangeVariable)
                .Translate(node.Body, isBodyNegated);
            if (inner.LinkEntities.Count > 0)
            {
                throw WebApiFault.Unsupported("a lookup's path within any or all in $filter");
            }
        }

        return new FilterExpression { AnyAllFilterLinkEntity = outer };
    }

    private ConditionExpression Condition(QueryNode where, ConditionOperator how, params object[] values)
    {
        var (column, link) = links.Column(where);
        var condition = new ConditionExpression(column.LogicalName, how) { EntityName = link?.EntityAlias };
        condition.Values.AddRange(values.Select(FunctionArguments.Plain));
        return condition;
    }

    private QueryNode Unwrap(QueryNode node) => links.Aliases.Unwrap(node);

    private static FilterExpression Of(ConditionExpression condition)
    {
        var filter = new FilterExpression();
        filter.AddCondition(condition);
        return filter;
    }

    // An empty "or" is never satisfied, an empty "and" always.
    private FilterExpression Constant(bool value)
    {
        var id = links.Source(new ResourceRangeVariableReferenceNode(variable.Name, (ResourceRangeVariable)variable))
            .Table.PrimaryId;
        return Of(new ConditionExpression(id, value ? ConditionOperator.NotNull : ConditionOperator.Null));
    }
}
