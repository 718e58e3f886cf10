using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>The queries of our synchronous steps that no index of Dataverse is certain to serve.</summary>
internal static class Unserved
{
    private const string Ours = "OptOutPlugin: ";

    // By which columns people are looked for as long as the suppression list may lack what some of them refuse.
    private const string Mailboxes =
        "donotemail, donotbulkemail, donotsendmm, emailaddress1, emailaddress2, emailaddress3";

    // The same where the organisation has topics: of those who hold an address all count.
    private const string EveryMailbox = "emailaddress1, emailaddress2, emailaddress3";

    /// <summary>Queries of tables that stay small, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Small { get; } = new Dictionary<string, string>
    {
        ["environmentvariabledefinition: schemaname"] = "Definitions come with solutions: some hundreds.",
        ["optout_key: optout_purpose, optout_retiredon, optout_keyid"] = "An officer makes keys one by one: a few.",
        ["optout_privacypolicy: "] = "An officer writes policies one by one: some dozens.",
        ["optout_privacypolicy: optout_status"] = "An officer writes policies one by one: some dozens.",
        ["optout_templatepolicy: statecode"] = "An officer marks templates one by one: some hundreds.",
        ["optout_topic: "] = "An officer makes topics one by one: some dozens.",
        ["organization: "] = "One row.",
    };

    /// <summary>The same where somebody's training is looked at.</summary>
    public static IReadOnlyDictionary<string, string> OfTraining { get; } = new Dictionary<string, string>
    {
        ["optout_course: "] = "An officer makes courses one by one: some dozens.",
        ["privilege: name"] = "Privileges come with solutions: some thousands; asked of who is about to be refused.",
    };

    /// <summary>Whether it is of a table that stays small.</summary>
    public static bool IsSmall(SynchronousQuery query) =>
        Small.ContainsKey($"{query.Table}: {query.Columns}") || OfTraining.ContainsKey($"{query.Table}: {query.Columns}");

    /// <summary>Whether it may be asked at all, be it only before the suppression list is whole.</summary>
    public static bool IsKnown(SynchronousQuery query) => IsSmall(query) || IsSearch(query);

    /// <summary>Whether it looks for people by their mailboxes.</summary>
    public static bool IsSearch(SynchronousQuery query) => query.Index is null
        && PersonTable.Of(query.Table) is { } people
        && query.Columns.Replace($"{people.IdColumn}, ", string.Empty, StringComparison.Ordinal)
            is Mailboxes or EveryMailbox;

    /// <summary>What steps of ours asked that nothing serves.</summary>
    public static IEnumerable<SynchronousQuery> In(LocalOrganization organization) => organization.SynchronousQueries
        .Where(query => query.Index is null && query.Step.StartsWith(Ours, StringComparison.Ordinal)
            && !IsKnown(query));
}
