using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What the organisation says of a template: what kind of message it makes, and about what.</summary>
internal sealed record TemplateMark(Category? Category, Guid? TopicId);

/// <summary>
/// The topics, the marks of templates, and whether there are choices about all marketing, which an organisation sets up
/// once and seldom changes: remembered for at most a minute.
/// </summary>
internal static class Catalogue
{
    private static readonly Remembered<Dictionary<Guid, StoredTopic>> Topics = new();

    private static readonly Remembered<Dictionary<Guid, TemplateMark>> Marks = new();

    private static readonly Remembered<bool> ChoicesAboutAll = new();

    private static readonly Remembered<PolicyHistory> PublishedPolicies = new();

    /// <summary>
    /// A topic and the ones above it; empty for none, and for one that is not there. One that somebody else than the
    /// product wrote is not there: its code, its parent or its need of an opt-in may be another one.
    /// </summary>
    public static IReadOnlyList<Topic> Chain(PluginCall call, Guid? topicId)
    {
        if (topicId is null)
        {
            return [];
        }

        var chain = Topic.Chain(topicId, Proven(TopicsOf(call)));
        if (!Topic.IsWhole(topicId, chain))
        {
            // A topic may be younger than what is remembered.
            Topics.Forget(call);
            chain = Topic.Chain(topicId, Proven(TopicsOf(call)));
        }

        return chain;
    }

    /// <summary>Whether there is any topic that somebody may have chosen about.</summary>
    public static bool HasTopics(PluginCall call) => TopicsOf(call).Count > 0;

    /// <summary>A value that is another one once there are other topics.</summary>
    public static Guid Stamp(PluginCall call) => Step.StableId("topics/" + string.Join(
        "/",
        TopicsOf(call).OrderBy(one => one.Key).Select(one => $"{one.Key:D} {one.Value.Topic.Code}")));

    /// <summary>The topic with a code; null when there is none.</summary>
    public static Topic? WithCode(PluginCall call, string code) =>
        TopicsOf(call).Values.FirstOrDefault(stored => stored.Topic.Code == code)?.Topic;

    /// <summary>The code of a topic; null when it is not there.</summary>
    public static string? CodeOf(PluginCall call, Guid id) =>
        TopicsOf(call).TryGetValue(id, out var stored) ? stored.Topic.Code : null;

    /// <summary>The mark of a template; null for no template, and for one without a mark.</summary>
    public static TemplateMark? PolicyOf(PluginCall call, Guid? templateId) =>
        templateId is { } id && MarksOf(call).TryGetValue(id, out var mark) ? mark : null;

    /// <summary>
    /// Whether people, not only addresses, have choices about all marketing, such as a pause; the rows of twins are
    /// then read for them.
    /// </summary>
    public static bool HasChoicesAboutAll(PluginCall call)
    {
        var query = new QueryExpression(TopicPreference.Table)
        {
            ColumnSet = new ColumnSet(TopicPreference.Id),
            TopCount = 1,
        };
        query.Criteria.AddCondition(TopicPreference.Name, ConditionOperator.Equal, TopicPreference.AboutAll);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(TopicPreference.Topic, ConditionOperator.Null);
        query.Criteria.AddCondition(TopicPreference.PersonId, ConditionOperator.NotNull);
        return ChoicesAboutAll.OfRows(call, query, rows => rows.Count > 0);
    }

    /// <summary>
    /// The versions of the privacy policy that were published. What somebody else than the product wrote was not.
    /// </summary>
    public static PolicyHistory Policies(PluginCall call)
    {
        var query = new QueryExpression(PrivacyPolicy.Table) { ColumnSet = new ColumnSet(PrivacyPolicy.Columns) };
        query.Criteria.AddCondition(PrivacyPolicy.Status, ConditionOperator.NotEqual, (int)PolicyStatus.Draft);
        return PublishedPolicies.OfRows(call, query, rows => new PolicyHistory(
            [.. rows.Where(row => Proofs.IsProven(call, row)).Select(Edition)]));
    }

    /// <summary>Forgets them, for whoever has just published one.</summary>
    public static void ForgetPolicies(PluginCall call) => PublishedPolicies.Forget(call);

    private static PolicyEdition Edition(Entity row) => new(
        row.Id,
        row.GetAttributeValue<int?>(PrivacyPolicy.Version) ?? 0,
        row.GetAttributeValue<string>(PrivacyPolicy.Language) ?? string.Empty,
        row.GetAttributeValue<DateTime>(PrivacyPolicy.EffectiveFrom),
        row.GetAttributeValue<string>(PrivacyPolicy.WordingHash) ?? string.Empty,
        MaterialChange.Read(row.GetAttributeValue<string>(PrivacyPolicy.MaterialFor)) ?? new MaterialChange(true, []))
    {
        WhatChanged = row.GetAttributeValue<string>(PrivacyPolicy.WhatChanged) ?? string.Empty,
    };

    private static Dictionary<Guid, Topic> Proven(IReadOnlyDictionary<Guid, StoredTopic> topics) => topics
        .Where(one => one.Value.IsProven).ToDictionary(one => one.Key, one => one.Value.Topic);

    private static Dictionary<Guid, StoredTopic> TopicsOf(PluginCall call)
    {
        var query = new QueryExpression(MarketingTopic.Table)
        {
            ColumnSet = new ColumnSet(
                [.. Proofs.ColumnsOf(MarketingTopic.Table), MarketingTopic.Proof, MarketingTopic.Name]),
        };
        return Topics.OfRows(call, query, rows => rows.ToDictionary(
            row => row.Id,
            row => new StoredTopic(
                new Topic(
                    row.Id,
                    row.GetAttributeValue<string>(MarketingTopic.Code)
                        ?? row.GetAttributeValue<string>(MarketingTopic.Name) ?? row.Id.ToString("D"),
                    row.GetAttributeValue<EntityReference>(MarketingTopic.Parent)?.Id,
                    row.GetAttributeValue<bool?>(MarketingTopic.RequiresOptIn) ?? false),
                Proofs.IsProven(call, row))));
    }

    private static Dictionary<Guid, TemplateMark> MarksOf(PluginCall call)
    {
        var query = new QueryExpression(TemplatePolicy.Table)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(TemplatePolicy.Table), TemplatePolicy.Proof]),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return Marks.OfRows(call, query, rows => Read(call, rows));
    }

    private static Dictionary<Guid, TemplateMark> Read(PluginCall call, IEnumerable<Entity> rows)
    {
        var marks = new Dictionary<Guid, TemplateMark>();
        foreach (var row in rows)
        {
            if (Guid.TryParse(row.GetAttributeValue<string>(TemplatePolicy.TemplateId), out var template))
            {
                var category = Choices.CategoryOf(row.GetAttributeValue<OptionSetValue>(TemplatePolicy.Category));

                // What somebody else than the product wrote must not make business of marketing.
                var mark = new TemplateMark(
                    category == Category.Transactional && !Proofs.IsProven(call, row) ? null : category,
                    row.GetAttributeValue<EntityReference>(TemplatePolicy.Topic)?.Id);

                // Of two marks of one template the stricter holds.
                marks[template] = marks.TryGetValue(template, out var other) && other.Category == Category.Marketing
                    ? other
                    : mark;
            }
        }

        return marks;
    }

    private sealed record StoredTopic(Topic Topic, bool IsProven);
}
