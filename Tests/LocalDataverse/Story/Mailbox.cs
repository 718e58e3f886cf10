using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>A recipient: a row, or an address that nobody linked to one.</summary>
internal sealed record Recipient(string Shown, string? Address, EntityReference? Row)
{
    public Entity Party() => Row is null
        ? new Entity("activityparty") { ["addressused"] = Address }
        : new Entity("activityparty") { ["partyid"] = Row };
}

/// <summary>What became of a send.</summary>
internal abstract record Outcome
{
    public sealed record Sent : Outcome
    {
        public override string ToString() => "it was sent.";
    }

    /// <param name="Sentence">What the sender sees.</param>
    /// <param name="Code">The platform's code.</param>
    public sealed record Refused(string Sentence, int Code) : Outcome
    {
        public override string ToString() => $"it was refused with 0x{Code:X8}, {Sentence}";
    }
}

/// <summary>Writes e-mails and sends them as one user does.</summary>
internal sealed class Mailbox(IOrganizationService owner, EntityReference sender)
{
    private readonly List<Guid> written = [];

    /// <summary>How many e-mails of this user stand in each status, by its label.</summary>
    public IReadOnlyDictionary<string, int> CountByStatus => written
        .Select(StatusOf)
        .CountBy(status => status)
        .ToDictionary();

    public Guid Write(
        string subject,
        IEnumerable<Recipient> to,
        IEnumerable<Recipient>? cc = null,
        EntityReference? regarding = null,
        EntityReference? answers = null)
    {
        var mail = new Entity(Email.Table)
        {
            ["subject"] = subject,
            ["description"] = $"{subject}.",
            [Email.IsOutgoing] = true,
            ["from"] = Parties([new(sender.Name ?? "", null, sender)]),
            ["to"] = Parties(to),
        };
        if (cc is not null)
        {
            mail["cc"] = Parties(cc);
        }

        if (regarding is not null)
        {
            mail[Email.Regarding] = regarding;
        }

        if (answers is not null)
        {
            mail[Email.Parent] = answers;
        }

        var id = owner.Create(mail);
        written.Add(id);
        return id;
    }

    public Outcome Send(Guid mail)
    {
        try
        {
            owner.Execute(new OrganizationRequest("SendEmail")
            {
                ["EmailId"] = mail,
                ["IssueSend"] = true,
                ["TrackingToken"] = "",
            });
            return new Outcome.Sent();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new Outcome.Refused(fault.Detail.Message, fault.Detail.ErrorCode);
        }
    }

    public string StatusOf(Guid mail) =>
        owner.Retrieve(Email.Table, mail, new ColumnSet("statuscode")).Label("statuscode");

    private static EntityCollection Parties(IEnumerable<Recipient> recipients) =>
        new([.. recipients.Select(recipient => recipient.Party())]) { EntityName = "activityparty" };
}
