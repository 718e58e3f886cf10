using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Empties what rows of ours say of one person, in one transaction, as much as the time allows: requests, choices,
/// findings, what listeners answered, and at last the ledger. What is done is not found again, so that a call which
/// breaks off, or comes twice, does no harm.
/// </summary>
internal sealed class ErasureRun
{
    // So many rows of the ledger share one row that says that they were erased.
    private const int AtOnce = 100;

    // What of a request is, or may be, about the person. When, on which channels and with which end it came stays: the
    // organisation must be able to say that it answered (11 CCR 7101).
    private static readonly string[] WordsOfRequest =
    [
        OptOutRequest.Address, OptOutRequest.PersonId, OptOutRequest.Evidence, OptOutRequest.EvidenceLink,
        OptOutRequest.Token, OptOutRequest.IdempotencyKey, OptOutRequest.Mail, OptOutRequest.Answer,
        OptOutRequest.Decision, OptOutRequest.ExtensionReason,
    ];

    private readonly PluginCall call;
    private readonly ErasureScope scope;
    private readonly Guid own;
    private readonly SubjectRows rows;
    private readonly List<Entity> requests;
    private readonly List<Entity> findings;
    private readonly List<Entity> ledger;
    private readonly List<Entity> preferences;
    private readonly List<Entity> answers;

    /// <param name="call">The run.</param>
    /// <param name="scope">Whom it forgets.</param>
    /// <param name="own">The request of the erasure itself, which ends by itself; all zeros for none.</param>
    public ErasureRun(PluginCall call, ErasureScope scope, Guid own)
    {
        this.call = call;
        this.scope = scope;
        this.own = own;
        rows = new SubjectRows(call, scope.Ids, scope.Hashes);
        requests = [.. rows.Requests(scope.Forms).Where(row => row.Id != own)];
        var keys = requests.Select(row => row.Id.ToString("D")).ToList();
        preferences = [.. rows.Preferences().Where(IsToErase)];
        findings = [.. rows.Findings(keys).Where(row => row.GetAttributeValue<string>(ComplianceFinding.Evidence) is
            { Length: > 0 } text && text != Emptied)];
        var all = rows.Ledger([ConsentAudit.Sequence], keys).ToList();
        ledger = [.. all.Where(SubjectRows.IsToErase)];
        answers = Answers(all);
        ledger.AddRange(rows.Ledger([ConsentAudit.Evidence], [.. answers.Select(row => row.Id.ToString("D"))])
            .Where(row => Choices.EventOf(row) == LedgerEvent.ListenerTold && SubjectRows.IsToErase(row)
                && scope.IsNamedIn(row.GetAttributeValue<string>(ConsentAudit.Evidence))));
        requests = [.. requests.Where(IsToErase)];
    }

    /// <summary>What stands in a row in place of words that were taken out.</summary>
    public const string Emptied = "Erased.";

    /// <summary>How many rows of each table are still to be emptied.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Counts =>
    [
        new(OptOutRequest.Table, requests.Count),
        new(TopicPreference.Table, preferences.Count),
        new(ComplianceFinding.Table, findings.Count),
        new(ToldBatch.Table, answers.Count),
        new(ConsentAudit.Table, ledger.Count),
    ];

    /// <summary>How many rows that is.</summary>
    public int Total => Counts.Sum(one => one.Value);

    /// <summary>
    /// Keeps two who write batches one after the other: who does so within an erasure locks them before all else, as the
    /// regular work locks its own place.
    /// </summary>
    public static void LockAnswers(PluginCall call)
    {
        if (Listeners.InUse(call).Count > 0)
        {
            Batches.Lock(call);
        }
    }

    /// <summary>
    /// Empties the requests, all at once: a request is locked before the suppression list, and that comes next.
    /// </summary>
    /// <returns>How many rows were emptied.</returns>
    public int EmptyRequests()
    {
        requests.ForEach(Empty);
        return requests.Count;
    }

    /// <summary>Empties all else, and says whether that was all.</summary>
    /// <param name="done">How many rows were emptied.</param>
    public bool Go(out int done)
    {
        done = 0;
        var works = preferences.Select(row => (Action)(() => Forget(row)))
            .Concat(findings.Select(row => (Action)(() => EmptyFinding(row))));
        foreach (var work in works)
        {
            if (!WorkTime.IsLeft(call))
            {
                return false;
            }

            work();
            done++;
        }

        return EmptyAnswers(ref done) && EmptyLedger(ref done);
    }

