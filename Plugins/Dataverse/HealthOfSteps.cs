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

    private static readonly string[] SendMessages = ["Send", "SendFromTemplate"];

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var found = Found(call);
        var texts = call.Texts.Steps;
        return [.. MainSteps(texts, found), .. OptionalSteps(texts, found), Bypassable(texts, found.Values)];
    }

    private static List<HealthPoint> MainSteps(StepTexts texts, Dictionary<Guid, Entity> found)
    {
        var main = Steps.All.Where(step => !step.Optional).ToList();
        var failed = new List<HealthPoint>();
        foreach (var step in main)
        {
            if (Lack(step, found) is { } lack)
            {
                failed.Add(HealthPoint.Failed(
                    Main, HealthSeverity.High, texts.Fails(step.Name, lack, GuardsSending(step)), texts.Repair));
            }
        }

        return failed.Count > 0
            ? failed
            : [HealthPoint.Ok(Main, HealthSeverity.High, texts.AllAreThere(main.Count))];
    }

    private static IEnumerable<HealthPoint> OptionalSteps(
        StepTexts texts, Dictionary<Guid, Entity> found) =>
        Steps.All.Where(step => step.Optional).Select(step => Lack(step, found) is { } lack
            ? HealthPoint.Failed(
                Optional,
                HealthSeverity.Low,
                texts.OptionalFails(step.Name, lack, step.Message, step.Table),
                texts.ImportOptional(step.Message, step.Table))
            : HealthPoint.Ok(Optional, HealthSeverity.Low, texts.OptionalIsThere(step.Name)));

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
                texts.StopBypass);
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
