using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether the tables of text messages that a setting names are guarded, and whether STOP is heard in them.
/// </summary>
internal static class HealthOfTextMessages
{
    internal const string TextMessages = "text messages";

    public static IEnumerable<HealthPoint> Of(PluginCall call, Settings settings)
    {
        var texts = call.Texts.Health;
        var tables = settings.SmsTables;
        if (tables.Count == 0)
        {
            yield return HealthPoint.Ok(TextMessages, HealthSeverity.Medium, texts.NoTextMessages);
            yield break;
        }

        var guarded = TablesOf(call, isLater: false, tables);
        var listening = TablesOf(call, isLater: true, tables);
        foreach (var table in tables)
        {
            yield return guarded.Contains(table.Name)
                ? Ok(texts.TextMessagesAreGuarded(table.Name))
                : Failed(
                    texts.TextMessagesAreNotGuarded(table.Name),
                    texts.GuardTextMessages(table.Name),
                    HealthRemedy.None);
            yield return table.Columns is not null && listening.Contains(table.Name)
                ? Ok(texts.StopIsHeard(table.Name))
                : Failed(texts.StopIsNotHeard(table.Name), texts.HearStop(table.Name), HealthRemedy.ChangeSettings);
        }

        if (TextTables.Unknown(call, tables) is { Count: > 0 } unknown)
        {
            yield return Failed(
                texts.TextColumnsAreUnknown(string.Join(", ", unknown)),
                texts.CorrectTheSetting,
                HealthRemedy.ChangeSettings);
        }

        if (Waiting(call) is > 0 and var waiting)
        {
            yield return Failed(texts.TextsWait(waiting), texts.CorrectTheSetting, HealthRemedy.ChangeSettings);
        }
    }

    private static HealthPoint Ok(string says) => HealthPoint.Ok(TextMessages, HealthSeverity.Medium, says);

    private static HealthPoint Failed(string says, string toDo, HealthRemedy remedy) =>
        HealthPoint.Failed(TextMessages, HealthSeverity.Medium, says, toDo, remedy);

    // The first step guards, the one in the background listens.
    private static HashSet<string?> TablesOf(PluginCall call, bool isLater, IReadOnlyList<TextTable> tables)
    {
        var handler = Steps.TextMessages(tables[0].Name).First(step => step.Asynchronous == isLater).Handler;
        var query = ProcessingStep.OnCreate([handler], tables.Select(table => table.Name));
        return new(call.System.RetrieveMultiple(query).Entities.Select(ProcessingStep.TableOf));
    }

    private static int Waiting(PluginCall call)
    {
        const int most = 5000;
        var query = new QueryExpression(Work.Table) { ColumnSet = new ColumnSet(Work.Id), TopCount = most };
        query.Criteria.AddCondition(Work.Kind, ConditionOperator.Equal, (int)WorkKind.HearText);
        query.Criteria.AddCondition(Work.LastError, ConditionOperator.NotNull);
        return call.System.RetrieveMultiple(query).Entities.Count;
    }
}
