using System.Globalization;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Storage;

/// <summary>How each kind of column is written in SQLite, and read back as the SDK's value.</summary>
internal static class StoredValue
{
    /// <summary>The second column of a lookup that may point to several tables: which one it is.</summary>
    public const string TypeSuffix = "__type";

    public static bool HasType(ColumnMetadata column) =>
        column.Kind == ColumnKind.Owner || (column.Kind == ColumnKind.Lookup && column.Targets.Count != 1);

    public static string Declaration(ColumnMetadata column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.Uniqueidentifier or ColumnKind.Lookup or ColumnKind.Owner or ColumnKind.Choices =>
            "TEXT",
        ColumnKind.Text or ColumnKind.Memo => "TEXT COLLATE " + TextOrder.Text,
        ColumnKind.Decimal or ColumnKind.Money => "TEXT COLLATE " + TextOrder.Exact,
        ColumnKind.Double => "REAL",
        _ => "INTEGER",
    };

    public static object? Write(ColumnMetadata column, object? value) => value switch
    {
        null => null,
        AliasedValue alias => Write(column, alias.Value),
        Guid id => Text(id),
        EntityReference reference => Text(reference.Id),
        OptionSetValue option => (long)option.Value,
        OptionSetValueCollection options =>
            "," + string.Concat(
                options.Select(option => option.Value).Distinct().Order().Select(one => Number(one) + ",")),
        Money money => Number(money.Value),
        decimal number => Number(number),
        DateTime time => Seconds(time),
        bool yes => yes ? 1L : 0L,
        int number when column.Kind is ColumnKind.Decimal or ColumnKind.Money => Number(number),
        int number => (long)number,
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture),
        _ => value,
    };

    public static object? Read(ColumnMetadata column, object? stored, string? type)
    {
        if (stored is null)
        {
            return null;
        }

        return column.Kind switch
        {
            ColumnKind.Id or ColumnKind.Uniqueidentifier => Guid.Parse((string)stored),
            ColumnKind.Lookup or ColumnKind.Owner =>
                new EntityReference(type ?? column.Targets[0], Guid.Parse((string)stored)),
            ColumnKind.Text or ColumnKind.Memo => stored,
            ColumnKind.Integer => (int)(long)stored,
            ColumnKind.BigInteger => stored,
            ColumnKind.Double => stored,
            ColumnKind.Decimal => decimal.Parse((string)stored, CultureInfo.InvariantCulture),
            ColumnKind.Money => new Money(decimal.Parse((string)stored, CultureInfo.InvariantCulture)),
            ColumnKind.YesNo => (long)stored != 0,
            ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => new OptionSetValue((int)(long)stored),
            ColumnKind.Choices => new OptionSetValueCollection(
                [.. ((string)stored).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(
                    one => new OptionSetValue(Int(one)))]),
            ColumnKind.DateTime => DateTimeOffset.FromUnixTimeSeconds((long)stored).UtcDateTime,
            _ => throw new InvalidOperationException(column.LogicalName),
        };
    }

    public static string Text(Guid id) => id.ToString("D");

    /// <summary>A time of unknown kind is taken as UTC, as the platform's services do.</summary>
    public static long Seconds(DateTime time) => new DateTimeOffset(
        time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc))
        .ToUnixTimeSeconds();

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
