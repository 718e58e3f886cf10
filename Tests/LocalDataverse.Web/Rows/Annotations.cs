namespace LocalDataverse.Web.Rows;

/// <summary>The annotations that answers carry when they are asked for.</summary>
internal static class Annotations
{
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    public const string LookupLogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";

    public const string NavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    public const string TotalRecordCount = "Microsoft.Dynamics.CRM.totalrecordcount";

    public const string TotalRecordCountLimitExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

    public const string FetchPagingCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

    public const string MoreRecords = "Microsoft.Dynamics.CRM.morerecords";
}
