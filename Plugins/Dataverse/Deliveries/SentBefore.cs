using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Deliveries;

namespace OptOutPlugin.Dataverse;

/// <summary>An e-mail of ours that went to an address.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Message">What tells it from every other one: its Message-ID, else its row.</param>
/// <param name="Match">How it was found, in English words.</param>
internal sealed record Original(Guid Id, string Message, string Match);

/// <summary>
/// Finds out whether this organisation wrote to an address lately: anybody can send an e-mail that looks like a report,
/// so that one counts only for an e-mail that was sent. To be called outside any transaction: a Message-ID is not certain
/// to be indexed.
/// </summary>
/// <param name="call">The run.</param>
/// <param name="answered">The e-mail that the report answers; null for none.</param>
/// <param name="messages">The Message-IDs that the report names.</param>
internal sealed class SentBefore(PluginCall call, Guid? answered, IReadOnlyList<string> messages)
{
    private const int Latest = 50;

    // Mail systems try for five days; providers report complaints within weeks.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private static readonly object[] Boxes = Email.Party.Boxes.Keys.Cast<object>().ToArray();

    private List<Entity>? named;
    private List<Entity>? parties;

    /// <summary>The e-mail that went to an address; null for none, and where the report is about one to others.</summary>
    public Original? To(EmailAddress address)
    {
        if (Named.Count == 0)
        {
            return ToHolderOf(address);
        }

        var mail = Named.Find(one => RecipientsOf(one.Id).Contains(address.Mailbox));
        return mail is null ? null : Found(mail, "an e-mail of ours to this address is what the report is about");
    }

    /// <summary>
    /// The one address outside that the e-mail went to which the report is about; null for none or several. So it is known
    /// who complained where the report hides it.
    /// </summary>
    public EmailAddress? OnlyRecipient() =>
        Named.Count == 1 && RecipientsOf(Named[0].Id).Distinct().ToList() is { Count: 1 } only ? only[0] : null;

    private List<Entity> Named => named ??= Find();

    private List<Entity> Find()
    {
        var found = answered is { } id ? Mails(query => query.AddCondition(Email.Id, ConditionOperator.Equal, id)) : [];
        var forms = messages.SelectMany(one => new[] { one, $"<{one}>" }).Cast<object>().ToArray();
        return found.Count > 0 || forms.Length == 0 ? found
            : Mails(query => query.AddCondition(Email.MessageId, ConditionOperator.In, forms));
    }

    private List<Entity> Mails(Action<FilterExpression> which)
    {
        var query = new QueryExpression(Email.Table)
        {
            ColumnSet = new ColumnSet(Email.MessageId),
            TopCount = Latest,
        };
        which(query.Criteria);
        Sent(query.Criteria);
        return call.System.RetrieveMultiple(query).Entities.ToList();
    }

    private void Sent(FilterExpression mail)
    {
        mail.AddCondition(Email.IsOutgoing, ConditionOperator.Equal, true);
        mail.AddCondition(Email.State, ConditionOperator.Equal, Email.Completed);
        mail.AddCondition(Email.CreatedOn, ConditionOperator.GreaterEqual, call.Now - Lately);
    }

    private List<EmailAddress> RecipientsOf(Guid mail)
    {
        parties ??= Parties();
        return parties
            .Where(party => party.GetAttributeValue<EntityReference>(Email.Party.Activity)?.Id == mail && !IsOurs(party))
            .SelectMany(party => AddressReading.Of(party.GetAttributeValue<string>(Email.Party.Address)).Addresses)
            .Select(address => address.Mailbox).ToList();
    }

    private List<Entity> Parties()
    {
        var query = PartyQuery();
        query.Criteria.AddCondition(
            Email.Party.Activity, ConditionOperator.In, Named.Select(mail => (object)mail.Id).ToArray());
        return Pages.All(call.System, query);
    }

    private static QueryExpression PartyQuery()
    {
        var query = new QueryExpression(Email.Party.Table)
        {
            ColumnSet = new ColumnSet(Email.Party.Activity, Email.Party.Who, Email.Party.Address),
        };
        query.Criteria.AddCondition(Email.Party.Role, ConditionOperator.In, Boxes);
        return query;
    }

    // The report names no e-mail of ours: then the last one to a record that holds the address.
    private Original? ToHolderOf(EmailAddress address)
    {
        var holders = Holders.Of(call, PersonAddresses.Of(call, address.Value));
        if (holders.Count == 0)
        {
            return null;
        }

        var query = PartyQuery();
        query.TopCount = Latest;
        query.Criteria.AddCondition(
            Email.Party.Who, ConditionOperator.In, holders.Select(row => (object)row.Id.Id).ToArray());
        var mail = query.AddLink(Email.Table, Email.Party.Activity, Email.Id);
        mail.EntityAlias = "mail";
        mail.Columns = new ColumnSet(Email.MessageId);
        Sent(mail.LinkCriteria);
        mail.Orders.Add(new OrderExpression(Email.CreatedOn, OrderType.Descending));
        return call.System.RetrieveMultiple(query).Entities
            .Where(party => AddressReading.Of(party.GetAttributeValue<string>(Email.Party.Address)).Addresses
                .Any(used => used.Mailbox == address.Mailbox))
            .Select(party => new Entity(Email.Table, party.GetAttributeValue<EntityReference>(Email.Party.Activity).Id)
            {
                [Email.MessageId] = party.GetAttributeValue<AliasedValue>($"mail.{Email.MessageId}")?.Value,
            })
            .Select(one => Found(one, "the report names no e-mail of ours; one went to this address lately"))
            .FirstOrDefault();
    }

    private static Original Found(Entity mail, string match) => new(
        mail.Id, HeaderFields.MessageId(mail.GetAttributeValue<string>(Email.MessageId)) ?? mail.Id.ToString("D"), match);

    private static bool IsOurs(Entity party) =>
        party.GetAttributeValue<EntityReference>(Email.Party.Who) is { } who
        && Email.Party.Ours.ContainsKey(who.LogicalName);
}
