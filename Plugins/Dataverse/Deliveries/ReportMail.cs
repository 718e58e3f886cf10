using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Deliveries;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// An e-mail that came in, with those of its attachments that may be parts of a report: four requests at most.
/// </summary>
internal sealed class ReportMail
{
    private const int MostParts = 10;
    private const int LargestPart = 512 * 1024;

    // How a mailbox names a part that it keeps as a file is not the same everywhere.
    private static readonly string[] Unnamed = ["", "text/plain", "application/octet-stream"];

    private readonly Entity row;

    private ReportMail(Entity row, DeliveryMail mail)
    {
        this.row = row;
        Mail = mail;
    }

    /// <summary>As the reader of reports takes it.</summary>
    public DeliveryMail Mail { get; }

    /// <summary>When it reached the organisation, UTC.</summary>
    public DateTime ReceivedOn => row.GetAttributeValue<DateTime>(Email.CreatedOn);

    /// <summary>What tells it from every other one: its Message-ID, else its row.</summary>
    public string Id => HeaderFields.MessageId(row.GetAttributeValue<string>(Email.MessageId)) ?? row.Id.ToString("D");

    /// <summary>The e-mail that the platform took it for an answer to; null for none.</summary>
    public Guid? Answered => (row.GetAttributeValue<EntityReference>(Email.Parent)
        ?? row.GetAttributeValue<EntityReference>(Email.Correlated)) is { LogicalName: Email.Table } mail ? mail.Id : null;

    /// <summary>The Message-ID of the message that it answers, as its header says; null for none.</summary>
    public string? InReplyTo => HeaderFields.MessageId(row.GetAttributeValue<string>(Email.InReplyTo));

    /// <summary>Reads it; null for one that did not come in, or is gone.</summary>
    public static ReportMail? Of(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Email.Table)
        {
            ColumnSet = new ColumnSet(
                Email.Subject, Email.Description, Email.IsOutgoing, Email.Parent, Email.Correlated, Email.Sender,
                Email.MessageId, Email.InReplyTo, Email.CreatedOn),
        };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row
            || row.GetAttributeValue<bool?>(Email.IsOutgoing) != false)
        {
            return null;
        }

        var from = SenderOf(call, row);
        return new ReportMail(row, new DeliveryMail(
            row.GetAttributeValue<string>(Email.Subject) ?? string.Empty,
            from,
            row.GetAttributeValue<string>(Email.Description) ?? string.Empty,
            Parts(call, id, ReportMarks.IsMachine(from))));
    }

    private static string SenderOf(PluginCall call, Entity row)
    {
        var query = new QueryExpression(Email.Party.Table) { ColumnSet = new ColumnSet(Email.Party.Address) };
        query.Criteria.AddCondition(Email.Party.Activity, ConditionOperator.Equal, row.Id);
        query.Criteria.AddCondition(Email.Party.Role, ConditionOperator.Equal, Email.Party.Sender);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
                ?.GetAttributeValue<string>(Email.Party.Address)
            ?? row.GetAttributeValue<string>(Email.Sender)
            ?? string.Empty;
    }

    private static List<DeliveryPart> Parts(PluginCall call, Guid id, bool isOfMachine)
    {
        var query = new QueryExpression(Email.Attachment.Table)
        {
            ColumnSet = new ColumnSet(Email.Attachment.FileName, Email.Attachment.MimeType, Email.Attachment.Size),
            TopCount = 100,
        };
        query.Criteria.AddCondition(Email.Attachment.Activity, ConditionOperator.Equal, id);
        var wanted = call.System.RetrieveMultiple(query).Entities
            .Where(file => (file.GetAttributeValue<int?>(Email.Attachment.Size) ?? 0) <= LargestPart
                && IsPart(TypeOf(file), isOfMachine))
            .Take(MostParts).ToDictionary(file => file.Id, TypeOf);
        if (wanted.Count == 0)
        {
            return [];
        }

        var bodies = new QueryExpression(Email.Attachment.Table) { ColumnSet = new ColumnSet(Email.Attachment.Body) };
        bodies.Criteria.AddCondition(
            Email.Attachment.Id, ConditionOperator.In, wanted.Keys.Cast<object>().ToArray());
        return call.System.RetrieveMultiple(bodies).Entities
            .Select(file => new DeliveryPart(
                wanted[file.Id], TextOf(file.GetAttributeValue<string>(Email.Attachment.Body))))
            .ToList();
    }

    private static bool IsPart(string type, bool isOfMachine) =>
        type.StartsWith("message/", StringComparison.Ordinal)
        || type.StartsWith("text/rfc822-header", StringComparison.Ordinal)
        || (isOfMachine && Unnamed.Contains(type));

    private static string TypeOf(Entity file)
    {
        var type = Domain.Ascii.Lower(file.GetAttributeValue<string>(Email.Attachment.MimeType) ?? string.Empty)
            .Split(';')[0].Trim();
        var isMessage = (file.GetAttributeValue<string>(Email.Attachment.FileName) ?? string.Empty)
            .EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
        return isMessage && Unnamed.Contains(type) ? "message/rfc822" : type;
    }

    private static string TextOf(string? body)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(body ?? string.Empty));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }
}
