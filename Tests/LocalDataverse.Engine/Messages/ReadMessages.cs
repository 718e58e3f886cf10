using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Messages;

internal sealed class RetrieveMessage(Platform platform) : Message(platform)
{
    public override string RequestName => "Retrieve";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ColumnSet"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var columns = Required<ColumnSet>(request, "ColumnSet");
        var table = Platform.Metadata.Table(target.LogicalName);
        DefinitionTables.DemandRetrievable(table);
        MessageFilters.Fill(Platform, [table.LogicalName], call);
        target.Id = Platform.Keys.IdOf(table, target);
        var happening = new PipelineEvent("Retrieve", table.LogicalName)
        {
            Input = { ["Target"] = target, ["ColumnSet"] = columns },
            Rows = [new EventRow("Target", table, target.Id)],
        };
        Run(request, call, happening, new Step(
            caller => Platform.Access.Demand(caller, AccessRight.Read, table, target.Id),
            inside => happening.Output["BusinessEntity"] = Platform.Columns.Hide(
                inside,
                Platform.Queries.Retrieve(
                    table,
                    target.Id,
                    (ColumnSet)happening.Input["ColumnSet"],
                    Platform.Languages.Of(inside.UserId)))));
        return Answer(request, new RetrieveResponse(), new() { ["Entity"] = happening.Output["BusinessEntity"] });
    }
}

internal sealed class RetrieveMultipleMessage(Platform platform) : Message(platform)
{
    public override string RequestName => "RetrieveMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Query"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var query = Required<QueryBase>(request, "Query");
        var tables = Platform.Queries.TablesOf(query).ToList();
        MessageFilters.Fill(Platform, tables, call);
        Platform.Definitions.Fill(tables, call);
        var table = tables[0];
        var happening = new PipelineEvent("RetrieveMultiple", table) { Input = { ["Query"] = query } };
        Run(request, call, happening, new Step(
            caller => Authorize((QueryBase)happening.Input["Query"], caller),
            inside =>
            {
                var asked = (QueryBase)happening.Input["Query"];
                Platform.Watch.Demand(asked, call.Parent);
                happening.Output["BusinessEntityCollection"] = Platform.Columns.Hide(
                    inside, Platform.Queries.Run(asked, Platform.CallerOf(inside)));
            }));
        return Answer(
            request,
            new RetrieveMultipleResponse(),
            new() { ["EntityCollection"] = happening.Output["BusinessEntityCollection"] });
    }

    private void Authorize(QueryBase query, Invocation call)
    {
        var tables = Platform.Queries.TablesOf(query).Distinct().Select(Platform.Metadata.Table).ToList();
        foreach (var table in tables)
        {
            Platform.Access.Demand(call, AccessRight.Read, table);
        }

        Platform.Columns.DemandQuery(call, query, tables);
    }
}
