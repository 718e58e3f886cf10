using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Live;

/// <summary>What only an environment can say: each question reads, and changes nothing.</summary>
internal static class OpenPoints
{
    private const string TraceTable = "plugintracelog";

    public static IReadOnlyList<(string Question, Func<IOrganizationService, string> Ask)> All { get; } =
    [
        ("What is the id of Send?", service => Ids(service, "Send")),
        ("What is the id of SendFromTemplate?", service => Ids(service, "SendFromTemplate")),
        ("On which tables may plugins listen to Send?", service => Tables(service, "Send")),
        ("On which tables may plugins listen to SendFromTemplate?", service => Tables(service, "SendFromTemplate")),
        ("On which tables may plugins listen to CreateAndSendNewEmail?",
            service => Tables(service, "CreateAndSendNewEmail")),
        ("On which tables may plugins listen to Merge?", service => Tables(service, "Merge")),
        ("Do steps that the solution names by message have their message?", Named),
        ("What does canbebypassed say of our steps?", Bypassable),
        ("Can SYSTEM read the secured value of a key?", ReadsKeys),
        ("Which messages did our plugins run on, by the trace log?", Traced),
        ("Does a send from a template raise an inner Send?", InnerSends),
        ("What does a merge raise inside it?", service => Inner(service, "Merge")),
    ];

    private static string Ids(IOrganizationService service, string message)
    {
        var query = new QueryExpression("sdkmessage") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, message);
        return Words(service.RetrieveMultiple(query).Entities.Select(row => row.Id.ToString("D")));
    }

    private static string Tables(IOrganizationService service, string message)
    {
        var query = new QueryExpression("sdkmessagefilter")
        {
            ColumnSet = new ColumnSet("primaryobjecttypecode", "iscustomprocessingstepallowed"),
        };
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, message);
        return Words(service.RetrieveMultiple(query).Entities
            .Where(row => row.GetAttributeValue<bool>("iscustomprocessingstepallowed"))
            .Select(row => row.GetAttributeValue<string>("primaryobjecttypecode")));
    }

    private static string Named(IOrganizationService service)
    {
        var rows = service.RetrieveMultiple(OurSteps("name", "sdkmessageid", "statecode")).Entities;
        return Words(rows.GroupBy(row => row.GetAttributeValue<EntityReference>("sdkmessageid")?.Name ?? "none")
            .Select(same => $"{same.Key}: {same.Count()}"));
    }

    private static string Bypassable(IOrganizationService service) => Words(
        service.RetrieveMultiple(OurSteps("name", "canbebypassed")).Entities
            .GroupBy(row => row.GetAttributeValue<bool?>("canbebypassed")?.ToString() ?? "empty")
            .Select(same => $"{same.Key}: {same.Count()}"));

    // Signing a row needs the key's value; only SYSTEM may read it.
    private static string ReadsKeys(IOrganizationService service)
    {
        var answer = service.Execute(new OrganizationRequest("optout_VerifyLedger"));
        return (bool)answer["Verified"] ? "Yes: the ledger verifies with it." : "The ledger does not verify.";
    }

    private static string Traced(IOrganizationService service) => Words(Traces(service)
        .GroupBy(row => (Message(row), Of(row, "primaryentity")))
        .Select(same => $"{same.Key.Item1} of {same.Key.Item2}: {same.Count()}"));

    private static string InnerSends(IOrganizationService service) => Words(Traces(service)
        .Where(row => Message(row) is "Send" or "SendFromTemplate")
        .GroupBy(row => row.GetAttributeValue<Guid?>("correlationid"))
        .Select(same => string.Join(" then ", same.OrderBy(row => row.GetAttributeValue<DateTime?>("createdon"))
            .Select(row => $"{Message(row)} at depth {row.GetAttributeValue<int?>("depth")}")))
        .Distinct());

    private static string Inner(IOrganizationService service, string message)
    {
        var rows = Traces(service);
        var calls = rows.Where(row => Message(row) == message)
            .Select(row => row.GetAttributeValue<Guid?>("correlationid")).ToHashSet();
        return Words(rows.Where(row => calls.Contains(row.GetAttributeValue<Guid?>("correlationid")))
            .Select(
                row => $"{Message(row)} of {Of(row, "primaryentity")} at depth {row.GetAttributeValue<int?>("depth")}")
            .Distinct());
    }

    private static DataCollection<Entity> Traces(IOrganizationService service)
    {
        var query = new QueryExpression(TraceTable)
        {
            ColumnSet = new ColumnSet(
                "typename", "messagename", "primaryentity", "depth", "correlationid", "createdon"),
            PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 },
        };
        query.Criteria.AddCondition("typename", ConditionOperator.BeginsWith, "OptOutPlugin.");
        query.AddOrder("createdon", OrderType.Descending);
        return service.RetrieveMultiple(query).Entities;
    }

    private static QueryExpression OurSteps(params string[] columns)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition("name", ConditionOperator.BeginsWith, "OptOutPlugin: ");
        return query;
    }

    private static string Message(Entity trace) => Of(trace, "messagename");

    private static string Of(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "none";

    private static string Words(IEnumerable<string> words)
    {
        var text = string.Join("; ", words.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "Nothing is there that would say it." : text;
    }
}
