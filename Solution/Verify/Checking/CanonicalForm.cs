using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Verify.Reading;
using OptOutPlugin.Verify.Tree;

namespace OptOutPlugin.Verify.Checking;

/// <summary>The canonical form of a row, and what is worked out from it (LEDGER.md, "The row").</summary>
internal static class CanonicalForm
{
    /// <summary>The form that is known.</summary>
    public const string Version = "2";

    private static readonly byte[] Name = "optout-ledger/2\n"u8.ToArray();

    // A column, or the number of the field whose commitment stands there.
    private static readonly string[] Fields =
    [
        "optout_consentauditid", "optout_version", "optout_organizationid", "4", "optout_persontype", "6",
        "optout_addresshash", "optout_channel", "optout_topic", "optout_event", "optout_oldvalue", "optout_newvalue",
        "optout_source", "optout_reason", "optout_weight", "16", "17", "optout_wordinghash", "optout_policyversion",
        "optout_occurredon", "optout_recordedon", "optout_initiatinguser", "optout_user", "optout_applicationid",
        "optout_isapplication", "26", "optout_message", "optout_correlationid", "29", "optout_keyid",
    ];

    /// <summary>The bytes.</summary>
    public static byte[] Of(ExportRow row, NumberedHashes commitments)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Name);
        foreach (var field in Fields)
        {
            var text = int.TryParse(field, CultureInfo.InvariantCulture, out var number) ? commitments.Text(number)
                : field == "optout_isapplication" ? row[field] ?? "0"
                : row[field];
            var value = Encoding.UTF8.GetBytes(text ?? string.Empty);
            bytes.Write(Encoding.ASCII.GetBytes(value.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            bytes.Write(value);
        }

        return bytes.ToArray();
    }

    /// <summary>The hash of the leaf of a sealed row; null when its seal cannot be read.</summary>
    public static byte[]? Leaf(ExportRow row, NumberedHashes commitments) =>
        row.Hash is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower)
            ? Merkle.Leaf([.. SHA256.HashData(Of(row, commitments)), .. Convert.FromHexString(hash)])
            : null;

    /// <summary>The hash of a seal.</summary>
    public static string SealHash(ExportRow row, long place, string previousHash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            place.ToString(CultureInfo.InvariantCulture) + ":" + row.Signature + ":" + previousHash)));
}
