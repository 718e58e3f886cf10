using System.Text;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The refusal of a send: whom the caller may read is named with the rule, and so is an address that stands on the
/// e-mail itself; the others are counted.
/// </summary>
internal static class SendRefusal
{
    /// <summary>The rows that a refusal may name.</summary>
    public static IEnumerable<PersonId> People(RecipientVerdict refusal) =>
        new[] { GroundOf(refusal).Person?.Id, GroundOf(refusal).Whose, refusal.Row?.Id }
            .Where(person => person is not null).Select(person => person!);

    /// <summary>The sentence.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="refusals">Whom the message must not reach.</param>
    /// <param name="readable">The names of the rows that the caller may read.</param>
    public static string Word(
        Texts texts, IReadOnlyList<RecipientVerdict> refusals, IReadOnlyDictionary<PersonId, string> readable)
    {
        var says = texts.Sends;
        var lines = refusals.GroupBy(refusal => Line(texts, refusal, readable)).ToList();
        var named = lines.Where(line => line.Key is not null).ToList();
        var unnamed = lines.Where(line => line.Key is null).SelectMany(line => line).ToList();
        var unreadable = unnamed.Count(refusal => Is(refusal, Rule.Unreadable));
        var addressless = unnamed.Count(refusal => Is(refusal, Rule.NoAddress));
        var hidden = unnamed.Count - unreadable - addressless;
        var refused = refusals.Count(refusal => !Is(refusal, Rule.Unreadable) && !Is(refusal, Rule.NoAddress));
        var isMarketing = refusals.All(refusal => refusal.Category == Category.Marketing);
        var text = new StringBuilder(
            refused == 0 ? says.NotChecked(isMarketing) : says.MustNotGet(refused, isMarketing));
        foreach (var same in named.Take(PersonName.AtMost))
        {
            Add(text, says.Person(same.Key!.Name, same.Count(), same.Key.Rule));
        }

        if (named.Count > PersonName.AtMost)
        {
            Add(text, says.MoreReadable(named.Count - PersonName.AtMost));
        }

        if (hidden > 0)
        {
            Add(text, says.Hidden(hidden, unnamed.Any(IsForWantOfOptIn)));
        }

        if (unreadable > 0)
        {
            Add(text, says.Unreadable(unreadable));
        }

        if (addressless > 0)
        {
            Add(text, says.Addressless(addressless));
        }

        if (refused > 0)
        {
            text.Append('\n').Append(says.TakeOff);
        }

        foreach (var advice in Advice(says, refusals))
        {
            text.Append(texts.Between).Append(advice);
        }

        return text.ToString();
    }

    // Who may read the recipient's record and not the one that refuses learns that the address is refused, no more.
    private static Named? Line(
        Texts texts, RecipientVerdict refusal, IReadOnlyDictionary<PersonId, string> readable)
    {
        var ground = GroundOf(refusal);
        return ground.Rule == Rule.Unreadable ? null
            : ground.Person is { } person && readable.ContainsKey(person.Id)
                ? new Named(PersonName.Of(texts, person), ground.Rule)
            : ground.Whose is { } whose && readable.TryGetValue(whose, out var name)
                ? new Named(PersonName.Of(texts, new Person(whose, name, [], [])), ground.Rule)
            : refusal.Row is { } row && readable.ContainsKey(row.Id)
                ? new Named(PersonName.Of(texts, row), ground.Person is null ? ground.Rule : Rule.Suppressed)
            : refusal.Recipient.Party is null && ground.Rule != Rule.NoAddress
                && (ground.Address ?? refusal.Recipient.First) is { } address
                ? new Named(
                    LedgerText.Line(address.Value, PersonName.Longest) ?? string.Empty,
                    ground.Person is null ? ground.Rule : Rule.Suppressed)
            : null;
    }

    private static IEnumerable<string> Advice(SendTexts says, IReadOnlyList<RecipientVerdict> refusals)
    {
        if (refusals.Any(refusal => refusal.Category == Category.Marketing))
        {
            yield return says.CallItTransactional;
        }

        if (refusals.Any(refusal => Is(refusal, Rule.DoNotEmail)))
        {
            yield return says.NoneOfAnyKind;
        }
    }

    private static void Add(StringBuilder text, string line) => text.Append("\n- ").Append(line);

    private static Ground GroundOf(RecipientVerdict refusal) => ((Verdict.Refused)refusal.Verdict).Ground;

    private static bool Is(RecipientVerdict refusal, Rule rule) => GroundOf(refusal).Rule == rule;

    private static bool IsForWantOfOptIn(RecipientVerdict refusal) =>
        GroundOf(refusal).Rule is Rule.NoOptIn or Rule.OptInExpired or Rule.CountryNeedsOptIn;

    private sealed record Named(string Name, Rule Rule);
}
