using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The recipient list of Sales' bulk e-mail, <c>msdyn_recipientlist</c>: "Individual email will be sent to each
/// recipient." Sales' own form writes the names of the chosen rows there, with semicolons between them; other programs
/// may write addresses.
/// </summary>
/// <param name="IsThere">Whether there is a list at all.</param>
/// <param name="Envelopes">The recipients that only the list names.</param>
internal sealed record RecipientList(bool IsThere, IReadOnlyList<Envelope> Envelopes)
{
    private static readonly char[] Separators = [';', '\n', '\r', '\t'];
    private static readonly Remembered<bool> HasColumn = new(TimeSpan.FromHours(1));

    /// <summary>
    /// The columns of an e-mail, and its recipient list where the organisation has one: that comes with Dynamics 365
    /// and not with Dataverse itself. It is asked of the definitions, and remembered for an hour: a query that names a
    /// column which is not there would fail, and end a transaction.
    /// </summary>
    public static string[] With(PluginCall call, IEnumerable<string> columns) =>
        IsColumnThere(call) ? [.. columns, Email.RecipientList] : [.. columns];

    /// <summary>The e-mails with a list that wait, or are being sent.</summary>
    public static IEnumerable<Entity> Waiting(PluginCall call)
    {
        if (!IsColumnThere(call))
        {
            return [];
        }

        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.RecipientList) };
        query.Criteria.AddCondition(Email.Status, ConditionOperator.In, Email.PendingSend, Email.Sending);
        query.Criteria.AddCondition(Email.RecipientList, ConditionOperator.NotNull);
        return Pages.Each(call.System, query);
    }

    private static bool IsColumnThere(PluginCall call) => HasColumn.Of(call, AsksForColumn);

    private static bool AsksForColumn(PluginCall call)
    {
        var query = new QueryExpression("attribute") { ColumnSet = new ColumnSet("logicalname"), TopCount = 1 };
        query.Criteria.AddCondition("logicalname", ConditionOperator.Equal, Email.RecipientList);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The column's text.</param>
    /// <param name="hasParties">
    /// Whether the e-mail names recipients elsewhere. A name in the list then only shows who they are; without them
    /// nobody can say who would be written to, and the name is a recipient without an address.
    /// </param>
    public static RecipientList Of(string? text, bool hasParties)
    {
        var entries = Entries(text).ToList();
        var recipients = entries.Select(entry => new KeyValuePair<string, Recipient>(entry, Recipient.Typed(entry)))
            .Where(one => one.Key.IndexOf('@') >= 0 || one.Value.Addresses.Count > 0 || !hasParties)
            .Select(one => one.Value).Distinct();
        return new RecipientList(
            entries.Count > 0,
            recipients.Select(recipient => new Envelope(recipient, Email.RecipientList, Party: null)).ToList());
    }

    /// <summary>The list without the recipients who must not stand in it.</summary>
    public static string Without(string text, ICollection<Recipient> refused) => string.Join(
        "; ", Entries(text).Where(entry => !refused.Contains(Recipient.Typed(entry))));

    // A name may hold a comma; between addresses it separates. The semicolon of a web page's "&#64;" separates nothing.
    private static IEnumerable<string> Entries(string? text) => AddressText.Unescaped(text ?? string.Empty)
        .Split(Separators)
        .SelectMany(entry => entry.IndexOf('@') >= 0 ? entry.Split(',') : [entry])
        .Select(entry => entry.Trim()).Where(entry => entry.Length > 0);
}
