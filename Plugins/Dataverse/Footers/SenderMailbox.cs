using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>The mailbox of the user or queue from which an e-mail is sent.</summary>
/// <param name="TakesIn">Whether what is sent to it becomes an e-mail in Dataverse, whoever has a client open.</param>
/// <param name="Address">Its address; null for none.</param>
internal sealed record SenderMailbox(bool TakesIn, string? Address)
{
    private const string User = "systemuser";
    private const string Method = "incomingemaildeliverymethod";
    private const string Approval = "emailrouteraccessapproval";
    private const int ServerSide = 2;
    private const int ForwardMailbox = 3;
    private const int Approved = 1;

    /// <summary>That of a stored e-mail; null where nobody knows who sends it.</summary>
    public static SenderMailbox? Of(PluginCall call, Guid emailId)
    {
        var query = new QueryExpression(Email.Party.Table) { ColumnSet = new ColumnSet(Email.Party.Who), TopCount = 1 };
        query.Criteria.AddCondition(Email.Party.Activity, ConditionOperator.Equal, emailId);
        query.Criteria.AddCondition(Email.Party.Role, ConditionOperator.Equal, Email.Party.Sender);
        foreach (var table in Senders)
        {
            var link = query.AddLink(table, Email.Party.Who, table + "id", JoinOperator.LeftOuter);
            link.EntityAlias = table;
            link.Columns = new ColumnSet(ColumnsOf(table));
        }

        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } party
            && Table(party.GetAttributeValue<EntityReference>(Email.Party.Who)) is { } who
                ? Of(who, column => party.GetAttributeValue<AliasedValue>($"{who}.{column}")?.Value)
                : null;
    }

    /// <summary>That of an e-mail that is being written.</summary>
    public static SenderMailbox? Of(PluginCall call, Entity email)
    {
        var who = email.GetAttributeValue<EntityCollection>(Email.From)?.Entities.FirstOrDefault()
            ?.GetAttributeValue<EntityReference>(Email.Party.Who);
        if (Table(who) is not { } table)
        {
            return null;
        }

        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ColumnsOf(table)) };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, who!.Id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? Of(table, column => row.Contains(column) ? row[column] : null)
            : null;
    }

    /// <summary>Whether a row of a user or a queue, read with <see cref="ColumnsOf"/>, takes mail in.</summary>
    public static bool IsTakingIn(Entity row) =>
        Of(row.LogicalName, column => row.Contains(column) ? row[column] : null).TakesIn;

    /// <summary>Whether the mailbox of any user that is not disabled, or of any active queue, takes mail in.</summary>
    public static bool IsAnyTakingIn(PluginCall call) => Senders.Any(table =>
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(table + "id"), TopCount = 1 };
        query.Criteria.AddCondition(Method, ConditionOperator.In, ServerSide, ForwardMailbox);
        query.Criteria.AddCondition(Approval, ConditionOperator.Equal, Approved);
        if (table == User)
        {
            query.Criteria.AddCondition("isdisabled", ConditionOperator.Equal, false);
        }
        else
        {
            query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        }

        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    });

    /// <summary>The tables of who can send from a mailbox.</summary>
    public static IEnumerable<string> Senders => [User, "queue"];

    private static string? Table(EntityReference? who) => who is null ? null
        : Senders.FirstOrDefault(table => table == who.LogicalName);

    private static string AddressOf(string table) => Email.Party.Ours[table][0];

    /// <summary>The columns that say whether mail is taken in.</summary>
    public static string[] ColumnsOf(string table) => [Method, Approval, AddressOf(table)];

    // Outlook takes in what arrives while somebody has it open: nobody may be told to rely on that.
    private static SenderMailbox Of(string table, Func<string, object?> valueOf) => new(
        valueOf(Method) is OptionSetValue { Value: ServerSide or ForwardMailbox }
            && valueOf(Approval) is OptionSetValue { Value: Approved },
        valueOf(AddressOf(table)) as string);
}
