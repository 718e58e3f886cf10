using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>A fact that a handler wants in the ledger; who, when and how it was called come from the call.</summary>
internal sealed record LedgerEntry(LedgerEvent Event, Channel? Channel, LedgerReason Reason)
{
    public PersonId? Person { get; init; }

    public string? AddressHash { get; init; }

    /// <summary>The code of the topic that it is about; null when it is about the whole channel.</summary>
    public string? Topic { get; init; }

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    public OptionSetValue Source { get; init; } = Choices.Of(ConsentSource.RecordChanged);

    public string? Evidence { get; init; }

    /// <summary>How much it counts; null for what is no choice.</summary>
    public Weight? Weight { get; init; }

    /// <summary>When the person said it, UTC; null for now.</summary>
    public DateTime? SaidOn { get; init; }

    /// <summary>The legal ground, in the words of whoever claimed one.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The hash of the words that somebody saw; null where none count.</summary>
    public string? WordingHash { get; init; }

    /// <summary>Which version of the privacy policy somebody saw, in which language; null where none counts.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>What ties the fact to the request, or the e-mail, that it was about.</summary>
    public string? RequestKey { get; init; }

    /// <summary>The id of a fact that must not be written twice; null for any other.</summary>
    public Guid? Id { get; init; }

    /// <summary>
    /// The row of the suppression list whose lock keeps two operations from writing this fact at once; null for none.
    /// </summary>
    public Guid? LockedBy { get; init; }

    /// <summary>The hash under which an address stands in the ledger; null for no address.</summary>
    public static string? HashOf(PluginCall call, EmailAddress? address) =>
        address is null
            ? null
            : Domain.Addresses.AddressHash.Of(address, Keys.Current(call, KeyPurpose.Suppress).Value);

    /// <summary>
    /// Writes the fact. In a transaction it is undone with the operation; outside it stays, whatever follows.
    /// </summary>
    public void Write(PluginCall call)
    {
        call.System.Create(Signed(call));
        LeftWork.Seal(call);
    }

    private Entity Signed(PluginCall call)
    {
        var context = call.Context;
        var row = new Entity(ConsentAudit.Table)
        {
            [ConsentAudit.Name] = Channel is { } channel
                ? $"{RowNames.Of(Event)}: {ChannelTable.Of(channel).Name}"
                : RowNames.Of(Event),
            [ConsentAudit.Event] = Choices.Of(Event),
            [ConsentAudit.Channel] = Channel is { } on ? Choices.Of(on) : null,
            [ConsentAudit.Reason] = Choices.Of(Reason),
            [ConsentAudit.Weight] = Weight is { } weight ? Choices.Of(weight) : null,
            [ConsentAudit.Source] = Source,
            [ConsentAudit.PersonType] = Person?.Table,
            [ConsentAudit.PersonId] = Person?.Id.ToString("D"),
            [ConsentAudit.AddressHash] = AddressHash,
            [ConsentAudit.Topic] = Topic,
            [ConsentAudit.OldValue] = OldValue,
            [ConsentAudit.NewValue] = NewValue,
            [ConsentAudit.Evidence] = EvidenceText.With(Evidence, call.Training),
            [ConsentAudit.LegalBasis] = LegalBasis,
            [ConsentAudit.WordingHash] = WordingHash,
            [ConsentAudit.PolicyVersion] = PolicyVersion,
            [ConsentAudit.RequestKey] = RequestKey,
            [ConsentAudit.OccurredOn] = SaidOn ?? call.Now,
            [ConsentAudit.RecordedOn] = call.Now,
            [ConsentAudit.OrganizationId] = context.OrganizationId.ToString("D"),
            [ConsentAudit.InitiatingUser] = context.InitiatingUserId.ToString("D"),
            [ConsentAudit.User] = context.UserId.ToString("D"),
            [ConsentAudit.ApplicationId] = call.Client.ApplicationId,
            [ConsentAudit.IsApplication] = call.Client.IsApplication,
            [ConsentAudit.UserAgent] = call.Client.UserAgent,
            [ConsentAudit.Message] = context.MessageName,
            [ConsentAudit.CorrelationId] = context.CorrelationId.ToString("D"),
        };
        if (Person is not null && PersonTable.Of(Person.Table) is { } table)
        {
            row[table.LedgerLookup] = new EntityReference(Person.Table, Person.Id);
        }

        ConsentAudit.Sign(row, Keys.Current(call, KeyPurpose.Ledger), Id);
        if (WaitingRow.Of(call) is { } waiting)
        {
            row[ConsentAudit.WaitingFor] = waiting;
        }

        return row;
    }
}
