using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Refusals that came in after a permission and were said before it. They hold all the same; whether the person meant
/// the one or the other, only the person knows.
/// </summary>
internal static class OlderRefusals
{
    /// <summary>Makes a finding of each.</summary>
    /// <param name="call">The run.</param>
    /// <param name="facts">What is known of whom the request is about.</param>
    /// <param name="id">The request.</param>
    public static void Report(PluginCall call, IReadOnlyCollection<ConsentFact> facts, Guid id)
    {
        var permissions = facts.Where(fact => fact is { Refuses: false, IsDerived: false, TakesBack: false }).ToList();
        if (permissions.Count == 0)
        {
            return;
        }

        foreach (var own in facts.Where(fact => fact.Refuses && fact.RequestKey == id.ToString("D")))
        {
            if (permissions.Any(fact => IsLater(fact, own)))
            {
                Findings.Report(call, CheckPlace.Finding(
                    ComplianceRule.OlderRefusal,
                    own.Person is { } person
                        ? new EntityReference(person.Table, person.Id)
                        : new EntityReference(OptOutRequest.Table, id),
                    $"{own.Channel} {own.Topic} {id:D}",
                    "A refusal came in that was said before a permission of at least its weight."));
            }
        }
    }

    private static bool IsLater(ConsentFact fact, ConsentFact own) =>
        fact.Person == own.Person && fact.Hash == own.Hash
        && fact.Channel == own.Channel && fact.Topic == own.Topic
        && fact.OccurredOn > own.OccurredOn && fact.Weight >= own.Weight
        && FactOrder.OfWriting.Compare(fact, own) < 0;
}
