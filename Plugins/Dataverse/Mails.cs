using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>An e-mail as a decision needs it, and where each of its recipients stands.</summary>
internal sealed record Draft(OutgoingMail Mail, IReadOnlyList<Envelope> Envelopes, Entity Row);

/// <summary>A recipient in his place.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="Box">The column: <c>to</c>, <c>cc</c>, <c>bcc</c>, or the recipient list of a bulk e-mail.</param>
/// <param name="Party">The row of the party; null in a recipient list.</param>
internal sealed record Envelope(Recipient Recipient, string Box, Entity? Party);

/// <summary>
/// Reads e-mails: a stored one in two requests; one that is being written in one for each table among its parties,
/// and what is stored of it.
/// </summary>
internal static class Mails
{
    /// <summary>The columns of an e-mail that a decision reads, without the recipient list.</summary>
    internal static readonly string[] Columns =
    [
        Email.Category, Email.Topic, Email.Regarding, Email.Template, Email.ByWorkflow, Email.Parent, Email.IsOutgoing,
        Email.Status, Email.Subject, Email.Owner,
    ];

    /// <summary>A stored e-mail.</summary>
    /// <param name="call">The run.</param>
    /// <param name="emailId">Which e-mail.</param>
    /// <param name="reader">
    /// In whose name. Before the platform's own security checks that is the user's: who may not read the e-mail learns
    /// nothing about its recipients.
    /// </param>
    public static Draft Stored(PluginCall call, Guid emailId, IOrganizationService reader)
    {
        var stored = Read(call, emailId, reader);
        return Draft(call, emailId, stored.Email, stored.Envelopes, () => stored.Answered, stored.IsOverridden);
    }

    /// <summary>
    /// An e-mail as it would be once the row in hand is written: a new one, or a stored one with these columns changed.
    /// </summary>
    public static Draft Written(PluginCall call, Entity target, Guid storedId)
    {
        var stored = storedId == Guid.Empty ? null : Read(call, storedId, call.User);
        var email = stored?.Email ?? new Entity(Email.Table);
        foreach (var column in target.Attributes)
        {
            email[column.Key] = column.Value;
        }

        var kept = stored?.Envelopes.Where(envelope => !target.Contains(envelope.Box)) ?? [];
        return Draft(
            call,
            storedId,
            email,
            [.. kept, .. Parties.Of(call, target)],
            () => target.Contains(Email.Parent) ? Answered(call, Parent(email)) : stored?.Answered,
            stored?.IsOverridden ?? false);
    }

    private static StoredMail Read(PluginCall call, Guid emailId, IOrganizationService reader)
    {
        var email = Retrieve(call, emailId, reader);
        var rows = Pages.All(call.System, Parties.Query(emailId, Parent(email)));
        return new StoredMail(
            email,
            rows.Where(row => IsOf(row, emailId)).Select(Parties.Envelope).ToList(),
            rows.Where(row => !IsOf(row, emailId) && IsIncoming(row)).Select(Parties.Recipient).FirstOrDefault(),
            IsOverridden(rows, emailId));
    }

    private static Recipient? Answered(PluginCall call, Guid? parent) => parent is null ? null
        : Pages.All(call.System, Parties.Query(Guid.Empty, parent)).Where(IsIncoming).Select(Parties.Recipient)
            .FirstOrDefault();

    /// <summary>An e-mail that was read with its parties, and the sender of the one that it answers.</summary>
    internal static Draft Draft(
        PluginCall call,
        Guid id,
        Entity email,
        IReadOnlyList<Envelope> parties,
        Func<Recipient?> answered,
        bool isOverridden)
    {
        var list = RecipientList.Of(email.GetAttributeValue<string>(Email.RecipientList), parties.Count > 0);
        var policy = Catalogue.PolicyOf(call, email.GetAttributeValue<EntityReference>(Email.Template)?.Id);
        var topic = email.GetAttributeValue<EntityReference>(Email.Topic)?.Id ?? policy?.TopicId;
        var topics = Catalogue.Chain(call, topic);
        var envelopes = parties.Concat(list.Envelopes).ToList();
        var mail = new OutgoingMail
        {
            Id = id,
            CanBeSent = email.GetAttributeValue<bool?>(Email.IsOutgoing) != false && IsDraft(email),
            Chosen = Choices.CategoryOf(email.GetAttributeValue<OptionSetValue>(Email.Category)),
            OfTemplate = policy?.Category,
            Regards = email.GetAttributeValue<EntityReference>(Email.Regarding)?.LogicalName,
            FromTemplate = email.GetAttributeValue<EntityReference>(Email.Template) is not null,
            ByWorkflow = email.GetAttributeValue<bool?>(Email.ByWorkflow) ?? false,
            OneByOne = list.IsThere,
            Topics = topics,
            IsTopicUnknown = topic is not null && topics.Count == 0,
            IsOverridden = isOverridden && Overrides.IsGranted(call, id),
            Recipients = envelopes.Select(envelope => envelope.Recipient).Distinct().ToList(),
        };
        return new Draft(
            CategoryPolicy.AsksWhatIsAnswered(mail) ? mail with { Answers = answered() } : mail, envelopes, email);
    }

    private static Entity Retrieve(PluginCall call, Guid emailId, IOrganizationService reader)
    {
        try
        {
            return reader.Retrieve(Email.Table, emailId, new ColumnSet([.. Columns, Email.RecipientList]));
        }
        catch (Exception fault) when (!call.Context.IsInTransaction && fault is not InvalidPluginExecutionException)
        {
            // Without Sales' bulk e-mail the table has no recipient list; if that is not it, this fails as well.
            call.Trace(fault.Message);
            return reader.Retrieve(Email.Table, emailId, new ColumnSet(Columns));
        }
    }

    internal static Guid? Parent(Entity email) =>
        email.GetAttributeValue<EntityReference>(Email.Parent) is { LogicalName: Email.Table } parent ? parent.Id : null;

    private static bool IsOf(Entity party, Guid emailId) =>
        party.GetAttributeValue<EntityReference>(Email.Party.Activity)?.Id == emailId;

    internal static bool IsIncoming(Entity party) => Parties.OfMail(party, Email.IsOutgoing) is false;

    // Column security hides the override from those who may not set it, so it is not read in the user's name.
    private static bool IsOverridden(IEnumerable<Entity> parties, Guid emailId) =>
        parties.Any(party => IsOf(party, emailId) && Parties.OfMail(party, Email.Override) is true);

    private static bool IsDraft(Entity email) =>
        email.GetAttributeValue<OptionSetValue>(Email.Status) is not { } status || Email.Sendable.Contains(status.Value);

    private sealed record StoredMail(
        Entity Email, IReadOnlyList<Envelope> Envelopes, Recipient? Answered, bool IsOverridden);
}
