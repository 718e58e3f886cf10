using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads e-mails that were let go, many at once: the e-mails in one request, their recipients in one for each 50 of
/// them, and one each for the topics and the overrides.
/// </summary>
internal static class SentMails
{
    private const int MailsInSlice = 50;
    private const string CreatedOn = "createdon";
    private const string ModifiedOn = "modifiedon";
    private const string Version = "versionnumber";

    private static readonly string[] Instants = ["senton", "actualend"];

    private static readonly string[] Columns =
        [.. Mails.Columns, .. Instants, CreatedOn, ModifiedOn, Version];

    /// <summary>The rows of the outgoing e-mails after a place, in the order of their ids.</summary>
    public static List<Entity> Rows(PluginCall call, CheckPlace place) => Rows(call, columns =>
    {
        var query = place.Query(Email.Table, Email.Id, columns);
        query.Criteria.AddCondition(Email.IsOutgoing, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(
            Email.Status, ConditionOperator.In, Email.PendingSend, Email.Sending, Email.Sent);
        return query;
    });

    /// <summary>The row of one e-mail; empty when it is gone.</summary>
    public static List<Entity> Rows(PluginCall call, Guid emailId) => Rows(call, columns =>
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, emailId);
        return query;
    });

    /// <summary>
    /// The e-mails of rows, from the first on, until there are so many recipients; always the first 50.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="rows">The rows of the e-mails.</param>
    /// <param name="mostRecipients">How many recipients are enough.</param>
    /// <param name="leftBy">A time at which they had left, UTC; null when nobody knows one.</param>
    public static List<SentMail> Of(
        PluginCall call, IReadOnlyList<Entity> rows, int mostRecipients, DateTime? leftBy = null)
    {
        var drafts = new List<Draft>();
        foreach (var slice in Pages.Slices(rows, MailsInSlice))
        {
            drafts.AddRange(Drafts(call, slice));
            if (drafts.Sum(draft => draft.Mail.Recipients.Count) >= mostRecipients)
            {
                break;
            }
        }

        var changes = TopicChanges(call, drafts.SelectMany(draft => draft.Mail.Topics.Select(topic => topic.Id)));
        var overrides = OverridesOf(call, drafts.Select(draft => draft.Mail.Id));
        return drafts.Select(draft => new SentMail(
            draft.Mail,
            Time(draft.Row, leftBy),
            draft.Mail.Topics.Select(topic => new DatedTopic(
                topic, changes.TryGetValue(topic.Id, out var changed) ? changed : DateTime.MaxValue)).ToList(),
            overrides[Overrides.KeyOf(call, draft.Mail.Id)].ToList())).ToList();
    }

    private static List<Entity> Rows(PluginCall call, Func<string[], QueryExpression> query) =>
        [.. call.System.RetrieveMultiple(query(RecipientList.With(call, Columns))).Entities];

    private static List<Draft> Drafts(PluginCall call, List<Entity> rows)
    {
        var parents = rows.Select(Mails.Parent).Where(parent => parent is not null).Select(parent => parent!.Value)
            .Distinct().ToList();
        var parties = Pages.All(call.System, Parties.Query(rows.Select(row => row.Id).ToList(), parents))
            .ToLookup(party => party.GetAttributeValue<EntityReference>(Email.Party.Activity)?.Id);
        return rows.Select(row => Mails.Draft(
            call,
            row.Id,
            row,
            parties[row.Id].Where(IsRecipient).Select(Parties.Envelope).ToList(),
            () => parties[Mails.Parent(row) ?? Guid.Empty].Where(IsSeen).Where(Mails.IsIncoming)
                .Select(Parties.Recipient).ToList(),
            asksOverride: false)).ToList();
    }

    // An e-mail may be one of those looked at and the one that another of them follows.
    private static bool IsRecipient(Entity party) => Email.Party.Boxes.ContainsKey(
        party.GetAttributeValue<OptionSetValue>(Email.Party.Role)?.Value ?? 0);

    private static bool IsSeen(Entity party) => Email.Party.Seen.Contains(
        party.GetAttributeValue<OptionSetValue>(Email.Party.Role)?.Value ?? 0);

    private static SendingTime Time(Entity row, DateTime? leftBy)
    {
        var version = row.GetAttributeValue<long?>(Version);
        var instants = Instants.Select(row.GetAttributeValue<DateTime?>).Where(instant => instant is not null).ToList();
        if (instants.Count > 0)
        {
            return new SendingTime(Second(instants[0]!.Value), Second(instants[0]!.Value), version);
        }

        var earliest = Second(row.GetAttributeValue<DateTime>(CreatedOn));
        var latest = Second(row.GetAttributeValue<DateTime>(ModifiedOn));
        var known = leftBy is { } time && Second(time) < latest ? Second(time) : latest;
        return new SendingTime(earliest, known < earliest ? earliest : known, version);
    }

    private static DateTime Second(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static Dictionary<Guid, DateTime> TopicChanges(PluginCall call, IEnumerable<Guid> topics) => Pages
        .WithIds(call.System, MarketingTopic.Table, MarketingTopic.Id, topics.Distinct(), ModifiedOn)
        .ToDictionary(row => row.Id, row => row.GetAttributeValue<DateTime>(ModifiedOn));

    private static ILookup<string, OverrideFact> OverridesOf(PluginCall call, IEnumerable<Guid> mails)
    {
        var rows = new List<Entity>();
        foreach (var slice in Pages.Slices(mails.Select(mail => Overrides.KeyOf(call, mail)), Pages.IdsInSlice))
        {
            var query = Overrides.Query(slice);
            query.AddOrder(CreatedOn, OrderType.Ascending);
            query.AddOrder(Version, OrderType.Ascending);
            rows.AddRange(Pages.Each(call.System, query));
        }

        return rows.ToLookup(
            row => row.GetAttributeValue<string>(ConsentAudit.RequestKey),
            row => new OverrideFact(
                row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn),
                Overrides.FateOf(row) != OverrideFate.Withdrawn));
    }
}