    private static bool IsToErase(Entity row) => row.LogicalName == TopicPreference.Table
        ? row.GetAttributeValue<string>(TopicPreference.Evidence) is { Length: > 0 }
            || Choices.PreferenceStateOf(row.GetAttributeValue<OptionSetValue>(TopicPreference.State))
                == PreferenceState.OptedIn
        : WordsOfRequest.Any(column => row.GetAttributeValue<string>(column) is { Length: > 0 });

    private void Empty(Entity row)
    {
        var changes = new Entity(row.LogicalName, row.Id)
        {
            [OptOutRequest.Name] = Emptied,
            [OptOutRequest.Outcome] = call.Texts.Erasures.RequestWasEmptied,
        };
        foreach (var column in WordsOfRequest)
        {
            changes[column] = null;
        }

        // Whoever was forgotten waits for nothing.
        if (row.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value
            is not ((int)RequestStatus.Done or (int)RequestStatus.Refused))
        {
            changes[OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done);
            changes[OptOutRequest.WaitsFor] = null;
            changes[OptOutRequest.ProcessedOn] = call.Now;
        }

        Requests.Save(call, changes, row);
    }

    /// <summary>The same with the request of an erasure, which is the last.</summary>
    /// <param name="call">The run.</param>
    /// <param name="own">The request.</param>
    /// <param name="emptied">How many rows were emptied under it.</param>
    public static void End(PluginCall call, Entity own, int emptied)
    {
        var changes = new Entity(own.LogicalName, own.Id)
        {
            [OptOutRequest.Name] = RowNames.Of(LedgerEvent.Erased),
            [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done),
            [OptOutRequest.WaitsFor] = null,
            [OptOutRequest.ProcessedOn] = call.Now,
            [OptOutRequest.Matched] = emptied,
            [OptOutRequest.Outcome] = call.Texts.Erasures.IsDone(emptied),
        };
        foreach (var column in WordsOfRequest)
        {
            changes[column] = null;
        }

        Requests.Save(call, changes, own);
    }

    private void EmptyFinding(Entity row)
    {
        var changes = new Entity(row.LogicalName, row.Id)
        {
            [ComplianceFinding.Evidence] = Emptied,
            [ComplianceFinding.Answer] = null,
        };
        Proofs.Sign(call, changes, row);
        call.System.Update(changes);
    }

    // What somebody allowed ends with the person; a refusal stays, without the words that showed it.
    private void Forget(Entity row)
    {
        if (Choices.PreferenceStateOf(row.GetAttributeValue<OptionSetValue>(TopicPreference.State))
            == PreferenceState.OptedIn)
        {
            ProductWrite.Delete(call, row.ToEntityReference());
        }
        else
        {
            Save(row, TopicPreference.Evidence, null);
        }
    }

    private void Save(Entity row, string column, string? text)
    {
        var changes = new Entity(row.LogicalName, row.Id) { [column] = text };
        Proofs.Sign(call, changes, row);
        call.System.Update(changes);
    }

    // A listener may have answered with the person's name.
    private List<Entity> Answers(IEnumerable<Entity> all)
    {
        var places = all.Select(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence)).OfType<int>().ToList();
        return places.Count == 0
            ? []
            : [.. Batches.Covering(
                call, Listeners.InUse(call).Select(listener => listener.Id), places.Min(), places.Max())
                .Where(row => scope.IsNamedIn(row.GetAttributeValue<string>(ToldBatch.Answer)))];
    }

    private bool EmptyAnswers(ref int done)
    {
        foreach (var row in answers)
        {
            if (!WorkTime.IsLeft(call))
            {
                return false;
            }

            Save(row, ToldBatch.Answer, Emptied);
            done++;
        }

        return true;
    }

    private bool EmptyLedger(ref int done)
    {
        foreach (var slice in Pages.Slices(ledger, AtOnce))
        {
            if (!WorkTime.IsLeft(call))
            {
                return false;
            }

            done += Erasure.Of(call, slice.Select(row => row.Id), LedgerReason.AskedByPerson);
        }

        return true;
    }
}
