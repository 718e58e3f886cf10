using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Steps;

/// <summary>A row of sdkmessageprocessingstep that somebody creates, as a step on a class of a solution.</summary>
internal sealed class HandMadeStep(InstalledSolutions solutions, MetadataStore metadata)
{
    private static readonly HashSet<string> Understood =
    [
        "sdkmessageprocessingstepid", "name", "description", "stage", "mode", "rank", "filteringattributes",
        "configuration", "sdkmessageid", "sdkmessagefilterid", "plugintypeid", "eventhandler", "statecode",
        "statuscode", "supporteddeployment", "asyncautodelete", "canbebypassed", "ownerid", "createdon", "modifiedon",
        "createdby",
        "modifiedby", "organizationid", "createdonbehalfby", "modifiedonbehalfby", "ismanaged",
    ];

    public (StepDefinition Step, ImportedType Type) Read(Entity row)
    {
        if (row.Attributes.Keys.FirstOrDefault(name => !Understood.Contains(name)) is { } other)
        {
            throw Faults.Unsupported($"Create of sdkmessageprocessingstep.{other}");
        }

        var type = row.GetAttributeValue<EntityReference>("plugintypeid")
            ?? row.GetAttributeValue<EntityReference>("eventhandler")
            ?? throw Faults.MissingField("plugintypeid");
        var found = solutions.State.Composition.TypeOf(type.Id)
            ?? throw Faults.RowNotFound("plugintype", type.Id);
        var message = row.GetAttributeValue<EntityReference>("sdkmessageid")
            ?? throw Faults.MissingField("sdkmessageid");
        return (
            new StepDefinition(
                MessageFilters.NameOf(message.Id) ?? throw Faults.RowNotFound("sdkmessage", message.Id),
                TableOf(row.GetAttributeValue<EntityReference>("sdkmessagefilterid")),
                row.GetAttributeValue<OptionSetValue>("stage")?.Value ?? throw Faults.MissingField("stage"))
            {
                Id = row.Id,
                Name = row.GetAttributeValue<string>("name") ?? "",
                Rank = row.GetAttributeValue<int?>("rank") ?? 1,
                Asynchronous = row.GetAttributeValue<OptionSetValue>("mode")?.Value == 1,
                FilteringColumns = ActiveLayer.List(row.GetAttributeValue<string>("filteringattributes")),
                Configuration = row.GetAttributeValue<string>("configuration"),
                PluginType = found.Type.FullName,
                Enabled = row.GetAttributeValue<OptionSetValue>("statecode")?.Value is null or 0,
            },
            found);
    }

    private string? TableOf(EntityReference? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var found =
            from table in metadata.Tables
            from message in MessageFilters.Of(table)
            where MessageFilters.IdOf(message, table.LogicalName) == filter.Id
            select table.LogicalName;
        return found.FirstOrDefault() ?? throw Faults.RowNotFound("sdkmessagefilter", filter.Id);
    }
}
