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

    private const int LongestDetail = 1000;
    private const string PassedWord = "passed";
    private const string FailedWord = "failed";

    /// <summary>Keeps it: one row, over which the next is written.</summary>
    /// <param name="call">The run.</param>
    /// <param name="passed">Whether all was as it must be.</param>
    /// <param name="detail">What was found.</param>
    /// <param name="checkedOn">When, UTC; null and what is to come count as now.</param>
    public static void Save(PluginCall call, bool passed, string detail, DateTime? checkedOn)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.SelfTest)
        {
            [Checkpoint.Name] = "Self-test of the public pages",
        };
        if (Row(call) is null)
        {
            call.System.Create(row);
        }

        row[Checkpoint.Progress] =
            $"{(passed ? PassedWord : FailedWord)} {LedgerText.Line(detail, LongestDetail)}".Trim();
        row[Checkpoint.FinishedOn] = checkedOn is { } given && given < call.Now ? given : call.Now;
        ProductWrite.Update(call, row);
    }

    /// <summary>The last one; null when there was none.</summary>
    public static ExternalCheck? Last(PluginCall call) =>
        Row(call) is { } row && row.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn) is { } on
        && row.GetAttributeValue<string>(Checkpoint.Progress) is { } said
            ? new ExternalCheck(
                said.StartsWith(PassedWord, StringComparison.Ordinal),
                said.IndexOf(' ') is var at && at > 0 ? said.Substring(at + 1) : null,
                on)
            : null;

    private static Entity? Row(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.SelfTest);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
