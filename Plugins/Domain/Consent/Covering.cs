namespace OptOutPlugin.Domain.Consent;

/// <summary>Which refusals a message on a channel meets: the one place that says which channel covers which.</summary>
internal static class Covering
{
    /// <summary>The channels whose refusal refuses a message on this one, the widest first.</summary>
    /// <param name="channel">The channel that is used.</param>
    /// <param name="isMarketing">Whether the message is marketing.</param>
    public static IReadOnlyList<Channel> Of(Channel channel, bool isMarketing) => channel switch
    {
        Channel.Email or Channel.MarketingEmail => isMarketing
            ? [Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial]
            : [Channel.Email],
        Channel.Post or Channel.MarketingPost => isMarketing
            ? [Channel.Post, Channel.MarketingPost, Channel.MarketingMaterial]
            : [Channel.Post],
        Channel.Sms or Channel.Fax => isMarketing ? [channel, Channel.MarketingMaterial] : [channel],
        Channel.Phone or Channel.MarketingMaterial or Channel.EmailTracking => [channel],
    };

    /// <summary>
    /// The channel as which marketing on a channel is refused: letters and e-mails have one of their own.
    /// </summary>
    public static bool IsMarketing(Channel channel) =>
        channel is Channel.MarketingEmail or Channel.MarketingPost or Channel.MarketingMaterial;
}
