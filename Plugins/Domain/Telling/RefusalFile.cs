using System.Globalization;
using System.Text;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Domain.Telling;

/// <summary>
/// Refusals as a file for somebody who has no interface: comma-separated values as RFC 4180 has them, in UTF-8 with the
/// mark that spreadsheets know it by. A value with which a formula could begin has an apostrophe before it.
/// </summary>
internal static class RefusalFile
{
    private const string Header = "sequence,said on,channel,topic,what,name,e-mail,phone,postal address,address hash";
    /// <summary>The file of some lines, in their order.</summary>
    public static string Of(IEnumerable<FileLine> lines)
    {
        var text = new StringBuilder().Append(CsvLine.Mark).Append(Header).Append(CsvLine.End);
        foreach (var line in lines)
        {
            var change = line.Change;
            string?[] fields =
            [
                change.Sequence.ToString(CultureInfo.InvariantCulture),
                change.SaidOn.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ChannelTable.Of(change.Channel).Name,
                change.Topic,
                change.NewValue,
                line.Whose.Name,
                line.Whose.Email,
                line.Whose.Phone,
                line.Whose.Post,
                change.AddressHash,
            ];
            text.Append(CsvLine.Of(fields));
        }

        return text.ToString();
    }

    /// <summary>The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string file) => TextHash.Of(file);
}
