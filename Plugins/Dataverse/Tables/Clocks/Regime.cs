namespace OptOutPlugin.Dataverse.Tables;

/// <summary>A time limit of a law, as the organisation keeps to it.</summary>
internal static class Regime
{
    internal const string Table = "optout_regime";
    internal const string Id = "optout_regimeid";
    internal const string Name = "optout_name";

    /// <summary>What the product knows it by, never changed.</summary>
    internal const string Code = "optout_code";

    /// <summary>The right that it is about, as the choice <c>optout_requesttype</c> has it.</summary>
    internal const string RequestType = "optout_requesttype";

    /// <summary>Names of <see cref="Domain.Consent.Channel"/>, with commas between them; empty for every channel.
    /// </summary>
    internal const string Channels = "optout_channels";

    internal const string Amount = "optout_amount";

    /// <summary>What the amount is counted in, as the choice <c>optout_limitunit</c> has it.</summary>
    internal const string Unit = "optout_unit";

    /// <summary>By how many of the unit it may be lengthened; empty for not at all.</summary>
    internal const string Extension = "optout_extension";

    /// <summary>The code of a business-day calendar; empty for weekends only.</summary>
    internal const string Calendar = "optout_calendar";

    /// <summary>The name that Windows gives a time zone; empty for UTC.</summary>
    internal const string TimeZone = "optout_timezone";

    internal const string Citation = "optout_citation";

    /// <summary>The day on which somebody last compared it with its source.</summary>
    internal const string ReviewedOn = "optout_reviewedon";

    internal const string State = "statecode";
}
