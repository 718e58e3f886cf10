using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Solutions.Importing;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

/// <summary>Takes off a component what was changed by hand. Only steps have such a layer here.</summary>
internal sealed class RemoveActiveCustomizationsMessage(MessageParts parts, SolutionImporter solutions)
    : SolutionMessage(parts)
{
    private const string StepComponent = "SdkMessageProcessingStep";

    public override string RequestName => "RemoveActiveCustomizations";

    protected override IReadOnlyList<string> Parameters { get; } = ["SolutionComponentName", "ComponentId"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var name = Required<string>(request, "SolutionComponentName");
        var id = Required<Guid>(request, "ComponentId");
        if (!name.Equals(StepComponent, StringComparison.OrdinalIgnoreCase))
        {
            throw Faults.Unsupported($"{RequestName} of the component {name}");
        }

        if (!solutions.State.Composition.Steps.ContainsKey(id))
        {
            throw Faults.RowNotFound("sdkmessageprocessingstep", id);
        }

        solutions.RemoveActiveCustomizations(id);
        return Answer(request, new OrganizationResponse());
    }
}

/// <summary>What would block uninstalling a solution.</summary>
internal sealed class RetrieveDependenciesForUninstallMessage(MessageParts parts, SolutionImporter solutions)
    : SolutionMessage(parts)
{
    /// <summary>Of dependencytype: that what depends is there for all to use.</summary>
    private const int Published = 2;

    public override string RequestName => "RetrieveDependenciesForUninstall";

    protected override IReadOnlyList<string> Parameters { get; } = ["SolutionUniqueName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        Demand(call);
        var found = solutions.DependenciesForUninstall(Required<string>(request, "SolutionUniqueName"));
        var rows = new EntityCollection([.. found.Select(one => new Entity("dependency")
        {
            ["requiredcomponenttype"] = new OptionSetValue(one.Required.Type),
            ["requiredcomponentobjectid"] = one.Required.Id,
            ["dependentcomponenttype"] = new OptionSetValue(one.Dependent.Type),
            ["dependentcomponentobjectid"] = one.Dependent.Id,
            ["dependencytype"] = new OptionSetValue(Published),
        })])
        {
            EntityName = "dependency",
        };
        return Answer(request, new OrganizationResponse(), new() { ["EntityCollection"] = rows });
    }
}
