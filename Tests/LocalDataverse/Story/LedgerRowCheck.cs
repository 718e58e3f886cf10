using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Holds one ledger row against what was signed; by itself, as <see cref="LedgerCheck"/> is.</summary>
internal static class LedgerRowCheck
{
    private const string Erased = "erased:";

    private static readonly string[] Fields =
    [
        "id", "version", "organizationid", "name", "persontype", "personid", "addresshash", "channel", "topic", "event",
        "oldvalue", "newvalue", "source", "reason", "weight", "legalbasis", "evidence", "wordinghash", "policyversion",
        "occurredon", "recordedon", "initiatinguser", "user", "applicationid", "isapplication", "useragent", "message",
        "correlationid", "requestkey", "keyid",
    ];

    private static readonly string[] Committed =
        ["name", "personid", "legalbasis", "evidence", "useragent", "requestkey"];

    /// <summary>Whether a row says that its texts were erased.</summary>
    public static bool IsErased(Entity row) =>
        Text(row, "salts").StartsWith(Erased, StringComparison.Ordinal);

    /// <summary>What is wrong with a row, as a sentence; null when nothing is.</summary>
    public static string? FaultOf(
        Entity row, string organization, Dictionary<string, byte[]> keys, HashSet<Guid> erasures)
    {
        if (!row.Contains("optout_sequence") && (row.Contains("optout_hash") || row.Contains("optout_previoushash")))
        {
            return "A row has half a seal.";
        }

        if (!keys.TryGetValue(Text(row, "keyid"), out var key))
        {
            return "The key of a row is not there.";
        }

        var commitments = Numbered(Text(row, "commitments"));
        var signature = LedgerCheck.Hex(HMACSHA256.HashData(key, Canonical(row, commitments)));
        return signature != Text(row, "signature") ? "A row was edited: its signature is not its own."
            : Text(row, "organizationid") != organization ? "A row comes from another organisation."
            : IsErased(row) ? FaultOfErasure(row, key, erasures)
            : FaultOfTexts(row, commitments);
    }

    private static byte[] Canonical(Entity row, Dictionary<string, string> commitments)
    {
        var form = new MemoryStream();
        form.Write("optout-ledger/2\n"u8);
        for (var number = 1; number <= Fields.Length; number++)
        {
            var field = Fields[number - 1];
            var value = Encoding.UTF8.GetBytes(Committed.Contains(field)
                ? commitments.GetValueOrDefault($"{number}", string.Empty)
                : Text(row, field));
            form.Write(Encoding.ASCII.GetBytes($"{value.Length}:"));
            form.Write(value);
        }

        return form.ToArray();
    }

    private static string? FaultOfTexts(Entity row, Dictionary<string, string> commitments)
    {
        var salts = Numbered(Text(row, "salts"));
        foreach (var field in Committed)
        {
            var number = Array.IndexOf(Fields, field) + 1;
            var text = Text(row, field);
            var expected = commitments.GetValueOrDefault($"{number}", string.Empty);
            var found = text.Length == 0 ? string.Empty
                : salts.TryGetValue($"{number}", out var salt)
                    ? Base64Url(SHA256.HashData([.. Bytes(salt), (byte)number, .. Encoding.UTF8.GetBytes(text)]))
                : "no salt";
            if (found != expected)
            {
                return $"The {field} of a row was edited.";
            }
        }

        return null;
    }

    private static string? FaultOfErasure(Entity row, byte[] key, HashSet<Guid> erasures)
    {
        var mark = Text(row, "salts");
        var erasure = erasures.SingleOrDefault(
            one => mark.StartsWith($"{Erased}{one:N}:", StringComparison.Ordinal));
        var proven = $"optout-proof/1\n14:ledger-erasure36:{row.Id:D}36:{erasure:D}";
        var proof = LedgerCheck.Hex(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(proven)));
        return mark == $"{Erased}{erasure:N}:{proof}"
            && erasures.Contains(erasure)
            && Committed.All(field => Text(row, field).Length == 0)
                ? null
                : "A row was emptied without an erasure.";
    }

    private static string Text(Entity row, string field) => field == "id" ? $"{row.Id:D}"
        : row.Attributes.TryGetValue("optout_" + field, out var value)
            ? value switch
            {
                OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
                int number => number.ToString(CultureInfo.InvariantCulture),
                bool truth => truth ? "1" : "0",
                DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                _ => $"{value}",
            }
        : field == "isapplication" ? "0"
        : string.Empty;

    private static Dictionary<string, string> Numbered(string text) => text.Split(';')
        .Select(part => part.Split(':')).Where(part => part.Length == 2)
        .DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]);

    // What is no base64 is no salt: it commits to no text.
    private static byte[] Bytes(string base64Url)
    {
        var bytes = new byte[base64Url.Length];
        return Convert.TryFromBase64String(base64Url.Replace('-', '+').Replace('_', '/') + "=", bytes, out var length)
            ? bytes[..length]
            : [];
    }

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
