using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads what a decision about an e-mail needs: at most eight requests for up to 200 recipients.</summary>
internal static class Mails
{
    /// <summary>The e-mail, its recipients, and whom it answers: two requests, three when it has a parent.</summary>
    public static OutgoingMail Read(PluginCall call, Guid emailId)
    {
        // Before the platform's own security checks: who may not read the e-mail learns nothing about its recipients.
        var email = call.User.Retrieve(
            Email.Table,
            emailId,
            new ColumnSet(Email.Category, Email.Regarding, Email.Template, Email.ByWorkflow, Email.Parent));
        var parties = Parties(call, emailId, Email.Party.Recipients);
        return new OutgoingMail
        {
            Id = emailId,
            Chosen = Choices.CategoryOf(email.GetAttributeValue<OptionSetValue>(Email.Category)),
            Regards = email.GetAttributeValue<EntityReference>(Email.Regarding)?.LogicalName,
            FromTemplate = email.GetAttributeValue<EntityReference>(Email.Template) is not null,
            ByWorkflow = email.GetAttributeValue<bool>(Email.ByWorkflow),
            Answers = Answered(call, email.GetAttributeValue<EntityReference>(Email.Parent)),
            Recipients = parties.Select(Recipient).Distinct().ToList(),
        };
    }

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

    private static List<Entity> Parties(PluginCall call, Guid emailId, IReadOnlyList<int> roles)
    {
        var query = PartyQuery(emailId, roles);
        return Pages.All(call.System, query);
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
            var person = query.AddLink(table.Name, Email.Party.Who, table.IdColumn, JoinOperator.LeftOuter);
            person.EntityAlias = table.Name;
            person.Columns = new ColumnSet(PersonTable.AddressColumns.ToArray());
        }

        return query;
    }

    private static Recipient Recipient(Entity party)
    {
        var who = party.GetAttributeValue<EntityReference>(Email.Party.Who);
        var table = PersonTable.Of(who?.LogicalName);
        var address = EmailAddress.Of(party.GetAttributeValue<string>(Email.Party.Address))
            ?? (table is null ? null : FirstAddress(party, table));
        return new Recipient(
            who is null || table is null ? null : new PersonId(who.LogicalName, who.Id),
            address,
            who is not null && Email.Party.Ours.Contains(who.LogicalName));
    }

    private static EmailAddress? FirstAddress(Entity party, PersonTable table) =>
        PersonTable.AddressColumns
            .Select(column => party.GetAttributeValue<AliasedValue>($"{table.Name}.{column}")?.Value as string)
            .Select(EmailAddress.Of)
            .FirstOrDefault(address => address is not null);
}
