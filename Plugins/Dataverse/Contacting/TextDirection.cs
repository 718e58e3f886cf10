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
