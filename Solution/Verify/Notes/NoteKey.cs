using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace OptOutPlugin.Verify.Notes;

/// <summary>
/// A key by which notes are known (c2sp.org/signed-note), as text: name, plus, key id, plus, base64 of type and key.
/// </summary>
internal sealed class NoteKey
{
    /// <summary>Ed25519.</summary>
    public const byte Ed25519 = 0x01;

    /// <summary>ECDSA with SHA-256, on the curve P-256.</summary>
    public const byte Ecdsa = 0x02;

    private readonly byte type;
    private readonly byte[] key;

    private NoteKey(string name, byte type, byte[] key)
    {
        Name = name;
        this.type = type;
        this.key = key;
        Id = (type == Ecdsa
            ? SHA256.HashData(key)
            : SHA256.HashData([.. Encoding.UTF8.GetBytes(name + "\n"), type, .. key]))[..4];
    }

    /// <summary>The name of who signs.</summary>
    public string Name { get; }

    /// <summary>Four bytes by which a signature names its key.</summary>
    public byte[] Id { get; }

    /// <summary>An ECDSA key.</summary>
    public static NoteKey Of(string name, ECDsa key) => new(name, Ecdsa, key.ExportSubjectPublicKeyInfo());

    /// <summary>The key that a text says.</summary>
    /// <exception cref="VerifyException">It says none that is known.</exception>
    public static NoteKey Read(string text)
    {
        // Base64 may hold a plus sign, a name may not.
        var parts = text.Trim().Split('+', 3);
        var bytes = new byte[1024];
        if (parts.Length == 3
            && parts[0].Length > 0
            && Convert.TryFromBase64String(parts[2], bytes, out var count)
            && (bytes[0] == Ed25519 ? count == 33 : bytes[0] == Ecdsa && count > 1)
            && new NoteKey(parts[0], bytes[0], bytes[1..count]) is var key
            && Convert.ToHexStringLower(key.Id) == parts[1])
        {
            return key;
        }

        throw new VerifyException("A key is name+id+base64, of type 1 (Ed25519) or 2 (ECDSA).");
    }

    /// <summary>Whether a signature over some text is this key's.</summary>
    public bool Signed(byte[] text, byte[] signature)
    {
        if (type == Ecdsa)
        {
            using var ecdsa = ECDsa.Create();
            try
            {
                ecdsa.ImportSubjectPublicKeyInfo(key, out _);
                return ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            }
            catch (CryptographicException)
            {
                return false;
            }
        }

        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(key));
        verifier.BlockUpdate(text, 0, text.Length);
        return verifier.VerifySignature(signature);
    }

    public override string ToString() =>
        $"{Name}+{Convert.ToHexStringLower(Id)}+{Convert.ToBase64String([type, .. key])}";
}
