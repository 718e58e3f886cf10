using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tells one attempt to loosen from another: who tried it, with whom, how it was judged, and which refusal it met. As
/// long as that refusal stands, the same attempt is the same fact.
/// </summary>
internal static class Attempts
{
    /// <summary>The id of the ledger row of an attempt.</summary>
    /// <param name="call">The run; whoever began the operation tries.</param>
    /// <param name="person">Whose refusal it would have lifted.</param>
    /// <param name="channel">On which channel.</param>
    /// <param name="verdict">Why it did not hold.</param>
    /// <param name="met">The refusal that it met, see <see cref="Met"/>.</param>
    public static Guid IdOf(PluginCall call, PersonId person, Channel channel, LedgerReason verdict, string met) =>
        Step.StableId(
            $"attempt|{person.Table}:{person.Id:D}|{channel}|{call.Context.InitiatingUserId:D}|{verdict}|{met}");

    /// <summary>The ids of the attempts among what a write worked out; null for one that worked nothing out.</summary>
    public static IEnumerable<Guid> In(FlagWrite? write) =>
        write?.Facts.Select(fact => fact.Id).OfType<Guid>() ?? [];

    /// <summary>
    /// What tells a person's own refusal of a channel from one that is said when it has been lifted: since when it has
    /// held on the suppression list, else by the ledger.
    /// </summary>
    public static string Met(
        PersonId person, Channel channel, IEnumerable<StoredGround> grounds, Func<PersonLedger> ledger)
    {
        var matter = new Matter(channel);
        return Oldest(grounds.Where(row => row.Ground.Person == person && row.Ground.Matter == matter))
            ?? ledger().Standing(matter).Select(fact => fact.OccurredOn).OrderBy(said => said)
                .Select(said => FormattableString.Invariant($"said {said:yyyyMMddHHmmss}")).FirstOrDefault()
            ?? "unrecorded";
    }

    /// <summary>The same of what others refuse at the address of the channel.</summary>
    public static string MetAtAddress(PersonId person, Channel channel, IEnumerable<StoredGround> grounds) =>
        Oldest(grounds.Where(row => row.Ground.Person != person && row.Ground.Matter == new Matter(channel)))
        ?? "unrecorded";

    private static string? Oldest(IEnumerable<StoredGround> grounds) => grounds
        .Where(row => row.Ground.Since is not null)
        .OrderBy(row => row.Ground.Since).ThenBy(row => row.Id)
        .Select(row => FormattableString.Invariant($"{row.Id:D} since {row.Ground.Since:yyyyMMddHHmmss}"))
        .FirstOrDefault();
}
