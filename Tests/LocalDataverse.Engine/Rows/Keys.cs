using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Rows;

/// <summary>
/// Finds out which row a request means, by id or by an alternate key: https://learn.microsoft.com/power-apps/developer/
/// data-platform/use-alternate-key-reference-record.
/// </summary>
internal sealed class Keys(MetadataStore metadata, Database database, QueryEngine queries, Host host)
{
    public Guid IdOf(TableMetadata table, Entity row) => IdIn(table, row) ?? ByKey(table, row.KeyAttributes);

    public Guid IdOf(TableMetadata table, EntityReference row) =>
        row.Id != Guid.Empty ? row.Id : ByKey(table, row.KeyAttributes);

    /// <summary>The id that a row says itself, or that of the row its key names; null when there is none yet.</summary>
    public Guid? Find(TableMetadata table, Entity row) => IdIn(table, row) ?? TryByKey(table, row.KeyAttributes);

    /// <summary>Lookups that name their row by a key get its id.</summary>
    public void Resolve(Entity row)
    {
        foreach (var reference in row.Attributes.Values.OfType<EntityReference>())
        {
            if (reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0)
            {
                reference.Id = ByKey(metadata.Table(reference.LogicalName), reference.KeyAttributes);
            }
        }
    }

    /// <summary>No two rows share the values of a key; a key with an empty column is none.</summary>
    public void DemandUnique(TableMetadata table, Guid id)
    {
        foreach (var key in table.Keys)
        {
            var row = database.Read(table, id, [.. key.Columns])!;
            if (key.Columns.All(column => row.GetValueOrDefault(column) is not null)
                && Rows(table, key.Columns.Select(column => (column, row[column]!))).Any(other => other.Id != id))
            {
                throw Faults.Create(
                    ErrorCodes.DuplicateKeyValues,
                    "A record that has the attribute values "
                    + string.Join(", ", key.Columns.Select(column => table.Columns[column].DisplayName))
                    + $" already exists. The entity key {key.SchemaName} requires that this set of attributes contains "
                    + "unique values. Select unique values and try again.");
            }
        }
    }

    /// <summary>Refuses what somebody else changed since it was read.</summary>
    public void DemandVersion(TableMetadata table, Guid id, object? behavior, string? version)
    {
        if (behavior is not ConcurrencyBehavior.IfRowVersionMatches)
        {
            return;
        }

        if (string.IsNullOrEmpty(version))
        {
            throw Faults.Create(
                ErrorCodes.ConcurrencyVersionNotProvided,
                "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
        }

        var now = database.Read(table, id, ["versionnumber"])
            ?? throw Faults.RowNotFound(table.LogicalName, id);
        if (now["versionnumber"]?.ToString() != version)
        {
            throw Faults.Create(
                ErrorCodes.ConcurrencyVersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided.");
        }
    }

    private static Guid? IdIn(TableMetadata table, Entity row) => row.Id != Guid.Empty ? row.Id
        : row.TryGetAttributeValue(table.PrimaryId, out Guid id) && id != Guid.Empty ? id
        : null;

    private Guid ByKey(TableMetadata table, KeyAttributeCollection key) => TryByKey(table, key)
        ?? throw Faults.Create(
            ErrorCodes.RecordNotFoundByKey,
            $"A record with the specified key values does not exist in {table.LogicalName} entity");

    private Guid? TryByKey(TableMetadata table, KeyAttributeCollection values)
    {
        if (values.Count == 0)
        {
            throw Faults.InvalidArgument("Entity Id must be specified for this operation.");
        }

        if (!table.Keys.Any(key => key.IsOf(values.Keys)))
        {
            throw Faults.InvalidArgument(
                $"The specified key attributes are not a defined key for the {table.LogicalName} entity");
        }

        return Rows(table, values.Select(pair => (pair.Key, pair.Value))).FirstOrDefault()?.Id;
    }

    private DataCollection<Entity> Rows(TableMetadata table, IEnumerable<(string Column, object Value)> values)
    {
        var query = new QueryExpression(table.LogicalName);
        foreach (var (column, value) in values)
        {
            query.Criteria.AddCondition(new ConditionExpression(column, ConditionOperator.Equal, Plain(value)));
        }

        return queries.Run(query, new QueryCaller(Guid.Empty, Guid.Empty, host.UtcNow)).Entities;
    }

    private static object Plain(object value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        Money money => money.Value,
        _ => value,
    };
}
