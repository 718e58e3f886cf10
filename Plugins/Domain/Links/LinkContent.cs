using System.Text;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Links;

/// <summary>What a link is for. The number stands in the link.</summary>
internal enum LinkPurpose
{
    /// <summary>To say no, or to choose.</summary>
    Choose = 0,

    /// <summary>To confirm what was asked for at a form of ours.</summary>
    Confirm = 1,

    /// <summary>To see whether links can be followed; it changes nothing.</summary>
    Test = 2,
}

/// <summary>What a link says to the product, and to nobody else: the plugin alone can read it.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Language">The language in which its mail was written.</param>
/// <param name="IssuedOn">The hour in which it was made, UTC: the same hour gives the same link.</param>
internal sealed record LinkContent(LinkPurpose Purpose, Language Language, DateTime IssuedOn)
{
    private const int HeadLength = 7;
    private const int IdLength = 16;
    private static readonly string[] Tables = ["contact", "lead", "account"];
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The address to which it was sent; null where a mail went to several, and its page asks.</summary>
    public string? Address { get; init; }

    /// <summary>The row to which it was sent; null for an address alone.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The topic of the mail; null for none.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>The mail, or the request that is to be confirmed; null for none.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Whether it speaks for one person or address.</summary>
    public bool IsPersonal => Address is not null;

    /// <summary>The bytes of it; null where a part is too long, or the table of the person is none.</summary>
    internal byte[]? ToBytes(int atMost)
    {
        var table = Person is null ? -1 : Array.IndexOf(Tables, Person.Table);
        var hours = (int)(IssuedOn - Epoch).TotalHours;
        byte[] bytes =
        [
            (byte)((Person is null ? 0 : 1) | (TopicId is null ? 0 : 2) | (MessageId is null ? 0 : 4)
                | (Address is null ? 0 : 8)),
            (byte)Purpose,
            (byte)Language,
            (byte)(hours >> 24), (byte)(hours >> 16), (byte)(hours >> 8), (byte)hours,
            .. Person is null ? [] : new byte[] { (byte)table },
            .. Person?.Id.ToByteArray() ?? [],
            .. TopicId?.ToByteArray() ?? [],
            .. MessageId?.ToByteArray() ?? [],
            .. Strict.GetBytes(Address ?? string.Empty),
        ];
        return bytes.Length > atMost || (Person is not null && table < 0) || hours < 0 ? null : bytes;
    }

    /// <summary>What some bytes say; null where they say nothing that this version knows.</summary>
    internal static LinkContent? Of(byte[] bytes)
    {
        if (bytes.Length < HeadLength
            || bytes[0] > 15
            || !Enum.IsDefined(typeof(LinkPurpose), (int)bytes[1])
            || !Enum.IsDefined(typeof(Language), (int)bytes[2]))
        {
            return null;
        }

        var at = HeadLength;
        var hours = (bytes[3] << 24) | (bytes[4] << 16) | (bytes[5] << 8) | bytes[6];
        string? table = null;
        if ((bytes[0] & 1) != 0 && (at >= bytes.Length || (table = TableOf(bytes[at++])) is null))
        {
            return null;
        }

        var person = table is null ? null : Id(bytes, ref at);
        var topic = (bytes[0] & 2) == 0 ? null : Id(bytes, ref at);
        var message = (bytes[0] & 4) == 0 ? null : Id(bytes, ref at);
        if (at > bytes.Length || hours < 0 || ((bytes[0] & 8) == 0) != (at == bytes.Length))
        {
            return null;
        }

        return new LinkContent((LinkPurpose)bytes[1], (Language)bytes[2], Epoch.AddHours(hours))
        {
            Person = person is { } id ? new PersonId(table!, id) : null,
            TopicId = topic,
            MessageId = message,
            Address = at == bytes.Length ? null : Strict.GetString(bytes, at, bytes.Length - at),
        };
    }

    private static string? TableOf(byte number) => number < Tables.Length ? Tables[number] : null;

    // Past the end there is nothing to read; who asked sees that the place is behind it.
    private static Guid? Id(byte[] bytes, ref int at)
    {
        var from = at;
        at += IdLength;
        if (at > bytes.Length)
        {
            return null;
        }

        var id = new byte[IdLength];
        Array.Copy(bytes, from, id, 0, IdLength);
        return new Guid(id);
    }
}
