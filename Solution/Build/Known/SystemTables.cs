using System.Collections.Frozen;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>The platform's tables and columns that we may name: there wherever Dynamics 365 Sales is.</summary>
internal static class SystemTables
{
    private const string Row = "createdon createdby modifiedon modifiedby ownerid owningbusinessunit"
        + " statecode statuscode overriddencreatedon importsequencenumber";

    private const string Person = Row + " emailaddress1 emailaddress2 emailaddress3 telephone1 telephone2 telephone3"
        + " fax donotemail donotbulkemail donotphone donotfax donotpostalmail donotsendmm followemail"
        + " preferredcontactmethodcode merged masterid"
        + " address1_line1 address1_postalcode address1_city address1_country";

    private const string Activity = Row + " activityid activitytypecode subject description regardingobjectid"
        + " scheduledend actualend";

    private const string Message = Activity + " directioncode to from";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Columns = new Dictionary<string, string>
    {
        ["contact"] = Person + " contactid fullname firstname lastname mobilephone jobtitle donotbulkpostalmail"
            + " parentcustomerid originatingleadid",
        ["account"] = Person + " accountid name donotbulkpostalmail parentaccountid primarycontactid originatingleadid",
        // A lead has no donotbulkpostalmail.
        ["lead"] = Person + " leadid subject fullname firstname lastname jobtitle companyname mobilephone"
            + " parentcontactid parentaccountid customerid",
        ["email"] = Message + " cc bcc sender torecipients templateid isworkflowcreated delayedemailsendtime messageid"
            + " inreplyto parentactivityid correlatedactivityid",
        ["phonecall"] = Message + " phonenumber",
        ["letter"] = Message,
        ["fax"] = Message + " faxnumber",
        ["appointment"] = Activity + " requiredattendees optionalattendees organizer",
        ["list"] = Row + " listid listname createdfromcode type donotsendonoptout",
        ["campaignactivity"] = Activity + " donotsendonoptout channeltypecode",
        ["template"] = "templateid title subject body",
    }.ToFrozenDictionary(t => t.Key, t => t.Value.Split(' ').ToFrozenSet());

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["bit"] = "donotemail donotbulkemail donotphone donotfax donotpostalmail donotsendmm followemail"
            + " donotbulkpostalmail merged",
        ["lookup"] = "createdby modifiedby owningbusinessunit parentcustomerid parentaccountid parentcontactid"
            + " customerid primarycontactid originatingleadid masterid",
        ["owner"] = "ownerid",
        ["state"] = "statecode",
        ["status"] = "statuscode",
        ["datetime"] = "createdon modifiedon scheduledend actualend delayedemailsendtime",
        ["email"] = "emailaddress1 emailaddress2 emailaddress3",
        ["partylist"] = "to from cc bcc requiredattendees optionalattendees organizer",
        ["regarding"] = "regardingobjectid",
        ["emailbody"] = "description",
        ["picklist"] = "preferredcontactmethodcode",
    }.SelectMany(t => t.Value.Split(' ').Select(column => (column, t.Key)))
        .ToFrozenDictionary(t => t.column, t => t.Key);

    private static readonly FrozenSet<string> PrivilegeNames =
        new[] { "Contact", "Account", "Lead", "Activity", "User" }.ToFrozenSet();

    public static bool Exists(string table) => Columns.ContainsKey(table);

    public static bool HasColumn(string table, string column) =>
        Columns.TryGetValue(table, out var columns) && columns.Contains(column);

    /// <summary>The type of a column that is there, as Entity.xml would name it; else text.</summary>
    public static string TypeOf(string column) => Types.GetValueOrDefault(column, "nvarchar");

    /// <summary>Whether a privilege of the platform ends so. All activities share one.</summary>
    public static bool HasPrivileges(string schemaName) => PrivilegeNames.Contains(schemaName);
}
