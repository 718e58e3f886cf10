using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Sees to it that those who must be told of refusals are: the next batch of who gets files is made, what is late is
/// found, and so is who refuses again what a listener had said to have acted on.
/// </summary>
internal static class ListenerWatch
{
    private const string Name = "Refusals held against listeners";

    // A job has two minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly ConsentSource[] SaidByNobody =
    [
        ConsentSource.Merge, ConsentSource.LeadQualification, ConsentSource.TwinRecord, ConsentSource.System,
        ConsentSource.DeliveryReport,
    ];

    /// <summary>Has it done by a job, where anybody must be told, unless one is about to.</summary>
    public static void Ask(PluginCall call, IReadOnlyCollection<WorkKind> waiting)
    {
        if (!waiting.Contains(WorkKind.WatchListeners) && Listeners.InUse(call).Count > 0 && !EnvironmentCopy.Is(call))
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.WatchListeners));
        }
    }

    /// <summary>Does it, outside any transaction; doing it twice does no harm.</summary>
    public static void Run(PluginCall call)
    {
        var listeners = Listeners.InUse(call);
        foreach (var listener in listeners)
        {
            if (listener.Kind == ListenerKind.File)
            {
                WatchFile(call, listener);
            }
            else
            {
                WatchProgram(call, listener);
            }
        }

        WatchPeople(call, listeners);
    }

    private static void WatchFile(PluginCall call, ToldListener listener)
    {
        var last = Batches.Last(call, listener.Id);
        if (last is null || Batches.StateOf(last) == BatchState.Done)
        {
            var waiting = WaitingRefusals.After(call, listener, last?.GetAttributeValue<int>(ToldBatch.Last) ?? 0);
            last = waiting.Refusals.Count == 0 ? null : HandingOver.Prepare(call, listener, last, waiting);
        }

        if (last?.GetAttributeValue<DateTime?>(ToldBatch.DueOn) is { } due && due < call.Now)
        {
            ReportLate(
                call,
                new EntityReference(ToldBatch.Table, last.Id),
                $"{last.GetAttributeValue<string>(ToldBatch.Name)} was due on {RequestClock.Text(due)}: "
                + (Batches.StateOf(last) == BatchState.Fetched
                    ? "its file was fetched, and nobody said that it was acted on."
                    : "nobody fetched its file."),
                RequestClock.Text(due));
        }
    }

    private static void WatchProgram(PluginCall call, ToldListener listener)
    {
        var place = Batches.Last(call, listener.Id)?.GetAttributeValue<int>(ToldBatch.Last) ?? 0;
        if (WaitingRefusals.After(call, listener, place).Refusals is { Count: > 0 } waiting
            && listener.DueOn(waiting[0].RecordedOn) is var due && due < call.Now)
        {
            ReportLate(
                call,
                new EntityReference(Listener.Table, listener.Id),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} has confirmed no change after {1}; a refusal ({2}) was due on {3}.",
                    listener.Name,
                    place,
                    waiting[0].Sequence,
                    RequestClock.Text(due)),
                place.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void ReportLate(PluginCall call, EntityReference about, string evidence, string detail) =>
        Findings.Report(
            call,
            CheckPlace.Finding(ComplianceRule.NotActedOn, about, detail, evidence) with { Severity = Severity.Medium });

    private static void WatchPeople(PluginCall call, IReadOnlyList<ToldListener> listeners)
    {
        var done = Batches.Covering(call, listeners.Select(listener => listener.Id), 0, int.MaxValue)
            .Where(batch => Batches.StateOf(batch) == BatchState.Done).ToList();
        var place = Place(call);
        var end = LedgerRows.Head(call).Sequence;
        while (done.Count > 0 && place < end && call.Elapsed < Longest)
        {
            var changes = ConsentChanges.After(call, place, ConsentChanges.AtOnce);
            WatchChanges(call, listeners, done, changes);
            place = changes.Count < ConsentChanges.AtOnce ? end : changes[changes.Count - 1].Sequence;
            Save(call, place);
        }
    }

    private static void WatchChanges(
        PluginCall call, IReadOnlyList<ToldListener> listeners, List<Entity> done, List<ConsentChange> changes)
    {
        var earliest = done.Min(batch => batch.GetAttributeValue<DateTime>(ToldBatch.DoneOn));
        var refusals = changes.Where(change => change is { Refuses: true, IsDerived: false }
            && change.Event != nameof(LedgerEvent.Baseline) && change.SaidOn > earliest).ToList();
        if (refusals.Count == 0)
        {
            return;
        }

        var earlier = ConsentFacts.Of(
            call,
            refusals.Select(change => change.Person).OfType<PersonId>(),
            refusals.Where(change => change.Person is null).Select(change => change.AddressHash).OfType<string>());
        foreach (var change in refusals.Where(change => !SaidByNobody.Select(source => $"{source}").Contains(change.Source)))
        {
            foreach (var listener in listeners.Where(listener => listener.Channels.Contains(change.Channel)))
            {
                var batch = done.Find(batch =>
                    batch.GetAttributeValue<EntityReference>(ToldBatch.Listener)?.Id == listener.Id
                    && batch.GetAttributeValue<DateTime>(ToldBatch.DoneOn) < change.SaidOn
                    && earlier.Exists(fact => IsBefore(fact, change) && Batches.Covers(batch, fact.Sequence!.Value)));
                if (batch is not null)
                {
                    Report(call, listener, batch, change);
                }
            }
        }
    }

    private static bool IsBefore(ConsentFact fact, ConsentChange change) =>
        fact is { Refuses: true, IsDerived: false, Sequence: not null }
        && fact.Sequence < change.Sequence
        && fact.Channel == change.Channel
        && (change.Person is { } person ? fact.Person == person : fact.Person is null && fact.Hash == change.AddressHash);

    private static void Report(PluginCall call, ToldListener listener, Entity batch, ConsentChange change)
    {
        var report = CheckPlace.Finding(
            ComplianceRule.RefusedAgain,
            change.Person is { } person
                ? new EntityReference(person.Table, person.Id)
                : new EntityReference(Listener.Table, listener.Id),
            $"{listener.Id:D} {change.RequestKey ?? change.Sequence.ToString(CultureInfo.InvariantCulture)}",
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} said on {1} that it had acted on an earlier refusal ({2}); the refusal {3} of the same channel was "
                + "said on {4}, after that.",
                listener.Name,
                RequestClock.Text(batch.GetAttributeValue<DateTime>(ToldBatch.DoneOn)),
                batch.GetAttributeValue<string>(ToldBatch.Name),
                change.Sequence,
                RequestClock.Text(change.SaidOn)));
        Findings.Report(call, report with { Severity = Severity.Medium });
    }

    private static int Place(PluginCall call) =>
        int.TryParse(
            Row(call)?.GetAttributeValue<string>(Checkpoint.Progress),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var place)
            ? place
            : 0;

    private static void Save(PluginCall call, int place)
    {
        if (Row(call) is null)
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Watched) { [Checkpoint.Name] = Name });
        }

        ProductWrite.Update(call, new Entity(Checkpoint.Table, Checkpoint.Watched)
        {
            [Checkpoint.Progress] = place.ToString(CultureInfo.InvariantCulture),
        });
    }

    private static Entity? Row(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Progress) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Watched);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
