using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>
/// The choices about topics as they stood when an e-mail left. A row says what it says since it was last written; what
/// it said before, the ledger knows, or nobody.
/// </summary>
/// <param name="time">When the e-mail left.</param>
/// <param name="sure">Whether what nobody knows speaks for the sender.</param>
/// <param name="topics">The topics of the e-mail.</param>
/// <param name="facts">The facts about its recipients, the oldest first, those from afterwards too.</param>
internal sealed class ChoicesThen(
    SendingTime time,
    bool sure,
    IReadOnlyList<Topic> topics,
    IReadOnlyList<ConsentFact> facts)
{
    /// <summary>The choices, out of the rows and of what the ledger says.</summary>
    public List<Preference> Of(IEnumerable<DatedChoice> rows, IReadOnlyList<Preference> ledger)
    {
        var found = new List<Preference>();
        var settled = new HashSet<Matter>();
        foreach (var row in rows.Where(row => time.MayBeAfter(row.CreatedOn)))
        {
            var choice = row.Preference;
            var matter = Matter.Of(choice);
            if (time.IsAfter(row.ChangedOn))
            {
                settled.Add(matter);
                found.AddRange(row.IsActive ? [choice] : []);
            }
            else if (sure)
            {
                found.AddRange(ledger.Any(one => Matter.Of(one) == matter)
                    ? []
                    : [choice with { State = PreferenceState.OptedIn, ExpiresOn = null }]);
            }
            else if (MayHaveRefused(row, choice))
            {
                found.Add(choice);
            }
            else if (LedgerSaysRefusedBefore(row))
            {
                found.Add(choice with { State = PreferenceState.OptedOut });
            }
        }

        return [.. found, .. ledger.Where(one => !settled.Contains(Matter.Of(one)))];
    }

    private bool MayHaveRefused(DatedChoice row, Preference choice) =>
        row.IsActive && choice.State != PreferenceState.OptedIn && time.MayBeAfter(row.Since ?? row.CreatedOn);

    // The first fact from afterwards says what there was before it, where the ledger says nothing of that itself.
    private bool LedgerSaysRefusedBefore(DatedChoice row)
    {
        var code = topics.FirstOrDefault(topic => topic.Id == row.TopicId)?.Code;
        var all = facts.Where(fact => code is not null && fact.Topic == code
            && (row.Person is null ? fact.Hash == row.Hash : fact.Person == row.Person)).ToList();
        return all.Count > 0 && !time.MayBeAfter(all[0].OccurredOn) && all[0].RefusedBefore;
    }

    private sealed record Matter(PersonId? Person, string? Hash, Guid? TopicId)
    {
        public static Matter Of(Preference choice) =>
            new(choice.Person, choice.Person is null ? choice.Hash : null, choice.TopicId);
    }
}
