using System.Security.Cryptography;

namespace OptOutPlugin.Verify.Tests;

public sealed class ReadingNotes
{
    private const string Text = "log.example.com\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void A_note_is_known_by_who_signed_it_and_others_are_ignored()
    {
        var note = SignedNote.Read(SignedNote.Sign(Text, "log.example.com", key) + "\u2014 witness AAAAAAAAAAAA\n");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(["log.example.com", "witness"], note.Names);
        Assert.Equal(["log.example.com"], note.SignedBy([NoteKey.Of("log.example.com", key)]));
        Assert.Empty(note.SignedBy([NoteKey.Of("log.example.com", other), NoteKey.Of("another", key)]));
        Assert.Equal((4, "log.example.com"), (Checkpoint.Read(note.Text).Size, Checkpoint.Read(note.Text).Origin));
    }

    [Fact]
    public void A_text_that_was_changed_does_not_fit_its_signature()
    {
        var note = SignedNote.Sign(Text, "log", key).Replace("\n4\n", "\n5\n", StringComparison.Ordinal);

        Assert.Throws<VerifyException>(() => SignedNote.Read(note).SignedBy([NoteKey.Of("log", key)]));
    }

    [Fact]
    public void A_key_is_read_back_from_its_text()
    {
        var text = NoteKey.Of("log.example.com", key).ToString();

        Assert.Equal(text, NoteKey.Read(text).ToString());
        Assert.Throws<VerifyException>(() => NoteKey.Read(text.Replace("log", "lag", StringComparison.Ordinal)[..^4]));
        Assert.Equal("PeterNeumann", NoteKey.Read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").Name);
    }

    // That of golang.org/x/mod/sumdb/note.
    [Fact]
    public void The_example_of_others_is_known()
    {
        const string Note = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
            + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        Assert.Equal(
            ["PeterNeumann"],
            SignedNote.Read(Note).SignedBy([NoteKey.Read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n\u2014 name\n")]
    [InlineData("text\n\n\u2014 name AAAA\n")]
    [InlineData("text\n\n\u2014 name AAAAAAAA")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("te\txt\n\n\u2014 name AAAAAAAA\n")]
    public void What_is_no_note_is_refused(string note) => Assert.Throws<VerifyException>(() => SignedNote.Read(note));

    [Theory]
    [InlineData("log\n4\n")]
    [InlineData("log\n04\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("log\n-4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("log\n4\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.Throws<VerifyException>(() => Checkpoint.Read(text));
}
