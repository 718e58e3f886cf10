using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Queries.Answers;

/// <summary>Gives references the primary name of their rows: one statement for each table pointed to.</summary>
internal sealed class LookupNames(MetadataStore metadata, Database database)
{
    public void Fill(IEnumerable<EntityReference> references)
    {
        foreach (var group in references.GroupBy(reference => reference.LogicalName))
        {
            if (metadata.TryTable(group.Key) is { PrimaryName: { } name } table)
            {
                Fill(table, name, group.ToLookup(reference => StoredValue.Text(reference.Id)));
            }
        }
    }

    private void Fill(TableMetadata table, string name, ILookup<string, EntityReference> references)
    {
        var id = Schema.Quote(table.PrimaryId);
        var rows = database.Statements.Query(
            $"SELECT {id}, {Schema.Quote(name)} FROM {Database.Name(table)}"
            + $" WHERE {id} IN (SELECT value FROM json_each(?1))",
            JsonSerializer.Serialize(references.Select(one => one.Key)));
        foreach (var row in rows)
        {
            foreach (var reference in references[(string)row[0]!])
            {
                reference.Name = row[1] as string;
            }
        }
    }
}
