namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// A consent of a contact point in Customer Insights - Journeys, where an organisation has it. Of four tables that look
/// alike this is the one in use:
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/msdynmkt_contactpointconsent4.
/// </summary>
internal static class JourneyConsent
{
    internal const string Table = "msdynmkt_contactpointconsent4";
    internal const string Id = "msdynmkt_contactpointconsent4id";

    /// <summary>The e-mail address or phone number.</summary>
    internal const string Point = "msdynmkt_contactpointvalue";
    internal const string PointType = "msdynmkt_contactpointtype";
    internal const string Value = "msdynmkt_value";
    internal const string Purpose = "msdynmkt_purposeid";
    internal const string Topic = "msdynmkt_topicid";

    /// <summary>Whether it is about a purpose or one topic of it.</summary>
    internal const string Level = "msdynmkt_contactpointconsenttype";

    /// <summary>The reason as a choice.</summary>
    internal const string Reason = "msdynmkt_logicalreason";

    /// <summary>The reason in words, in at most 500 characters.</summary>
    internal const string ReasonDescription = "msdynmkt_reason";
    internal const string Source = "msdynmkt_source";

    internal const int OptedOut = 534120002;
    internal const int OfPurpose = 534120000;
    internal const int NoReason = 534119999;
    internal const int Internal = 534120000;

    /// <summary>The columns without which nothing is exchanged.</summary>
    internal static IReadOnlyList<string> Columns { get; } =
        [Point, PointType, Value, Purpose, Topic, Level, Reason, ReasonDescription, Source];
}

/// <summary>
/// A purpose of consents in Customer Insights - Journeys:
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/msdynmkt_purpose.
/// </summary>
internal static class JourneyPurpose
{
    internal const string Table = "msdynmkt_purpose";
    internal const string Id = "msdynmkt_purposeid";

    /// <summary>Whether it is commercial, transactional, or about tracking.</summary>
    internal const string Type = "msdynmkt_type";
}
