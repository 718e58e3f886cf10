using System.Text;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The refusal of a phone call, letter, fax or text message: whom the caller may read is named with what that person
/// refused, the others are counted.
/// </summary>
internal static class ContactRefusalText
{
    public static string Word(
        Texts texts, ContactKind kind, IReadOnlyList<ContactRefusal> refusals, ICollection<PersonId> readable)
    {
        var says = texts.Contacts;
        var named = refusals.OfType<ContactRefusal.ByRow>().Where(one => readable.Contains(one.Person.Id)).ToList();
        var unreadable = refusals.OfType<ContactRefusal.Unreadable>().Count();
        var hidden = refusals.Count - named.Count - unreadable;
        var refused = named.Count + hidden;
        var text = new StringBuilder(refused == 0 ? says.NotChecked(kind) : says.MustNotBeReached(refused, kind));
        foreach (var one in named.Take(PersonName.AtMost))
        {
            Add(text, says.Person(PersonName.Of(texts, one.Person), one.Channel));
        }

        if (named.Count > PersonName.AtMost)
        {
            Add(text, says.MoreReadable(named.Count - PersonName.AtMost));
        }

        if (hidden > 0)
        {
            Add(text, says.Hidden(hidden));
        }

        if (unreadable > 0)
        {
            Add(text, says.Unreadable(unreadable));
        }

        if (refused > 0)
        {
            text.Append('\n').Append(says.TakeOff(kind));
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string line) => text.Append("\n- ").Append(line);
}
