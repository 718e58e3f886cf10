using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Merging;

/// <summary>Merge: one row takes over what hangs on another of its table, which is deactivated.</summary>
internal sealed class MergeMessage(MessageParts parts, MergeCheck check, MergeCascade cascade) : Message(parts)
{
    private const string Privilege = "prvMerge";

    public override string RequestName => "Merge";

    protected override IReadOnlyList<string> Parameters { get; } =
        ["Target", "SubordinateId", "UpdateContent", "PerformParentingChecks"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var table = MergeCheck.Demand(Metadata.Table(target.LogicalName));
        target.Id = Keys.IdOf(table, target);
        var subordinate = Required<Guid>(request, "SubordinateId");
        var input = new ParameterCollection
        {
            ["Target"] = target,
            ["SubordinateId"] = subordinate,
            ["PerformParentingChecks"] = Optional<bool?>(request, "PerformParentingChecks") == true,
        };
        if (request.Parameters.ContainsKey("UpdateContent"))
        {
            input["UpdateContent"] = Copy.Value(Given(request))!;
        }

        var happening = new PipelineEvent(RequestName, table.LogicalName)
        {
            Input = input,
            Rows = [new EventRow("Target", table, target.Id), new EventRow("SubordinateId", table, subordinate)],
        };
        Run(request, call, happening, new Step(
            caller =>
            {
                Access.Demand(caller, AccessRight.Write, table);
                Access.Demand(caller, Privilege);
            },
            inside => Merge(table, input, inside)));
        return Answer(request, new OrganizationResponse());
    }

    private static Entity? Given(OrganizationRequest request) =>
        request["UpdateContent"] is null ? null : Required<Entity>(request, "UpdateContent");

    // What the plugins before left counts: any of the parameters may be another one by now.
    private void Merge(TableMetadata table, ParameterCollection input, Invocation call)
    {
        var master = ((EntityReference)input["Target"]).Id;
        var subordinate = (Guid)input["SubordinateId"];
        check.DemandRows(table, master, subordinate, input["PerformParentingChecks"] is true);
        var content = input.TryGetValue("UpdateContent", out object given) ? (Entity?)given : null;
        Fill(table, master, content, call);
        cascade.Run(table, master, subordinate);
        Retire(table, master, subordinate, call);
    }

    private void Fill(TableMetadata table, Guid master, Entity? content, Invocation call)
    {
        if (content is not null && content.LogicalName != table.LogicalName)
        {
            throw Faults.InvalidArgument(
                $"UpdateContent is a row of '{content.LogicalName}', and the rows to merge are of "
                + $"'{table.LogicalName}'.");
        }

        if (content is { Attributes.Count: > 0 })
        {
            var row = Copy.Of(content);
            row.Id = master;
            Requests.Execute(new UpdateRequest { Target = row }, call);
        }
    }

    // Which row won is not for callers to write; the state goes through an Update of its own.
    private void Retire(TableMetadata table, Guid master, Guid subordinate, Invocation call)
    {
        Database.Update(table, subordinate, new Dictionary<string, object?>
        {
            ["merged"] = true,
            ["masterid"] = new EntityReference(table.LogicalName, master),
        });
        var state = new Entity(table.LogicalName, subordinate)
        {
            ["statecode"] = new OptionSetValue(MergeCheck.InactiveState(table)),
            ["statuscode"] = new OptionSetValue(table.DefaultStatus(MergeCheck.InactiveState(table))!.Value),
        };
        Requests.Execute(new UpdateRequest { Target = state }, call with { ByPlatform = true });
    }
}
