namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to break tables, columns and labels.</summary>
internal static class TableMutations
{
    private const string Contact = "Solution/src/Entities/Contact/Entity.xml";
    private const string Key = "Solution/src/Entities/optout_Key/Entity.xml";
    private const string Ledger = "Solution/src/Entities/optout_ConsentAudit/Entity.xml";
    private const string Request = "Solution/src/Entities/optout_Request/Entity.xml";
    private const string Choice = "Solution/src/OptionSets/optout_event.xml";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("PlatformTablesGetColumnsOnly", "a column of the platform changed", "donotphone")
            { Files = c => c.Edit(Contact, "<LogicalName>optout_donotsms", "<LogicalName>donotphone") },
        new("PlatformTablesGetColumnsOnly", "a setting of the platform's table changed", "IsAuditEnabled")
            { Files = c => c.Edit(Contact, "<EntityKeys />", "<EntityKeys /><IsAuditEnabled>0</IsAuditEnabled>") },
        new("PlatformTablesGetColumnsOnly", "a view of the platform's table", "Entities/Contact/SavedQueries/a.xml")
        {
            Files = c => c.Add(
                "Solution/src/Entities/Contact/SavedQueries/a.xml",
                "<savedqueries><savedquery><savedqueryid>{00000000-0000-0000-00aa-000010001004}</savedqueryid>"
                + "</savedquery></savedqueries>"),
        },
        new("PlatformTablesGetColumnsOnly", "a mark of an export", "Entities/Contact/Entity.xml")
            { Files = c => c.Edit(Contact, "<entity Name=\"Contact\">", "<entity Name=\"Contact\" unmodified=\"1\">") },
        new("TableFilesKeepPlaces", "no place for the views", "<SavedQueries />")
            { Files = c => c.Edit(Key, "<SavedQueries />", "") },
        new("TableFilesKeepPlaces", "a place that nothing fills", "<RibbonDiffXml />")
            { Files = c => c.Delete("Solution/src/Entities/optout_Key/RibbonDiff.xml") },
        new("TableFilesKeepPlaces", "a folder of another name", "optout_Secret")
            { Files = c => c.Edit(Key, "OriginalName=\"Key\">optout_Key", "OriginalName=\"Key\">optout_Secret") },
        new("TablesKeepPlatformColumns", "a table without statecode", "statecode")
            { Files = c => c.Edit(Key, "<LogicalName>statecode", "<LogicalName>optout_state") },
        new("TablesKeepPlatformColumns", "a table of users without a business unit", "owningbusinessunit")
            { Files = c => c.Edit(Request, "<LogicalName>owningbusinessunit", "<LogicalName>optout_unit") },
        new("NamesAreValid", "a column with a dash", "optout_retired-on")
            { Files = c => c.Edit(Key, "PhysicalName=\"optout_retiredon\"", "PhysicalName=\"optout_retired-on\"") },
        new("NamesAreValid", "a column of ours without our prefix", "retiredon is our column")
        {
            Files = c =>
            {
                c.Edit(Key, "PhysicalName=\"optout_retiredon\"", "PhysicalName=\"retiredon\"");
                c.Edit(Key, "<Name>optout_retiredon", "<Name>retiredon");
                c.Edit(Key, "<LogicalName>optout_retiredon", "<LogicalName>retiredon");
            },
        },
        new("NamesAreValid", "a choice in a file of another name", "optout_happening.xml")
            { Files = c => c.Rename(Choice, "", "optout_happening.xml") },
        new("ChoicesExist", "a column with the values of a choice that is not there", "optout_purpose")
            { Files = c => c.Edit(Key, "<OptionSetName>optout_keypurpose", "<OptionSetName>optout_kind") },
        new("LabelsArePresent", "an empty label", "displayname")
            { Files = c => c.Edit(Key, "displayname description=\"Purpose\"", "displayname description=\"\"") },
        new("LabelsArePresent", "an empty description", "Description")
        {
            Files = c =>
                c.Edit(Choice, "Description description=\"The person refused.\"", "Description description=\"\""),
        },
        new("LabelsArePresent", "a choice without a description", "optout_event has no Descriptions")
            { Files = c => c.Empty(Choice, "Descriptions") },
        new("LabelsArePresent", "a role without a description", "OptOut Auditor")
            { Files = c => c.Empty("Solution/src/Roles/OptOut Auditor.xml", "Description") },
        new("LedgerColumnsAreLocked", "a ledger column that can be changed", "optout_accountid")
            { Files = c => c.Edit(Ledger, "<IsCustomizable>0", "<IsCustomizable>1") },
        new("TablesHaveAForm", "a table without a form", "optout_Key")
        {
            Files = c =>
            {
                c.Delete("Solution/src/Entities/optout_Key/FormXml");
                c.Delete("Solution/src/Entities/optout_Key/FormXml");
            },
        },
        new("TablesHaveTheirViews", "a table without a lookup view", "querytype 64")
            { Files = c => c.Delete("Solution/src/Entities/optout_Key/SavedQueries", "<querytype>64") },
    ];
}
