using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Domain.Asking;

/// <summary>A second of the past that is asked about.</summary>
/// <param name="Second">The second, UTC.</param>
/// <param name="AsRecorded">Whether only what was written down by then counts; else what was said by then.</param>
internal sealed record AskedTime(DateTime Second, bool AsRecorded)
{
    /// <summary>Whether a time is still to come: of that nobody can be asked.</summary>
    /// <param name="time">The time, UTC; null for now.</param>
    /// <param name="now">The time now, UTC, in whole seconds.</param>
    public static bool IsToCome(DateTime? time, DateTime now) => time >= now.AddSeconds(1);

    /// <summary>
    /// The second that is meant; null for now. Before anybody said anything the answer is that of the earliest time.
    /// </summary>
    /// <param name="time">The time, UTC; null for now.</param>
    /// <param name="asRecorded">Whether only what was written down by then counts.</param>
    /// <param name="now">The time now, UTC, in whole seconds.</param>
    public static AskedTime? Of(DateTime? time, bool asRecorded, DateTime now) =>
        time is not { } second || second >= now ? null
        : new AskedTime(second < ConsentRequest.Earliest ? ConsentRequest.Earliest : second, asRecorded);
}
