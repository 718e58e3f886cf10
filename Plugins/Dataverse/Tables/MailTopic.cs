namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What marketing messages are about; a tree.</summary>
internal static class MailTopic
{
    internal const string Table = "optout_topic";
    internal const string Name = "optout_name";
    internal const string Code = "optout_code";
    internal const string Parent = "optout_parentid";
    internal const string RequiresOptIn = "optout_requiresoptin";
}
