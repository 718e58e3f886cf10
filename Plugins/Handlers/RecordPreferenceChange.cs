using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Each do-not-contact flag that a write changes becomes a row of the ledger, in the same transaction.
/// </summary>
public sealed class RecordPreferenceChange : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        var target = call.Target;
        var written = table.Flags.Where(flag => target.Contains(flag.Column))
            .Select(flag => new KeyValuePair<Flag, bool?>(flag, target.GetAttributeValue<bool?>(flag.Column)));

        var changes = FlagChange.Among(written, flag => call.Before?.GetAttributeValue<bool?>(flag.Column)).ToList();

        var person = new PersonId(table.Name, call.RowId);
        foreach (var change in changes)
        {
            call.Trace(change.ToString());
            Entry(call, change, person).Write(call);
        }
    }

    private static LedgerEntry Entry(PluginCall call, FlagChange change, PersonId person) =>
        new(change.Tightens ? LedgerEvent.OptedOut : LedgerEvent.OptedIn, change.Flag.Channel, LedgerReason.FlagChanged)
        {
            Person = person,
            AddressHash = IsEmail(change.Flag.Channel) ? LedgerEntry.HashOf(call, Address(call)) : null,
            OldValue = change.Flag.Word(change.Before),
            NewValue = change.Flag.Word(change.After),
            Source = Choices.SourceClaimed(call.Target.GetAttributeValue<OptionSetValue>(PersonTable.ConsentSource)),
            Evidence = call.Target.GetAttributeValue<string>(PersonTable.ConsentEvidence),
        };

    private static bool IsEmail(Channel channel) =>
        channel is Channel.Email or Channel.MarketingEmail or Channel.EmailTracking;

    private static EmailAddress? Address(PluginCall call) =>
        PersonTable.AddressColumns.Select(column => EmailAddress.Of(Stored(call, column)))
            .FirstOrDefault(address => address is not null);

    private static string? Stored(PluginCall call, string column) =>
        call.Target.Contains(column)
            ? call.Target.GetAttributeValue<string>(column)
            : call.Before?.GetAttributeValue<string>(column);
}
