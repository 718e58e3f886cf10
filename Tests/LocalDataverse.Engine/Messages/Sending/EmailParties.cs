using System.ServiceModel;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sending;

/// <summary>What the platform itself asks of the sender and the recipients of an e-mail.</summary>
internal sealed class EmailParties(Database database, MetadataStore metadata, Host host)
{
    private const int Sender = 1;

    private static readonly int[] Recipients = [2, 3, 4];

    public void DemandSendable(Guid emailId)
    {
        var parties = database.Parties([emailId])[emailId].ToList();
        var senders = parties.Where(party => PartOf(party) == Sender).ToList();
        if (senders.Count > 1)
        {
            throw Faults.Create(unchecked((int)0x80040B01), "More than one sender specified");
        }

        if (senders is not [{ } sender] || sender.GetAttributeValue<EntityReference>("partyid") is null)
        {
            throw Faults.Create(
                unchecked((int)0x80040B02),
                "No email address was specified, and the calling user does not have an email address set");
        }

        var recipients = parties.Where(party => Recipients.Contains(PartOf(party))).ToList();
        if (recipients.Count == 0)
        {
            throw Faults.Create(
                unchecked((int)0x80040B04), "The e-mail must have at least one recipient before it can be sent");
        }

        foreach (var recipient in recipients)
        {
            DemandReachable(recipient);
        }
    }

    private void DemandReachable(Entity party)
    {
        if (party.GetAttributeValue<EntityReference>("partyid") is not { } reference)
        {
            if (!AllowsUnresolved())
            {
                throw NotReachable();
            }

            return;
        }

        var row = database.Read(metadata.Table(reference.LogicalName), reference.Id)
            ?? throw Faults.RowNotFound(reference.LogicalName, reference.Id);
        if (string.IsNullOrEmpty(party.GetAttributeValue<string>("addressused"))
            || row.GetValueOrDefault("donotemail") is true)
        {
            throw NotReachable();
        }
    }

    private bool AllowsUnresolved() => database
        .Read(metadata.Table("organization"), host.OrganizationId)
        ?.GetValueOrDefault("allowunresolvedpartiesonemailsend") is true;

    private static int PartOf(Entity party) =>
        party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value ?? 0;

    private static FaultException<OrganizationServiceFault> NotReachable() => Faults.Create(
        ErrorCodes.NoPartyAddress, "Object address not found on party or party is marked as non-emailable");
}
