using System.Text;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Storage;

/// <summary>The stored columns of one row that is written; the first parameter of its statements is the id.</summary>
internal sealed class RowWrite
{
    private readonly TableMetadata table;
    private readonly List<string> names = [];
    private readonly List<object?> parameters = [];

    public RowWrite(TableMetadata table, IReadOnlyDictionary<string, object?> values, long version)
    {
        this.table = table;
        foreach (var (name, value) in values)
        {
            var column = table.RequiredColumn(name);
            if (!column.IsStored || name == table.PrimaryId || name == "versionnumber")
            {
                continue;
            }

            Add(name, StoredValue.Write(column, value));
            if (StoredValue.HasType(column))
            {
                Add(name + StoredValue.TypeSuffix, (value as EntityReference)?.LogicalName);
            }
        }

        if (table.Columns.ContainsKey("versionnumber"))
        {
            Add("versionnumber", version);
        }
    }

    public IReadOnlyList<object?> Parameters => parameters;

    public string InsertSql
    {
        get
        {
            var sql = new StringBuilder("INSERT INTO ").Append(Database.Name(table)).Append(" (");
            sql.AppendJoin(", ", names.Prepend(Schema.Quote(table.PrimaryId))).Append(") VALUES (");
            var places = Enumerable.Range(1, names.Count + 1).Select(at => $"?{at}");
            return sql.AppendJoin(", ", places).Append(')').ToString();
        }
    }

    public string UpdateSql
    {
        get
        {
            var key = Schema.Quote(table.PrimaryId);
            var sets = names.Count == 0 ? [$"{key} = ?1"] : names.Select((name, at) => $"{name} = ?{at + 2}");
            return $"UPDATE {Database.Name(table)} SET {string.Join(", ", sets)} WHERE {key} = ?1";
        }
    }

    private void Add(string name, object? value)
    {
        names.Add(Schema.Quote(name));
        parameters.Add(value);
    }
}
