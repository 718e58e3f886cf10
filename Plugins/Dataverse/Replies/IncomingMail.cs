using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Dataverse;

/// <summary>An e-mail that came in from outside, and the one of ours that it answers: three requests at most.</summary>
internal sealed class IncomingMail
{
    private const string Sender = "sender";
    private const string Correlated = "correlatedactivityid";
    private const string SentOn = "senton";
    private const string CreatedOn = "createdon";

    private readonly Entity row;
    private readonly List<Entity> parties;

    private IncomingMail(Entity row, EmailAddress from, List<Entity> parties)
    {
        this.row = row;
        From = from;
        this.parties = parties;
    }

    public Guid Id => row.Id;

    public string? Subject => row.GetAttributeValue<string>(Email.Subject);

    /// <summary>HTML, or plain text.</summary>
    public string? Body => row.GetAttributeValue<string>(Email.Description);

    /// <summary>Who wrote it, as far as anybody can tell: whoever forges it can only refuse.</summary>
    public EmailAddress From { get; }

    /// <summary>When it reached the organisation, UTC.</summary>
    public DateTime ReceivedOn => row.GetAttributeValue<DateTime>(CreatedOn);

    /// <summary>
    /// When it was written, UTC, as its own date says: it may have waited for the first synchronisation of a mailbox. A
    /// date that is to come counts as now where it is read.
    /// </summary>
    public DateTime WrittenOn => row.GetAttributeValue<DateTime?>(SentOn) ?? ReceivedOn;

    /// <summary>The queue of ours that it went to; null for none.</summary>
    public EntityReference? Queue => parties
        .Where(party => party.GetAttributeValue<EntityReference>(Email.Party.Activity)?.Id == row.Id)
        .Select(party => party.GetAttributeValue<EntityReference>(Email.Party.Who))
        .FirstOrDefault(who => who is { LogicalName: "queue" });

    /// <summary>Who owns the e-mail that it answers, where that went to one person alone; null for none.</summary>
    public EntityReference? OwnerOfThread { get; private set; }

    /// <summary>The e-mail of ours that it answers; null for none.</summary>
    public Guid? Answered { get; private set; }

    /// <summary>Whether it answers an e-mail of ours that did not go to the address that it comes from.</summary>
    public bool IsFromAnother { get; private set; }

    /// <summary>Reads it; null for one that did not come in, is gone, or comes from one of ours or from nobody.</summary>
    public static IncomingMail? Of(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Email.Table)
        {
            ColumnSet = new ColumnSet(
                Email.Subject, Email.Description, Email.IsOutgoing, Email.Parent, Correlated, Sender, SentOn, CreatedOn),
        };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row
            || row.GetAttributeValue<bool?>(Email.IsOutgoing) != false)
        {
            return null;
        }

        var answered = row.GetAttributeValue<EntityReference>(Email.Parent)
            ?? row.GetAttributeValue<EntityReference>(Correlated);
        var parties = PartiesOf(call, answered is { LogicalName: Email.Table } ? [id, answered.Id] : [id]);
        if (SenderOf(row, parties) is not { } from)
        {
            return null;
        }

        var mail = new IncomingMail(row, from, parties);
        if (answered is { LogicalName: Email.Table })
        {
            mail.Follow(call, answered.Id);
        }

        return mail;
    }

    private void Follow(PluginCall call, Guid answered)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.IsOutgoing, Email.Owner) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, answered);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } ours
            || ours.GetAttributeValue<bool?>(Email.IsOutgoing) == false)
        {
            return;
        }

        Answered = answered;
        var outside = parties.Where(party => IsOf(party, answered) && IsRecipient(party) && !IsOurs(party)).ToList();
        var addresses = outside
            .SelectMany(party => AddressReading.Of(party.GetAttributeValue<string>(Email.Party.Address)).Addresses)
            .Select(address => address.Mailbox.WithoutTag).ToList();
        IsFromAnother = addresses.Count > 0 && !addresses.Contains(From.Mailbox.WithoutTag);
        OwnerOfThread = outside.Count == 1 ? ours.GetAttributeValue<EntityReference>(Email.Owner) : null;
    }

    private static List<Entity> PartiesOf(PluginCall call, Guid[] mails)
    {
        var query = new QueryExpression(Email.Party.Table)
        {
            ColumnSet = new ColumnSet(
                Email.Party.Activity, Email.Party.Who, Email.Party.Address, Email.Party.Role),
        };
        query.Criteria.AddCondition(Email.Party.Activity, ConditionOperator.In, mails.Cast<object>().ToArray());
        return Pages.All(call.System, query).ToList();
    }

    // A colleague's answer is no customer's, whichever of the two names it.
    private static EmailAddress? SenderOf(Entity row, List<Entity> parties)
    {
        var party = parties.FirstOrDefault(one => IsOf(one, row.Id) && RoleOf(one) == Email.Party.Sender);
        return party is not null && IsOurs(party) ? null
            : EmailAddress.Of(party?.GetAttributeValue<string>(Email.Party.Address))
                ?? EmailAddress.Of(row.GetAttributeValue<string>(Sender));
    }

    private static bool IsOf(Entity party, Guid mail) =>
        party.GetAttributeValue<EntityReference>(Email.Party.Activity)?.Id == mail;

    private static int RoleOf(Entity party) =>
        party.GetAttributeValue<OptionSetValue>(Email.Party.Role)?.Value ?? 0;

    private static bool IsRecipient(Entity party) => Email.Party.Boxes.ContainsKey(RoleOf(party));

    private static bool IsOurs(Entity party) =>
        party.GetAttributeValue<EntityReference>(Email.Party.Who) is { } who
        && Email.Party.Ours.ContainsKey(who.LogicalName);
}
