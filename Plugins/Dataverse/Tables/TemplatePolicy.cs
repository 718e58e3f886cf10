namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What the e-mails of a template are, and what about. The template's id is text: no table depends on it.</summary>
internal static class TemplatePolicy
{
    internal const string Table = "optout_templatepolicy";
    internal const string TemplateId = "optout_templateid";
    internal const string Category = "optout_category";
    internal const string Topic = "optout_topicid";
}
