using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Says to the holder of a link whether others who send were told of the refusal, and names nobody.
/// </summary>
internal static class OthersTold
{
    private const string Told = "Told";
    private const string Waiting = "Waiting";

    private static readonly Channel[] OfPage = [Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial];

    /// <summary>Told, where each has acted; Waiting, where one has not; null where none must be told.</summary>
    public static string? Of(PluginCall call, LinkShown? shown)
    {
        if (shown is not { Whose: { } whose, State.State: Standing.Refused or Standing.Paused })
        {
            return null;
        }

        var listeners = Listeners.InUse(call).Where(listener => listener.Channels.Any(OfPage.Contains)).ToList();
        var refusals = listeners.Count == 0 ? [] : Refusals(call, whose);
        var last = listeners.Select(listener => new KeyValuePair<ToldListener, ConsentFact?>(
            listener, refusals.LastOrDefault(fact => listener.Channels.Contains(fact.Channel))))
            .Where(one => one.Value is not null).ToList();
        return last.Count == 0 ? null
            : last.TrueForAll(one => IsDone(call, one.Key, one.Value!)) ? Told
            : Waiting;
    }

    private static List<ConsentFact> Refusals(PluginCall call, Recipient whose) =>
    [
        .. ConsentFacts.Of(
            call,
            whose.Party is { } person ? [person] : Enumerable.Empty<PersonId>(),
            whose.Addresses.Select(address => LedgerEntry.HashOf(call, address)).OfType<string>())
            .Where(fact => fact is { Refuses: true, IsDerived: false } && OfPage.Contains(fact.Channel))
            .OrderBy(fact => fact.Sequence ?? int.MaxValue),
    ];

    private static bool IsDone(PluginCall call, ToldListener listener, ConsentFact fact) =>
        fact.Sequence is { } place
        && Batches.Covering(call, [listener.Id], place, place).Any(batch => Batches.StateOf(batch) == BatchState.Done);
}
