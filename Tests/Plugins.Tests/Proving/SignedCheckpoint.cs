using System.Security.Cryptography;
using OptOutPlugin.Verify.Notes;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>A checkpoint that somebody signs off the platform, with a key of the test's own.</summary>
internal static class SignedCheckpoint
{
    /// <summary>The name of the log.</summary>
    public const string Origin = "ledger.example.com/test";

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The key by which its notes are known.</summary>
    public static NoteKey Known { get; } = NoteKey.Of(Origin, Key);

    /// <summary>The note over some rows.</summary>
    public static string Note(long size, byte[] root) =>
        SignedNote.Sign(new Checkpoint(Origin, size, root).Text, Origin, Key);
}
