using System.Text;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Disclosure;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The refusal of a phone call, letter, fax or text message, in words.</summary>
internal static class ContactRefusalText
{
    public static string Word(Texts texts, ContactKind kind, ContactsShown shown)
    {
        var says = texts.Contacts;
        var text = new StringBuilder(
            shown.Refused == 0 ? says.NotChecked(kind) : says.MustNotBeReached(shown.Refused, kind));
        foreach (var one in shown.Named)
        {
            Add(text, says.Person(PersonName.Of(texts, one.Person), one.Channel));
        }

        if (shown.MoreNamed > 0)
        {
            Add(text, says.MoreReadable(shown.MoreNamed));
        }

        if (shown.Hidden > 0)
        {
            Add(text, says.Hidden(shown.Hidden));
        }

        if (shown.Unreadable > 0)
        {
            Add(text, says.Unreadable(shown.Unreadable));
        }

        if (shown.Refused > 0)
        {
            text.Append('\n').Append(says.TakeOff(kind));
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string line) => text.Append("\n- ").Append(line);
}
