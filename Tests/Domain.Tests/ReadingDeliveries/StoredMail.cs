using System.Text;
using MimeKit;
using OptOutPlugin.Domain.Deliveries;

namespace OptOutPlugin.Domain.Tests.ReadingDeliveries;

/// <summary>What of a report a mailbox leaves for the platform to store.</summary>
public enum Kept
{
    /// <summary>The HTML text where there is one, and every part.</summary>
    Html,

    /// <summary>The plain text where there is one, and every part.</summary>
    Plain,

    /// <summary>The text alone.</summary>
    TextAlone,

    /// <summary>The plain text alone.</summary>
    PlainAlone,

    /// <summary>It came as the attachment of a person's mail.</summary>
    Forwarded,
}

/// <summary>Makes of a message, as it went over the wire, the e-mail that the platform stores.</summary>
internal static class StoredMail
{
    static StoredMail() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DeliveryMail Of(byte[] wire, Kept kept)
    {
        using var stream = new MemoryStream(wire);
        var message = MimeKit.MimeMessage.Load(stream);
        if (kept == Kept.Forwarded)
        {
            return new DeliveryMail(
                "Fwd: this came back", "ana@contoso.com", "See below.",
                [new DeliveryPart("message/rfc822", Encoding.Latin1.GetString(wire))]);
        }

        var html = kept is Kept.Html or Kept.TextAlone;
        return new DeliveryMail(
            message.Subject ?? "",
            message.From.Mailboxes.FirstOrDefault()?.Address ?? "",
            (html && !string.IsNullOrWhiteSpace(message.HtmlBody) ? message.HtmlBody : message.TextBody ?? message.HtmlBody) ?? "",
            kept is Kept.TextAlone or Kept.PlainAlone ? [] : [.. message.BodyParts.Select(Part).OfType<DeliveryPart>()]);
    }

    private static DeliveryPart? Part(MimeEntity entity)
    {
        using var content = new MemoryStream();
        if (entity is MessagePart attached)
        {
            attached.Message?.WriteTo(content);
        }
        else if (entity is MimePart { IsAttachment: false } and TextPart)
        {
            if (entity.ContentType.MimeType is "text/plain" or "text/html")
            {
                return null;
            }

            ((MimePart)entity).Content?.DecodeTo(content);
        }
        else if (entity is MimePart { Content: { } body })
        {
            body.DecodeTo(content);
        }

        return new DeliveryPart(entity.ContentType.MimeType.ToLowerInvariant(), Encoding.UTF8.GetString(content.ToArray()));
    }
}
