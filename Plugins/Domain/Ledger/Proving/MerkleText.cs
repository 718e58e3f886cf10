namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>A hash as notes and proofs write it: base64 of the standard alphabet, padded.</summary>
internal static class MerkleText
{
    private const int Length = 44;

    /// <summary>The hash that a text says; null when it says none, or says it in another way.</summary>
    public static byte[]? Read(string? text)
    {
        if (text?.Length != Length)
        {
            return null;
        }

        try
        {
            var bytes = Convert.FromBase64String(text);
            return bytes.Length == MerkleHash.Size && Convert.ToBase64String(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
