using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>A topic as people outside see it.</summary>
/// <param name="Chain">The topic and the ones above it, nearest first.</param>
/// <param name="Row">Its row.</param>
internal sealed record PublicTopic(IReadOnlyList<Topic> Chain, Entity Row)
{
    public Topic Topic => Chain[0];

    /// <summary>Its code; what the page sends back.</summary>
    public string Code => Topic.Code;

    /// <summary>The code of the one above it; empty at the top.</summary>
    public string ParentCode => Chain.Count > 1 ? Chain[1].Code : string.Empty;

    /// <summary>Its name in a language, else as it is named.</summary>
    public string Name(Language language) => In(MarketingTopic.Name, language);

    /// <summary>Its description in a language, else as it stands; empty for none.</summary>
    public string Description(Language language) => In(MarketingTopic.Description, language);

    /// <summary>Whether all that is there of it is written in a language, so that nobody is told another is his.</summary>
    public bool IsWrittenIn(Language language) => language == Language.English
        || new[] { MarketingTopic.Name, MarketingTopic.Description }.All(column =>
            Text(column) is null || Text(column + MarketingTopic.EndingOf(language)) is not null);

    private string In(string column, Language language) =>
        Text(column + MarketingTopic.EndingOf(language)) ?? Text(column) ?? string.Empty;

    private string? Text(string column) =>
        Row.GetAttributeValue<string>(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <summary>The topics that people may choose about: one request.</summary>
internal static class PublicTopics
{
    // More than a page could show.
    private const int Most = 200;

    private static readonly string[] Columns =
    [
        .. Enum.GetValues(typeof(Language)).Cast<Language>().SelectMany(language => new[]
        {
            MarketingTopic.Name + MarketingTopic.EndingOf(language),
            MarketingTopic.Description + MarketingTopic.EndingOf(language),
        }),
        MarketingTopic.IsHidden,
    ];

    /// <summary>Those that the public pages show, and one besides, by name.</summary>
    /// <param name="call">The run.</param>
    /// <param name="besides">The topic of the mail, which its page shows whatever the rest; null for none.</param>
    public static IReadOnlyList<PublicTopic> Of(PluginCall call, Guid? besides = null) =>
        Read(call, row => row.Id == besides || row.GetAttributeValue<bool?>(MarketingTopic.IsHidden) != true);

    /// <summary>Those too that the pages do not show.</summary>
    public static IReadOnlyList<PublicTopic> Every(PluginCall call) => Read(call, _ => true);

    private static List<PublicTopic> Read(PluginCall call, Func<Entity, bool> counts)
    {
        var query = new QueryExpression(MarketingTopic.Table) { ColumnSet = new ColumnSet(Columns), TopCount = Most };
        query.AddOrder(MarketingTopic.Name, OrderType.Ascending);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return call.System.RetrieveMultiple(query).Entities.Where(counts)
            .Select(row => new PublicTopic(Catalogue.Chain(call, row.Id), row))
            .Where(topic => topic.Chain.Count > 0).ToList();
    }
}
