using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// What a marketing message can be about. Topics form a tree, and refusing one refuses those under it.
/// </summary>
internal static class MarketingTopic
{
    internal const string Table = "optout_topic";
    internal const string Id = "optout_topicid";
    internal const string Name = "optout_name";

    /// <summary>The text by which the ledger keeps the topic; it never changes.</summary>
    internal const string Code = "optout_code";

    internal const string Parent = "optout_parentid";
    internal const string RequiresOptIn = "optout_requiresoptin";
    internal const string Description = "optout_description";

    /// <summary>Whether the public pages leave it out.</summary>
    internal const string IsHidden = "optout_ishidden";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";

    /// <summary>How the columns of a name and a description in a language end.</summary>
    public static string EndingOf(Language language) => language switch
    {
        Language.English => string.Empty,
        Language.German => "de",
        Language.French => "fr",
        Language.Chinese => "zh",
    };
}
