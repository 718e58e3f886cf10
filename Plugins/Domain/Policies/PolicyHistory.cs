using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Policies;

/// <summary>Every version of the policy that was published, whether or not it is in force.</summary>
/// <param name="editions">They, in any order.</param>
internal sealed class PolicyHistory(IReadOnlyList<PolicyEdition> editions)
{
    private const string English = "en";
    private const int ToldForMonths = 12;

    /// <summary>Of an organisation that published nothing.</summary>
    public static PolicyHistory None { get; } = new([]);

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<PolicyEdition> Editions { get; } =
        [.. editions.OrderByDescending(one => one.Version).ThenBy(one => one.Language, StringComparer.Ordinal)];

    /// <summary>
    /// What is in force: the newest version, in the language wanted, else in English, else in any. An older version is
    /// not in force in a language into which the newest was not translated: nobody shall agree to what holds no more.
    /// </summary>
    /// <param name="language">The language wanted, as a code; a region behind it does not matter.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>Null where nothing is in force.</returns>
    public PolicyEdition? InForce(string? language, DateTime now)
    {
        var begun = Editions.Where(one => one.EffectiveFrom <= now).ToList();
        return begun.Count == 0 ? null : In(language, begun.Where(one => one.Version == begun[0].Version).ToList());
    }

    /// <summary>A version, in the language wanted, else in English, else in any; null where there is none.</summary>
    public PolicyEdition? Find(int version, string? language) =>
        In(language, Editions.Where(one => one.Version == version).ToList());

    /// <summary>
    /// Whether a choice rests on a version that was changed since in what matters for it. A choice of which nobody kept
    /// what was shown rests on what was in force when it was said.
    /// </summary>
    /// <param name="choice">The choice.</param>
    /// <param name="about">The topics that it is about, or that a message under it is about.</param>
    /// <param name="now">The time, UTC.</param>
    public bool Outdates(Preference choice, IReadOnlyCollection<Topic> about, DateTime now) => Editions.Any(one =>
        one.EffectiveFrom <= now && one.Change.IsFor(about)
        && (choice.PolicyVersion is { } version
            ? one.Version > version
            : choice.Since is { } said && one.EffectiveFrom > said));

    /// <summary>
    /// The newest change that matters for anything, of which mail that may be sent anyway still tells: for a year, in which
    /// whoever gets mail at all has had some. The first version changed nothing.
    /// </summary>
    /// <param name="language">The language wanted, as a code.</param>
    /// <param name="now">The time, UTC.</param>
    /// <returns>Null where there is nothing to tell.</returns>
    public PolicyEdition? News(string? language, DateTime now)
    {
        var first = Editions.Count == 0 ? 0 : Editions[Editions.Count - 1].Version;
        var newest = Editions.FirstOrDefault(one => one.Version > first && one.Change.IsForAny
            && one.EffectiveFrom <= now && one.EffectiveFrom > now.AddMonths(-ToldForMonths));
        return newest is null ? null : Find(newest.Version, language);
    }

    private static PolicyEdition? In(string? language, List<PolicyEdition> editions)
    {
        var wanted = Ascii.Lower(language ?? string.Empty);
        return editions.FirstOrDefault(one => one.Language == wanted)
            ?? editions.FirstOrDefault(one => one.Language == wanted.Split('-', '_')[0])
            ?? editions.FirstOrDefault(one => one.Language == English)
            ?? editions.FirstOrDefault();
    }
}
