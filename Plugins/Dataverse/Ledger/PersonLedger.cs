using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>What the ledger says of one person's choices, rows merged into it included: one request.</summary>
internal sealed class PersonLedger
{
    private readonly ILookup<Matter, ConsentFact> facts;

    private PersonLedger(IEnumerable<ConsentFact> facts) =>
        this.facts = facts.ToLookup(fact => new Matter(fact.Channel, fact.Topic));

    /// <summary>Reads the ledger of a person.</summary>
    public static PersonLedger Of(PluginCall call, PersonId person)
    {
        var table = PersonTable.Of(person.Table)!;
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(ConsentFacts.Columns) };
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        whose.AddCondition(table.LedgerLookup, ConditionOperator.Equal, person.Id);
        whose.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        FlagFacts.Only(query);
        var facts = Pages.Each(call.System, query).Select(ConsentFacts.Fact).ToList();
        return new PersonLedger(facts.Where(IsAbout(call, person, facts)));
    }

    // A link can be moved by hand: of another row's facts those count that a merge brought, and nearly always there is
    // none, and nothing to ask. Who was erased, and is still there, refuses as before.
    private static Func<ConsentFact, bool> IsAbout(PluginCall call, PersonId person, List<ConsentFact> facts)
    {
        List<PersonId> merged = facts.All(fact => fact.Person == person || fact.IsErased)
            ? []
            : LedgerMergeRows.Told(call, [person.Id]).Into(person).ToList();
        return fact => fact.Person == person || fact.IsErased || (fact.Person is not null && merged.Contains(fact.Person));
    }

    /// <summary>
    /// The refusals of a matter that stand by the person's own word, as they were written down; that of an address is
    /// no word about the person.
    /// </summary>
    public IReadOnlyList<ConsentFact> Standing(Matter matter) =>
        StandingRefusals.After(facts[matter].Where(fact => !fact.IsDerived));

    /// <summary>Whether a flag refuses by what the ledger says last, of the person or because of an address.</summary>
    public bool IsRefused(Channel channel)
    {
        var ofFlag = facts[new Matter(channel)].ToList();
        return StandingRefusals.After(ofFlag.Where(fact => !fact.IsDerived)).Count > 0
            || ofFlag.Where(fact => fact.IsDerived).OrderBy(fact => fact, FactOrder.OfWriting)
                .LastOrDefault()?.Refuses == true;
    }
}
