using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Engine.Storage;

/// <summary>Sums and averages in decimals: SQLite's own are binary and lose cents.</summary>
internal static class ExactSums
{
    public const string Sum = "dv_sum";

    public const string Average = "dv_avg";

    public static void Register(SqliteConnection connection)
    {
        connection.CreateAggregate<object?, Total, string?>(
            Sum, default, Add, total => total.Count == 0 ? null : Text(total.Value), isDeterministic: true);
        connection.CreateAggregate<object?, Total, string?>(
            Average,
            default,
            Add,
            total => total.Count == 0 ? null : Text(total.Value / total.Count),
            isDeterministic: true);
    }

    private static Total Add(Total total, object? value) => value is null or DBNull
        ? total
        : new Total(
            total.Value + (value is string text
                ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
                : Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            total.Count + 1);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Total(decimal Value, int Count);
}
