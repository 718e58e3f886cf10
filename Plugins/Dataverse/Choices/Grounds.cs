using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What the suppression list says of the addresses of one person.</summary>
internal static class Grounds
{
    /// <summary>Every hash under which a refusal of one of the addresses may stand.</summary>
    public static IEnumerable<string> HashesOf(IEnumerable<HeldAddress> addresses) =>
        addresses.SelectMany(address => address.CandidateHashes).Distinct();

    /// <summary>
    /// Whether the address that the platform would use on a channel is refused by somebody else than the person: by
    /// another holder, or by whoever wrote from the address.
    /// </summary>
    public static bool IsSuppressed(
        PluginCall call,
        IEnumerable<HeldAddress> addresses,
        Channel channel,
        PersonId? person,
        IEnumerable<StoredGround> grounds) =>
        HashesOf(PersonAddresses.MainOf(addresses, channel)).ToList() is { Count: > 0 } main
        && grounds.Any(row => row.Ground.Matter == new Matter(channel)
            && (person is null || row.Ground.Person != person)
            && main.Contains(row.Ground.Hash)
            && row.Ground.EffectAt(call.Now) == Effect.Refuses);

    /// <summary>
    /// The refusal of a channel that a person's row bears, as it was said: from the suppressions of its addresses, else
    /// from the ledger; of what was there before both, it weighs what the setting says.
    /// </summary>
    public static SaidNo SaidBy(
        PluginCall call, PersonId person, Channel channel, IEnumerable<StoredGround> grounds, Lazy<PersonLedger> ledger)
    {
        var matter = new Matter(channel);
        var own = grounds.Where(row => row.Ground.Person == person && row.Ground.Matter == matter
            && row.Ground.EffectAt(call.Now) == Effect.Refuses).Select(row => row.Ground).ToList();
        if (own.Count > 0)
        {
            var heaviest = own.OrderByDescending(ground => ground.Weight)
                .ThenByDescending(ground => ground.SaidOn).First();
            return new SaidNo(matter, heaviest.SaidOn ?? heaviest.Since!.Value, heaviest.Weight, heaviest.Source);
        }

        var said = ledger.Value.Standing(matter).OrderByDescending(fact => fact.Weight)
            .ThenByDescending(fact => fact.OccurredOn).FirstOrDefault();
        return said is not null
            ? new SaidNo(matter, said.OccurredOn, said.Weight, said.Source)
            : new SaidNo(matter, call.Now, SettingsSource.Of(call).WeightOfEarlierRefusals, ConsentSource.System);
    }
}
