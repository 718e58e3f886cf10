namespace OptOutPlugin.Dataverse;

/// <summary>A second of the past that is asked about.</summary>
/// <param name="Second">The second, UTC.</param>
/// <param name="AsRecorded">Whether only what was written down by then counts; else what was said by then.</param>
internal sealed record AskedTime(DateTime Second, bool AsRecorded);
