using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Writing;

/// <summary>The old way to change a state: its own event, under both of its names, and no Update.</summary>
internal sealed class SetStateMessage(MessageParts parts, RowKeepers keepers, RowWriter writer) : Message(parts)
{
    private static readonly string[] Names = ["SetState", "SetStateDynamicEntity"];

    public override string RequestName => "SetState";

    protected override IReadOnlyList<string> Parameters { get; } = ["EntityMoniker", "State", "Status"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var moniker = Copy.Of(Required<EntityReference>(request, "EntityMoniker"));
        var table = Metadata.Table(moniker.LogicalName);
        Managed.DemandWritable(table, RequestName, keepers.Of(table.LogicalName));
        moniker.Id = Keys.IdOf(table, moniker);
        var input = new ParameterCollection
        {
            ["EntityMoniker"] = moniker,
            ["State"] = Copy.Value(Required<OptionSetValue>(request, "State"))!,
            ["Status"] = Copy.Value(Required<OptionSetValue>(request, "Status"))!,
        };
        var events = Names
            .Select(message => new PipelineEvent(message, table.LogicalName)
            {
                Input = input,
                Rows = [new EventRow("EntityMoniker", table, moniker.Id)],
            })
            .ToList();
        Run(request, call, events, new Step(
            caller => Access.Demand(caller, AccessRight.Write, table, moniker.Id),
            inside => writer.Update(table, Row(moniker, input), inside)));
        return Answer(request, new OrganizationResponse());
    }

    // A status reason of -1 is the state's default.
    private static Entity Row(EntityReference moniker, ParameterCollection input)
    {
        var row = new Entity(moniker.LogicalName, moniker.Id) { ["statecode"] = input["State"] };
        if (input["Status"] is OptionSetValue { Value: not -1 } status)
        {
            row["statuscode"] = status;
        }

        return row;
    }
}
