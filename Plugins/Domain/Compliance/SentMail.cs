using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>An e-mail that was let go, and what is needed to decide of it as of then.</summary>
/// <param name="Mail">The e-mail; its topics and its override are taken from the other parameters.</param>
/// <param name="Time">When it left.</param>
/// <param name="Topics">Its topic and the ones above it, nearest first, as they stand today.</param>
/// <param name="Overrides">What the ledger says of its override, the oldest first.</param>
internal sealed record SentMail(
    OutgoingMail Mail, SendingTime Time, IReadOnlyList<DatedTopic> Topics, IReadOnlyList<OverrideFact> Overrides)
{
    /// <summary>The e-mail as it stood when it left.</summary>
    /// <param name="sure">Whether what may have changed since then speaks for the sender.</param>
    public OutgoingMail Then(bool sure) => Mail with
    {
        Topics = [.. sure ? Unchanged() : Topics.Select(topic => topic.Topic)],

        // Which topic it was nobody knows any more: its recipients' other refusals count all the same.
        IsTopicUnknown = false,
        IsOverridden = IsOverridden(sure),

        // It went to the address on the envelope, which was the row's; not to one that the row has today.
        Recipients = [.. Mail.Recipients.Select(recipient => recipient with { Main = recipient.Written })],
    };

    // A topic that was written since may have asked for no opt-in then, and may have had no parent.
    private IEnumerable<Topic> Unchanged()
    {
        foreach (var one in Topics)
        {
            if (!Time.IsAfter(one.ChangedOn))
            {
                yield return one.Topic with { RequiresOptIn = false };
                yield break;
            }

            yield return one.Topic;
        }
    }

    private bool IsOverridden(bool sure) =>
        Overrides.LastOrDefault(one => Time.MayBeAfter(one.OccurredOn))?.IsGranted == true
        || (sure && Overrides.Any(one =>
            one.IsGranted && !Time.IsAfter(one.OccurredOn) && Time.MayBeAfter(one.OccurredOn)))
        || (sure && Overrides.LastOrDefault(one => Time.IsAfter(one.OccurredOn))?.IsGranted == true);
}
