namespace OptOutPlugin.Dataverse.Tables;

/// <summary>A day of a business-day calendar that is not as its weekday says.</summary>
internal static class Holiday
{
    internal const string Table = "optout_holiday";
    internal const string Id = "optout_holidayid";
    internal const string Name = "optout_name";

    /// <summary>The code of the calendar.</summary>
    internal const string Calendar = "optout_calendar";

    /// <summary>The day, without a time of day.</summary>
    internal const string Day = "optout_day";

    /// <summary>Whether it is off; else it is worked.</summary>
    internal const string IsOff = "optout_isoff";

    internal const string State = "statecode";
}
