using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>
/// The values of a condition, as its column stores them; those of a wrong type are refused as on the platform.
/// </summary>
internal sealed class ConditionValue(TableMetadata table, ColumnMetadata column, ConditionExpression condition)
{
    private bool IsReference => column.Kind is ColumnKind.Id or ColumnKind.Uniqueidentifier || column.IsLookup;

    /// <summary>An operator that means nothing for a kind of column must not quietly find nothing.</summary>
    public void DemandFitting()
    {
        var fits = condition.Operator switch
        {
            Null or NotNull => true,
            ContainValues or DoesNotContainValues => column.Kind == ColumnKind.Choices,
            EqualUserId or NotEqualUserId or EqualBusinessId or NotEqualBusinessId or EqualUserTeams
                or EqualUserOrUserTeams => IsReference,
            _ => column.Kind != ColumnKind.Choices,
        };
        if (!fits)
        {
            throw Faults.Unsupported($"operator {condition.Operator} on a column of the kind {column.Kind}");
        }
    }

    public object Single() => condition.Values is [var value] ? Stored(value) : throw WrongCount(1);

    public IReadOnlyList<object> All() => [.. condition.Values.Select(Stored)];

    public string Text() => !column.IsText
        ? throw Faults.Unsupported($"operator {condition.Operator} on a column of the kind {column.Kind}")
        : (string)Single();

    public DateTime Day() => DateTimeOffset.FromUnixTimeSeconds((long)Single()).UtcDateTime.Date;

    public int Number() => condition.Values is [var value]
        ? value switch
        {
            int number => number,
            string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => throw Mismatch(value, typeof(int)),
        }
        : throw WrongCount(1);

    /// <summary>Of a comparison of columns: the other one, of the same table and kind.</summary>
    public string OtherColumn()
    {
        if (condition.Values is not [string name])
        {
            throw WrongCount(1);
        }

        return table.RequiredColumn(name).Kind == column.Kind
            ? name
            : throw Faults.Unsupported($"comparison of {column.LogicalName} with {name}, which is of another kind");
    }

    public Exception WrongCount(int wanted) => Faults.InvalidArgument(
        $"The ConditionOperator.{condition.Operator} requires {wanted} value/s, not {condition.Values.Count}."
        + $" Parameter name: {table.LogicalName}.{column.LogicalName}");

    private object Stored(object? value) => (column.Kind, value) switch
    {
        (_, null) => throw Faults.BadCondition(
            "null is not a valid value for an attribute. Use 'Null' or 'NotNull' conditions instead."),
        (ColumnKind.Text or ColumnKind.Memo, string text) => text,
        (ColumnKind.Text or ColumnKind.Memo, _) => throw Mismatch(value, typeof(string)),
        (ColumnKind.Id or ColumnKind.Uniqueidentifier or ColumnKind.Lookup or ColumnKind.Owner, _) => value switch
        {
            Guid id => StoredValue.Text(id),
            EntityReference reference => StoredValue.Text(reference.Id),
            string text when Guid.TryParse(text, out var id) => StoredValue.Text(id),
            _ => throw Mismatch(value, typeof(Guid)),
        },
        (ColumnKind.DateTime, _) => StoredValue.Seconds(Time(value)),
        (ColumnKind.YesNo, _) => value switch
        {
            true or 1 or "1" => 1L,
            false or 0 or "0" => 0L,
            string text when bool.TryParse(text, out var yes) => yes ? 1L : 0L,
            _ => throw Mismatch(value, typeof(bool)),
        },
        (ColumnKind.Decimal or ColumnKind.Money, _) => Decimal(value).ToString(CultureInfo.InvariantCulture),
        (ColumnKind.Double, _) => (double)Decimal(value),
        (ColumnKind.PartyList, _) => throw Faults.Unsupported($"party list {column.LogicalName} in a condition"),
        _ => Whole(value),
    };

    private DateTime Time(object value) => value switch
    {
        DateTime time => column.DateOnly ? time.Date : time,
        string text when DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time) => time,
        _ => throw Mismatch(value, typeof(DateTime)),
    };

    private decimal Decimal(object value) => value switch
    {
        decimal or double or int or long => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
            number,
        _ => throw Mismatch(value, typeof(decimal)),
    };

    private long Whole(object value) => value switch
    {
        int number => number,
        long number when column.Kind == ColumnKind.BigInteger => number,
        string text when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) =>
            number,
        _ => throw Mismatch(value, typeof(int)),
    };

    private Exception Mismatch(object value, Type wanted) => Faults.BadCondition(
        $"Condition for attribute '{table.LogicalName}.{column.LogicalName}': expected argument(s) of type '{wanted}'"
        + $" but received '{value.GetType()}'.");
}
