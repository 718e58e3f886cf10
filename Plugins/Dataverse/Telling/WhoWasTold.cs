using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Says of refusals who was told, when, and with what answer.</summary>
internal static class WhoWasTold
{
    /// <summary>The column of a line of the timeline that says it.</summary>
    public const string Column = "told";

    /// <summary>Adds to each refusal of a timeline a line for each listener that acts on its channel.</summary>
    /// <param name="call">The run.</param>
    /// <param name="rows">The lines of the timeline.</param>
    /// <param name="withAnswers">Whether the caller may know what listeners answered: it may be about others too.</param>
    /// <param name="says">The language; null for the caller's.</param>
    public static void AddTo(
        PluginCall call, IReadOnlyList<Entity> rows, bool withAnswers, TellingTexts? says = null)
    {
        var refusals = rows.Where(IsRefusal).ToList();
        if (refusals.Count == 0 || Listeners.InUse(call) is not { Count: > 0 } listeners)
        {
            return;
        }

        var places = refusals.Select(Place).OfType<int>().ToList();
        var batches = places.Count == 0
            ? []
            : Batches.Covering(call, listeners.Select(listener => listener.Id), places.Min(), places.Max());
        var announced = Announcing.Place(call);
        foreach (var row in refusals)
        {
            row[Column] = string.Join("\n", listeners.Where(listener => ActsOn(listener, row)).Select(listener =>
                Line(says ?? call.Texts.Telling, listener, Place(row), Batch(batches, listener, Place(row)), announced, withAnswers)));
        }
    }

    private static string Line(
        TellingTexts says, ToldListener listener, int? place, Entity? batch, int announced, bool withAnswers) =>
        batch is not null && Batches.StateOf(batch) == BatchState.Done
            ? says.DoneOn(
                listener.Name,
                On(batch, ToldBatch.FetchedOn),
                On(batch, ToldBatch.DoneOn) ?? string.Empty,
                withAnswers ? batch.GetAttributeValue<string>(ToldBatch.Answer) : null)
        : batch is not null && On(batch, ToldBatch.FetchedOn) is { } fetched ? says.ToldOn(listener.Name, fetched)
        : listener.Kind == ListenerKind.Program && place <= announced ? says.Unconfirmed(listener.Name)
        : says.NotToldYet(listener.Name);

    private static Entity? Batch(IReadOnlyList<Entity> batches, ToldListener listener, int? place) =>
        place is { } at
            ? batches.FirstOrDefault(batch => Batches.Covers(batch, at)
                && batch.GetAttributeValue<EntityReference>(ToldBatch.Listener)?.Id == listener.Id)
            : null;

    private static bool ActsOn(ToldListener listener, Entity row) => Enum.TryParse<Channel>(
        row.GetAttributeValue<string>("channel"), out var channel) && listener.Channels.Contains(channel);

    // A flag that stands only because of an address is nobody's own word, and told to nobody.
    private static bool IsRefusal(Entity row) =>
        row.GetAttributeValue<string>("newvalue") is { } value
        && (value == Flag.RefusedWord || value.StartsWith(Flag.PausedWord, StringComparison.Ordinal))
        && row.GetAttributeValue<string>("event") is nameof(LedgerEvent.OptedOut) or nameof(LedgerEvent.Paused)
            or nameof(LedgerEvent.Baseline) or nameof(LedgerEvent.FoundAfterwards) or nameof(LedgerEvent.DeliveryFailed);

    private static int? Place(Entity row) => row.GetAttributeValue<int?>("sequence");

    private static string? On(Entity batch, string column) =>
        batch.GetAttributeValue<DateTime?>(column) is { } when ? RequestClock.Text(when) : null;
}
