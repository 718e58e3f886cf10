using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Handlers;

/// <summary>
/// When a lead becomes a contact and an account, new or chosen, they refuse what the lead refused, topics and pauses
/// too: the platform copies only what its attribute maps name, and nothing onto rows that were there already.
/// </summary>
public sealed class CarryLeadRefusals : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var id = ((EntityReference)call.Context.InputParameters["LeadId"]).Id;
        if (PersonRow.Find(call, new PersonId(PersonTable.Lead.Name, id)) is { } lead)
        {
            var created = call.Context.OutputParameters.TryGetValue("CreatedEntities", out var value)
                && value is EntityReferenceCollection all
                    ? all
                    : [];
            Heirs.InheritLead(call, lead, created);
        }
    }
}
