using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Disclosure;

/// <summary>
/// Somebody, or an address, whom a refused send names, with the rule; the same name and rule is one line.
/// </summary>
/// <param name="Table">The logical name of the person's table; null for an address.</param>
/// <param name="Name">The name, or the address, as one line; null for a row that has none.</param>
/// <param name="Rule">What is said of it.</param>
internal sealed record ShownRefusal(string? Table, string? Name, Rule Rule);

/// <summary>
/// What whoever sends is shown of the recipients who refused: those whom the caller may read are named, and so is an
/// address that stands on the e-mail itself; the others are counted.
/// </summary>
internal sealed record RefusalsShown
{
    /// <summary>The most people that a refusal names; a dialog is no place for more.</summary>
    public const int MostNamed = 20;

    /// <summary>The longest name that a sentence shows, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>Whom it names, each with the number of recipients.</summary>
    public required IReadOnlyList<KeyValuePair<ShownRefusal, int>> Named { get; init; }

    /// <summary>How many more it could name.</summary>
    public required int MoreNamed { get; init; }

    /// <summary>How many recipients refused whom the caller may not know.</summary>
    public required int Hidden { get; init; }

    /// <summary>Whether one of those only lacks an opt-in.</summary>
    public required bool IsHiddenForWantOfOptIn { get; init; }

    /// <summary>How many recipients could not be checked.</summary>
    public required int Unreadable { get; init; }

    /// <summary>How many recipients have no address that can be read, and no name to be shown.</summary>
    public required int Addressless { get; init; }

    /// <summary>How many recipients refused, named or not.</summary>
    public required int Refused { get; init; }

    /// <summary>Whether the message is marketing to all of them.</summary>
    public required bool IsMarketing { get; init; }

    /// <summary>Whether it helps some of them to call the message transactional.</summary>
    public required bool HelpsToCallItTransactional { get; init; }

    /// <summary>Whether one of them refuses e-mails of every kind.</summary>
    public required bool IsAnyOfEveryKind { get; init; }

    /// <summary>The rows that a refusal may name, if the caller may read them.</summary>
    public static IEnumerable<PersonId> People(RecipientVerdict refusal) =>
        new[] { GroundOf(refusal).Person?.Id, GroundOf(refusal).Whose, refusal.Row?.Id }
            .Where(person => person is not null).Select(person => person!);

    /// <summary>What is shown.</summary>
    /// <param name="refusals">Whom the message must not reach.</param>
    /// <param name="readable">The names of the rows that the caller may read.</param>
    public static RefusalsShown Of(
        IReadOnlyList<RecipientVerdict> refusals, IReadOnlyDictionary<PersonId, string> readable)
    {
        var lines = refusals.GroupBy(refusal => Line(refusal, readable)).ToList();
        var named = lines.Where(line => line.Key is not null)
            .Select(line => new KeyValuePair<ShownRefusal, int>(line.Key!, line.Count())).ToList();
        var unnamed = lines.Where(line => line.Key is null).SelectMany(line => line).ToList();
        var unreadable = unnamed.Count(refusal => Is(refusal, Rule.Unreadable));
        var addressless = unnamed.Count(refusal => Is(refusal, Rule.NoAddress));
        return new RefusalsShown
        {
            Named = named.Take(MostNamed).ToList(),
            MoreNamed = Math.Max(named.Count - MostNamed, 0),
            Hidden = unnamed.Count - unreadable - addressless,
            IsHiddenForWantOfOptIn = unnamed.Any(IsForWantOfOptIn),
            Unreadable = unreadable,
            Addressless = addressless,
            Refused = refusals.Count(refusal => !Is(refusal, Rule.Unreadable) && !Is(refusal, Rule.NoAddress)),
            IsMarketing = refusals.All(refusal => refusal.Category == Category.Marketing),
            HelpsToCallItTransactional = refusals.Any(refusal => refusal.Category == Category.Marketing),
            IsAnyOfEveryKind = refusals.Any(refusal => Is(refusal, Rule.DoNotEmail)),
        };
    }

    /// <summary>A name as a sentence shows it; null for none.</summary>
    public static string? NameOf(string? name) => LedgerText.Line(name, LongestName);

    // Who may read the recipient's record and not the one that refuses learns that the address is refused, no more.
    private static ShownRefusal? Line(RecipientVerdict refusal, IReadOnlyDictionary<PersonId, string> readable)
    {
        var ground = GroundOf(refusal);
        var ofAddress = ground.Person is null ? ground.Rule : Rule.Suppressed;
        return ground.Rule == Rule.Unreadable ? null
            : ground.Person is { } person && readable.ContainsKey(person.Id)
                ? new ShownRefusal(person.Id.Table, NameOf(person.Name), ground.Rule)
            : ground.Whose is { } whose && readable.TryGetValue(whose, out var name)
                ? new ShownRefusal(whose.Table, NameOf(name), ground.Rule)
            : refusal.Row is { } row && readable.ContainsKey(row.Id)
                ? new ShownRefusal(row.Id.Table, NameOf(row.Name), ofAddress)
            : refusal.Recipient.Party is null && ground.Rule != Rule.NoAddress
                && (ground.Address ?? refusal.Recipient.First) is { } address
                ? new ShownRefusal(Table: null, NameOf(address.Value), ofAddress)
            : null;
    }

    private static Ground GroundOf(RecipientVerdict refusal) => ((Verdict.Refused)refusal.Verdict).Ground;

    private static bool Is(RecipientVerdict refusal, Rule rule) => GroundOf(refusal).Rule == rule;

    private static bool IsForWantOfOptIn(RecipientVerdict refusal) =>
        GroundOf(refusal).Rule is Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated
            or Rule.CountryNeedsOptIn;
}
