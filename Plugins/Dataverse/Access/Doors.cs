using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>The programs that a privacy officer registered as doors.</summary>
internal static class Doors
{
    /// <summary>Whether the program that calls is one of them; a person at a form is none.</summary>
    public static bool IsCaller(PluginCall call)
    {
        if (!call.Client.IsApplication)
        {
            return false;
        }

        var query = new QueryExpression(Door.Table) { ColumnSet = new ColumnSet(Door.UserId, Door.Proof) };
        query.Criteria.AddCondition(
            Door.UserId, ConditionOperator.Equal, call.Context.InitiatingUserId.ToString("D"));
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return call.System.RetrieveMultiple(query).Entities.Any(door => Proofs.IsProven(call, door));
    }
}
