using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Security;

/// <summary>Writes the rows of the platform's own tables: no message, no step, no privilege.</summary>
internal sealed class HostRows(Platform platform)
{
    public void Insert(string tableName, Guid id, Dictionary<string, object?> values)
    {
        var table = platform.Metadata.Table(tableName);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { [table.PrimaryId] = id };
        foreach (var column in table.Columns.Values.Where(one => one.Default is not null))
        {
            row[column.LogicalName] = column.Kind switch
            {
                Metadata.ColumnKind.Choice or Metadata.ColumnKind.State or Metadata.ColumnKind.Status =>
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

        platform.Database.Insert(table, id, row);
    }

    public void InsertIfMissing(string tableName, Guid id, Func<Dictionary<string, object?>> values)
    {
        if (!platform.Database.Exists(platform.Metadata.Table(tableName), id))
        {
            Insert(tableName, id, values());
        }
    }

    public void UpdateIfThere(string tableName, Guid id, Dictionary<string, object?> values)
    {
        var table = platform.Metadata.Table(tableName);
        if (platform.Database.Exists(table, id))
        {
            platform.Database.Update(table, id, values);
        }
    }

    public void Link(string relationship, Guid first, Guid second) =>
        platform.Database.Link(platform.Metadata.Relationship(relationship), first, second);

    private Dictionary<string, object?> Stamp()
    {
        var system = new EntityReference("systemuser", platform.SystemUserId);
        return new()
        {
            ["createdon"] = platform.UtcNow,
            ["modifiedon"] = platform.UtcNow,
            ["createdby"] = system,
            ["modifiedby"] = system,
            ["organizationid"] = new EntityReference("organization", platform.OrganizationId),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
    }
}
