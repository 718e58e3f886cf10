using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Engine.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Storage;

/// <summary>Storage, validation and queries over the built-in tables, without the pipeline around them.</summary>
internal sealed class Rows : IDisposable
{
    public static readonly DateTime Now = new(2026, 3, 18, 10, 30, 0, DateTimeKind.Utc);

    private readonly RowValidator validator;

    public Rows(string? file = null, MetadataStore? metadata = null)
    {
        Metadata = metadata ?? System();
        Database = Database.Open(file);
        Database.Apply(Metadata);
        validator = new RowValidator(Metadata, Database);
        Engine = new QueryEngine(Metadata, Database);
        Caller = new QueryCaller(Guid.Parse("00000000-0000-0000-0000-00000000000a"), Guid.NewGuid(), Now);
    }

    public MetadataStore Metadata { get; }

    public Database Database { get; }

    public QueryEngine Engine { get; }

    public QueryCaller Caller { get; init; }

    public Guid Create(string table, params (string Name, object? Value)[] values)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (name, value) in values)
        {
            row[name] = value!;
        }

        return Create(row);
    }

    public Guid Create(Entity row)
    {
        var table = Metadata.Table(row.LogicalName);
        validator.ForCreate(table, row);
        Database.Insert(table, row.Id, Values(row));
        return row.Id;
    }

    public void Update(string table, Guid id, params (string Name, object? Value)[] values)
    {
        var row = new Entity(table, id);
        foreach (var (name, value) in values)
        {
            row[name] = value!;
        }

        validator.ForUpdate(Metadata.Table(table), row);
        Database.Update(Metadata.Table(table), id, Values(row));
    }

    /// <summary>Writes what only the platform may write.</summary>
    public void Write(string table, Guid id, string column, object? value) =>
        Database.Update(Metadata.Table(table), id, new Dictionary<string, object?> { [column] = value });

    public Guid Contact(string lastName, params (string Name, object? Value)[] values) =>
        Create("contact", [("lastname", lastName), .. values]);

    public Entity Read(string table, Guid id, params string[] columns) =>
        Engine.Retrieve(
            Metadata.Table(table),
            id,
            columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns),
            LabelLanguage.Any);

    public EntityCollection Run(QueryBase query) => Engine.Run(query, Caller);

    /// <summary>The values of a column of the answer, in order.</summary>
    public string Names(QueryBase query, string column = "lastname") =>
        string.Join(' ', Run(query).Entities.Select(row => row.GetAttributeValue<string>(column)));

    public string Names(string column, ConditionOperator how, params object[] values) =>
        Names(Contacts(new ConditionExpression(column, how, values)));

    public static QueryExpression Contacts(params ConditionExpression[] conditions)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") };
        query.Criteria.Conditions.AddRange(conditions);
        query.AddOrder("lastname", OrderType.Ascending);
        return query;
    }

    public void Dispose() => Database.Dispose();

    public static MetadataStore System()
    {
        var metadata = new MetadataStore();
        SystemTables.AddTo(metadata);
        return metadata;
    }

    private static Dictionary<string, object?> Values(Entity row) =>
        row.Attributes.ToDictionary(one => one.Key, one => (object?)one.Value);
}
