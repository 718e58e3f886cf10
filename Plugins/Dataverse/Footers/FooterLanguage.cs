using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// In which language the footer of an e-mail is: that of its template; without one, or where the template's is none of
/// ours, that of the user in whose name it is sent. What language a recipient reads, no row tells.
/// </summary>
internal static class FooterLanguage
{
    private const string Template = "template";
    private const string TemplateId = "templateid";
    private const string Code = "languagecode";

    private static readonly Remembered<Language?> Templates = new();

    /// <summary>The language.</summary>
    public static Language Of(PluginCall call, Guid? templateId) =>
        (templateId is { } id ? Templates.Of(call, run => OfTemplate(run, id), id) : null)
        ?? SpokenLanguage.Of(call, call.Context.UserId);

    private static Language? OfTemplate(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Template) { ColumnSet = new ColumnSet(Code) };
        query.Criteria.AddCondition(TemplateId, ConditionOperator.Equal, id);
        return LanguageChoice.Known(
            call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(Code));
    }
}
