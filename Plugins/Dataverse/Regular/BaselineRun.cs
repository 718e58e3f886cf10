using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Baseline;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// How far the baseline has come: one row with a fixed id, whose lock keeps two runs one after the other.
/// </summary>
/// <param name="StartedOn">When the first call came, UTC; null when none did.</param>
/// <param name="Cursor">Where it goes on.</param>
/// <param name="IsFinished">Whether every row was looked at.</param>
internal sealed record BaselineRun(DateTime? StartedOn, BaselineCursor Cursor, bool IsFinished)
{
    private const string CreatedOn = "createdon";

    private static readonly IReadOnlyList<string> Tables = PersonTable.All.Select(table => table.Name).ToList();

    /// <summary>What is stored of the run.</summary>
    public static BaselineRun Of(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn, CreatedOn),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Baseline);
        var row = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return new BaselineRun(
            row?.GetAttributeValue<DateTime?>(CreatedOn),
            BaselineCursor.Read(row?.GetAttributeValue<string>(Checkpoint.Progress), Tables),
            row?.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn) is not null);
    }

    /// <summary>Takes the lock, and says how far the run has come under it.</summary>
    public static BaselineRun Locked(PluginCall call)
    {
        if (Of(call).StartedOn is null)
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Baseline) { [Checkpoint.Name] = Name });
        }
        else
        {
            call.System.Update(new Entity(Checkpoint.Table, Checkpoint.Baseline) { [Checkpoint.Name] = Name });
        }

        return Of(call);
    }

    /// <summary>The run after some rows.</summary>
    public BaselineRun After(Guid? last, bool isEnd)
    {
        var next = Cursor.Next(last, isEnd, Tables);
        return this with { Cursor = next ?? Cursor, IsFinished = next is null };
    }

    /// <summary>Stores how far the run has come.</summary>
    public void Save(PluginCall call)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.Baseline) { [Checkpoint.Progress] = Cursor.ToString() };
        if (IsFinished)
        {
            row[Checkpoint.FinishedOn] = call.Now;
        }

        ProductWrite.Update(call, row);
    }

    private const string Name = "Baseline";
}
