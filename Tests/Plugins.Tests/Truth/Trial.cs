using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>Runs a cell and tells where what happened differs from what must happen.</summary>
internal sealed class Trial(Workbench bench)
{
    private static readonly Dictionary<LedgerEvent, string> Events = new()
    {
        [LedgerEvent.SendBlocked] = "blocked",
        [LedgerEvent.RemovedFromMessage] = "removed",
        [LedgerEvent.LetThroughAsTransactional] = Outcome.GoesAndIsRecorded,
        [LedgerEvent.LetThroughByOverride] = Outcome.GoesByOverride,
    };

    private readonly Staging staging = new(bench);
    private readonly Attempt attempt = new(bench);

    /// <summary>A sentence for each difference; none when the cell holds.</summary>
    public IReadOnlyList<string> Differences(Cell cell)
    {
        var subject = staging.Of(cell);
        var isAccompanied = Expectation.IsAccompanied(cell);
        var tries = cell.Mode != "Strip" ? [isAccompanied]
            : Expectation.Of(cell, isAccompanied: false).Outcome == Outcome.Stays ? [true, false]
            : new[] { true };
        return [.. tries.SelectMany(accompanied => Differences(cell, subject, accompanied))];
    }

    private IEnumerable<string> Differences(Cell cell, Subject subject, bool isAccompanied)
    {
        var companion = isAccompanied ? Companion(subject) : null;
        var expected = Expectation.Of(cell, isAccompanied);
        var (mailsBefore, ledgerBefore) = (Newest(Email.Table), Newest(ConsentAudit.Table));

        var sentence = attempt.Send(cell, subject, companion);

        var stays = expected.Outcome == Outcome.Stays;
        var isBlocked = stays && (cell.Mode == "Block" || companion is null);
        var where = $"{cell.Name}, in {Attempt.BoxOf(cell)}{(isAccompanied ? ", with another" : "")}";
        if (isBlocked != (sentence?.StartsWith("Nothing was sent: ", StringComparison.Ordinal) ?? false)
            || (!isBlocked && sentence is not null))
        {
            yield return $"{where}: must {(isBlocked ? "be refused" : "go")}, and the answer was \"{sentence}\".";
        }

        var reached = string.Join(", ", Reached(mailsBefore).Order());
        var wanted = string.Join(", ", Wanted(isBlocked, stays, subject, companion).Order());
        if (reached != wanted)
        {
            yield return $"{where}: must reach [{wanted}], and reached [{reached}].";
        }

        var recorded = string.Join(", ", Recorded(ledgerBefore));
        var record = expected.Outcome == Outcome.Goes ? string.Empty
            : $"{(isBlocked ? "blocked" : stays ? "removed" : expected.Outcome)}: {expected.Reason}";
        if (recorded != record)
        {
            yield return $"{where}: the ledger must say [{record}], and says [{recorded}].";
        }
    }

    private EntityReference Companion(Subject subject) => bench.Willing(subject.Row?.LogicalName ?? "contact");

    private static IEnumerable<string> Wanted(bool isBlocked, bool stays, Subject subject, EntityReference? companion)
    {
        if (!isBlocked && !stays)
        {
            yield return subject.Identity;
        }

        if (!isBlocked && companion is not null)
        {
            yield return companion.Id.ToString("D");
        }
    }

    // Whoever stands on a mail that waits to be fetched by the mail server.
    private IEnumerable<string> Reached(long before) => Since(Email.Table, before, "to", "cc", "bcc", Email.Status)
        .Where(mail => mail.GetAttributeValue<OptionSetValue>(Email.Status).Value == Email.PendingSend)
        .SelectMany(mail => Email.Party.Boxes.Values.Select(mail.GetAttributeValue<EntityCollection>))
        .SelectMany(box => box is null ? [] : box.Entities.ToList())
        .Select(party => party.GetAttributeValue<EntityReference>("partyid")?.Id.ToString("D")
            ?? party.GetAttributeValue<string>("addressused"));

    private IEnumerable<string> Recorded(long before) =>
        Since(ConsentAudit.Table, before, ConsentAudit.Event, ConsentAudit.Reason)
            .Select(row => (What: Choices.EventOf(row), Row: row))
            .Where(row => Events.ContainsKey(row.What))
            .Select(row => $"{Events[row.What]}: {row.Row.FormattedValues[ConsentAudit.Reason]}");

    private long Newest(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("versionnumber"), TopCount = 1 };
        query.AddOrder("versionnumber", OrderType.Descending);
        return bench.Sales.Admin.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<long>("versionnumber") ?? 0;
    }

    private DataCollection<Entity> Since(string table, long version, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition("versionnumber", ConditionOperator.GreaterThan, version);
        return bench.Sales.Admin.RetrieveMultiple(query).Entities;
    }
}
