using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>Where the text of an e-mail stands that is about to leave, and who sends it.</summary>
/// <param name="MailId">The row of the e-mail; null where it is not there yet.</param>
/// <param name="Read">Reads the text as it is now: other steps of this operation may have changed it.</param>
/// <param name="Write">Writes it.</param>
/// <param name="Sender">Reads how the sender's mailbox is set up; null where nobody knows who sends it.</param>
internal sealed record MailBody(
    Guid? MailId, Func<string?> Read, Action<string> Write, Func<SenderMailbox?> Sender)
{
    /// <summary>That of a stored e-mail.</summary>
    public static MailBody Stored(PluginCall call, Guid id) => new(
        id,
        () => Text(call, id),
        text => ProductWrite.Update(call, new Entity(Email.Table, id) { [Email.Description] = text }),
        () => SenderMailbox.Of(call, id));

    /// <summary>That of an e-mail that is being written: a new one, or a stored one with these columns changed.
    /// </summary>
    public static MailBody Written(PluginCall call, Entity target, Guid storedId) => new(
        storedId == Guid.Empty ? null : storedId,
        () => target.Contains(Email.Description) ? target.GetAttributeValue<string>(Email.Description)
            : storedId == Guid.Empty ? null
            : Text(call, storedId),
        text => target[Email.Description] = text,
        () => target.Contains(Email.From) ? SenderMailbox.Of(call, target)
            : storedId == Guid.Empty ? null
            : SenderMailbox.Of(call, storedId));

    private static string? Text(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.Description) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<string>(Email.Description);
    }
}
