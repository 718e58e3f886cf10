using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>An e-mail as a decision needs it, and where each of its recipients stands.</summary>
internal sealed record Draft(OutgoingMail Mail, IReadOnlyList<Envelope> Envelopes, Entity Row)
{
    /// <summary>What its override is worth.</summary>
    public OverrideStanding Override { get; init; }

    /// <summary>The rows of the people among the recipients, as far as they are there; null where none was read.
    /// </summary>
    public IReadOnlyList<Person>? People { get; init; }
}

/// <summary>A recipient in his place.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="Box">The column: <c>to</c>, <c>cc</c>, <c>bcc</c>, or the recipient list of a bulk e-mail.</param>
/// <param name="Party">The row of the party; null in a recipient list.</param>
internal sealed record Envelope(Recipient Recipient, string Box, Entity? Party);

/// <summary>
/// Reads e-mails in the name of the platform: a stored one in two requests; one that is being written in one for each
/// table among its parties, and what is stored of it.
/// </summary>
internal static class Mails
{
    /// <summary>The columns of an e-mail that a decision reads, without the recipient list.</summary>
    internal static readonly string[] Columns =
    [
        Email.Category, Email.Topic, Email.Regarding, Email.Template, Email.Parent, Email.IsOutgoing, Email.Status,
        Email.Subject, Email.Owner, Email.OverrideGround,
    ];

    /// <summary>A stored e-mail; null when it is not there.</summary>
    public static Draft? Stored(PluginCall call, Guid emailId) =>
        Read(call, emailId) is { } stored
            ? Draft(call, emailId, stored.Email, stored.Envelopes, () => stored.Answered) with
            {
                People = stored.People,
            }
            : null;

    /// <summary>
    /// An e-mail as it would be once the row in hand is written: a new one, or a stored one with these columns changed;
    /// null when the stored one is not there.
    /// </summary>
    public static Draft? Written(PluginCall call, Entity target, Guid storedId)
    {
        var stored = storedId == Guid.Empty
            ? new StoredMail(new Entity(Email.Table), [], [], [])
            : Read(call, storedId);
        if (stored is null)
        {
            return null;
        }

        var email = stored.Email;
        foreach (var column in target.Attributes)
        {
            email[column.Key] = column.Value;
        }

        var people = stored.People.ToList();
        return Draft(
            call,
            storedId,
            email,
            [
                .. stored.Envelopes.Where(envelope => !target.Contains(envelope.Box)),
                .. Parties.Of(call, target, people),
            ],
            () => target.Contains(Email.Parent) ? Answered(call, Parent(email)) : stored.Answered) with
        {
            People = people,
        };
    }

    private static StoredMail? Read(PluginCall call, Guid emailId)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(RecipientList.With(call, Columns)) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, emailId);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } email)
        {
            return null;
        }

        var rows = Pages.All(call.System, Parties.Query(emailId, Parent(email)));
        return new StoredMail(
            email,
            rows.Where(row => IsOf(row, emailId)).Select(Parties.Envelope).ToList(),
            rows.Where(row => IsOf(row, emailId)).Select(row => Parties.Person(call, row))
                .Where(person => person is not null).Select(person => person!).ToList(),
            rows.Where(row => !IsOf(row, emailId) && IsIncoming(row)).Select(Parties.Recipient).ToList());
    }

    private static List<Recipient> Answered(PluginCall call, Guid? parent) => parent is null ? []
        : Pages.All(call.System, Parties.Query(Guid.Empty, parent)).Where(IsIncoming).Select(Parties.Recipient)
            .ToList();

    /// <summary>An e-mail that was read with its parties, and who stood on the one that it answers.</summary>
    internal static Draft Draft(
        PluginCall call,
        Guid id,
        Entity email,
        IReadOnlyList<Envelope> parties,
        Func<IReadOnlyList<Recipient>> answered,
        bool asksOverride = true)
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
            HasRecipientList = list.IsThere,
            Topics = topics,
            IsTopicUnknown = !Topic.IsWhole(topic, topics),
            Recipients = envelopes.Select(envelope => envelope.Recipient).Distinct().ToList(),
        };
        var draft = new Draft(
            CategoryPolicy.AsksWhatIsAnswered(mail) ? mail with { Answers = answered() } : mail, envelopes, email);
        return asksOverride && email.GetAttributeValue<OptionSetValue>(Email.OverrideGround) is not null
            ? Overridden(draft, Overrides.Of(call, draft))
            : draft;
    }

    private static Draft Overridden(Draft draft, OverrideStanding standing) => draft with
    {
        Override = standing,
        Mail = draft.Mail with { IsOverridden = standing == OverrideStanding.Stands },
    };

    internal static Guid? Parent(Entity email) =>
        email.GetAttributeValue<EntityReference>(Email.Parent) is { LogicalName: Email.Table } parent
            ? parent.Id
            : null;

    private static bool IsOf(Entity party, Guid emailId) =>
        party.GetAttributeValue<EntityReference>(Email.Party.Activity)?.Id == emailId;

    internal static bool IsIncoming(Entity party) => Parties.OfMail(party, Email.IsOutgoing) is false;

    private static bool IsDraft(Entity email) =>
        email.GetAttributeValue<OptionSetValue>(Email.Status) is not { } status
            || Email.Sendable.Contains(status.Value);

    private sealed record StoredMail(
        Entity Email,
        IReadOnlyList<Envelope> Envelopes,
        IReadOnlyList<Person> People,
        IReadOnlyList<Recipient> Answered);
}
