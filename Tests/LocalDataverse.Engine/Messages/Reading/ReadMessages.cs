using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Messages.Reading;

internal sealed class RetrieveMessage(
    MessageParts parts, ColumnSecurity secured, QueryEngine queries, UserLanguages languages, MessageFilterRows filters)
    : Message(parts)
{
    public override string RequestName => "Retrieve";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ColumnSet"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var columns = Required<ColumnSet>(request, "ColumnSet");
        var table = Metadata.Table(target.LogicalName);
        DefinitionTables.DemandRetrievable(table);
        filters.Fill([table.LogicalName], call);
        target.Id = Keys.IdOf(table, target);
        var happening = new PipelineEvent("Retrieve", table.LogicalName)
        {
            Input = { ["Target"] = target, ["ColumnSet"] = columns },
            Rows = [new EventRow("Target", table, target.Id)],
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Read, table, target.Id),
            inside => happening.Output["BusinessEntity"] = secured.Hide(
                inside,
                queries.Retrieve(
                    table,
                    target.Id,
                    (ColumnSet)happening.Input["ColumnSet"],
                    languages.Of(inside.UserId)))));
        return Answer(request, new RetrieveResponse(), new() { ["Entity"] = happening.Output["BusinessEntity"] });
    }
}

internal sealed class RetrieveMultipleMessage(
    MessageParts parts,
    QueryEngine queries,
    DefinitionTables definitions,
    QueryWatch watch,
    ColumnSecurity secured,
    QueryCallers callers,
    MessageFilterRows filters)
    : Message(parts)
{
    public override string RequestName => "RetrieveMultiple";

    protected override IReadOnlyList<string> Parameters { get; } = ["Query"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var query = Required<QueryBase>(request, "Query");
        var tables = queries.TablesOf(query).ToList();
        filters.Fill(tables, call);
        definitions.Fill(tables, call);
        var table = tables[0];
        var happening = new PipelineEvent("RetrieveMultiple", table) { Input = { ["Query"] = query } };
        Run(request, call, happening, new Step(
            caller => Authorize((QueryBase)happening.Input["Query"], caller),
            inside =>
            {
                var asked = (QueryBase)happening.Input["Query"];
                watch.Demand(asked, call.Parent);
                happening.Output["BusinessEntityCollection"] = secured.Hide(
                    inside, queries.Run(asked, callers.Of(inside)));
            }));
        return Answer(
            request,
            new RetrieveMultipleResponse(),
            new() { ["EntityCollection"] = happening.Output["BusinessEntityCollection"] });
    }

    private void Authorize(QueryBase query, Invocation call)
    {
        var tables = queries.TablesOf(query).Distinct().Select(Metadata.Table).ToList();
        foreach (var table in tables)
        {
            Access.Demand(call, AccessRight.Read, table);
        }

        secured.DemandQuery(call, query, tables);
    }
}
