using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Applies an opt-in, as far as the evidence outweighs each refusal: row by row, and then the address itself.
/// </summary>
internal static class Permitting
{
    /// <summary>Applies it, and says how many refusals stay.</summary>
    public static int Apply(
        PluginCall call, RequestRow request, IReadOnlyList<HeldAddress> addresses, IReadOnlyList<PersonId> people)
    {
        var held = people.SelectMany(person => Permit(call, request, person)).ToList();
        if (addresses.Count == 0)
        {
            return held.Count;
        }

        var known = Suppressions.Known(call, addresses, request.Asked.Channels);
        foreach (var channel in request.Asked.Channels.Except(held).ToList())
        {
            if (addresses.FirstOrDefault(one => one.Kind == AddressKinds.Of(channel)) is { } address
                && !Permit(call, request, address, channel, known))
            {
                held.Add(channel);
            }
        }

        return held.Count;
    }

    /// <summary>Lifts what may be lifted of one row, and gives the channels that stay refused.</summary>
    private static List<Channel> Permit(PluginCall call, RequestRow request, PersonId person)
    {
        var table = PersonTable.Of(person.Table)!;
        var row = Read(call, table, person);
        var refused = Refused(table, row, request);
        if (refused.Count == 0)
        {
            return [];
        }

        var addresses = PersonAddresses.Of(call, table, row);
        var evidence = request.Evidence(call);
        var verdicts = Loosenings.Judge(call, person, refused, addresses, evidence);
        var permitted = refused.Where(flag => verdicts[flag] == Loosening.Permitted).ToList();
        foreach (var flag in refused.Except(permitted))
        {
            var hash = PersonAddresses.MainHash(addresses, flag.Channel);
            var attempt = Loosenings.Attempt(person, flag, verdicts[flag], hash, evidence);
            (attempt with { RequestKey = request.Key }).Write(call);
        }

        if (permitted.Count > 0)
        {
            var written = new Entity(table.Name, person.Id)
            {
                [PersonTable.ConsentSource] = Choices.Of(request.Source),
                [PersonTable.ConsentEvidence] = request.Asked.Evidence,
            };
            foreach (var flag in permitted)
            {
                written[flag.Column] = !flag.RefusingValue;
            }

            call.System.Update(written);
        }

        // The guard of the row has the last word: it looked again under its lock.
        return Refused(table, Read(call, table, person), request).Select(flag => flag.Channel).ToList();
    }

    private static bool Permit(
        PluginCall call, RequestRow request, HeldAddress address, Channel channel, List<SuppressionRow> known)
    {
        var standing = known.Where(row => row.IsInForce && row.Hash == address.Hash && row.Channel == channel).ToList();
        var verdict = standing.Count == 0 ? Loosening.Permitted : LooseningPolicy.Judge(
            Refusals.Of(call, address.Hash, [channel]).Origin(channel, standing),
            request.Evidence(call),
            Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToLoosen),
            SettingsSource.Of(call).ReaskLockMonths,
            call.Now);
        var isPermitted = verdict == Loosening.Permitted;
        if (isPermitted && standing.Count > 0)
        {
            Suppressions.Lift(call, [address], [channel]);
        }

        new LedgerEntry(
            isPermitted ? LedgerEvent.OptedIn : LedgerEvent.Corrected,
            channel,
            isPermitted ? LedgerReason.AskedByPerson : Choices.ReasonOf(verdict))
        {
            AddressHash = address.Hash,
            OldValue = standing.Count == 0 ? null : Flag.RefusedWord,
            NewValue = isPermitted ? Flag.AllowedWord : Flag.RefusedWord,
            Source = Choices.Of(request.Source),
            Evidence = request.Asked.Evidence,
            RequestKey = request.Key,
        }.Write(call);
        return isPermitted;
    }

    private static Entity Read(PluginCall call, PersonTable table, PersonId person) =>
        call.System.Retrieve(table.Name, person.Id, new ColumnSet([.. table.StateColumns]));

    private static List<Flag> Refused(PersonTable table, Entity row, RequestRow request) => table.Flags
        .Where(flag => request.Asked.Channels.Contains(flag.Channel)
            && flag.Refuses(row.GetAttributeValue<bool?>(flag.Column))).ToList();
}
