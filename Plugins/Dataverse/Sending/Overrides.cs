using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Overrides of one message. What stands in the e-mail's columns counts only with the ledger's row of its grant, which
/// nobody but the product can write: columns can be written by ways that go round every step.
/// </summary>
internal static class Overrides
{
    /// <summary>What the ledger says of overrides.</summary>
    public static IReadOnlyList<LedgerEvent> Events { get; } =
        [LedgerEvent.OverrideGranted, LedgerEvent.OverrideRefused, LedgerEvent.OverrideUsed];

    /// <summary>
    /// What ties the facts of an override to its e-mail: a proof, so that no request can be handed in under it. What
    /// was asked for in vain stands elsewhere, and changes nothing.
    /// </summary>
    public static string KeyOf(PluginCall call, Guid emailId) =>
        Proof.Of(Keys.Current(call, KeyPurpose.Suppress).Value, "override", [emailId.ToString("D")]);

    /// <summary>The facts of some overrides, by their keys.</summary>
    public static QueryExpression Query(IEnumerable<string> keys)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(
                ConsentAudit.RequestKey, ConsentAudit.Event, ConsentAudit.OccurredOn, ConsentAudit.WordingHash),
        };
        query.Criteria.AddCondition(ConsentAudit.RequestKey, ConditionOperator.In, keys.Cast<object>().ToArray());
        query.Criteria.AddCondition(
            ConsentAudit.Event, ConditionOperator.In, Events.Select(what => (object)(int)what).ToArray());
        return query;
    }

    /// <summary>What the override of an e-mail is worth, as the e-mail is stored or would be.</summary>
    public static OverrideStanding Of(PluginCall call, Draft draft)
    {
        var query = Query([KeyOf(call, draft.Mail.Id)]);
        query.TopCount = 1;
        query.AddOrder("createdon", OrderType.Descending);
        query.AddOrder("versionnumber", OrderType.Descending);
        var last = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return OverridePolicy.StandingOf(
            last is null ? null : FateOf(last),
            last?.GetAttributeValue<string>(ConsentAudit.WordingHash),
            draft.Row.GetAttributeValue<OptionSetValue>(Email.Status)?.Value is Email.PendingSend or Email.Sending,
            () => HashOf(call, draft));
    }

    /// <summary>What a fact says became of the override.</summary>
    public static OverrideFate FateOf(Entity row) => Choices.EventOf(row) switch
    {
        LedgerEvent.OverrideGranted => OverrideFate.Granted,
        LedgerEvent.OverrideUsed => OverrideFate.Used,
        LedgerEvent.OverrideRefused => OverrideFate.Withdrawn,
        var other => throw new ArgumentOutOfRangeException(nameof(row), other, null),
    };

    /// <summary>The hash of what an e-mail is; null when it is not there.</summary>
    public static string? HashOf(PluginCall call, Guid emailId) =>
        Mails.Stored(call, emailId) is { } draft ? HashOf(call, draft) : null;

    /// <summary>The fact that an override ended because the e-mail is not what it was granted for.</summary>
    public static LedgerEntry Withdrawn(PluginCall call, Guid emailId, string why) =>
        new(LedgerEvent.OverrideRefused, Channel.MarketingEmail, LedgerReason.FlagChanged)
        {
            Evidence = $"e-mail {emailId:D}: withdrawn: {why}",
            RequestKey = KeyOf(call, emailId),
        };

    private static string HashOf(PluginCall call, Draft draft)
    {
        var row = draft.Row;
        var stored = Texts(call, draft.Mail.Id);
        return OverridePolicy.HashOf(Keys.Current(call, KeyPurpose.Suppress).Value, new SeenMail
        {
            Recipients = [.. draft.Envelopes.Select(Seen)],
            RecipientList = row.GetAttributeValue<string>(Email.RecipientList),
            Category = draft.Mail.Chosen,
            Topics =
            [
                row.GetAttributeValue<EntityReference>(Email.Topic)?.Id.ToString("D"),
                .. draft.Mail.Topics.Select(topic => topic.Id.ToString("D")),
            ],
            Subject = Text(Email.Subject),
            Text = Footer.Without(Text(Email.Description)),
            Attachments = Attachments(call, draft.Mail.Id),
        });

        string? Text(string column) => (row.Contains(column) ? row : stored)?.GetAttributeValue<string>(column);
    }

    private static SeenRecipient Seen(Envelope envelope)
    {
        var who = envelope.Party?.GetAttributeValue<EntityReference>(Email.Party.Who);
        return new SeenRecipient(
            envelope.Box,
            who is null ? null : $"{who.LogicalName}:{who.Id:D}",
            envelope.Recipient,
            envelope.Party?.GetAttributeValue<string>(Email.Party.Address));
    }

    // The text of an e-mail may be long, and no other decision needs it.
    private static Entity? Texts(PluginCall call, Guid emailId)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.Subject, Email.Description) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, emailId);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static List<SeenAttachment> Attachments(PluginCall call, Guid emailId)
    {
        var query = new QueryExpression(Email.Attachment.Table)
        {
            ColumnSet = new ColumnSet(Email.Attachment.Size, Email.Attachment.Version),
        };
        query.Criteria.AddCondition(Email.Attachment.Activity, ConditionOperator.Equal, emailId);
        return Pages.Each(call.System, query).Select(row => new SeenAttachment(
            row.Id,
            row.GetAttributeValue<int?>(Email.Attachment.Size) ?? 0,
            row.GetAttributeValue<long?>(Email.Attachment.Version) ?? 0)).ToList();
    }
}
