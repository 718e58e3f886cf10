using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Disclosure;

/// <summary>
/// What whoever creates a phone call, letter, fax or text message is shown of those who refused it: whom the caller may
/// read is named with what that person refused, the others are counted.
/// </summary>
/// <param name="Named">Whom it names.</param>
/// <param name="MoreNamed">How many more it could name.</param>
/// <param name="Hidden">How many refused whom the caller may not know.</param>
/// <param name="Unreadable">How many could not be checked.</param>
internal sealed record ContactsShown(
    IReadOnlyList<ContactRefusal.ByRow> Named, int MoreNamed, int Hidden, int Unreadable)
{
    /// <summary>How many refused, named or not.</summary>
    public int Refused => Named.Count + MoreNamed + Hidden;

    /// <summary>What is shown.</summary>
    /// <param name="refusals">Whom the activity must not reach.</param>
    /// <param name="readable">The rows that the caller may read.</param>
    public static ContactsShown Of(IReadOnlyList<ContactRefusal> refusals, ICollection<PersonId> readable)
    {
        var named = refusals.OfType<ContactRefusal.ByRow>().Where(one => readable.Contains(one.Person.Id)).ToList();
        var unreadable = refusals.OfType<ContactRefusal.Unreadable>().Count();
        return new ContactsShown(
            named.Take(RefusalsShown.MostNamed).ToList(),
            Math.Max(named.Count - RefusalsShown.MostNamed, 0),
            refusals.Count - named.Count - unreadable,
            unreadable);
    }
}
