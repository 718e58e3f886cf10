using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether every declared step is there, enabled and unchanged, in one request.</summary>
internal static class HealthOfSteps
{
    internal const string Main = "steps";
    internal const string Optional = "optional steps";
    internal const string Bypass = "steps that can be bypassed";

    // How many steps a point names.
    private const int Named = 5;

    private static readonly string[] SendMessages = ["Send", "SendFromTemplate"];

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var found = Found(call);
        var texts = call.Texts.Steps;
        return [.. MainSteps(texts, found), .. OptionalSteps(texts, found), Bypassable(texts, found.Values)];
    }

    /// <summary>The steps of the main solution that do not guard, and what they lack: one request.</summary>
    public static IEnumerable<KeyValuePair<Step, StepLack>> Lacking(PluginCall call)
    {
        var found = Found(call);
        foreach (var step in Steps.All.Where(step => !step.Optional))
        {
            if (Lack(step, found) is { } lack)
            {
                yield return new KeyValuePair<Step, StepLack>(step, lack);
            }
        }
    }

    private static IEnumerable<HealthPoint> MainSteps(StepTexts texts, Dictionary<Guid, Entity> found)
    {
        var main = Steps.All.Where(step => !step.Optional).ToList();
        var failed = main.Where(step => Lack(step, found) is not null).ToList();
        yield return failed.Count == 0
            ? HealthPoint.Ok(Main, HealthSeverity.High, texts.AllAreThere(main.Count))
            : HealthPoint.Failed(
                Main,
                HealthSeverity.High,
                Sentence(texts, failed, main.Count, found),
                texts.Repair,
                HealthRemedy.ImportAgain);
    }

    // Whatever took them all off is one thing to mend: what guards sending is named first, then the first few.
    private static string Sentence(StepTexts texts, List<Step> failed, int all, Dictionary<Guid, Entity> found)
    {
        var guardsSending = failed.Any(GuardsSending);
        return failed.Count == 1
            ? texts.Fails(failed[0].Name, Lack(failed[0], found)!, guardsSending)
            : texts.SeveralFail(
                failed.Count,
                all,
                string.Join("; ", failed.OrderByDescending(GuardsSending).Take(Named).Select(step => step.Name)),
                guardsSending);
    }

    // Each message of a table ships as one small solution; that they were left out is one thing.
    private static IEnumerable<HealthPoint> OptionalSteps(StepTexts texts, Dictionary<Guid, Entity> found)
    {
        var isFirst = true;
        foreach (var solution in Steps.All.Where(step => step.Optional).GroupBy(step => $"{step.Message}_{step.Table}"))
        {
            var first = solution.First();
            var failed = solution.FirstOrDefault(step => Lack(step, found) is not null);
            yield return failed is null
                ? HealthPoint.Ok(Optional, HealthSeverity.Low, texts.OptionalIsThere(first.Name))
                : HealthPoint.Failed(
                    Optional,
                    HealthSeverity.Low,
                    texts.OptionalFails(failed.Name, Lack(failed, found)!, failed.Message, failed.Table),
                    texts.ImportOptional(failed.Message, failed.Table),
                    HealthRemedy.None) with
                {
                    Cause = isFirst ? string.Empty : Optional,
                };
            isFirst &= failed is null;
        }
    }

    private static HealthPoint Bypassable(StepTexts texts, IEnumerable<Entity> rows)
    {
        var names = rows.Where(row => row.GetAttributeValue<bool?>(ProcessingStep.CanBeBypassed) == true)
            .Select(row => row.GetAttributeValue<string>(ProcessingStep.Name)).OrderBy(name => name).ToList();
        return names.Count == 0
            ? HealthPoint.Ok(Bypass, HealthSeverity.Low, texts.NoneCanBeBypassed)
            : HealthPoint.Failed(
                Bypass,
                HealthSeverity.Low,
                texts.CanBeBypassed(string.Join("; ", names)),
                texts.StopBypass,
                HealthRemedy.None);
    }

    private static bool GuardsSending(Step step) =>
        SendMessages.Contains(step.Message) && step.Table == Email.Table && step.Stage == Stage.PreValidation;

    private static StepLack? Lack(Step step, Dictionary<Guid, Entity> found) =>
        new StepShape(
            step.Message, step.Table, (int)step.Stage, step.Asynchronous, step.Rank, step.Columns, IsEnabled: true)
        .LackOf(found.TryGetValue(step.Id, out var row) ? ProcessingStep.Shape(row) : null);

    private static Dictionary<Guid, Entity> Found(PluginCall call)
    {
        var query = ProcessingStep.Query();
        query.Criteria.AddCondition(
            ProcessingStep.Id, ConditionOperator.In, Steps.All.Select(step => (object)step.Id).ToArray());
        return call.System.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }
}
