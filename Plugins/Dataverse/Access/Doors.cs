using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>The programs that a privacy officer registered as doors.</summary>
internal static class Doors
{
    /// <summary>Whether the program that calls is one of them; a person at a form is none.</summary>
    public static bool IsCaller(PluginCall call) =>
        call.Client.IsApplication && Has(call, call.Context.InitiatingUserId);

    /// <summary>Whether a user is one of them: only application users are registered.</summary>
    public static bool Has(PluginCall call, Guid user)
    {
        var query = new QueryExpression(Door.Table) { ColumnSet = new ColumnSet(Door.UserId, Door.Proof) };
        query.Criteria.AddCondition(Door.UserId, ConditionOperator.Equal, user.ToString("D"));
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return call.System.RetrieveMultiple(query).Entities.Any(door => Proofs.IsProven(call, door));
    }
}
