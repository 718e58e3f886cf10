using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>A ledger row in which every column is filled, which no operation writes.</summary>
internal static class StoredFact
{
    /// <summary>The organisation's own key for the ledger.</summary>
    public static Key LedgerKey(this Sales sales)
    {
        var key = sales.Admin.Retrieve(
            SecretKey.Table, SecretKey.First(KeyPurpose.Ledger), new ColumnSet(SecretKey.Value));
        return new Key(key.Id, Hex.Bytes(key.GetAttributeValue<string>(SecretKey.Value)));
    }

    /// <summary>Such a row about a contact, as the product would sign it.</summary>
    public static Entity Signed(
        Sales sales, EntityReference contact, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(ConsentAudit.Table)
        {
            [ConsentAudit.OrganizationId] = sales.Organization.OrganizationId.ToString("D"),
            [ConsentAudit.Name] = "Opted in: Marketing e-mail",
            [ConsentAudit.PersonType] = contact.LogicalName,
            [ConsentAudit.PersonId] = contact.Id.ToString("D"),
            [ConsentAudit.ContactId] = contact,
            [ConsentAudit.AddressHash] = new string('a', 64),
            [ConsentAudit.Channel] = new OptionSetValue(727000001),
            [ConsentAudit.Topic] = "newsletter",
            [ConsentAudit.Event] = Choices.Of(LedgerEvent.OptedIn),
            [ConsentAudit.OldValue] = "refused",
            [ConsentAudit.NewValue] = "allowed",
            [ConsentAudit.Source] = Choices.Of(ConsentSource.WebForm),
            [ConsentAudit.Reason] = Choices.Of(LedgerReason.AskedByPerson),
            [ConsentAudit.Weight] = Choices.Of(Weight.Person),
            [ConsentAudit.LegalBasis] = "Consent",
            [ConsentAudit.Evidence] = "She said “yes”\nat the fair; 1:x",
            [ConsentAudit.WordingHash] = new string('b', 64),
            [ConsentAudit.PolicyVersion] = "2026-3",
            [ConsentAudit.OccurredOn] = new DateTime(2026, 11, 20, 8, 9, 10, DateTimeKind.Utc),
            [ConsentAudit.RecordedOn] = new DateTime(2026, 11, 23, 10, 20, 30, DateTimeKind.Utc),
            [ConsentAudit.InitiatingUser] = sales.RepId.ToString("D"),
            [ConsentAudit.User] = Guid.Empty.ToString("D"),
            [ConsentAudit.ApplicationId] = Guid.Empty.ToString("D"),
            [ConsentAudit.IsApplication] = true,
            [ConsentAudit.UserAgent] = "Mozilla/5.0 (X11)",
            [ConsentAudit.Message] = "optout_RecordConsent",
            [ConsentAudit.CorrelationId] = Guid.Empty.ToString("D"),
            [ConsentAudit.RequestKey] = "mail-2026/17",
        };
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        ConsentAudit.Sign(row, sales.LedgerKey());
        return row;
    }

    /// <summary>The same, in the ledger.</summary>
    public static EntityReference Written(
        Sales sales, EntityReference contact, params (string Column, object? Value)[] columns) =>
        new(ConsentAudit.Table, sales.Admin.Create(Signed(sales, contact, columns)));

    /// <summary>Another value of the same kind.</summary>
    public static object Other(object value) => value switch
    {
        OptionSetValue choice => new OptionSetValue(choice.Value - 1),
        int number => number + 1,
        bool truth => !truth,
        DateTime time => time.AddSeconds(1),
        string text => "x" + text[1..],
        _ => throw new InvalidOperationException($"There is no other {value}."),
    };
}
