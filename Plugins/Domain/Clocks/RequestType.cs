namespace OptOutPlugin.Domain.Clocks;

/// <summary>Which right somebody uses: time limits differ by it. Names and numbers are stored: neither ever changes.
/// </summary>
internal enum RequestType
{
    /// <summary>Not to be contacted, on a channel or about a topic.</summary>
    StopMarketing = 0,

    /// <summary>That personal data is not sold or shared.</summary>
    StopSale = 1,

    /// <summary>To know, correct or delete personal data.</summary>
    PersonalData = 2,
}
