using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// When a lead becomes a contact and an account, new or chosen, they refuse what the lead refused: the platform copies
/// only what its attribute maps name, and nothing onto rows that were there already.
/// </summary>
public sealed class CarryLeadRefusals : DeclaredPlugin
{
    private static readonly string[] Matches = ["parentcontactid", "parentaccountid", "customerid"];

    private protected override void Run(PluginCall call)
    {
        var lead = (EntityReference)call.Context.InputParameters["LeadId"];
        var refused = People.Refused(PersonTable.Lead, People.Find(call, PersonTable.Lead, lead.Id))
            .Select(flag => flag.Channel).ToList();
        if (refused.Count == 0)
        {
            return;
        }

        var carried = new Carried(ConsentSource.LeadQualification, $"lead {lead.Id:D}");
        foreach (var row in Heirs(call, lead.Id).OrderBy(row => row.Id.ToString("D"), StringComparer.Ordinal))
        {
            var table = PersonTable.Of(row.Table)!;
            var found = People.Find(call, table, row.Id);
            var flags = table.Flags.Where(flag => refused.Contains(flag.Channel))
                .Except(People.Refused(table, found)).ToList();
            if (found is not null && flags.Count > 0)
            {
                carried.Write(call, row, flags);
            }
        }
    }

    private static List<PersonId> Heirs(PluginCall call, Guid lead)
    {
        var row = call.System.Retrieve(PersonTable.Lead.Name, lead, new ColumnSet(Matches));
        var created = call.Context.OutputParameters.TryGetValue("CreatedEntities", out var value)
            && value is EntityReferenceCollection all
                ? all
                : [];
        return Matches.Select(row.GetAttributeValue<EntityReference>).Concat(created)
            .Where(one => one is not null && PersonTable.Of(one.LogicalName) is not null)
            .Select(one => new PersonId(one.LogicalName, one.Id)).Distinct().ToList();
    }
}
