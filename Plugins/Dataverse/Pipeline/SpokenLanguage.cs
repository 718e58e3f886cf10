using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// In which language somebody reads, and the organisation besides, in one request. It is read only when a sentence must
/// be worded, and remembered for a minute, so that a person who is refused again and again costs nothing more.
/// </summary>
internal static class SpokenLanguage
{
    private const string Organization = "organization";
    private const string OrganizationId = "organizationid";
    private const string OrganizationLanguage = "languagecode";
    private const string User = "systemuser";
    private const string UserId = "systemuserid";
    private const string UserSettings = "usersettings";
    private const string UserLanguage = "uilanguageid";

    // By user. Who changes the language of a form does nothing else in that transaction.
    private static readonly Remembered<Language> Heard = new();

    /// <summary>
    /// The language of a user; of somebody who is none, such as a team, the organisation's. English when it cannot be
    /// read: a sentence in another language is better than none.
    /// </summary>
    public static Language Of(PluginCall call, Guid user) => Known(call, user) ?? Read(call, user);

    /// <summary>What is remembered of a user's language; null when it must be read.</summary>
    public static Language? Known(PluginCall call, Guid user) =>
        Heard.Knows(call, out var language, user) ? language : null;

    private static Language Read(PluginCall call, Guid user)
    {
        try
        {
            var row = call.System.RetrieveMultiple(Query(user)).Entities.FirstOrDefault();
            var chosen = row?.GetAttributeValue<AliasedValue>($"{UserSettings}.{UserLanguage}")?.Value as int?;
            var language = LanguageChoice.Of(chosen, row?.GetAttributeValue<int?>(OrganizationLanguage));
            Heard.Keep(call, language, user);
            return language;
        }
        catch (Exception fault)
        {
            call.Trace(fault.ToString());
            return Language.English;
        }
    }

    private static QueryExpression Query(Guid user)
    {
        var query = new QueryExpression(Organization)
        {
            ColumnSet = new ColumnSet(OrganizationLanguage),
            TopCount = 1,
        };
        var who = query.AddLink(User, OrganizationId, OrganizationId, JoinOperator.LeftOuter);
        who.LinkCriteria.AddCondition(UserId, ConditionOperator.Equal, user);
        var settings = who.AddLink(UserSettings, UserId, UserId, JoinOperator.LeftOuter);
        settings.EntityAlias = UserSettings;
        settings.Columns = new ColumnSet(UserLanguage);
        return query;
    }
}
