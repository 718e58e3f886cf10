using System.Text;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The refusal of a send: whom the caller may read is named with the rule, the others are counted.
/// </summary>
internal static class SendRefusal
{
    public static string Word(
        Texts texts, IReadOnlyList<RecipientVerdict> refusals, ICollection<PersonId> readable)
    {
        var says = texts.Sends;
        var named = refusals.Where(refusal => IsNamed(refusal, readable)).ToList();
        var unreadable = refusals.Count(refusal => Is(refusal, Rule.Unreadable));
        var addressless = refusals.Count(refusal => Is(refusal, Rule.NoAddress));
        var hidden = refusals.Count - named.Count - unreadable - addressless;
        var refused = named.Count + hidden;
        var isMarketing = refusals.All(refusal => refusal.Category == Category.Marketing);
        var text = new StringBuilder(
            refused == 0 ? says.NotChecked(isMarketing) : says.MustNotGet(refused, isMarketing));
        var people = named.GroupBy(refusal => GroundOf(refusal).Person!.Id).ToList();
        foreach (var same in people.Take(PersonName.AtMost))
        {
            var ground = GroundOf(same.First());
            Add(text, says.Person(PersonName.Of(texts, ground.Person!), same.Count(), ground.Rule));
        }

        if (people.Count > PersonName.AtMost)
        {
            Add(text, says.MoreReadable(people.Count - PersonName.AtMost));
        }

        if (hidden > 0)
        {
            Add(text, says.Hidden(hidden, refusals.Any(IsForWantOfOptIn)));
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

    private static bool IsNamed(RecipientVerdict refusal, ICollection<PersonId> readable) =>
        GroundOf(refusal).Person is { } person && readable.Contains(person.Id);

    private static bool Is(RecipientVerdict refusal, Rule rule) => GroundOf(refusal).Rule == rule;

    private static bool IsForWantOfOptIn(RecipientVerdict refusal) =>
        GroundOf(refusal).Rule is Rule.NoOptIn or Rule.OptInExpired;
}
