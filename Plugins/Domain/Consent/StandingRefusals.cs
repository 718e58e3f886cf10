using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// Which refusals stand after some facts about one matter of one person or one address: the one place that says what a
/// permission ends. It ends what was said before it, and was written down before it; in the same second the refusal
/// stands, and one that is learned of afterwards holds, however long ago it was said. What takes back an error ends all
/// that was written down before it.
/// </summary>
internal static class StandingRefusals
{
    /// <summary>The refusals that stand, as they were written down.</summary>
    /// <param name="facts">The facts about the matter, in any order.</param>
    public static IReadOnlyList<ConsentFact> After(IEnumerable<ConsentFact> facts)
    {
        var standing = new List<ConsentFact>();
        foreach (var fact in facts.OrderBy(fact => fact, FactOrder.OfWriting))
        {
            if (fact.Refuses)
            {
                standing.Add(fact);
            }
            else
            {
                standing.RemoveAll(refusal => fact.TakesBack || refusal.OccurredOn < fact.OccurredOn);
            }
        }

        return standing;
    }

    /// <summary>A refusal of the ledger as it is weighed.</summary>
    public static Refusal Weighed(ConsentFact fact) => new(fact.Weight, fact.OccurredOn);
}
