using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Steps;

/// <summary>Holds a step against the messages that its table has.</summary>
internal static class StepFilter
{
    /// <summary>Refuses a step on a table whose message this is not. A step on no table listens to all.</summary>
    public static void Demand(MetadataStore metadata, StepDefinition step)
    {
        if (step.Table is { } table && !MessageFilters.Of(metadata.Table(table)).Contains(step.Message))
        {
            throw ImportFaults.Invalid(
                $"there is no sdkmessagefilter for the message {step.Message} and the table {table}, "
                + $"so the step {step.Name} cannot be registered");
        }
    }
}
