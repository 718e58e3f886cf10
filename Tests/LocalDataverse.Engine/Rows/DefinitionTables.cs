using System.Text.Json;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Rows;

/// <summary>
/// The rows of entity and attribute, by which a query learns what tables and columns there are, without a fault where
/// there is none. They can be queried and not retrieved, and a column does not say of which table it is:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/attribute and .../entity.
/// </summary>
internal sealed class DefinitionTables(Transactions transactions, MetadataStore metadata, Database database)
{
    private const string Tables = "entity";
    private const string Columns = "attribute";

    private int? filled;

    public static void DemandRetrievable(TableMetadata table)
    {
        if (table.LogicalName is Tables or Columns)
        {
            throw Faults.Create(
                ErrorCodes.SdkEntityDoesNotSupportMessage,
                $"The 'Retrieve' method does not support entities of type '{table.LogicalName}'.");
        }
    }

    /// <summary>
    /// Brings the rows up to date when somebody is about to read them: there are thousands, which few ever ask for.
    /// </summary>
    public void Fill(IEnumerable<string> tables, Invocation call)
    {
        if (!tables.Any(table => table is Tables or Columns))
        {
            return;
        }

        transactions.Run(call, inside =>
        {
            var version = metadata.Version;
            if (filled != version)
            {
                Write();
                inside.Transaction!.Committed.Add(() => filled = version);
            }

            return true;
        });
    }

    private void Write()
    {
        var tables = metadata.Tables;
        Write(
            Tables,
            "entityid, name, logicalname, entitysetname, objecttypecode",
            tables.Select(table => (object?[])
            [
                DefinitionId.Of("table", table.LogicalName), table.SchemaName, table.LogicalName,
                table.EntitySetName, table.ObjectTypeCode,
            ]));
        Write(
            Columns,
            "attributeid, name, logicalname",
            tables.SelectMany(table => table.Columns.Values.Select(column => (object?[])
            [
                DefinitionId.Of("column", $"{table.LogicalName}.{column.LogicalName}"), column.SchemaName,
                column.LogicalName,
            ])));
    }

    private void Write(string table, string columns, IEnumerable<object?[]> rows)
    {
        var values = columns.Split(',').Select((_, at) => $"json_extract(value, '$[{at}]')");
        database.Statements.Execute($"DELETE FROM {table}");
        database.Statements.Execute(
            $"INSERT INTO {table} ({columns}) SELECT {string.Join(", ", values)} FROM json_each(?1)",
            JsonSerializer.Serialize(rows));
    }
}
