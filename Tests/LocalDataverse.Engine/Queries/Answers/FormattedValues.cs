using System.Globalization;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Queries.Answers;

/// <summary>
/// What a user would read: labels in the user's language, names, and dates and numbers as written in the United States.
/// </summary>
internal static class FormattedValues
{
    private static readonly CultureInfo Style = CultureInfo.InvariantCulture;

    public static string? Of(ColumnMetadata column, object value, LabelLanguage language) => value switch
    {
        OptionSetValue option => Label(column.Option(option.Value), language),
        OptionSetValueCollection options =>
            string.Join("; ", options.Select(option => Label(column.Option(option.Value), language))),
        bool yes when column.Kind == ColumnKind.YesNo =>
            Label(column.Option(yes ? 1 : 0), language) ?? (yes ? "Yes" : "No"),
        EntityReference reference => reference.Name,
        DateTime time => time.ToString(column.DateOnly ? "M/d/yyyy" : "M/d/yyyy h:mm tt", Style),
        int number => number.ToString("N0", Style),
        double number => number.ToString("N" + (column.Precision ?? 2), Style),
        decimal number => number.ToString("N" + (column.Precision ?? 2), Style),
        Money { Value: < 0 } amount => "-$" + (-amount.Value).ToString("N2", Style),
        Money amount => "$" + amount.Value.ToString("N2", Style),
        _ => null,
    };

    private static string? Label(OptionMetadata? option, LabelLanguage language) =>
        option is null ? null : language.Text(option);
}
