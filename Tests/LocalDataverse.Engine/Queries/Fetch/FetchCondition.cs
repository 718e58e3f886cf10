using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Fetch;

internal static class FetchCondition
{
    public static ConditionExpression Read(FetchElement element)
    {
        // What a view's editor adds for people to read says nothing to the query.
        element.Allow("attribute", "operator", "value", "valueof", "entityname", "uiname", "uitype", "uihidden");
        var condition = new ConditionExpression(
            element.Text("entityname")!, element.Required("attribute"), FetchOperators.Condition(
                element.Text("operator")));
        foreach (var child in element.Children)
        {
            condition.Values.Add(child.Name == "value" ? child.Value : throw child.Refuse());
        }

        if (element.Text("value") is { } value)
        {
            condition.Values.Add(value);
        }

        if (element.Text("valueof") is { } other)
        {
            condition.CompareColumns = true;
            condition.Values.Add(other);
        }

        return condition;
    }
}
