namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>The privacy policy that is in force for somebody who reads a language.</summary>
/// <param name="Language">The language that the person reads: en, de, fr or zh.</param>
/// <param name="Version">Version and language that it really has, such as <c>2 de</c>.</param>
/// <param name="Hash">The SHA-256 of its text.</param>
/// <param name="EffectiveFrom">From when it is in force, in UTC.</param>
/// <param name="WhatChanged">What is new in it; may be empty.</param>
internal sealed record PolicyInForce(
    string Language, string Version, string Hash, DateTime EffectiveFrom, string WhatChanged)
{
    /// <summary>The number of the version.</summary>
    public int Number => int.TryParse(Version.Split(' ')[0], out var number) ? number : 0;

    /// <summary>The language that the text really has.</summary>
    public string ReallyIn => Version.Split(' ') is [_, var language] ? language : Language;
}

/// <summary>A version of the privacy policy.</summary>
/// <param name="Version">The number of the version; 0: there is none.</param>
/// <param name="Language">The language that it really has.</param>
/// <param name="Text">The text, in Markdown.</param>
/// <param name="EffectiveFrom">From when it is in force, in UTC.</param>
/// <param name="WhatChanged">What is new in it; may be empty.</param>
internal sealed record PolicyText(
    int Version, string Language, string Text, DateTime? EffectiveFrom, string WhatChanged);
