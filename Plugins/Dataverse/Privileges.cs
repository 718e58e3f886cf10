using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Dataverse;

/// <summary>Who may do what: asked of the platform's rows, since plugins cannot reference its messages for it.</summary>
internal static class Privileges
{
    /// <summary>The right to record that somebody wants to be contacted again.</summary>
    public const string ToLoosen = "prvCreateoptout_Request";

    /// <summary>Who holds it is a privacy officer.</summary>
    public const string OfOfficers = "prvCreateoptout_Suppression";

    /// <summary>
    /// Whether a user holds a privilege at any depth, by a role of his own or of a team. The user SYSTEM holds all.
    /// </summary>
    public static bool Holds(PluginCall call, Guid userId, string privilegeName) =>
        userId == Platform.SystemUser(call)
        || Any(call, privilegeName, role => role.AddLink("systemuserroles", "roleid", "roleid"), userId)
        || Any(
            call,
            privilegeName,
            role => role.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid"),
            userId);

    private static bool Any(PluginCall call, string privilege, Func<LinkEntity, LinkEntity> membership, Guid userId)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("privilegeid"), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, privilege);
        var role = query.AddLink("roleprivileges", "privilegeid", "privilegeid").AddLink("role", "roleid", "roleid");
        membership(role).LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
