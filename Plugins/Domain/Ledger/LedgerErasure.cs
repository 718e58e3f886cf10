using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// What stands in place of the random bytes of a row whose texts were erased: the id of the ledger row of that erasure,
/// and a proof under the key that signed the row, which only the product can make. So a row that somebody merely
/// emptied is told from one that was erased.
/// </summary>
internal static class LedgerErasure
{
    private const string Mark = "erased:";
    private const string Kind = "ledger-erasure";
    private const string Version = "optout-erasure/1\n";

    /// <summary>Whether a text claims to be the mark of an erasure.</summary>
    public static bool IsMark(string? salts) => salts?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>The mark of a row.</summary>
    /// <param name="row">The id of the row.</param>
    /// <param name="erasure">The id of the ledger row of the erasure.</param>
    /// <param name="key">The key that signed the row.</param>
    public static string MarkOf(Guid row, Guid erasure, byte[] key)
    {
        var proof = Proof.Of(key, Kind, [row.ToString("D"), erasure.ToString("D")]);
        return $"{Mark}{erasure:N}:{proof}";
    }

    /// <summary>The id of the ledger row of the erasure that a row names; null when none was ours.</summary>
    public static Guid? Of(LedgerFact fact, byte[] key) => Of(fact.Salts, fact.Id, key);

    /// <summary>The same of the text alone.</summary>
    public static Guid? Of(string? salts, Guid row, byte[] key)
    {
        var parts = IsMark(salts) ? salts!.Split(':') : [];
        return parts.Length == 3
            && Guid.TryParseExact(parts[1], "N", out var erasure)
            && Proof.AreSame(salts, MarkOf(row, erasure, key))
                ? erasure
                : null;
    }

    /// <summary>
    /// The id of the ledger row of an erasure: the first 16 bytes of SHA-256 over the ids of the rows that it empties,
    /// so that it says which they were however many there are.
    /// </summary>
    public static Guid IdOf(IEnumerable<Guid> rows)
    {
        var ids = rows.Select(row => row.ToString("D")).Distinct().OrderBy(id => id, StringComparer.Ordinal);
        using var sha = SHA256.Create();
        return new Guid(sha.ComputeHash(Encoding.ASCII.GetBytes(Version + string.Join("\n", ids))).Take(16).ToArray());
    }
}
