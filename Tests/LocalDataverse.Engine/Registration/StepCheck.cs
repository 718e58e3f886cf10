using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Engine.Registration;

/// <summary>What the platform refuses when a step is registered.</summary>
internal sealed class StepCheck(CustomApiRegistry apis, SecurityModel security, MetadataStore metadata)
{
    private static readonly Dictionary<string, (string[] Properties, bool Before, bool After)> Images = new()
    {
        ["Assign"] = (["Target"], true, true),
        ["Create"] = (["id"], false, true),
        ["CreateMultiple"] = (["Ids"], false, true),
        ["Delete"] = (["Target"], true, false),
        ["Merge"] = (["Target", "SubordinateId"], true, true),
        ["Send"] = (["EmailId", "FaxId", "TemplateId"], true, true),
        ["SetState"] = (["EntityMoniker"], true, true),
        ["SetStateDynamicEntity"] = (["EntityMoniker"], true, true),
        ["Update"] = (["Target"], true, true),
        ["UpdateMultiple"] = (["Targets"], true, true),
    };

    public void Demand(StepDefinition step)
    {
        if (apis.Find(step.Message) is { } api)
        {
            DemandAllowed(api.Definition, step);
        }
        else if (!Registrable.Is(step.Message))
        {
            throw Faults.Unsupported($"steps on the message {step.Message}");
        }

        if (step.Stage is not (Stages.PreValidation or Stages.PreOperation or Stages.PostOperation))
        {
            throw Faults.InvalidArgument($"A step cannot be registered in stage {step.Stage}.");
        }

        if (step.Asynchronous && step.Stage != Stages.PostOperation)
        {
            throw Faults.InvalidArgument("An asynchronous step can be registered in stage 40 only.");
        }

        if (step.RunAs is { } user)
        {
            security.DemandUser(user);
        }

        var table = step.Table is null ? null : metadata.Table(step.Table);
        DemandColumns(table, step.FilteringColumns);
        foreach (var image in step.Images)
        {
            DemandImage(step, image, table);
        }
    }

    private static void DemandAllowed(CustomApiDefinition api, StepDefinition step)
    {
        if (api.AllowedSteps == 0 || (api.AllowedSteps == 1 && !step.Asynchronous))
        {
            var allowed = api.AllowedSteps == 0 ? "no" : "only asynchronous";
            throw Faults.InvalidArgument($"The custom API {api.UniqueName} allows {allowed} steps.");
        }

        if (step.Table is not null)
        {
            throw Faults.InvalidArgument($"The custom API {api.UniqueName} is bound to no table, not to {step.Table}.");
        }
    }

    private static void DemandImage(StepDefinition step, StepImage image, TableMetadata? table)
    {
        if (!Images.TryGetValue(step.Message, out var allowed))
        {
            throw Faults.InvalidArgument($"Message {step.Message} does not support this image type.");
        }

        if (!allowed.Properties.Contains(image.MessageProperty, StringComparer.OrdinalIgnoreCase))
        {
            throw Faults.InvalidArgument(
                $"Message property name '{image.MessageProperty}' is not valid on message {step.Message}.");
        }

        if ((!allowed.Before && image.Kind != ImageKind.Post) || (!allowed.After && image.Kind != ImageKind.Pre))
        {
            throw Faults.InvalidArgument($"Message {step.Message} does not support this image type.");
        }

        if (image.Kind != ImageKind.Pre && step.Stage != Stages.PostOperation)
        {
            throw Faults.InvalidArgument("A post-image can be registered in stage 40 only.");
        }

        DemandColumns(table, image.Columns ?? []);
    }

    private static void DemandColumns(TableMetadata? table, IReadOnlyList<string> columns)
    {
        foreach (var column in columns)
        {
            table?.RequiredColumn(column);
        }
    }
}
