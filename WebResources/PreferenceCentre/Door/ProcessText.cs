namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>How the organisation handles a refusal, as it is in force: plain text in one language.</summary>
/// <param name="Title">What all of it is called.</param>
/// <param name="Language">Its language: en, de, fr or zh.</param>
/// <param name="GeneratedOn">When the organisation made it, in UTC.</param>
/// <param name="Sections">Its parts, in the order in which they are read.</param>
internal sealed record ProcessText(
    string Title, string Language, DateTime GeneratedOn, IReadOnlyList<ProcessSection> Sections);

/// <summary>A part of it.</summary>
/// <param name="Key">What it is known by; it never changes.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record ProcessSection(string Key, string Heading, IReadOnlyList<string> Sentences);
