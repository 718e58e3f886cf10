namespace OptOutPlugin.Solution.Tests;

/// <summary>Ways to give people more than they need.</summary>
internal static class SecurityMutations
{
    private const string Auditor = "Solution/src/Roles/OptOut Auditor.xml";
    private const string Sales = "Solution/src/Roles/OptOut Sales User.xml";
    private const string Profiles = "Solution/src/Other/FieldSecurityProfiles.xml";
    private const string Mail = "Solution/src/Entities/Email/Entity.xml";
    private const string Key = "Solution/src/Entities/optout_Key/Entity.xml";

    public static IEnumerable<Mutation> All { get; } =
    [
        new("PrivilegesExist", "a privilege in another case", "prvReadoptout_consentaudit")
            { Files = c => c.Edit(Auditor, "prvReadoptout_ConsentAudit", "prvReadoptout_consentaudit") },
        new("PrivilegesExist", "a privilege on a table that is not there", "prvReadoptout_Nothing")
            { Files = c => c.Edit(Auditor, "prvReadoptout_ConsentAudit", "prvReadoptout_Nothing") },
        new("PrivilegesExist", "an action that is none", "prvSeeContact")
            { Files = c => c.Edit(Auditor, "prvReadContact", "prvSeeContact") },
        new("PrivilegesExist", "sharing rows that nobody owns", "prvShareoptout_Checkpoint")
            { Files = c => c.Edit(Auditor, "prvReadoptout_Checkpoint", "prvShareoptout_Checkpoint") },
        new("PrivilegesExist", "half of a table that the organisation owns", "prvReadoptout_Checkpoint")
        {
            Files = c => c.Edit(
                Auditor,
                "\"prvReadoptout_Checkpoint\" level=\"Global\"",
                "\"prvReadoptout_Checkpoint\" level=\"Basic\""),
        },
        new("RoleFilesAreNamedByRole", "a role under another name than its file", "OptOut Inspector")
            { Files = c => c.Edit(Auditor, "name=\"OptOut Auditor\"", "name=\"OptOut Inspector\"") },
        new("RolesCannotWriteTheLedger", "an auditor who may write", "prvWriteoptout_ConsentAudit")
            { Files = c => c.Edit(Auditor, "prvReadoptout_ConsentAudit", "prvWriteoptout_ConsentAudit") },
        new("SalesUsersOnlyHandInRequests", "a sales user who may read the ledger", "prvReadoptout_ConsentAudit")
            { Files = c => c.Edit(Sales, "prvReadLead", "prvReadoptout_ConsentAudit") },
        new("SalesUsersOnlyHandInRequests", "a sales user who may read a finding", "prvReadoptout_Finding")
            { Files = c => c.Edit(Sales, "prvReadoptout_Request", "prvReadoptout_Finding") },
        new("SalesUsersOnlyHandInRequests", "a sales user who may change a request", "prvWriteoptout_Request")
            { Files = c => c.Edit(Sales, "prvAppendoptout_Request", "prvWriteoptout_Request") },
        new("SalesUsersOnlyHandInRequests", "a sales user who may read the requests of others", "level Global")
        {
            Files = c => c.Edit(
                Sales, "\"prvReadoptout_Request\" level=\"Basic\"", "\"prvReadoptout_Request\" level=\"Global\""),
        },
        new("SecuredColumnsHaveProfiles", "a profile on a column that is not secured", "optout_category")
            { Files = c => c.Edit(Profiles, "optout_overrideground</Attr", "optout_category</Attr") },
        new("SecuredColumnsHaveProfiles", "a secured column that no profile grants", "optout_value")
            { Files = c => c.Edit(Profiles, "<AttributeName>optout_value", "<AttributeName>optout_overrideground") },
        new("SecuredColumnsHaveProfiles", "a secured column with a default", "optout_overrideground")
        {
            Files = c => c.Edit(
                Mail,
                "-1</AppDefaultValue>\n          <OptionSetName>optout_overrideground",
                "727000000</AppDefaultValue>\n          <OptionSetName>optout_overrideground"),
        },
        new("SecuredColumnsHaveProfiles", "a secured column of yes and no", "optout_overridereason")
            { Files = c => c.Edit(Mail, "<Type>ntext<", "<Type>bit<") },
        new("SecuredColumnsHaveProfiles", "a secured column in a key", "part of a key")
        {
            Files = c => c.Edit(
                Key,
                "<EntityKeys />",
                "<EntityKeys><EntityKey><AttributeName>optout_value</AttributeName></EntityKey></EntityKeys>"),
        },
        new("SecretsStayUnread", "a profile that may read keys", "OptOut Key Custodians")
        {
            Files = c => c.Edit(
                Profiles,
                "optout_value</AttributeName>\n        <CanRead>0",
                "optout_value</AttributeName>\n        <CanRead>4"),
        },
        new("SecretsStayUnread", "a key that everybody may read", "must be secured")
            { Files = c => c.Edit(Key, "<IsSecured>1", "<IsSecured>0") },
        new("SecretsStayUnread", "a key on the form", "FormXml")
        {
            Files = c => c.Edit(
                "Solution/src/Entities/optout_Key/FormXml",
                "datafieldname=\"optout_name\"",
                "datafieldname=\"optout_value\""),
        },
    ];
}
