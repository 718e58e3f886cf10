using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Recipients as the scenes name them.</summary>
internal static class Recipients
{
    public static Recipient Of(LoadedPerson person) =>
        new($"{person.Person.Name} ({person.Person.Table})", person.Person.Address, person.Row);

    /// <summary>The person's address, typed in by hand: nothing links it to a row.</summary>
    public static Recipient Typed(LoadedPerson person) =>
        new("typed in, linked to nobody", person.Person.Address!.ToUpperInvariant(), null);

    public static void Show(Screen screen, params (string Role, Recipient Recipient)[] recipients) => screen.Table(
        ["", "Address", "Recipient"],
        recipients.Select(r => (string[])[r.Role, r.Recipient.Address ?? "", r.Recipient.Shown]));
}
