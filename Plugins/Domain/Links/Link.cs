using System.Security.Cryptography;

namespace OptOutPlugin.Domain.Links;

/// <summary>
/// Makes links and reads them. What a link says is encrypted (AES-256 in CBC mode) from a start that comes out of an
/// HMAC of what it says, so that the same link comes out twice and shows nothing but that; encrypted first, marked then.
/// </summary>
internal static class Link
{
    // Of 300 characters: head, start, both marks; the rest in whole blocks, of which one byte at least is filling.
    private const int MostContent = (((LinkEnvelope.Longest * 3 / 4) - 2 - LinkEnvelope.KeyIdLength
        - LinkEnvelope.BlockLength - (2 * LinkEnvelope.MarkLength)) / LinkEnvelope.BlockLength
        * LinkEnvelope.BlockLength) - 1;

    /// <summary>The text of a link; null where what it says does not fit into one.</summary>
    /// <param name="door">The door that it leads to.</param>
    /// <param name="content">What it says.</param>
    /// <param name="key">The key in use.</param>
    public static string? Make(LinkDoor door, LinkContent content, LinkKey key)
    {
        if (content.ToBytes(MostContent) is not { } said)
        {
            return null;
        }

        using var hmac = new HMACSHA256(key.ForStart);
        var start = new byte[LinkEnvelope.BlockLength];
        Array.Copy(hmac.ComputeHash([(byte)door, .. said]), start, start.Length);
        using var aes = Cipher(key);
        using var encryptor = aes.CreateEncryptor(key.ForText, start);
        var encrypted = encryptor.TransformFinalBlock(said, 0, said.Length);
        return LinkEnvelope.Close(door, key.Id, start, encrypted, key.OfProduct, key.OfPage).ToString();
    }

    /// <summary>
    /// What a link says; null for every text that is no link of ours, whatever it is: changed, foreign, made under
    /// another key, or nothing at all.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="keys">Every key of links, those that are retired too.</param>
    /// <param name="door">The door that it names.</param>
    public static LinkContent? Read(string? text, IEnumerable<LinkKey> keys, out LinkDoor door)
    {
        door = LinkDoor.Page;
        if (LinkEnvelope.Of(text) is not { } envelope
            || keys.FirstOrDefault(key => key.Id == envelope.KeyId
                && envelope.IsMarkedByProduct(key.OfProduct) & envelope.IsMarkedForPage(key.OfPage)) is not { } own)
        {
            return null;
        }

        door = envelope.Door;
        using var aes = Cipher(own);
        using var decryptor = aes.CreateDecryptor(own.ForText, envelope.Start);
        var encrypted = envelope.Encrypted;
        return LinkContent.Of(decryptor.TransformFinalBlock(encrypted, 0, encrypted.Length));
    }

    /// <summary>What stands for a link in rows, as 64 lower-case hexadecimal characters (SHA-256).</summary>
    /// <param name="text">The text of the link.</param>
    public static string Fingerprint(string text) => TextHash.Of(text);

    private static Aes Cipher(LinkKey key)
    {
        var aes = Aes.Create();
        aes.KeySize = key.ForText.Length * 8;
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.PKCS7;
        return aes;
    }
}
