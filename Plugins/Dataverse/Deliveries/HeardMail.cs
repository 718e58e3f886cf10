namespace OptOutPlugin.Dataverse;

/// <summary>An e-mail that came in: a report of a mail system, which is nobody's answer, or what somebody wrote.</summary>
internal static class HeardMail
{
    /// <summary>Reads an e-mail; doing it twice does no harm.</summary>
    /// <returns>Whether anything was recorded.</returns>
    public static bool Of(PluginCall call, Guid mailId)
    {
        var isReported = HeardDelivery.Of(call, mailId, out var isAnswer);
        return (isAnswer && HeardReply.Of(call, mailId)) || isReported;
    }
}
