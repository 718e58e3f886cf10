using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries.Fetch;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Queries.Answers;

/// <summary>Makes the rows of an aggregate query: every value under its alias.</summary>
internal sealed class AggregateReader(MetadataStore metadata, Database database)
{
    private readonly LookupNames names = new(metadata, database);

    public List<Entity> Read(
        string table,
        IReadOnlyList<AggregateValue> values,
        IReadOnlyList<object?[]> rows,
        LabelLanguage language)
    {
        var entities = rows.Select(row => Read(table, values, row)).ToList();
        names.Fill(entities.SelectMany(row => row.Attributes.Values.OfType<AliasedValue>())
            .Select(value => value.Value).OfType<EntityReference>());
        foreach (var entity in entities)
        {
            foreach (var value in values.Where(one => one.Column.Grouping is null))
            {
                if (entity[value.Column.Alias] is AliasedValue { Value: { } content }
                    && FormattedValues.Of(value.Of, content, language) is { } label)
                {
                    entity.FormattedValues[value.Column.Alias] = label;
                }
            }
        }

        return entities;
    }

    private static Entity Read(string table, IReadOnlyList<AggregateValue> values, object?[] row)
    {
        var entity = new Entity(table);
        var at = 0;
        foreach (var value in values)
        {
            var type = value.Sql.Count > 1 ? (string?)row[at + 1] : null;
            entity[value.Column.Alias] = new AliasedValue(
                value.Table.LogicalName, value.Column.Column, Content(value, row[at], type)!);
            at += value.Sql.Count;
        }

        return entity;
    }

    private static object? Content(AggregateValue value, object? stored, string? type) => value.Column.Kind switch
    {
        _ when stored is null => null,
        AggregateKind.Count or AggregateKind.CountColumn => (int)(long)stored,
        AggregateKind.Group when value.Column.Grouping is not null => (int)(long)stored,
        AggregateKind.Sum or AggregateKind.Average => Number(value.Of, (string)stored),
        _ => StoredValue.Read(value.Of, stored, type),
    };

    private static object Number(ColumnMetadata column, string text)
    {
        var number = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return column.Kind switch
        {
            // SQL Server's average of whole numbers is a whole number, cut off.
            ColumnKind.Integer => (int)decimal.Truncate(number),
            ColumnKind.BigInteger => (long)decimal.Truncate(number),
            ColumnKind.Double => (double)number,
            ColumnKind.Money => new Money(number),
            _ => number,
        };
    }
}
