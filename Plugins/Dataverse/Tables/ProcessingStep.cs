using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The platform's table of registered steps.</summary>
internal static class ProcessingStep
{
    internal const string Table = "sdkmessageprocessingstep";
    internal const string Id = "sdkmessageprocessingstepid";
    internal const string Name = "name";
    internal const string CanBeBypassed = "canbebypassed";
    internal const string State = "statecode";

    private const string Stage = "stage";
    private const string Mode = "mode";
    private const string Rank = "rank";
    private const string Columns = "filteringattributes";
    private const string MessageId = "sdkmessageid";
    private const string FilterId = "sdkmessagefilterid";
    private const string PluginTypeId = "plugintypeid";
    private const string MessageName = "name";
    private const string TableName = "primaryobjecttypecode";
    private const string MessageAlias = "message";
    private const string FilterAlias = "filter";
    private const string TypeAlias = "type";
    private const string TypeName = "typename";

    /// <summary>Steps with the names of their message and table.</summary>
    public static QueryExpression Query()
    {
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet(Name, CanBeBypassed, State, Stage, Mode, Rank, Columns),
        };
        var message = query.AddLink("sdkmessage", MessageId, MessageId, JoinOperator.LeftOuter);
        message.EntityAlias = MessageAlias;
        message.Columns = new ColumnSet(MessageName);
        var filter = query.AddLink("sdkmessagefilter", FilterId, FilterId, JoinOperator.LeftOuter);
        filter.EntityAlias = FilterAlias;
        filter.Columns = new ColumnSet(TableName);
        return query;
    }

    /// <summary>Enabled steps of classes of ours on the Create of some tables.</summary>
    public static QueryExpression OnCreate(IEnumerable<Type> handlers, IEnumerable<string> tables)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(State) };
        query.Criteria.AddCondition(State, ConditionOperator.Equal, 0);
        query.AddLink("sdkmessage", MessageId, MessageId)
            .LinkCriteria.AddCondition(MessageName, ConditionOperator.Equal, "Create");
        var type = query.AddLink("plugintype", PluginTypeId, PluginTypeId);
        type.EntityAlias = TypeAlias;
        type.Columns = new ColumnSet(TypeName);
        type.LinkCriteria.AddCondition(
            TypeName, ConditionOperator.In, handlers.Select(handler => (object)handler.FullName!).ToArray());
        var filter = query.AddLink("sdkmessagefilter", FilterId, FilterId);
        filter.EntityAlias = FilterAlias;
        filter.Columns = new ColumnSet(TableName);
        filter.LinkCriteria.AddCondition(
            TableName, ConditionOperator.In, tables.Select(table => (object)table).ToArray());
        return query;
    }

    /// <summary>The table that a step waits for; null for every one.</summary>
    public static string? TableOf(Entity row) => Aliased(row, FilterAlias, TableName);

    /// <summary>The full name of the class that a step of <see cref="OnCreate"/> runs.</summary>
    public static string? HandlerOf(Entity row) => Aliased(row, TypeAlias, TypeName);

    /// <summary>What decides when a step runs.</summary>
    public static StepShape Shape(Entity row) => new(
        Aliased(row, MessageAlias, MessageName),
        TableOf(row),
        row.GetAttributeValue<OptionSetValue>(Stage)?.Value ?? 0,
        row.GetAttributeValue<OptionSetValue>(Mode)?.Value == 1,
        row.GetAttributeValue<int?>(Rank) ?? 0,
        StepShape.ReadColumns(row.GetAttributeValue<string>(Columns)),
        row.GetAttributeValue<OptionSetValue>(State)?.Value == 0);

    private static string? Aliased(Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value as string;
}
