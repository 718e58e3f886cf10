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

    /// <summary>Reads a list.</summary>
    /// <param name="text">The column's text.</param>
    /// <param name="hasParties">
    /// Whether the e-mail names recipients elsewhere. A name in the list then only shows who they are; without them
    /// nobody can say who would be written to, and the name is a recipient without an address.
    /// </param>
    public static RecipientList Of(string? text, bool hasParties)
    {
        var entries = Entries(text).ToList();
        var recipients = entries
            .Where(entry => entry.IndexOf('@') >= 0 || !hasParties)
            .Select(entry => new Recipient(Party: null, EmailAddress.Of(entry))).Distinct();
        return new RecipientList(
            entries.Count > 0,
            recipients.Select(recipient => new Envelope(recipient, Email.RecipientList, Party: null)).ToList());
    }

    /// <summary>The list without the recipients who must not stand in it.</summary>
    public static string Without(string text, ICollection<Recipient> refused) => string.Join(
        "; ", Entries(text).Where(entry => !refused.Contains(new Recipient(Party: null, EmailAddress.Of(entry)))));

    // A name may hold a comma; between addresses it separates.
    private static IEnumerable<string> Entries(string? text) => (text ?? string.Empty).Split(Separators)
        .SelectMany(entry => entry.IndexOf('@') >= 0 ? entry.Split(',') : [entry])
        .Select(entry => entry.Trim()).Where(entry => entry.Length > 0);
}
