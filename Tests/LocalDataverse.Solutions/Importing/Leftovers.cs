using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Importing;

/// <summary>What hangs on a component that goes, and must not stay behind it.</summary>
internal sealed class Leftovers(MetadataStore metadata, Database database)
{
    private const string Setting = "environmentvariabledefinition";

    /// <summary>Tables whose rows are about a table that they name in a column.</summary>
    private static readonly (string Table, string Column)[] About =
    [
        ("savedquery", "returnedtypecode"), ("systemform", "objecttypecode"),
        ("sdkmessagefilter", "primaryobjecttypecode"),
    ];

    /// <summary>Lookups to rows of a table that goes, out of tables that stay.</summary>
    public void ClearLookups(IEnumerable<string> removedTables)
    {
        foreach (var removed in removedTables)
        {
            foreach (var one in metadata.RelationshipsTo(removed))
            {
                var table = metadata.Table(one.ReferencingTable);
                if (table.Column(one.ReferencingColumn) is { } column && StoredValue.HasType(column))
                {
                    var name = Schema.Quote(one.ReferencingColumn);
                    var type = Schema.Quote(one.ReferencingColumn + StoredValue.TypeSuffix);
                    Execute(
                        $"UPDATE {Database.Name(table)} SET {name} = NULL, {type} = NULL WHERE {type} = ?1", removed);
                }
            }
        }
    }

    public void RemoveRowsOf(IEnumerable<string> removedTables)
    {
        foreach (var removed in removedTables)
        {
            foreach (var (table, column) in About)
            {
                Execute($"DELETE FROM {Schema.Quote(table)} WHERE {Schema.Quote(column)} = ?1", removed);
            }
        }
    }

    /// <summary>The value that somebody gave to an environment variable.</summary>
    public void RemoveValuesOf(ComponentRow row)
    {
        if (row.Table == Setting)
        {
            Execute(
                "DELETE FROM environmentvariablevalue WHERE environmentvariabledefinitionid = ?1",
                StoredValue.Text(row.Id));
        }
    }

    /// <summary>An environment variable that was made by hand keeps its name.</summary>
    public void DemandFree(ComponentRow row)
    {
        if (row.Table == Setting
            && database.Statements.Scalar(
                $"SELECT 1 FROM {Setting} WHERE schemaname = ?1", row.Values["schemaname"]) is not null)
        {
            throw ImportFaults.Invalid($"the environment variable {row.Values["schemaname"]} is there already");
        }
    }

    private void Execute(string sql, string value) => database.Statements.Execute(sql, value);
}
