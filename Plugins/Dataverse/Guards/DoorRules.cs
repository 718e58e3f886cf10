using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What may be done with doors: privacy officers register and strike off application users, and each of it is on the
/// ledger.
/// </summary>
internal static class DoorRules
{
    /// <summary>Lets a write go on, completed and signed.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not be made; the sentence says why.</exception>
    public static void Apply(PluginCall call)
    {
        var row = new OfficerRow(call);
        row.DemandOfficer(call.Texts.Records.DoorNeedsOfficer);
        if (OfficerRow.IsActive(row.After) && call.Context.MessageName is "Create" or "Update")
        {
            var user = Program(call, OfficerRow.Text(row.After, Door.UserId));
            row.Set(Door.UserId, user);
        }

        row.Sign(Step.StableId($"door/{OfficerRow.Text(row.After, Door.UserId)}/{call.Context.CorrelationId:D}"));
        var before = OfficerRow.IsActive(row.Before) ? OfficerRow.Text(row.Before, Door.UserId) : null;
        var after = OfficerRow.IsActive(row.After) ? OfficerRow.Text(row.After, Door.UserId) : null;
        if (before != after || row.WasChangedByOthers)
        {
            row.Record(
                LedgerEvent.DoorChanged,
                topic: null,
                before,
                after,
                after is null ? $"struck off the user {before}" : $"registered the user {after}");
        }
    }

    // The id of an application user, in one spelling: doors are found by it.
    private static string Program(PluginCall call, string? user)
    {
        var sentence = call.Texts.Records.DoorIsNoProgram;
        if (Guid.TryParse(user, out var id))
        {
            var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("applicationid") };
            query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, id);
            if (call.System.RetrieveMultiple(query).Entities.Any(row => row.Contains("applicationid")))
            {
                return id.ToString("D");
            }
        }

        throw new InvalidPluginExecutionException(sentence);
    }
}
