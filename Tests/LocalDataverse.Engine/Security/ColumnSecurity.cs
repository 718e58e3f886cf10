using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Security;

/// <summary>
/// Secured columns: read as empty and refused on write, save for those to whom a profile grants them.
/// </summary>
internal sealed class ColumnSecurity(MetadataStore metadata, SecurityModel security)
{
    private const int CreateDenied = unchecked((int)0x8004F502);
    private const int UpdateDenied = unchecked((int)0x8004F507);

    public void DemandCreate(Invocation call, TableMetadata table, Entity row)
    {
        if (Denied(call, table, row.Attributes.Keys, profile => profile.Create).Any())
        {
            throw Faults.Create(
                CreateDenied,
                "The user does not have create permissions to a secured field. "
                + "The requested operation could not be completed.");
        }
    }

    public void DemandUpdate(Invocation call, TableMetadata table, Entity row)
    {
        if (Denied(call, table, row.Attributes.Keys, profile => profile.Update).Any())
        {
            throw Faults.Create(
                UpdateDenied,
                "The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute "
                + "during update operation");
        }
    }

    public Entity Hide(Invocation call, Entity row)
    {
        var table = metadata.Table(row.LogicalName);
        foreach (var name in Denied(call, table, [.. row.Attributes.Keys], profile => profile.Read).ToList())
        {
            row.Attributes.Remove(name);
            row.FormattedValues.Remove(name);
        }

        foreach (var (key, aliased) in row.Attributes.Select(pair => (pair.Key, pair.Value as AliasedValue)).ToList())
        {
            if (aliased is not null
                && metadata.TryTable(aliased.EntityLogicalName) is { } other
                && Denied(call, other, [aliased.AttributeLogicalName], profile => profile.Read).Any())
            {
                row.Attributes.Remove(key);
                row.FormattedValues.Remove(key);
            }
        }

        return row;
    }

    public EntityCollection Hide(Invocation call, EntityCollection rows)
    {
        foreach (var row in rows.Entities)
        {
            Hide(call, row);
        }

        return rows;
    }

    /// <summary>Refuses to filter or sort by what the caller may not see: the answer would tell it.</summary>
    public void DemandQuery(Invocation call, QueryBase query, IEnumerable<TableMetadata> tables)
    {
        if (security.IsUnrestricted(call))
        {
            return;
        }

        foreach (var (name, columns) in SecuredUse.Of(query, tables))
        {
            if (Denied(call, metadata.Table(name), columns, profile => profile.Read).FirstOrDefault() is { } column)
            {
                throw Faults.Unsupported($"a condition or order on the secured column {name}.{column}");
            }
        }
    }

    private IEnumerable<string> Denied(
        Invocation call,
        TableMetadata table,
        IEnumerable<string> columns,
        Func<SecurityProfile, ImmutableHashSet<(string, string)>> granted)
    {
        if (security.IsUnrestricted(call))
        {
            return [];
        }

        return columns.Where(name => table.Column(name) is { IsSecured: true }
            && !(Grants(call.UserId, name) && Grants(call.ActingUserId ?? call.UserId, name)));

        bool Grants(Guid user, string name) => security.IsUnrestricted(user)
            || security.ProfilesOf(user).Any(profile => granted(profile).Contains((table.LogicalName, name)));
    }
}
