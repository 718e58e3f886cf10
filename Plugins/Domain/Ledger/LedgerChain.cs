using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>Where a fact stands in the organisation's one chain.</summary>
/// <param name="Sequence">Its place, from 1, without gaps.</param>
/// <param name="PreviousHash">The hash of the fact before it; <see cref="LedgerChain.Start"/> for the first.</param>
/// <param name="Hash">The hash over its signature and the previous hash.</param>
internal sealed record Seal(int Sequence, string PreviousHash, string Hash);

/// <summary>
/// How facts are signed and sealed. The signature shows an edit; the chain shows a deletion, an insertion and a change
/// of order. Whoever can read the <c>ledger</c> key can forge both: against such a reader the proof is a checkpoint
/// that was exported before.
/// </summary>
internal static class LedgerChain
{
    /// <summary>The hash before the first fact: 64 zeros.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>The signature of a fact: HMAC-SHA256 of its canonical form, as lower-case hexadecimal text.</summary>
    public static string Sign(LedgerFact fact, byte[] key)
    {
        using var hmac = new HMACSHA256(key);
        return Hex.Of(hmac.ComputeHash(fact.Canonical()));
    }

    /// <summary>The seal that follows another.</summary>
    /// <param name="signature">The signature of the fact to seal; null when it has none, which verification then
    /// shows.</param>
    /// <param name="lastSequence">The sequence of the seal before; 0 before the first.</param>
    /// <param name="lastHash">The hash of the seal before; <see cref="Start"/> before the first.</param>
    public static Seal Next(string? signature, int lastSequence, string lastHash)
    {
        var sequence = lastSequence + 1;
        return new Seal(sequence, lastHash, Hash(signature, sequence, lastHash));
    }

    /// <summary>The hash over signature, place and previous hash.</summary>
    public static string Hash(string? signature, int sequence, string previousHash)
    {
        using var sha = SHA256.Create();
        return Hex.Of(sha.ComputeHash(Encoding.ASCII.GetBytes($"{sequence}:{signature}:{previousHash}")));
    }
}
