using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether every declared step is there, enabled and unchanged, in one request.</summary>
internal static class HealthOfSteps
{
    internal const string Main = "steps";
    internal const string Optional = "optional steps";
    internal const string Bypass = "steps that can be bypassed";

    private const string Repair =
        "Remove the active (unmanaged) layer of the step, or import the solution again with \"Enable Plugin steps\" "
        + "on. Never register the step by hand.";

    private static readonly string[] SendMessages = ["Send", "SendFromTemplate"];

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var found = Found(call);
        return [.. MainSteps(found), .. OptionalSteps(found), Bypassable(found.Values)];
    }

    private static List<HealthPoint> MainSteps(Dictionary<Guid, Entity> found)
    {
        var main = Steps.All.Where(step => !step.Optional).ToList();
        var failed = new List<HealthPoint>();
        foreach (var step in main)
        {
            if (Lack(step, found) is { } lack)
            {
                var effect = GuardsSending(step) ? ": sending is not guarded." : ".";
                failed.Add(HealthPoint.Failed(
                    Main, HealthSeverity.High, $"The step \"{step.Name}\" {lack}{effect}", Repair));
            }
        }

        return failed.Count > 0
            ? failed
            : [HealthPoint.Ok(Main, HealthSeverity.High, $"All {main.Count} steps are there, enabled and unchanged.")];
    }

    private static IEnumerable<HealthPoint> OptionalSteps(Dictionary<Guid, Entity> found) =>
        Steps.All.Where(step => step.Optional).Select(step => Lack(step, found) is { } lack
            ? HealthPoint.Failed(
                Optional,
                HealthSeverity.Low,
                $"The optional step \"{step.Name}\" {lack}: the message {step.Message} of {step.Table} is not guarded.",
                $"Import the small solution named OptOutPlugin_{step.Message}_{step.Table}, where the organisation "
                + "knows the message.")
            : HealthPoint.Ok(Optional, HealthSeverity.Low, $"The optional step \"{step.Name}\" is there."));

    private static HealthPoint Bypassable(IEnumerable<Entity> rows)
    {
        var names = rows.Where(row => row.GetAttributeValue<bool?>(ProcessingStep.CanBeBypassed) == true)
            .Select(row => row.GetAttributeValue<string>(ProcessingStep.Name)).OrderBy(name => name).ToList();
        return names.Count == 0
            ? HealthPoint.Ok(Bypass, HealthSeverity.Low, "No step says that it can be bypassed.")
            : HealthPoint.Failed(
                Bypass,
                HealthSeverity.Low,
                $"CanBeBypassed is true on {string.Join("; ", names)}; what it allows is undocumented.",
                "Set CanBeBypassed of these steps to false, or find out who set it.");
    }

    private static bool GuardsSending(Step step) =>
        SendMessages.Contains(step.Message) && step.Table == Email.Table && step.Stage == Stage.PreValidation;

    private static string? Lack(Step step, Dictionary<Guid, Entity> found) =>
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
