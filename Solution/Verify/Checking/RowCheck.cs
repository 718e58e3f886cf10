using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.Verify.Reading;

namespace OptOutPlugin.Verify.Checking;

/// <summary>What one row says of itself.</summary>
/// <param name="Word">What is wrong; null for nothing.</param>
/// <param name="Sentence">The same as a sentence.</param>
/// <param name="Erasure">The id of the row of the erasure that emptied it; null when none did.</param>
internal sealed record RowState(string? Word, string? Sentence, string? Erasure = null)
{
    /// <summary>The columns whose texts whoever handed the row on kept back.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];
}

/// <summary>Holds a row against its signature and its commitments.</summary>
/// <param name="organization">The organisation that it must come from.</param>
/// <param name="keys">The keys of the ledger by id; null when they are not at hand: then no signature is looked at.</param>
/// <param name="mayWithhold">Whether a text may be left out together with its random bytes, as in the proof of one row.</param>
internal sealed class RowCheck(string organization, IReadOnlyDictionary<string, byte[]>? keys, bool mayWithhold = false)
{
    private const string Mark = "erased:";

    private static readonly (int Number, string Column)[] Committed =
    [
        (4, "optout_name"), (6, "optout_personid"), (16, "optout_legalbasis"), (17, "optout_evidence"),
        (26, "optout_useragent"), (29, "optout_requestkey"),
    ];

    /// <summary>What is wrong with a row wherever it stands.</summary>
    public RowState Of(ExportRow row)
    {
        if (row.Place is null && (row.Hash ?? row.PreviousHash) is not null)
        {
            return new RowState(Fault.HalfSealed, "It has half a seal.");
        }

        byte[]? key = null;
        if (keys is not null && !keys.TryGetValue(row["optout_keyid"] ?? string.Empty, out key))
        {
            return new RowState(Fault.UnknownKey, "The key that signed it is not among those given.");
        }

        if (row.IsDamaged || row["optout_version"] != CanonicalForm.Version)
        {
            return new RowState(Fault.Changed, "It holds what the product does not write.");
        }

        if (NumberedHashes.Read(row["optout_commitments"]) is not { } commitments || HasOthers(commitments))
        {
            return new RowState(Fault.Changed, "Its commitments are none that the product writes.");
        }

        if (key is not null && !IsSigned(row, commitments, key))
        {
            return new RowState(Fault.Changed, "A signed value differs from what was signed.");
        }

        var texts = Texts(row, commitments, key);
        return texts.Word is null && row["optout_organizationid"] != organization
            ? new RowState(Fault.Foreign, "It was signed in another organisation.")
            : texts;
    }

    /// <summary>Whether a row says that its texts were erased.</summary>
    public static bool IsErased(ExportRow row) =>
        row["optout_salts"]?.StartsWith(Mark, StringComparison.Ordinal) == true;

    private static bool IsSigned(ExportRow row, NumberedHashes commitments, byte[] key) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(key, CanonicalForm.Of(row, commitments)))),
            Encoding.UTF8.GetBytes(row.Signature ?? string.Empty));

    private RowState Texts(ExportRow row, NumberedHashes commitments, byte[]? key)
    {
        var present = Committed.Where(field => row[field.Column] is not null).Select(field => field.Column).FirstOrDefault();
        var salts = row["optout_salts"];
        if (IsErased(row))
        {
            return present is not null ? Differs(present)
                : ErasureOf(row, key) is { } erasure ? new RowState(null, null, erasure)
                : Gone();
        }

        if (!mayWithhold && present is null && salts is null && commitments.Numbers.Any())
        {
            return Gone();
        }

        if (NumberedHashes.Read(salts) is not { } random || HasOthers(random))
        {
            return Differs("optout_salts");
        }

        var withheld = new List<string>();
        foreach (var (number, column) in Committed)
        {
            var (text, salt, commitment) = (row[column], random.Of(number), commitments.Of(number));
            if (mayWithhold && text is null && salt is null && commitment is not null)
            {
                withheld.Add(column);
                continue;
            }

            if ((text is null) != (commitment is null))
            {
                return Differs(column);
            }

            if ((salt is null) != (commitment is null))
            {
                return Differs("optout_salts");
            }

            if (commitment is not null
                && !SHA256.HashData([.. salt!, (byte)number, .. Encoding.UTF8.GetBytes(text!)]).AsSpan().SequenceEqual(commitment))
            {
                return Differs(column);
            }
        }

        return new RowState(null, null) { Withheld = withheld };
    }

    // Without the key nobody can tell a mark of the product's from another's: it must at least be one.
    private static string? ErasureOf(ExportRow row, byte[]? key)
    {
        var parts = row["optout_salts"]!.Split(':');
        if (parts.Length != 3 || !Guid.TryParseExact(parts[1], "N", out var erasure))
        {
            return null;
        }

        var id = erasure.ToString("D", CultureInfo.InvariantCulture);
        return key is null || parts[2] == ProofOf(key, "ledger-erasure", row.Id, id) ? id : null;
    }

    private static string ProofOf(byte[] key, params string[] fields)
    {
        var text = "optout-proof/1\n" + string.Concat(fields.Select(field =>
            field.Length.ToString(CultureInfo.InvariantCulture) + ":" + field));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static bool HasOthers(NumberedHashes hashes) =>
        hashes.Numbers.Any(number => Committed.All(field => field.Number != number));

    private static RowState Differs(string column) => new(Fault.Changed, $"Its {column} differs from what was signed.");

    private static RowState Gone() => new(Fault.Emptied, "Its texts are gone, and no erasure by the product took them.");
}
