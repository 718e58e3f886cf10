using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Validation;

/// <summary>
/// Is a value of the right type and within the bounds of its column? Answers with the value as it is stored.
/// </summary>
internal sealed class ValueCheck(MetadataStore metadata)
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public object? Checked(TableMetadata table, ColumnMetadata column, object? value) => (column.Kind, value) switch
    {
        (_, null) => null,
        (ColumnKind.Text or ColumnKind.Memo, string text) => Text(table, column, text),
        (ColumnKind.Integer, int number) => InRange(table, column, number, number, ErrorCodes.IntegerValueOutOfRange),
        (ColumnKind.BigInteger, long) => value,
        (ColumnKind.Decimal, decimal number) => Rounded(table, column, number),
        (ColumnKind.Double, double number) => InRange(table, column, number, number, ErrorCodes.DecimalValueOutOfRange),
        (ColumnKind.Money, Money amount) => new Money(Rounded(table, column, amount.Value)),
        (ColumnKind.YesNo, bool) => value,
        (ColumnKind.Choice or ColumnKind.State or ColumnKind.Status, OptionSetValue option) =>
            Option(table, column, option.Value, value),
        (ColumnKind.Choices, OptionSetValueCollection options) => options.Count == 0
            ? null
            : options.Select(option => Option(table, column, option.Value, value)).Last(),
        (ColumnKind.DateTime, DateTime time) => Time(column, time),
        (ColumnKind.Lookup or ColumnKind.Owner, EntityReference) => value,
        (ColumnKind.Id or ColumnKind.Uniqueidentifier, Guid) => value,
        (ColumnKind.PartyList, EntityCollection parties) => Parties(parties),
        _ => throw Faults.InvalidArgument(
            $"Incorrect attribute value type {value.GetType()} of '{table.LogicalName}.{column.LogicalName}'"),
    };

    private static string? Text(TableMetadata table, ColumnMetadata column, string text)
    {
        if (text.Length > column.MaxLength)
        {
            throw Faults.Create(
                ErrorCodes.StringLengthTooLong,
                $"A validation error occurred. The length of the '{column.LogicalName}' attribute of the "
                + $"'{table.LogicalName}' entity exceeded the maximum allowed length of '{column.MaxLength}'.");
        }

        return text.Length == 0 ? null : text;
    }

    private static decimal Rounded(TableMetadata table, ColumnMetadata column, decimal number)
    {
        var rounded = Math.Round(number, column.Precision ?? 10, MidpointRounding.AwayFromZero);
        InRange(table, column, (double)rounded, rounded, ErrorCodes.DecimalValueOutOfRange);
        return rounded;
    }

    private static object InRange(TableMetadata table, ColumnMetadata column, double number, object value, int code)
    {
        if (number < (double?)column.Minimum || number > (double?)column.Maximum)
        {
            throw Faults.Create(code, string.Create(
                CultureInfo.InvariantCulture,
                $"A validation error occurred. The value {value} of '{column.LogicalName}' on record of type "
                + $"'{table.LogicalName}' is outside the valid range."
                + $" Accepted Values: {column.Minimum} to {column.Maximum}"));
        }

        return value;
    }

    private static object Option(TableMetadata table, ColumnMetadata column, int code, object value)
    {
        if (column.Option(code) is null)
        {
            throw Faults.Create(
                ErrorCodes.PicklistValueOutOfRange,
                $"A validation error occurred. The value {code} of '{column.LogicalName}' on record of type "
                + $"'{table.LogicalName}' is outside the valid range. Accepted Values: "
                + string.Join(',', column.Options.Select(option => option.Value)));
        }

        return value;
    }

    private static DateTime Time(ColumnMetadata column, DateTime time)
    {
        var utc = DateTimeOffset.FromUnixTimeSeconds(StoredValue.Seconds(time)).UtcDateTime;
        if (utc < Earliest)
        {
            throw Faults.Create(
                ErrorCodes.InvalidDateTime,
                "DateTime is less than minimum value supported by CrmDateTime. Expected 01/01/1753.");
        }

        return column.DateOnly ? DateTime.SpecifyKind(time.Date, DateTimeKind.Utc) : utc;
    }

    private EntityCollection Parties(EntityCollection parties)
    {
        var table = metadata.Table(PartyReader.Table);
        foreach (var party in parties.Entities)
        {
            if (party.LogicalName != PartyReader.Table)
            {
                throw Faults.InvalidArgument($"A party list holds rows of activityparty, not of {party.LogicalName}.");
            }

            foreach (var (name, value) in party.Attributes)
            {
                Checked(table, table.RequiredColumn(name), value);
            }
        }

        return parties;
    }
}
