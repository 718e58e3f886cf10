using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Engine.Security;

/// <summary>The names of privileges.</summary>
internal static class Privileges
{
    // Where the platform's name for the privilege is not the table's schema name.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["activitypointer"] = "Activity",
        ["activityparty"] = "Activity",
        ["activitymimeattachment"] = "Activity",
        ["systemuser"] = "User",
        ["annotation"] = "Note",
        ["template"] = "EmailTemplate",
        ["savedquery"] = "Query",
        ["listmember"] = "List",
        ["queueitem"] = "Queue",
        ["salesorder"] = "Order",
        ["fieldpermission"] = "FieldSecurityProfile",
        ["privilege"] = "Role",
    };

    /// <summary>The bits of AccessRights of the SDK (Microsoft.Crm.Sdk.Messages.AccessRights).</summary>
    private static readonly Dictionary<AccessRight, int> Bits = new()
    {
        [AccessRight.Read] = 1,
        [AccessRight.Write] = 2,
        [AccessRight.Append] = 4,
        [AccessRight.AppendTo] = 16,
        [AccessRight.Create] = 32,
        [AccessRight.Delete] = 65_536,
        [AccessRight.Share] = 262_144,
        [AccessRight.Assign] = 524_288,
    };

    /// <summary>They can be held for the whole organisation only.</summary>
    private static readonly string[] Bypasses = ["prvBypassCustomBusinessLogic", "prvBypassCustomPlugins"];

    /// <summary>Privileges of the platform that stand for no table of this host.</summary>
    private static readonly string[] Others =
    [
        "prvOverrideCreatedOnCreatedBy", "prvAssignRole",
        "prvActOnBehalfOfAnotherUser", "prvSendAsUser", "prvPublishCustomization", "prvImportCustomization",
        "prvExportCustomization", "prvMerge", "prvBulkDelete", "prvBulkEdit", "prvReadUserQuery",
        "prvReadSharePointDocument", "prvReadSharePointData",
        "prvReadAppModule", "prvReadSiteMap", "prvReadCustomization", "prvReadEntity", "prvReadAttribute",
        "prvReadRelationship", "prvReadOptionSet", "prvReadWorkflow", "prvWorkflowExecution",
        "prvReadSdkMessageProcessingStepImage", "prvReadAuditSummary", "prvReadRecordAuditHistory",
        "prvReadUserEntityUISettings", "prvWriteUserEntityUISettings", "prvExportToExcel", "prvPrint", "prvGoMobile",
        "prvReadConnection", "prvReadConnectionRole", "prvReadProcess", "prvReadTheme", "prvReadComplexControl",
    ];

    public static string Of(AccessRight right, TableMetadata table) => $"prv{right}{NameOf(table)}";

    public static int BitOf(AccessRight right) => Bits[right];

    /// <summary>Only rows that users own can be assigned and shared.</summary>
    public static bool IsKnown(AccessRight right, TableMetadata table) =>
        right is not (AccessRight.Assign or AccessRight.Share) || table.Ownership == Ownership.User;

    /// <summary>Every privilege that a role can hold in an organisation with these tables.</summary>
    public static IReadOnlyDictionary<string, Privilege> All(IEnumerable<TableMetadata> tables)
    {
        var all = Bypasses.Select(name => new Privilege(name, 0, PrivilegeDepth.Global))
            .Concat(Others.Select(name => new Privilege(name, 0, PrivilegeDepth.Basic)))
            .ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);

        // Tables can share a privilege: it is as shallow as the shallowest of them.
        foreach (var table in tables.OrderByDescending(ShallowestOf))
        {
            foreach (var right in Enum.GetValues<AccessRight>())
            {
                if (IsKnown(right, table))
                {
                    var name = Of(right, table);
                    all[name] = new Privilege(name, Bits[right], ShallowestOf(table));
                }
            }
        }

        return all;
    }

    // Rows that belong to a business unit have no owner; users have themselves and teams their members.
    private static PrivilegeDepth ShallowestOf(TableMetadata table) => table switch
    {
        { Ownership: Ownership.User } or { LogicalName: "systemuser" or "team" or "usersettings" } =>
            PrivilegeDepth.Basic,
        { Ownership: Ownership.BusinessUnit } => PrivilegeDepth.Local,
        _ => PrivilegeDepth.Global,
    };

    private static string NameOf(TableMetadata table) =>
        table.IsActivity && table.LogicalName is not "campaignactivity"
            ? "Activity"
            : Names.GetValueOrDefault(table.LogicalName) ?? table.SchemaName;
}
