using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain;

/// <summary>JSON of ASCII characters alone, so that it has as many bytes as characters.</summary>
internal static class JsonText
{
    private const char FirstPrintable = ' ';
    private const char LastPrintable = '~';

    /// <summary>Writes a text in quotation marks; null as such.</summary>
    public static void Add(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("null");
            return;
        }

        text.Append('"');
        foreach (var one in value)
        {
            if (one is '"' or '\\')
            {
                text.Append('\\').Append(one);
            }
            else if (one is >= FirstPrintable and <= LastPrintable)
            {
                text.Append(one);
            }
            else
            {
                text.Append("\\u").Append(((int)one).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        text.Append('"');
    }
}
