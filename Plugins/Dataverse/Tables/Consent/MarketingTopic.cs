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
    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
