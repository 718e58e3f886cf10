using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether a text message came in, as the setting says it of its table.</summary>
internal static class TextDirection
{
    /// <summary>Whether a row of a table, or one that is being created, says that it came in.</summary>
    public static bool IsIncoming(TextTable table, Entity row) =>
        table.Columns is { } columns && Shown(row, columns.Direction).Any(table.IsIncoming);

    /// <summary>
    /// Why the direction of a row cannot be told from what the setting says, as a sentence; null where it can. A choice is
    /// named by its number, and one of two by true or false: by its label nothing would ever have come in.
    /// </summary>
    public static string? Fault(TextTable table, Entity row)
    {
        if (table.Columns is not { } columns || !row.Attributes.TryGetValue(columns.Direction, out var value))
        {
            return null;
        }

        var wrong = new[] { columns.Incoming, columns.Outgoing }
            .FirstOrDefault(said => said is not null && !Fits(value, said));
        return wrong is null ? null
            : $"The setting {SettingName.SmsTables} says \"{wrong}\" for {table.Name}.{columns.Direction}, which holds "
                + (value is bool ? "true or false" : "numbers") + ". Write such a value; the message is read again then.";
    }

    private static bool Fits(object? value, string said) => value switch
    {
        bool => said is "0" or "1" || bool.TryParse(said, out _),
        OptionSetValue or int => int.TryParse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    // A choice of two is written as a word or as a digit.
    private static string[] Shown(Entity row, string column) =>
        row.Attributes.TryGetValue(column, out var value) ? value switch
        {
            bool yes => yes ? ["true", "1"] : ["false", "0"],
            OptionSetValue option => [option.Value.ToString(CultureInfo.InvariantCulture)],
            int number => [number.ToString(CultureInfo.InvariantCulture)],
            string text => [text],
            _ => [],
        }
        : [];
}
