using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain.Links;

/// <summary>
/// What a link looks like from outside, and the mark by which the public page knows it for one of ours without being
/// able to make one: version, door, key id, what is encrypted, the product's mark, the page's mark. The page holds the
/// key of its own mark alone, so that who takes it from there can fill the page's store with refusals and do nothing
/// else; only the plugin reads a link and checks the product's mark.
/// </summary>
internal sealed class LinkEnvelope
{
    /// <summary>The longest a link's token may be, in characters: all of them stand in one line of a mail.</summary>
    public const int Longest = 300;

    /// <summary>How long each mark is, in bytes: the first half of an HMAC-SHA256, as RFC 2104 allows.</summary>
    internal const int MarkLength = 16;

    /// <summary>How many bytes of a key's id stand in a link.</summary>
    internal const int KeyIdLength = 4;

    internal const int BlockLength = 16;

    private const byte Version = 1;
    private const int HeadLength = 2 + KeyIdLength;

    private readonly byte[] bytes;

    private LinkEnvelope(byte[] bytes) => this.bytes = bytes;

    /// <summary>The door that it names.</summary>
    public LinkDoor Door => (LinkDoor)bytes[1];

    /// <summary>The id of the key under which it was made, as 8 lower-case hexadecimal characters.</summary>
    public string KeyId => Hex.Of(Part(2, KeyIdLength));

    /// <summary>The first block of what is encrypted: where the chain begins.</summary>
    internal byte[] Start => Part(HeadLength, BlockLength);

    /// <summary>What is encrypted, behind its first block.</summary>
    internal byte[] Encrypted =>
        Part(HeadLength + BlockLength, bytes.Length - HeadLength - BlockLength - (2 * MarkLength));

    /// <summary>The text of it, of letters, digits, hyphens and low lines (RFC 4648, section 5, without padding).
    /// </summary>
    public override string ToString() =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>What a link looks like; null for a text that is none.</summary>
    public static LinkEnvelope? Of(string? text)
    {
        if (text is null || text.Length > Longest || text.Length % 4 == 1 || !text.All(IsOfAlphabet))
        {
            return null;
        }

        var standard = text.Replace('-', '+').Replace('_', '/');
        var read = new LinkEnvelope(Convert.FromBase64String(standard + new string('=', (4 - (text.Length % 4)) % 4)));

        // The last character has bits to spare: only one spelling of a link is one.
        return read.IsWhole && read.ToString() == text ? read : null;
    }

    /// <summary>Closes what is encrypted.</summary>
    /// <param name="door">The door.</param>
    /// <param name="keyId">The id of the key, as 8 hexadecimal characters.</param>
    /// <param name="start">Where the chain begins.</param>
    /// <param name="encrypted">What is encrypted.</param>
    /// <param name="productKey">The key of the product's mark.</param>
    /// <param name="pageKey">The key of the page's mark.</param>
    internal static LinkEnvelope Close(
        LinkDoor door, string keyId, byte[] start, byte[] encrypted, byte[] productKey, byte[] pageKey)
    {
        byte[] unmarked = [Version, (byte)door, .. Hex.Bytes(keyId), .. start, .. encrypted];
        byte[] marked = [.. unmarked, .. Mark(productKey, unmarked, unmarked.Length)];
        return new LinkEnvelope([.. marked, .. Mark(pageKey, marked, marked.Length)]);
    }

    /// <summary>Whether it carries the mark of a page's key, in a time that does not tell how much of it.</summary>
    /// <param name="pageKey">The key of the page's mark.</param>
    public bool IsMarkedForPage(byte[] pageKey) => IsMarked(pageKey, bytes.Length - MarkLength);

    /// <summary>Whether it carries the mark of the product's key, in a time that does not tell how much of it.</summary>
    /// <param name="productKey">The key of the product's mark.</param>
    internal bool IsMarkedByProduct(byte[] productKey) => IsMarked(productKey, bytes.Length - (2 * MarkLength));

    /// <summary>A key for one use, made of another one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="use">The use, in ASCII.</param>
    internal static byte[] KeyFor(byte[] key, string use)
    {
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(Encoding.ASCII.GetBytes("optout-link/1 " + use));
    }

    private bool IsWhole =>
        bytes.Length >= HeadLength + (2 * BlockLength) + (2 * MarkLength)
        && (bytes.Length - HeadLength - (2 * MarkLength)) % BlockLength == 0
        && bytes[0] == Version
        && Enum.IsDefined(typeof(LinkDoor), (int)bytes[1]);

    private bool IsMarked(byte[] key, int before)
    {
        var expected = Mark(key, bytes, before);
        var difference = 0;
        for (var i = 0; i < MarkLength; i++)
        {
            difference |= expected[i] ^ bytes[before + i];
        }

        return difference == 0;
    }

    private static byte[] Mark(byte[] key, byte[] of, int length)
    {
        using var hmac = new HMACSHA256(key);
        var mark = new byte[MarkLength];
        Array.Copy(hmac.ComputeHash(of, 0, length), mark, MarkLength);
        return mark;
    }

    private byte[] Part(int from, int length)
    {
        var part = new byte[length];
        Array.Copy(bytes, from, part, 0, length);
        return part;
    }

    private static bool IsOfAlphabet(char one) =>
        one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
