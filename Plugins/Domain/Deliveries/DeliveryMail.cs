namespace OptOutPlugin.Domain.Deliveries;

/// <summary>A part of an e-mail besides its text.</summary>
/// <param name="ContentType">The media type, such as <c>message/delivery-status</c>; empty for unknown.</param>
/// <param name="Text">Its content, decoded.</param>
internal sealed record DeliveryPart(string ContentType, string Text);

/// <summary>An e-mail that came in and may be a report about another one.</summary>
/// <param name="Subject">Its subject, decoded.</param>
/// <param name="From">The address of who sent it, as it says itself: anybody can write any.</param>
/// <param name="Body">Its text, HTML or plain.</param>
/// <param name="Parts">Its other parts.</param>
internal sealed record DeliveryMail(string Subject, string From, string Body, IReadOnlyList<DeliveryPart> Parts);
