using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Deliveries;

/// <summary>E-mails that were sent, and the reports about them that come in, as server-side synchronisation stores them.
/// </summary>
internal static class Reported
{
    private const string Daemon = "MAILER-DAEMON@relay.example";

    /// <summary>An e-mail about business that went out, under a Message-ID.</summary>
    public static EntityReference Sent(this Sales sales, string messageId, params Recipient[] recipients)
    {
        var mail = sales.Mail(recipients);
        sales.Send(mail);
        sales.EditBehindThePlatform(mail, Email.MessageId, $"<{messageId}>");
        return mail;
    }

    /// <summary>A report with a status part about a message.</summary>
    public static EntityReference Bounces(this Sales sales, string messageId, string address, string said = "550 5.1.1 user unknown") =>
        sales.Arrives(
            Daemon,
            "Undelivered Mail Returned to Sender",
            "<p>It could not be delivered.</p>",
            ("message/delivery-status", StatusOf(address, said)),
            ("text/rfc822-headers", $"Message-ID: <{messageId}>\nTo: somebody@else.example\n"));

    /// <summary>A status part.</summary>
    public static string StatusOf(string address, string said) =>
        "Reporting-MTA: dns; relay.example\r\n\r\n"
        + $"Final-Recipient: rfc822; {address}\r\nAction: failed\r\n"
        + $"Status: {(said.Contains(" 4.", StringComparison.Ordinal) ? "4.0.0" : "5.0.0")}\r\n"
        + $"Diagnostic-Code: smtp; {said}\r\n";

    /// <summary>An e-mail that comes in, and all that follows it.</summary>
    public static EntityReference Arrives(
        this Sales sales, string from, string subject, string body, params (string Type, string Text)[] parts)
    {
        var mail = sales.Create(
            "email",
            ("subject", subject),
            ("description", body),
            ("directioncode", false),
            ("from", Party(from)),
            ("to", Party("news@firm.example")));
        foreach (var (type, text) in parts)
        {
            sales.Create(
                Email.Attachment.Table,
                (Email.Attachment.Activity, mail),
                ("objecttypecode", "email"),
                (Email.Attachment.MimeType, type),
                (Email.Attachment.FileName, "part"),
                (Email.Attachment.Body, Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
        }

        sales.Organization.RunAsynchronousJobs();
        return mail;
    }

    /// <summary>Whether an e-mail about business to a typed-in address is refused.</summary>
    public static bool IsHeld(this Sales sales, string address)
    {
        sales.AllowTypedInAddresses();
        var mail = sales.Mail([Typed("to", address)]);
        return Record.Exception(() => sales.Send(mail)) is not null;
    }

    /// <summary>The requests of a kind, the oldest first.</summary>
    public static IReadOnlyList<Entity> Requests(this Sales sales, RequestKind kind) =>
    [
        .. sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) }).Entities
            .Where(row => Value(row, OptOutRequest.Kind) == (int)kind),
    ];

    /// <summary>How many facts of an event the ledger has.</summary>
    public static int Facts(this Sales sales, LedgerEvent happened) =>
        sales.Ledger().Count(row => Value(row, ConsentAudit.Event) == (int)happened);

    public static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>The suppression of the one address itself on a channel.</summary>
    public static Entity Suppressed(this Sales sales, Channel channel) => Assert.Single(
        sales.Admin.RetrieveMultiple(
            new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(true) }).Entities,
        row => Value(row, SuppressedAddress.Channel) == Choices.Of(channel).Value
            && !row.Contains(SuppressedAddress.PersonId));

    private static EntityCollection Party(string address) =>
        new([new Entity("activityparty") { ["addressused"] = address }]) { EntityName = "activityparty" };
}
