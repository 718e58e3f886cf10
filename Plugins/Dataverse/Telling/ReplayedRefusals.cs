using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>How far a replay has come.</summary>
/// <param name="Refused">How many refusals were written again.</param>
/// <param name="Known">How many stand already.</param>
/// <param name="Unread">How many changes could not be understood, or name nobody who can be found.</param>
/// <param name="Next">The place in the list that comes next; null when it is finished.</param>
internal sealed record Replay(int Refused, int Known, int Unread, int? Next);

/// <summary>
/// After the environment was restored to an earlier time: what was refused since, and other systems had been told, is refused
/// again. It only ever refuses, so that a list which somebody made up can silence and permit nobody.
/// </summary>
internal static class ReplayedRefusals
{
    /// <summary>The most changes of one call.</summary>
    public const int Most = 1000;

    /// <summary>The most characters of one call's changes.</summary>
    public const int Longest = 1_000_000;

    /// <summary>Refuses what a list of changes refuses in its end, as many as the time allows.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="changes">The changes as they were told.</param>
    /// <param name="from">Where in the list to go on.</param>
    /// <param name="reason">What the officer says of it.</param>
    public static Replay Of(
        PluginCall call, IReadOnlyList<IReadOnlyDictionary<string, string?>> changes, int from, string reason)
    {
        var refusals = ReplayedRefusal.Of(changes, out var unclear);
        int refused = 0, known = 0, unread = from == 0 ? unclear : 0;
        var place = from;
        for (; place < refusals.Count && WorkTime.IsLeftForList(call); place++)
        {
            switch (Refuse(call, OfWhatIsThere(call, refusals[place]), reason))
            {
                case true: refused++; break;
                case false: known++; break;
                case null: unread++; break;
            }
        }

        return new Replay(refused, known, unread, place < refusals.Count ? place : null);
    }

    // A topic that the restored environment does not know, or that no channel but marketing e-mail has, refuses the whole
    // channel: who wanted none of it is not written to about it under another name.
    private static ReplayedRefusal OfWhatIsThere(PluginCall call, ReplayedRefusal refusal) =>
        refusal.Matter is { Topic: { } code } matter
            && (matter.Channel != Channel.MarketingEmail || Catalogue.WithCode(call, code) is null)
            ? refusal with { Matter = new Matter(matter.Channel) }
            : refusal;

    // Whether it was written; null where nobody can be found.
    private static bool? Refuse(PluginCall call, ReplayedRefusal refusal, string reason)
    {
        var said = new SaidNo(
            refusal.Matter,
            refusal.SaidOn > call.Now ? call.Now : refusal.SaidOn,
            Weights.OfRefusal(refusal.Source, byApplication: false, SettingsSource.Of(call).WeightOfEarlierRefusals),
            refusal.Source)
        {
            PausedUntil = refusal.PausedUntil,
        };
        var origin = new Origin(LedgerEvent.OptedOut, LedgerReason.AskedByPerson)
        {
            Evidence = string.Format(
                CultureInfo.InvariantCulture, "Replayed after a restore, change {0}. {1}", refusal.Sequence, reason),
        };
        var person = refusal.Person is { } told && PersonTable.Of(told.Table) is not null ? told : null;
        if (person is not null && PersonRow.FindLiving(call, person) is { } row)
        {
            if (refusal.Matter.Topic is null && refusal.PausedUntil is null && row.Own.Contains(refusal.Matter.Channel))
            {
                return false;
            }

            LeftWork.Leave(call, new WorkToDo(WorkKind.FollowChoice, new EntityReference(row.Table.Name, row.Id.Id)));
            OwnRefusals.Apply(call, row, [said], origin);
            return true;
        }

        return refusal.AddressHash is not { } hash || ChannelTable.AddressOf(refusal.Matter.Channel) is not { } kind
            ? null
            : RefuseAddress(call, new HeldAddress(kind, hash, [hash], []), said, origin);
    }

    private static bool RefuseAddress(PluginCall call, HeldAddress address, SaidNo said, Origin origin)
    {
        if (Suppressions.Find(call, [address.Hash]).Any(row => row.Ground.Person is null
            && row.Ground.Matter == said.Matter && row.Ground.Holds(call.Now)))
        {
            return false;
        }

        OwnRefusals.Apply(call, [address], [said], origin);
        return true;
    }
}
