using BenchmarkDotNet.Attributes;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Benchmarks;

/// <summary>
/// How long it takes to turn down a changed link, by where the change is: the mark is worked out over all of it and
/// compared to its end, so the ratios are to be 1.
/// </summary>
public class VerifyingALink
{
    private readonly LinkKey[] keys = [new(new Guid(1, 0, 0, new byte[8]), new byte[32])];
    private string genuine = string.Empty;
    private string atTheStart = string.Empty;
    private string inTheMiddle = string.Empty;
    private string inTheFirstMark = string.Empty;
    private string atTheEnd = string.Empty;

    /// <summary>Makes one link, and the same with one bit changed at different places.</summary>
    [GlobalSetup]
    public void Make()
    {
        genuine = Link.Make(
            LinkDoor.Page,
            new LinkContent(LinkPurpose.Choose, Language.English, new DateTime(2026, 11, 30, 0, 0, 0, DateTimeKind.Utc))
            {
                Address = "ana@example.com",
                Person = new PersonId("contact", Guid.Empty),
                MessageId = Guid.Empty,
            },
            keys[0])!;
        var bytes = Bytes(genuine);

        // Behind version, door and key id, which are no secret and tell a link of another key at once.
        atTheStart = Changed(bytes, 6);
        inTheMiddle = Changed(bytes, bytes.Length / 2);
        inTheFirstMark = Changed(bytes, bytes.Length - 32);
        atTheEnd = Changed(bytes, bytes.Length - 1);
    }

    [Benchmark(Baseline = true)]
    public bool ChangedAtTheStart() => IsLink(atTheStart);

    [Benchmark]
    public bool ChangedInTheMiddle() => IsLink(inTheMiddle);

    [Benchmark]
    public bool ChangedInTheFirstMark() => IsLink(inTheFirstMark);

    [Benchmark]
    public bool ChangedAtTheEnd() => IsLink(atTheEnd);

    /// <summary>For comparison: one that is read.</summary>
    [Benchmark]
    public bool Genuine() => IsLink(genuine);

    private bool IsLink(string text) => Link.Read(text, keys, out _) is not null;

    private static byte[] Bytes(string text) => Convert.FromBase64String(
        text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4));

    private static string Changed(byte[] bytes, int at)
    {
        byte[] changed = [.. bytes];
        changed[at] ^= 1;
        return Convert.ToBase64String(changed).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
