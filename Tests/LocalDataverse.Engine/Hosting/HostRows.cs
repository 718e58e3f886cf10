using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Hosting;

/// <summary>Writes the rows of the platform's own tables: no message, no step, no privilege.</summary>
internal sealed class HostRows(MetadataStore metadata, Database database, Host host)
{
    public void Insert(string tableName, Guid id, Dictionary<string, object?> values)
    {
        var table = metadata.Table(tableName);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { [table.PrimaryId] = id };
        foreach (var column in table.Columns.Values.Where(one => one.Default is not null))
        {
            row[column.LogicalName] = column.Kind switch
            {
                ColumnKind.Choice or ColumnKind.State or ColumnKind.Status =>
                    new OptionSetValue((int)column.Default!),
                _ => column.Default,
            };
        }

        foreach (var (name, value) in Stamp().Concat(values))
        {
            if (table.Column(name) is not null)
            {
                row[name] = value;
            }
        }

        database.Insert(table, id, row);
    }

    public void InsertIfMissing(string tableName, Guid id, Func<Dictionary<string, object?>> values)
    {
        if (!database.Exists(metadata.Table(tableName), id))
        {
            Insert(tableName, id, values());
        }
    }

    public void UpdateIfThere(string tableName, Guid id, Dictionary<string, object?> values)
    {
        var table = metadata.Table(tableName);
        if (database.Exists(table, id))
        {
            database.Update(table, id, values);
        }
    }

    public void Link(string relationship, Guid first, Guid second) =>
        database.Link(metadata.Relationship(relationship), first, second);

    private Dictionary<string, object?> Stamp()
    {
        var system = new EntityReference("systemuser", host.SystemUserId);
        return new()
        {
            ["createdon"] = host.UtcNow,
            ["modifiedon"] = host.UtcNow,
            ["createdby"] = system,
            ["modifiedby"] = system,
            ["organizationid"] = new EntityReference("organization", host.OrganizationId),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
    }
}
