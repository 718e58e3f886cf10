using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Package.Setup;

/// <summary>The messages that an environment knows, and on which tables plugins may listen to them.</summary>
internal sealed class EnvironmentMessages(IOrganizationService service)
{
    private const string Message = "sdkmessage";
    private const string Id = "sdkmessageid";
    private const string Filter = "sdkmessagefilter";
    private const string OurTables = "optout_";

    /// <summary>The ids of messages by name; those that the environment does not know are left out.</summary>
    public IReadOnlyDictionary<string, Guid> Ids(IEnumerable<string> names)
    {
        var asked = names.Distinct().Cast<object>().ToArray();
        if (asked.Length == 0)
        {
            return new Dictionary<string, Guid>();
        }

        var query = new QueryExpression(Message) { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.In, asked);
        return service.RetrieveMultiple(query).Entities.GroupBy(row => row.GetAttributeValue<string>("name"))
            .ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
    }

    /// <summary>Whether plugins may listen to what a step listens to; our own tables come with the solution.</summary>
    public bool Allow(ZippedStep step)
    {
        if (step.Table?.StartsWith(OurTables, StringComparison.Ordinal) == true)
        {
            return true;
        }

        var query = new QueryExpression(Filter) { ColumnSet = new ColumnSet("sdkmessagefilterid"), TopCount = 1 };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, step.Table ?? "none");
        query.Criteria.AddCondition("iscustomprocessingstepallowed", ConditionOperator.Equal, true);
        var message = query.AddLink(Message, Id, Id);
        if (step.MessageId is { } id)
        {
            message.LinkCriteria.AddCondition(Id, ConditionOperator.Equal, id);
        }
        else
        {
            message.LinkCriteria.AddCondition("name", ConditionOperator.Equal, step.MessageName!);
        }

        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
