using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Who may do what: asked of the platform's rows, since plugins cannot reference its messages for it. Users and teams
/// outside the root business unit hold copies of a role, and only the root role has rows of privileges.
/// </summary>
internal static class Privileges
{
    /// <summary>Who holds it is a privacy officer.</summary>
    public const string OfOfficers = "prvCreateoptout_Suppression";

    /// <summary>
    /// Who holds it and is no officer is the service: a program of the organisation that runs what is due and hands in
    /// what others were told. Its role is the only one of ours that grants it.
    /// </summary>
    public const string OfService = "prvWriteoptout_Checkpoint";

    /// <summary>
    /// Who holds it is the program of the public pages: it refuses for anybody, and permits nothing but what a person
    /// confirms. The table holds nothing, so the privilege lets nobody read anything.
    /// </summary>
    public const string OfPublicPage = "prvReadoptout_OptIn";

    /// <summary>
    /// Who holds it signs checkpoints of the ledger off the platform and hands in what was found there: the program of the
    /// public pages, and the service. A checkpoint has no lookup, so the privilege lets nobody link anything.
    /// </summary>
    public const string OfExporters = "prvAppendoptout_Checkpoint";

    private const int Everywhere = 8;

    private const string HolderAlias = "holder";

    /// <summary>
    /// Whether a user holds a privilege at any depth, by a role of his own or of a team. The user SYSTEM holds all.
    /// </summary>
    public static bool Holds(PluginCall call, Guid userId, string privilegeName) =>
        Holds(call, userId, privilegeName, null);

    /// <summary>Whether a user holds a privilege for every row of the organisation.</summary>
    public static bool HoldsEverywhere(PluginCall call, Guid userId, string privilegeName) =>
        Holds(call, userId, privilegeName, Everywhere);

    /// <summary>Who holds it reads the ledger.</summary>
    public const string ToReadTheLedger = "prvReadoptout_ConsentAudit";

    /// <summary>
    /// Who holds it may be told what people chose: who reads the ledger, and the programs that must act on refusals.
    /// </summary>
    public const string ToBeTold = "prvReadoptout_Listener";

    /// <summary>Who holds it reads the suppression list.</summary>
    public const string ToReadSuppressions = "prvReadoptout_Suppression";

    /// <summary>Who holds it takes courses, and sees what was passed: by oneself, or by everybody.</summary>
    public const string ToBeTrained = "prvReadoptout_TrainingRecord";

    /// <summary>Everybody who holds a privilege, by a role of one's own or of a team.</summary>
    public static HashSet<Guid> Holders(PluginCall call, string privilegeName) =>
    [
        .. Users(call, privilegeName, role => role.AddLink("systemuserroles", "roleid", "roleid")),
        .. Users(
            call,
            privilegeName,
            role => role.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid")),
    ];

    /// <summary>Whether a user is a privacy officer.</summary>
    public static bool IsOfficer(PluginCall call, Guid userId) => Holds(call, userId, OfOfficers);

    /// <summary>Whether a user is the service.</summary>
    public static bool IsService(PluginCall call, Guid userId) =>
        Holds(call, userId, OfService) && !IsOfficer(call, userId);

    /// <summary>The privilege to read a table of people: the platform spells it with the table's schema name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no table of people.</exception>
    public static string ToRead(string table) => PersonTable.Of(table) is { } people
        ? "prvRead" + people.SchemaName
        : throw new ArgumentOutOfRangeException(nameof(table), table, null);

    private static bool Holds(PluginCall call, Guid userId, string privilegeName, int? depth) =>
        userId == Platform.SystemUser(call)
        || Any(call, privilegeName, depth, role => role.AddLink("systemuserroles", "roleid", "roleid"), userId)
        || Any(
            call,
            privilegeName,
            depth,
            role => role.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid"),
            userId);

    private static IEnumerable<Guid> Users(
        PluginCall call, string privilege, Func<LinkEntity, LinkEntity> membership)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("privilegeid") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, privilege);
        var role = query.AddLink("roleprivileges", "privilegeid", "privilegeid").AddLink("role", "roleid", "parentrootroleid");
        var user = membership(role).AddLink("systemuser", "systemuserid", "systemuserid");
        user.EntityAlias = HolderAlias;
        user.Columns = new ColumnSet("systemuserid");
        user.LinkCriteria.AddCondition("isdisabled", ConditionOperator.Equal, false);
        return Pages.All(call.System, query).Select(row =>
            row.GetAttributeValue<AliasedValue>($"{HolderAlias}.systemuserid")?.Value).OfType<Guid>();
    }

    private static bool Any(
        PluginCall call, string privilege, int? depth, Func<LinkEntity, LinkEntity> membership, Guid userId)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("privilegeid"), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, privilege);
        var held = query.AddLink("roleprivileges", "privilegeid", "privilegeid");
        if (depth is { } mask)
        {
            held.LinkCriteria.AddCondition("privilegedepthmask", ConditionOperator.Equal, mask);
        }

        var role = held.AddLink("role", "roleid", "parentrootroleid");
        membership(role).LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
