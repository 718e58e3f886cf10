using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Validation;

/// <summary>
/// Checks a row and brings it into the shape that is stored: the row handed in is altered (empty text becomes null,
/// defaults, state and status reason, whole seconds), so hand in a copy when the caller's object must stay.
/// </summary>
internal sealed class RowValidator(MetadataStore metadata, Database database)
{
    private readonly ValueCheck values = new(metadata);

    public void ForCreate(TableMetadata table, Entity row)
    {
        Check(table, row, column => column.ValidForCreate);
        foreach (var column in table.Columns.Values)
        {
            if (column is { Default: not null, Kind: not (ColumnKind.State or ColumnKind.Status) }
                && !row.Contains(column.LogicalName))
            {
                row[column.LogicalName] = Value(column);
            }
        }

        StateRules.ForCreate(table, row);
    }

    public void ForUpdate(TableMetadata table, Entity row)
    {
        Check(table, row, column => column.ValidForUpdate);
        StateRules.ForUpdate(table, row);
        foreach (var (name, value) in row.Attributes)
        {
            if (value is EntityReference to && to.LogicalName == table.LogicalName
                && table.Columns[name].ValidForUpdate)
            {
                DemandNoCycle(table, row.Id, name, to.Id);
            }
        }
    }

    /// <summary>
    /// Every name must be known; what the platform alone may write is left out without a word, as there.
    /// </summary>
    private void Check(TableMetadata table, Entity row, Func<ColumnMetadata, bool> isWritable)
    {
        foreach (var name in row.Attributes.Keys.ToList())
        {
            var column = table.RequiredColumn(name);
            if (column.Kind == ColumnKind.Id)
            {
                DemandSameId(table, row, name);
            }
            else if (isWritable(column))
            {
                row[name] = values.Checked(table, column, row[name])!;
                DemandTarget(table, column, row[name]);
            }
            else
            {
                row.Attributes.Remove(name);
            }
        }
    }

    private static void DemandSameId(TableMetadata table, Entity row, string name)
    {
        if (row[name] is not Guid id)
        {
            throw Faults.InvalidArgument(
                $"Incorrect attribute value type {row[name]?.GetType()} of '{table.LogicalName}.{name}'");
        }

        if (row.Id != Guid.Empty && id != row.Id && id != Guid.Empty)
        {
            throw Faults.InvalidArgument(
                $"Entity Id must be the same as the value set in property bag. ({table.LogicalName})");
        }
    }

    private void DemandTarget(TableMetadata table, ColumnMetadata column, object? value)
    {
        if (!column.IsLookup || value is not EntityReference to)
        {
            return;
        }

        if (!column.Targets.Contains(to.LogicalName))
        {
            throw Faults.InvalidArgument(
                $"'{table.LogicalName}.{column.LogicalName}' cannot point to a row of '{to.LogicalName}'.");
        }

        if (!database.Exists(metadata.Table(to.LogicalName), to.Id))
        {
            throw Faults.RowNotFound(to.LogicalName, to.Id);
        }
    }

    private void DemandNoCycle(TableMetadata table, Guid id, string column, Guid parent)
    {
        for (var at = parent; ;)
        {
            if (at == id)
            {
                throw Faults.Create(
                    ErrorCodes.CyclicalRelationship,
                    $"Creating this parental association would create a loop in {table.DisplayName}.");
            }

            if (database.Read(table, at, [column])?.GetValueOrDefault(column) is not EntityReference next
                || next.LogicalName != table.LogicalName || next.Id == at)
            {
                return;
            }

            at = next.Id;
        }
    }

    private static object Value(ColumnMetadata column) => column.Kind switch
    {
        ColumnKind.Choice => new OptionSetValue((int)column.Default!),
        ColumnKind.Money => new Money((decimal)column.Default!),
        _ => column.Default!,
    };
}
