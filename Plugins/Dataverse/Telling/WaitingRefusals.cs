using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>Refusals that a listener was not told of yet: what its next batch holds.</summary>
/// <param name="Refusals">The refusals, in the order of the chain.</param>
/// <param name="UpTo">Up to which place of the chain all are among them.</param>
/// <param name="IsMore">Whether there may be more after that.</param>
internal sealed record WaitingRefusals(IReadOnlyList<ConsentChange> Refusals, int UpTo, bool IsMore)
{
    /// <summary>The most changes of one batch, which is the most rows that the platform gives at once.</summary>
    public const int Most = 5000;

    /// <summary>
    /// Those after a place: of what was refused and permitted again before anybody was told, nothing is told.
    /// </summary>
    public static WaitingRefusals After(PluginCall call, ToldListener listener, int place)
    {
        List<ConsentChange> changes;
        do
        {
            changes = ConsentChanges.On(call, listener.Channels, place, Most);
            place = changes.Count == 0 ? place : changes[changes.Count - 1].Sequence;
            if (TellableRefusals.In(changes) is { Count: > 0 } refusals)
            {
                return new WaitingRefusals(refusals, place, changes.Count == Most);
            }
        }
        while (changes.Count == Most);

        return new WaitingRefusals([], place, IsMore: false);
    }

    /// <summary>The same between two places, of a batch that was made.</summary>
    public static WaitingRefusals Between(PluginCall call, ToldListener listener, int first, int last)
    {
        var all = new List<ConsentChange>();
        var place = first - 1;
        List<ConsentChange> changes;
        do
        {
            changes = ConsentChanges.On(call, listener.Channels, place, Most);
            all.AddRange(changes.Where(change => change.Sequence <= last));
            place = changes.Count == 0 ? place : changes[changes.Count - 1].Sequence;
        }
        while (changes.Count == Most && place <= last);

        return new WaitingRefusals(TellableRefusals.In(all), last, place > last);
    }
}
