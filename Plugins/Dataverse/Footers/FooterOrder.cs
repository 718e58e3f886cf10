using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the decision about an e-mail that is certainly marketing leaves to be done: its footer, and for whom. It is
/// known where the e-mail was read, and used where the platform has checked the caller.
/// </summary>
/// <param name="Address">The address of the one recipient outside the organisation; null for several, or none.</param>
/// <param name="Person">The row of that recipient; null for none.</param>
/// <param name="TopicId">What the e-mail is about; null for no topic.</param>
/// <param name="TemplateId">The template that it was made from; null for none.</param>
internal sealed record FooterOrder(string? Address, PersonId? Person, Guid? TopicId, Guid? TemplateId)
{
    /// <summary>What is to be done about an e-mail that goes out; null for nothing.</summary>
    public static FooterOrder? Of(Draft draft, IEnumerable<RecipientVerdict> verdicts)
    {
        var mail = draft.Mail;
        if (!mail.CanBeSent || !CategoryPolicy.IsCertainMarketing(mail))
        {
            return null;
        }

        var left = verdicts.Where(verdict => !verdict.Recipient.IsOurs && verdict.Verdict is not Verdict.Refused)
            .Select(verdict => verdict.Recipient).ToList();

        // Of a recipient list nobody can tell how many e-mails become of it.
        var only = left.Count == 1 && left[0].Mailboxes == 1 && !mail.HasRecipientList ? left[0] : null;
        return new FooterOrder(
            only?.First?.Value,
            only?.First is null ? null : only.Party,
            mail.Topics.Count == 0 ? null : mail.Topics[0].Id,
            draft.Row.GetAttributeValue<EntityReference>(Email.Template)?.Id);
    }

    /// <summary>Writes it for a later step.</summary>
    public void Write(FieldWriter fields)
    {
        fields.Text(Address);
        fields.Text(Person?.Table);
        fields.Id(Person?.Id);
        fields.Id(TopicId);
        fields.Id(TemplateId);
    }

    /// <summary>Reads what an earlier step wrote.</summary>
    public static FooterOrder Read(FieldReader fields)
    {
        var address = fields.Text();
        var table = fields.Text();
        var id = fields.Id();
        return new FooterOrder(
            address, table is null || id is null ? null : new PersonId(table, id.Value), fields.Id(), fields.Id());
    }
}
