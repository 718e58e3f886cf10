using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Verify.Notes;

/// <summary>A text with the signatures of whoever vouches for it (c2sp.org/signed-note).</summary>
internal sealed class SignedNote
{
    /// <summary>The most bytes of a note.</summary>
    public const int Longest = 100_000;

    private const int MostSignatures = 100;
    private const string Mark = "\u2014 ";

    private readonly List<(string Name, byte[] Id, byte[] Signature)> signatures = [];

    private SignedNote(string text) => Text = text;

    /// <summary>The text, with the end of its last line.</summary>
    public string Text { get; }

    /// <summary>Who says to have signed it.</summary>
    public IEnumerable<string> Names => signatures.Select(one => one.Name);

    /// <summary>The note that ECDSA signs.</summary>
    public static string Sign(string text, string name, ECDsa key) =>
        $"{text}\n{Mark}{name} " + Convert.ToBase64String(
        [
            .. NoteKey.Of(name, key).Id,
            .. key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        ]) + "\n";

    /// <summary>Reads a note.</summary>
    /// <exception cref="VerifyException">It is none.</exception>
    public static SignedNote Read(string note)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || note.Length > Longest || note.Any(one => one < ' ' && one != '\n'))
        {
            throw new VerifyException("It is no signed note: a text, an empty line, and signatures.");
        }

        var read = new SignedNote(note[..(end + 1)]);
        var lines = note[(end + 2)..].Split('\n');
        if (lines.Length < 2 || lines.Length > MostSignatures + 1 || lines[^1].Length > 0)
        {
            throw new VerifyException("The note has no signatures, too many, or none that ends.");
        }

        foreach (var line in lines[..^1])
        {
            var parts = line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..].Split(' ') : [];
            var bytes = new byte[Longest];
            if (parts.Length != 2 || !Convert.TryFromBase64String(parts[1], bytes, out var count) || count < 5)
            {
                throw new VerifyException("A signature of the note cannot be read.");
            }

            read.signatures.Add((parts[0], bytes[..4], bytes[4..count]));
        }

        return read;
    }

    /// <summary>Who of some keys has signed it.</summary>
    /// <returns>The names; none when no key is known that signed it.</returns>
    /// <exception cref="VerifyException">A signature that names a known key is not its own.</exception>
    public IReadOnlyList<string> SignedBy(IEnumerable<NoteKey> keys)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        var known = keys.ToList();
        var names = new List<string>();
        foreach (var (name, id, signature) in signatures)
        {
            if (known.FirstOrDefault(key => key.Name == name && key.Id.AsSpan().SequenceEqual(id)) is { } key)
            {
                names.Add(key.Signed(text, signature)
                    ? name
                    : throw new VerifyException($"The signature of {name} does not fit the note."));
            }
        }

        return names;
    }
}
