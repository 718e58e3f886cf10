using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads an e-mail as a decision needs it: two requests, three when it follows another one.</summary>
internal static class Mails
{
    /// <summary>The e-mail, its recipients, and whom it answers.</summary>
    public static OutgoingMail Read(PluginCall call, Guid emailId)
    {
        // Before the platform's own security checks: who may not read the e-mail learns nothing about its recipients.
        var email = call.User.Retrieve(
            Email.Table,
            emailId,
            new ColumnSet(
                Email.Category,
                Email.Regarding,
                Email.Template,
                Email.ByWorkflow,
                Email.Parent,
                Email.IsOutgoing,
                Email.Status));
        return new OutgoingMail
        {
            Id = emailId,
            CanBeSent = email.GetAttributeValue<bool?>(Email.IsOutgoing) != false && IsDraft(email),
            Chosen = Choices.CategoryOf(email.GetAttributeValue<OptionSetValue>(Email.Category)),
            Regards = email.GetAttributeValue<EntityReference>(Email.Regarding)?.LogicalName,
            FromTemplate = email.GetAttributeValue<EntityReference>(Email.Template) is not null,
            ByWorkflow = email.GetAttributeValue<bool>(Email.ByWorkflow),
            Answers = Answered(call, email.GetAttributeValue<EntityReference>(Email.Parent)),
            Recipients = Pages.All(call.System, PartyQuery(emailId, Email.Party.Recipients))
                .Select(Recipient).Distinct().ToList(),
        };
    }

    private static bool IsDraft(Entity email) =>
        email.GetAttributeValue<OptionSetValue>(Email.Status) is not { } status || Email.Sendable.Contains(status.Value);

    private static Recipient? Answered(PluginCall call, EntityReference? parent)
    {
        if (parent is not { LogicalName: Email.Table })
        {
            return null;
        }

        var query = PartyQuery(parent.Id, [Email.Party.Sender]);
        var incoming = query.AddLink(Email.Table, Email.Party.Activity, Email.Id);
        incoming.LinkCriteria.AddCondition(Email.IsOutgoing, ConditionOperator.Equal, false);
        return call.System.RetrieveMultiple(query).Entities.Select(Recipient).FirstOrDefault();
    }

    private static QueryExpression PartyQuery(Guid emailId, IReadOnlyList<int> roles)
    {
        var query = new QueryExpression(Email.Party.Table)
        {
            ColumnSet = new ColumnSet(Email.Party.Who, Email.Party.Address),
        };
        query.Criteria.AddCondition(Email.Party.Activity, ConditionOperator.Equal, emailId);
        query.Criteria.AddCondition(Email.Party.Role, ConditionOperator.In, roles.Cast<object>().ToArray());
        foreach (var table in PersonTable.All)
        {
            Join(query, table.Name, PersonTable.AddressColumns);
        }

        foreach (var ours in Email.Party.Ours)
        {
            Join(query, ours.Key, ours.Value);
        }

        return query;
    }

    private static void Join(QueryExpression query, string table, IEnumerable<string> addressColumns)
    {
        var link = query.AddLink(table, Email.Party.Who, table + "id", JoinOperator.LeftOuter);
        link.EntityAlias = table;
        link.Columns = new ColumnSet(addressColumns.ToArray());
    }

    private static Recipient Recipient(Entity party)
    {
        var who = party.GetAttributeValue<EntityReference>(Email.Party.Who);
        var written = party.GetAttributeValue<string>(Email.Party.Address);
        var used = EmailAddress.Of(written);
        if (who is not null && Email.Party.Ours.TryGetValue(who.LogicalName, out var columns))
        {
            // A colleague's row with a customer's address beside it would reach the customer.
            var isOwn = string.IsNullOrWhiteSpace(written) || Addresses(party, who.LogicalName, columns).Contains(used);
            return new Recipient(Party: null, used, IsOurs: isOwn);
        }

        if (who is null || PersonTable.Of(who.LogicalName) is not { } table)
        {
            return new Recipient(Party: null, used);
        }

        var main = Addresses(party, table.Name, PersonTable.AddressColumns).FirstOrDefault(a => a is not null);
        return new Recipient(new PersonId(who.LogicalName, who.Id), used ?? main, IsOurs: false, main);
    }

    private static IEnumerable<EmailAddress?> Addresses(Entity party, string alias, IEnumerable<string> columns) =>
        columns.Select(column => party.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value as string)
            .Select(EmailAddress.Of);
}
