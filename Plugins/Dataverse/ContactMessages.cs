using System.Text;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What is said to somebody whose phone call, letter, fax or text message is not created.</summary>
internal static class ContactMessages
{
    /// <summary>What is said of a table that has our steps and that no setting names.</summary>
    public static string NotNamed(string table) =>
        $"Nothing was created: {table} has the steps that guard text messages, and the setting {SettingName.SmsTables} "
        + "does not name it. Name it there, which is heard within a minute, or delete the solution that brought the "
        + "steps.";

    /// <summary>
    /// The refusal: whom the caller may read is named with what that person refused, the others are counted.
    /// </summary>
    public static string Refusal(
        ContactKind kind, IReadOnlyList<ContactRefusal> refusals, ICollection<PersonId> readable)
    {
        var named = refusals.OfType<ContactRefusal.ByRow>().Where(one => readable.Contains(one.Person.Id)).ToList();
        var unreadable = refusals.OfType<ContactRefusal.Unreadable>().Count();
        var hidden = refusals.Count - named.Count - unreadable;
        var refused = named.Count + hidden;
        var text = new StringBuilder("Nothing was created: ").Append(refused == 0
            ? $"not everybody whom this {Name(kind)} would reach could be checked."
            : $"{People(refused)} must not {Verb(kind)}.");
        foreach (var one in named.Take(Messages.NamedAtMost))
        {
            text.Append("\n- ").Append(Messages.NameOf(one.Person)).Append(": ").Append(Rule(one.Channel)).Append('.');
        }

        if (named.Count > Messages.NamedAtMost)
        {
            var more = Messages.Number(named.Count - Messages.NamedAtMost);
            text.Append("\n- and ").Append(more).Append(" more whose records you can read.");
        }

        Count(text, hidden, "said no where you may not read it");
        Count(text, unreadable, "could not be checked just now: try again in a few minutes");
        return text.Append(refused == 0 ? string.Empty
            : $"\nTake them off the {Name(kind)} and save it again. "
                + "Who has changed their mind since must say so first: record that on the person's record, then save.")
            .ToString();
    }

    private static void Count(StringBuilder text, int people, string why)
    {
        if (people > 0)
        {
            text.Append("\n- ").Append(People(people)).Append(' ').Append(why).Append('.');
        }
    }

    private static string People(int count) => count == 1 ? "1 person" : $"{Messages.Number(count)} people";

    private static string Name(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "phone call",
        ContactKind.Letter => "letter",
        ContactKind.Fax => "fax",
        _ => "text message",
    };

    private static string Verb(ContactKind kind) =>
        kind == ContactKind.PhoneCall ? "be called" : $"get this {Name(kind)}";

    private static string Rule(Channel channel) => channel switch
    {
        Channel.Phone => "does not allow phone calls",
        Channel.Sms => "does not allow text messages",
        Channel.Fax => "does not allow faxes",
        Channel.Post => "does not allow letters",
        Channel.MarketingPost => "does not allow bulk letters",
        _ => "does not want marketing material",
    };
}
