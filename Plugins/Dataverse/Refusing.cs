using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Applies an opt-out: the address is suppressed whoever holds it, and each row refuses. What was refused already is
/// recorded again, as the person's own word weighs more than whatever set the flag before.
/// </summary>
internal static class Refusing
{
    public static void Apply(
        PluginCall call, RequestRow request, IReadOnlyList<HeldAddress> addresses, IReadOnlyList<PersonId> people)
    {
        var channels = request.Asked.Channels;
        if (addresses.Count > 0)
        {
            Suppressions.PutInForce(call, addresses, channels, request.SourceOfSuppression(call));
            foreach (var channel in channels)
            {
                if (addresses.FirstOrDefault(one => one.Kind == AddressKinds.Of(channel)) is { } address)
                {
                    Fact(request, channel, null, address.Hash).Write(call);
                }
            }
        }

        foreach (var person in people)
        {
            Refuse(call, request, person);
        }
    }

    private static void Refuse(PluginCall call, RequestRow request, PersonId person)
    {
        // Read again for each row: the refusal of the one before may have reached this one as its twin.
        var table = PersonTable.Of(person.Table)!;
        var row = call.System.Retrieve(table.Name, person.Id, new ColumnSet([.. table.StateColumns]));
        var flags = table.Flags.Where(flag => request.Asked.Channels.Contains(flag.Channel)).ToList();
        var refused = flags.Where(flag => flag.Refuses(row.GetAttributeValue<bool?>(flag.Column))).ToList();
        var open = flags.Except(refused).ToList();
        if (open.Count > 0)
        {
            var written = new Entity(table.Name, person.Id)
            {
                [PersonTable.ConsentSource] = Choices.Of(request.Source),
                [PersonTable.ConsentEvidence] = request.Asked.Evidence,
            };
            foreach (var flag in open)
            {
                written[flag.Column] = flag.RefusingValue;
            }

            call.System.Update(written);
        }

        if (refused.Count == 0)
        {
            return;
        }

        // A flag from before the product was installed has suppressed nothing yet.
        var addresses = PersonAddresses.Of(call, table, row);
        var channels = refused.Select(flag => flag.Channel).ToList();
        if (person == request.Asked.Person)
        {
            Suppressions.PutInForce(call, addresses, channels, request.SourceOfSuppression(call));
        }

        foreach (var channel in channels)
        {
            Fact(request, channel, person, PersonAddresses.MainHash(addresses, channel)).Write(call);
        }
    }

    private static LedgerEntry Fact(RequestRow request, Channel channel, PersonId? person, string? hash) =>
        new(LedgerEvent.OptedOut, channel, LedgerReason.AskedByPerson)
        {
            Person = person,
            AddressHash = hash,
            OldValue = person is null ? null : Flag.RefusedWord,
            NewValue = Flag.RefusedWord,
            Source = Choices.Of(request.Source),
            Evidence = request.Asked.Evidence,
            RequestKey = request.Key,
        };
}
