using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Decides anew of e-mails that were sent. A mail costs what its send costs: some eight requests, and two more when
/// somebody refused it.
/// </summary>
internal static class MailCheck
{
    private static readonly string[] Instants = ["senton", "actualend", "modifiedon"];

    /// <summary>Looks at the outgoing e-mails after a place, and says which they were.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var query = place.Query(Email.Table, Email.Id, Instants);
        query.Criteria.AddCondition(Email.IsOutgoing, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(
            Email.Status, ConditionOperator.In, Email.PendingSend, Email.Sending, Email.Sent);
        var mails = call.System.RetrieveMultiple(query).Entities;
        foreach (var mail in mails)
        {
            Look(call, mail, found);
        }

        return new CheckedPage(mails.Count, mails.LastOrDefault()?.Id);
    }

    /// <summary>The recipients who had refused an e-mail when it left, and the finding about it.</summary>
    public static IReadOnlyList<RecipientVerdict> RefusedBefore(PluginCall call, OutgoingMail mail, DateTime sentOn) =>
        SentAfterRefusal.Among(
            SendGuard.Verdicts(call, mail), sentOn, (verdict, ground) => RefusedOn(call, verdict.Recipient, ground));

    /// <summary>The finding that an e-mail was let go although somebody had refused it.</summary>
    public static FindingReport Finding(OutgoingMail mail, int refused) => CheckPlace.Finding(
        ComplianceRule.SentAfterRefusal,
        new EntityReference(Email.Table, mail.Id),
        string.Empty,
        $"{refused} of {mail.Recipients.Count} recipients had refused it when it was sent.");

    private static void Look(PluginCall call, Entity row, Action<FindingReport> found)
    {
        var sentOn = Instants.Select(row.GetAttributeValue<DateTime?>).First(instant => instant is not null)!.Value;
        var mail = Mails.Stored(call, row.Id, call.System).Mail;
        var unwanted = RefusedBefore(call, mail, sentOn);
        if (unwanted.Count > 0)
        {
            found(Finding(mail, unwanted.Count));
        }
    }

    private static DateTime? RefusedOn(PluginCall call, Recipient recipient, Ground ground)
    {
        if (ground.Person is { } person)
        {
            var facts = RecordedFacts.Of(call, PersonTable.Of(person.Id.Table)!, [person.Id.Id]);
            return facts.Newest(person.Id.Id, ground.Channel) is { IsRefusal: true } fact ? fact.OccurredOn : null;
        }

        if (ground.Rule != Rule.Suppressed)
        {
            return null;
        }

        var key = Keys.Current(call, KeyPurpose.Suppress).Value;
        var hashes = new[] { recipient.Address, recipient.MainAddress }.Where(address => address is not null)
            .SelectMany(address => new[] { address!, address!.WithoutTag })
            .Select(address => AddressHash.Of(address, key));
        return Suppressions.Find(call, hashes)
            .Where(one => one.IsInForce && one.Channel == ground.Channel).Min(one => one.Since);
    }
}
