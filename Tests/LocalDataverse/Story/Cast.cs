using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Who plays whom, chosen among the people of the file.</summary>
/// <param name="Maria">The one who refuses in the story: reachable, and without any refusal before.</param>
/// <param name="Willing">Some who refuse nothing, up to three.</param>
/// <param name="Twin">Another row with her address, if there is one.</param>
/// <param name="Unwilling">Somebody who refused marketing, if there is one.</param>
internal sealed record Cast(
    LoadedPerson Maria,
    IReadOnlyList<LoadedPerson> Willing,
    LoadedPerson? Twin,
    LoadedPerson? Unwilling)
{
    private const int MaxWilling = 3;

    private static readonly string[] WillingKeys = ["jonas", "amira", "nordwind"];

    /// <summary>Those whom the story brings along when a file has nobody for a part.</summary>
    public static IReadOnlyList<Person> Understudies { get; } =
    [
        Understudy("maria", "Maria", "Keller"),
        Understudy("jonas", "Jonas", "Lindqvist"),
    ];

    /// <summary>Whether these people can play the story without understudies.</summary>
    public static bool IsComplete(IReadOnlyList<LoadedPerson> people) =>
        Free(people).DistinctBy(p => p.Person.Address!.ToUpperInvariant()).Count() > 1;

    public static Cast Of(IReadOnlyList<LoadedPerson> people)
    {
        var free = Free(people);
        var maria = free.FirstOrDefault(IsKeyed("maria")) ?? free.FirstOrDefault(IsContact) ?? free[0];
        var willing = free.Where(p => WillingKeys.Contains(p.Person.Key))
            .Concat(free)
            .Distinct()
            .Where(p => p != maria && !SameAddress(p, maria))
            .Take(MaxWilling);
        var refusing = people.Where(p => p.Person is { Active: true, Address: not null } && RefusesMarketing(p.Person));
        return new(
            maria,
            [.. willing],
            people.FirstOrDefault(p => p != maria && SameAddress(p, maria)),
            refusing.FirstOrDefault(IsKeyed("tomasz")) ?? refusing.FirstOrDefault());
    }

    // Whoever shares an address with somebody who refused has refused as well.
    private static List<LoadedPerson> Free(IReadOnlyList<LoadedPerson> people)
    {
        var refused = people.Where(p => p.Person.Refusals > 0).SelectMany(p => Addresses(p.Person)).ToHashSet();
        return
        [
            .. people.Where(p => p.Person is { Active: true, Address: not null, Refusals: 0 }
                && !Addresses(p.Person).Any(refused.Contains)),
        ];
    }

    private static bool RefusesMarketing(Person person) =>
        person.Values.GetValueOrDefault("donotemail") is not true
        && (person.Values.GetValueOrDefault("donotsendmm") is true
            || person.Values.GetValueOrDefault("donotbulkemail") is true);

    private static bool SameAddress(LoadedPerson one, LoadedPerson other) =>
        string.Equals(one.Person.Address, other.Person.Address, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Addresses(Person person) => person.Values
        .Where(value => value.Key.StartsWith("emailaddress", StringComparison.Ordinal))
        .Select(value => Untagged(((string)value.Value).ToUpperInvariant()));

    private static string Untagged(string address)
    {
        var (local, domain) = (address[..address.IndexOf('@')], address[address.IndexOf('@')..]);
        return local.IndexOf('+') is > 0 and var tag ? local[..tag] + domain : address;
    }

    private static bool IsContact(LoadedPerson person) => person.Person.Kind == PersonKind.Contact;

    private static Func<LoadedPerson, bool> IsKeyed(string key) => person => person.Person.Key == key;

    private static Person Understudy(string key, string first, string last) => new(
        Line: 0,
        PersonKind.Contact,
        $"{first} {last}",
        new Dictionary<string, object>
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["emailaddress1"] = $"{key}@understudy.example",
        },
        Active: true,
        key);
}
