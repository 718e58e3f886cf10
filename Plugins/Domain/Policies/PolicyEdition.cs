using System.Globalization;

namespace OptOutPlugin.Domain.Policies;

/// <summary>A published version of the policy in one language.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Version">The number of the version, the same in every language.</param>
/// <param name="Language">The language, as a short code in lower case.</param>
/// <param name="EffectiveFrom">From when it is in force, UTC.</param>
/// <param name="Hash">The SHA-256 of its text.</param>
/// <param name="Change">For which purposes it matters.</param>
internal sealed record PolicyEdition(
    Guid Id, int Version, string Language, DateTime EffectiveFrom, string Hash, MaterialChange Change)
{
    /// <summary>What is new in it, for people outside.</summary>
    public string WhatChanged { get; init; } = string.Empty;

    /// <summary>How the ledger, requests and choices name it, such as <c>2 de</c>.</summary>
    public string Name => NameOf(Version, Language);

    /// <summary>The name of a version in a language.</summary>
    public static string NameOf(int version, string language) =>
        $"{version.ToString(CultureInfo.InvariantCulture)} {language}";

    /// <summary>The number of the version in a name; null for none.</summary>
    public static int? VersionIn(string? name) => int.TryParse(
        name?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
