using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Domain.Tests;

/// <summary>What the footers of a made-up organisation say.</summary>
internal static class Letterhead
{
    public const string Begin = "https://choices.example.com/u/";
    public const string Address = "1 High Street\nSpringfield";
    public const string Words = "Unsubscribe";
    public const string ReplyWords = "To get no more of it, reply with STOP.";

    /// <summary>A footer with a link, one for each number.</summary>
    public static FooterContent Linked(int number = 1) => new()
    {
        Language = Language.English,
        Link = LinkOf(number),
        Links = Begin,
        LinkWords = Words,
        SenderName = "Acme & Sons <Ltd>",
        PostalAddress = Address,
    };

    /// <summary>A footer that asks for a reply.</summary>
    public static FooterContent Replied { get; } = new()
    {
        Language = Language.English,
        LinkWords = Words,
        Reply = ReplyWords,
        ReplyTo = "sales@example.com",
        PostalAddress = Address,
    };

    /// <summary>A link of ours.</summary>
    public static string LinkOf(int number) => Begin + Link.Make(
        LinkDoor.Page,
        new LinkContent(LinkPurpose.Choose, Language.English, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc))
        {
            Address = $"p{number}@example.com",
        },
        new LinkKey(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), [.. Enumerable.Range(0, 32).Select(n => (byte)n)]));

    /// <summary>The text with the footer.</summary>
    public static string Put(string? text, FooterContent? content = null) =>
        Footer.PutInto(text, content ?? Linked(), int.MaxValue)!;

    /// <summary>How often a text holds another one.</summary>
    public static int Count(string text, string part) => text.Split(part).Length - 1;
}
