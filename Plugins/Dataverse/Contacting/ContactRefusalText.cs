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
        var lines = new RefusalLines(Counted.People, shown.MoreNamed, shown.Hidden, shown.Unreadable);
        return lines.Word(
            texts,
            shown.Refused == 0 ? says.NotChecked(kind) : says.MustNotBeReached(shown.Refused, kind),
            shown.Named.Select(one => says.Person(PersonName.Of(texts, one.Person), one.Channel)))
            + (shown.Refused > 0 ? "\n" + says.TakeOff(kind) : string.Empty);
    }
}
