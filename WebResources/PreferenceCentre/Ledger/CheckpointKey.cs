using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace OptOutPlugin.PreferenceCentre.Ledger;

/// <summary>The key that signs checkpoints here, Ed25519, which Dataverse never sees (c2sp.org/signed-note, type 1).</summary>
internal sealed class CheckpointKey
{
    private const byte Type = 0x01;

    private readonly Ed25519PrivateKeyParameters key;
    private readonly byte[] publicKey;
    private readonly byte[] id;
    private readonly string name;

    /// <param name="name">The name of the log, which signs as itself.</param>
    /// <param name="seed">32 random bytes.</param>
    public CheckpointKey(string name, byte[] seed)
    {
        this.name = name;
        key = new Ed25519PrivateKeyParameters(seed);
        publicKey = key.GeneratePublicKey().GetEncoded();
        id = SHA256.HashData([.. Encoding.UTF8.GetBytes(name + "\n"), Type, .. publicKey])[..4];
    }

    /// <summary>How many bytes a seed has.</summary>
    public const int SeedSize = 32;

    /// <summary>What others know its notes by.</summary>
    public string Verifier => $"{name}+{Convert.ToHexStringLower(id)}+{Convert.ToBase64String([Type, .. publicKey])}";

    /// <summary>The signed note of a text.</summary>
    public string Sign(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, key);
        signer.BlockUpdate(bytes, 0, bytes.Length);
        return $"{text}\n\u2014 {name} {Convert.ToBase64String([.. id, .. signer.GenerateSignature()])}\n";
    }
}
