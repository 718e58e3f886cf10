using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Frees the rows that followed a list, once that is taken back, outside any transaction: own refusals that nobody else
/// said end, and flags that stood because of an address are worked out anew.
/// </summary>
internal static class ImportFollowedBack
{
    /// <summary>Does it, as things stand now.</summary>
    /// <param name="call">The run.</param>
    /// <param name="id">The request of the list.</param>
    /// <param name="detail">Why it is taken back, and the rows.</param>
    public static void Of(PluginCall call, Guid id, string detail)
    {
        var fields = new FieldReader(detail);
        var reason = fields.Text();
        var people = fields.All(one => new PersonId(one.Text() ?? string.Empty, one.Id() ?? Guid.Empty));
        var key = id.ToString("D");
        var failed = new OwnFailure(call, self: null);
        var facts = ConsentFacts.Of(call, people, []).ToLookup(fact => fact.Person);
        var gone = ListBatch.TakenBack(call, facts.SelectMany(same => same).Select(fact => fact.RequestKey));
        gone.Add(key);
        foreach (var person in people)
        {
            if (PersonRow.FindLiving(call, person) is { } row)
            {
                TakeBack(call, row, StandOf(facts[person], gone), key, reason, failed);
            }
        }

        var rows = people.Select(person => PersonRow.FindLiving(call, person)).OfType<PersonRow>()
            .GroupBy(row => row.Id).Select(same => same.First()).ToList();
        Derivation.Refresh(call, rows, failed.OfRow);
        failed.Throw();
    }

    // The matters that the row refuses because of lists that are taken back, and of nothing else, before or after.
    private static List<Matter> StandOf(IEnumerable<ConsentFact> facts, HashSet<string> gone) => facts
        .Where(fact => !fact.IsDerived).GroupBy(fact => new Matter(fact.Channel, fact.Topic))
        .Where(same => StandingRefusals.After(same) is { Count: > 0 } said
            && said.All(fact => gone.Contains(fact.RequestKey ?? string.Empty)) && !said[0].RefusedBefore)
        .Select(same => same.Key).ToList();

    private static void TakeBack(
        PluginCall call, PersonRow row, List<Matter> matters, string key, string? reason, OwnFailure failed)
    {
        if (matters.Count == 0)
        {
            return;
        }

        var origin = new Origin(LedgerEvent.EnteredInError, LedgerReason.AskedByPerson) { RequestKey = key };
        var evidence = new Evidence(reason, ConsentSource.RecordChanged, call.Client.IsApplication);
        var nothingElse = new AlsoPermitted((_, _) => false, ConfirmedAt: null) { TakesBack = true };
        try
        {
            Permissions.Apply(call, row, matters, evidence, origin, _ => Loosening.Permitted, nothingElse);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            failed.OfHeir(row, fault);
        }
    }
}
