namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>What following each kind of link as a mail program does has shown.</summary>
/// <param name="Passed">Whether each was answered as it must be.</param>
/// <param name="Detail">What was seen, at most 2,000 characters, without a token.</param>
/// <param name="CheckedOn">When, in UTC.</param>
internal sealed record SelfTestResult(bool Passed, string Detail, DateTime CheckedOn);
