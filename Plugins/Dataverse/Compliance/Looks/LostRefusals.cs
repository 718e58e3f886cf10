using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.People;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>A refusal that the ledger has, and for which no address is suppressed any more.</summary>
/// <param name="Fact">The fact that stands.</param>
/// <param name="About">The person's record where it is there, else the row that suppressed the address.</param>
internal sealed record LostRefusal(ConsentFact Fact, EntityReference About);

/// <summary>
/// Holds the ledger against the suppression list, a page of ledger rows at a time: one request for them, a few for the
/// facts about their people and addresses, one for each 600 hashes, one for each table of people. Of whoever is gone or
/// was merged away, any later permission of the address counts: whoever spoke for the address then ended it.
/// </summary>
internal static class LostRefusals
{
    private const char Between = ' ';

    /// <summary>Looks at the ledger rows after a place, in the order of their ids.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var query = place.Query(ConsentAudit.Table, ConsentAudit.Id, ConsentFacts.Columns);
        query.Criteria.AddCondition(ConsentAudit.AddressHash, ConditionOperator.NotNull);
        query.Criteria.AddCondition(ConsentAudit.Channel, ConditionOperator.NotNull);
        FlagFacts.Only(query);
        var rows = call.System.RetrieveMultiple(query).Entities;
        var hashes = rows.Select(row => row.GetAttributeValue<string>(ConsentAudit.AddressHash)).Distinct().ToList();
        var people = rows.Select(row => ConsentFacts.Fact(row).Person).Where(person => person is not null)
            .Select(person => person!).Distinct().ToList();
        foreach (var lost in Among(call, people, hashes))
        {
            found(Finding(lost.About, lost.Fact.Hash!, new Matter(lost.Fact.Channel, lost.Fact.Topic)));
        }

        return new CheckedPage(rows.LastOrDefault()?.Id, rows.Count < place.Count);
    }

    /// <summary>The refusals of some addresses that are lost.</summary>
    /// <param name="call">The run.</param>
    /// <param name="people">Whose they may be; of each all facts are read.</param>
    /// <param name="hashes">The hashes of the addresses.</param>
    public static IEnumerable<LostRefusal> Among(
        PluginCall call, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<string> hashes)
    {
        if (hashes.Count == 0)
        {
            return [];
        }

        var asked = new HashSet<string>(hashes);
        var facts = ConsentFacts.Of(call, people, asked).Where(fact => !fact.IsDerived
            && ChannelTable.AddressOf(fact.Channel) is not null).ToList();
        var living = Living(call, facts.Where(fact => fact.Person is not null).Select(fact => fact.Person!));
        var held = new HashSet<KeyValuePair<string, Matter>>(Suppressions.Find(call, asked)
            .Where(ground => ground.Ground.Since is not null)
            .Select(ground => new KeyValuePair<string, Matter>(ground.Ground.Hash, ground.Ground.Matter)));
        var standing = facts.GroupBy(fact => new
        {
            fact.Person,
            Hash = fact.Person is null ? fact.Hash : null,
            fact.Channel,
            fact.Topic,
        })
            .SelectMany(same => StandingRefusals.After(same))
            .Where(fact => fact.Hash is not null && asked.Contains(fact.Hash) && !(fact.PausedUntil <= call.Now))
            .Where(fact => (fact.Person is not null && living.Contains(fact.Person)) || !IsEndedSince(fact, facts));
        return RefusalLost.Among(standing, fact => held.Contains(
                new KeyValuePair<string, Matter>(fact.Hash!, new Matter(fact.Channel, fact.Topic))))
            .GroupBy(fact => new { fact.Person, fact.Hash, fact.Channel, fact.Topic })
            .Select(same => new LostRefusal(same.First(), AboutOf(call, same.First(), living)));
    }

    /// <summary>The finding of a refusal of an address that is not suppressed.</summary>
    public static FindingReport Finding(EntityReference about, string hash, Matter matter) => CheckPlace.Finding(
        RefusalLost.Rule,
        about,
        string.Join(Between.ToString(), matter.Channel, hash, matter.Topic).Trim(),
        $"The consent ledger has a refusal of {ChannelTable.Of(matter.Channel).Name}"
        + (matter.Topic is { } topic ? $" about {topic}" : string.Empty)
        + ", and the address is not suppressed for it.");

    /// <summary>The hash of the address that a finding's detail names; null for none.</summary>
    public static string? HashOf(string? detail) =>
        (detail ?? string.Empty).Split(Between) is { Length: > 1 } parts ? parts[1] : null;

    private static bool IsEndedSince(ConsentFact refusal, List<ConsentFact> facts) => facts.Any(fact =>
        !fact.Refuses && fact.Hash == refusal.Hash && fact.Channel == refusal.Channel && fact.Topic == refusal.Topic
        && StandingRefusals.After([refusal, fact]).Count == 0);

    private static EntityReference AboutOf(PluginCall call, ConsentFact fact, HashSet<PersonId> living) =>
        fact.Person is { } person && living.Contains(person)
            ? new EntityReference(person.Table, person.Id)
            : new EntityReference(SuppressedAddress.Table, Suppressions.IdOf(
                Keys.Current(call, KeyPurpose.Suppress).Id,
                fact.Hash!,
                new Matter(fact.Channel, fact.Topic),
                fact.Person));

    private static HashSet<PersonId> Living(PluginCall call, IEnumerable<PersonId> people) =>
        [.. PeopleRows.Of(call.System, people, _ => [PersonTable.Merged])
            .Where(row => row.Value.GetAttributeValue<bool?>(PersonTable.Merged) != true).Select(row => row.Key)];
}
