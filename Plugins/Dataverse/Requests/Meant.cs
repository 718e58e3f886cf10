using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>Whom a request is about: the row that it names, or the one into which that was merged, and the addresses.
/// </summary>
internal sealed class Meant
{
    private Meant(PersonRow? row, IReadOnlyList<HeldAddress> former, IReadOnlyList<HeldAddress> typed)
    {
        Row = row;
        Former = former;
        Typed = typed;
    }

    /// <summary>The living row; null when none is named, or there is none.</summary>
    public PersonRow? Row { get; }

    /// <summary>The addresses of the rows that were merged into it, the one that was named first.</summary>
    public IReadOnlyList<HeldAddress> Former { get; }

    /// <summary>The addresses that were typed.</summary>
    public IReadOnlyList<HeldAddress> Typed { get; }

    /// <summary>Whether a row was named that is not there.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether a row was named of which the caller may learn nothing.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Finds them.</summary>
    public static Meant By(PluginCall call, ConsentRequest asked)
    {
        var typed = asked.Address is null ? [] : PersonAddresses.Of(call, asked.Address);
        var former = new List<HeldAddress>();
        var row = asked.Person is null ? null : PersonRow.Find(call, asked.Person);
        var seen = new HashSet<PersonId>();
        while (row?.Master is { } master && seen.Add(row.Id) && PersonRow.Find(call, master) is { } next)
        {
            former.AddRange(row.Addresses);
            row = next;
        }

        return new Meant(row, former, typed)
        {
            IsUnknown = asked.Person is not null && row is null,
            IsHidden = asked.Person is not null && (row is null || !Access.MayRead(call, row.Id)),
        };
    }
}
