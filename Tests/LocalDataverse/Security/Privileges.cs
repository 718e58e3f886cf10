using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Security;

/// <summary>The names of privileges.</summary>
internal static class Privileges
{
    // Where the platform's name for the privilege is not the table's schema name.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["activitypointer"] = "Activity",
        ["activityparty"] = "Activity",
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

    /// <summary>Privileges of the platform that stand for no table of this host.</summary>
    private static readonly string[] Others =
    [
        "prvBypassCustomBusinessLogic", "prvBypassCustomPlugins", "prvOverrideCreatedOnCreatedBy",
        "prvActOnBehalfOfAnotherUser", "prvSendAsUser", "prvPublishCustomization", "prvImportCustomization",
        "prvExportCustomization", "prvMerge", "prvBulkDelete", "prvBulkEdit", "prvReadUserQuery",
        "prvReadSharePointDocument", "prvReadSharePointData", "prvReadUserSettings", "prvWriteUserSettings",
        "prvReadAppModule", "prvReadSiteMap", "prvReadCustomization", "prvReadEntity", "prvReadAttribute",
        "prvReadRelationship", "prvReadOptionSet", "prvReadWorkflow", "prvWorkflowExecution",
        "prvReadSdkMessageProcessingStepImage", "prvReadAuditSummary", "prvReadRecordAuditHistory",
        "prvReadUserEntityUISettings", "prvWriteUserEntityUISettings", "prvExportToExcel", "prvPrint", "prvGoMobile",
        "prvReadConnection", "prvReadConnectionRole", "prvReadProcess", "prvReadTheme", "prvReadComplexControl",
    ];

    public static string Of(AccessRight right, TableMetadata table) => $"prv{right}{NameOf(table)}";

    /// <summary>Every privilege that a role can hold in an organisation with these tables.</summary>
    public static HashSet<string> All(IEnumerable<TableMetadata> tables)
    {
        var all = new HashSet<string>(Others, StringComparer.OrdinalIgnoreCase);
        foreach (var table in tables)
        {
            foreach (var right in Enum.GetValues<AccessRight>())
            {
                if (right is not (AccessRight.Assign or AccessRight.Share) || table.Ownership == Ownership.User)
                {
                    all.Add(Of(right, table));
                }
            }
        }

        return all;
    }

    private static string NameOf(TableMetadata table) =>
        table.IsActivity && table.LogicalName is not "campaignactivity"
            ? "Activity"
            : Names.GetValueOrDefault(table.LogicalName) ?? table.SchemaName;
}
