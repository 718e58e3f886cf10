using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>What somebody found last who can reach outside.</summary>
/// <param name="Passed">Whether all was as it must be.</param>
/// <param name="Detail">What was found; null for nothing to say.</param>
/// <param name="CheckedOn">When, UTC.</param>
internal sealed record ExternalCheck(bool Passed, string? Detail, DateTime CheckedOn)
{
    /// <summary>Each kind of link was followed as a mail program does.</summary>
    public const string SelfTest = "self-test";

    /// <summary>A checkpoint of the ledger was signed off the platform, or could not be.</summary>
    public const string LedgerCheckpoint = "checkpoint";

    private const int LongestDetail = 1000;
    private const string PassedWord = "passed";
    private const string FailedWord = "failed";

    private static readonly Dictionary<string, Kind> Kinds = new()
    {
        [SelfTest] = new(Checkpoint.SelfTest, "Self-test of the public pages"),
        [LedgerCheckpoint] = new(Checkpoint.LastExport, "Last checkpoint that left the platform"),
    };

    /// <summary>What may be checked.</summary>
    public static IReadOnlyCollection<string> Known => Kinds.Keys;

    /// <summary>Keeps it: one row for each kind, over which the next is written.</summary>
    /// <param name="call">The run.</param>
    /// <param name="kind">What was checked.</param>
    /// <param name="passed">Whether all was as it must be.</param>
    /// <param name="detail">What was found.</param>
    /// <param name="checkedOn">When, UTC.</param>
    public static void Save(PluginCall call, string kind, bool passed, string detail, DateTime checkedOn)
    {
        var row = new Entity(Checkpoint.Table, Kinds[kind].Row) { [Checkpoint.Name] = Kinds[kind].Name };
        if (Row(call, kind) is null)
        {
            call.System.Create(row);
        }

        row[Checkpoint.Progress] =
            $"{(passed ? PassedWord : FailedWord)} {LedgerText.Line(detail, LongestDetail)}".Trim();
        row[Checkpoint.FinishedOn] = checkedOn;
        ProductWrite.Update(call, row);
    }

    /// <summary>The last one of a kind; null when there was none.</summary>
    public static ExternalCheck? Last(PluginCall call, string kind) =>
        Row(call, kind) is { } row && row.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn) is { } on
        && row.GetAttributeValue<string>(Checkpoint.Progress) is { } said
            ? new ExternalCheck(
                said.StartsWith(PassedWord, StringComparison.Ordinal),
                said.IndexOf(' ') is var at && at > 0 ? said.Substring(at + 1) : null,
                on)
            : null;

    private static Entity? Row(PluginCall call, string kind)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Kinds[kind].Row);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private sealed record Kind(Guid Row, string Name);
}
