using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks at templates that are marked as marketing: one request for a page of marks, one for their templates, and one or
/// two for the mailboxes where there is no public page.
/// </summary>
internal static class TemplateCheck
{
    /// <summary>The look over marked templates, a table of its own in the order of a run.</summary>
    public const string Name = "marked-templates";

    // A template may be long: so few are read at once.
    private const int MostTemplates = 50;
    private const int LongestTitle = 100;

    private const string Template = "template";
    private const string TemplateId = "templateid";
    private const string Title = "title";
    private const string Html = "safehtml";
    private const string Body = "body";
    private const string LanguageCode = "languagecode";

    /// <summary>Looks at the marks after a place, in the order of their ids.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        // A template changes without its mark.
        var few = place with { Count = Math.Min(place.Count, MostTemplates), Since = null };
        var query = few.Query(TemplatePolicy.Table, TemplatePolicy.Id, [TemplatePolicy.TemplateId]);
        query.Criteria.AddCondition(
            TemplatePolicy.Category, ConditionOperator.Equal, OptionValue.First + (int)Category.Marketing);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var marks = call.System.RetrieveMultiple(query).Entities;
        var templates = Templates(call, marks);
        var isAnyHeard = templates.Count > 0 && SettingsSource.Of(call).PreferenceCentreUrl is null
            && SenderMailbox.IsAnyTakingIn(call);
        return few.Each(call, marks, mark =>
        {
            if (IdOf(mark) is { } id && templates.TryGetValue(id, out var template)
                && Faults(call, template, isAnyHeard) is { Count: > 0 } faults)
            {
                found(CheckPlace.Finding(
                    TemplateNotFit.Rule,
                    mark.ToEntityReference(),
                    string.Empty,
                    $"The e-mail template \"{LedgerText.Line(template.GetAttributeValue<string>(Title), LongestTitle)}\" is "
                    + $"marked as marketing, and {string.Join("; ", faults.Select(InWords))}."));
            }
        });
    }

    private static List<TemplateFault> Faults(PluginCall call, Entity template, bool isAnyHeard)
    {
        var settings = SettingsSource.Of(call);
        var code = template.GetAttributeValue<int?>(LanguageCode);
        var known = LanguageChoice.Known(code);
        var language = known ?? Language.English;
        var links = settings.PreferenceCentreUrl is { } url ? url + Footers.Page : null;
        var texts = Texts.Of(language).Sends;
        return TemplateNotFit.Of(
            template.GetAttributeValue<string>(Html) ?? template.GetAttributeValue<string>(Body) ?? string.Empty,
            new FooterContent
            {
                Language = language,
                Link = links is null ? null : links + new string('x', LinkEnvelope.Longest),
                Links = links,
                LinkWords = texts.FooterLink,
                Reply = links is null ? texts.FooterReply : null,
                SenderName = settings.SenderName.For(language),
                PostalAddress = settings.PostalAddress.For(language),
                Contact = settings.SenderContact.For(language),
            },
            hasLanguage: known is not null || code is null or 0,
            isAnyHeard,
            Email.LongestDescription).ToList();
    }

    private static Dictionary<Guid, Entity> Templates(PluginCall call, IEnumerable<Entity> marks)
    {
        var ids = marks.Select(IdOf).OfType<Guid>().Distinct().Cast<object>().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(Template) { ColumnSet = new ColumnSet(Title, Html, Body, LanguageCode) };
        query.Criteria.AddCondition(TemplateId, ConditionOperator.In, ids);
        return call.System.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }

    // A mark outlives its template.
    private static Guid? IdOf(Entity mark) =>
        Guid.TryParse(mark.GetAttributeValue<string>(TemplatePolicy.TemplateId), out var id) ? id : null;

    private static string InWords(TemplateFault fault) => fault switch
    {
        TemplateFault.NoLanguage => "there is no footer in its language",
        TemplateFault.NoPostalAddress => "no postal address is set for its footer (optout_PostalAddress)",
        TemplateFault.NoWay =>
            "its footer has no way to say no: no public page is set (optout_PreferenceCentreUrl), and no mailbox takes mail in",
        TemplateFault.WayHangsOnSender =>
            "its footer says how to say no only where the mailbox of whoever sends it takes mail in, since no public page is "
            + "set (optout_PreferenceCentreUrl)",
        TemplateFault.NoRoom => "it is so long that its footer does not fit in",
        TemplateFault.LeadsElsewhere => "a link of its own leads elsewhere to unsubscribe",
        TemplateFault.TextBehindFooter => "text stands behind the mark that ends its footer",
        TemplateFault.ForbidsReplies => "it asks not to be answered, though an answer with STOP is how one says no",
    };
}
