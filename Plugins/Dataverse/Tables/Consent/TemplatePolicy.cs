namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What messages made from one e-mail template are, and what they are about.</summary>
internal static class TemplatePolicy
{
    internal const string Table = "optout_templatepolicy";
    internal const string Id = "optout_templatepolicyid";
    internal const string Name = "optout_name";

    /// <summary>The id of the template as text, in the form D: the policy outlives the template.</summary>
    internal const string TemplateId = "optout_templateid";

    internal const string Category = "optout_category";
    internal const string Topic = "optout_topicid";
    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
