using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Two rows that become one person: what either of them refuses of itself, the kept one refuses, on the addresses of
/// both, whichever is kept and whatever the user chose to copy.
/// </summary>
internal sealed class MergedPeople
{
    private const string Content = "UpdateContent";
    private readonly PluginCall call;
    private readonly PersonRow master;
    private readonly PersonRow subordinate;

    private MergedPeople(PluginCall call, PersonRow master, PersonRow subordinate)
    {
        this.call = call;
        this.master = master;
        this.subordinate = subordinate;
    }

    /// <summary>What happened, for the ledger.</summary>
    public static string Evidence(PluginCall call)
    {
        var table = call.Context.PrimaryEntityName;
        return new LedgerMerge(
            new PersonId(table, SubordinateOf(call)), new PersonId(table, MasterOf(call)), call.Now).Evidence;
    }

    /// <summary>The id of the row that is kept.</summary>
    public static Guid MasterOf(PluginCall call) => ((EntityReference)call.Context.InputParameters["Target"]).Id;

    /// <summary>The id of the row that goes into it.</summary>
    public static Guid SubordinateOf(PluginCall call) => (Guid)call.Context.InputParameters["SubordinateId"];

    /// <summary>Puts the strictest of both into what the merge writes, and on the addresses of both.</summary>
    public static void Hold(PluginCall call)
    {
        var table = call.Context.PrimaryEntityName;
        var master = PersonRow.Find(call, new PersonId(table, MasterOf(call)));
        var subordinate = PersonRow.Find(call, new PersonId(table, SubordinateOf(call)));
        // Rows that are not there the platform refuses by itself.
        if (master is not null && subordinate is not null)
        {
            new MergedPeople(call, master, subordinate).Hold();
        }
    }

    private void Hold()
    {
        var content = call.Context.InputParameters.TryGetValue(Content, out var value) && value is Entity given
            ? given
            : new Entity(master.Table.Name, master.Id.Id);
        content.Attributes.Remove(PersonTable.ConsentSource);
        content.Attributes.Remove(PersonTable.ConsentEvidence);
        content.Attributes.Remove(PersonTable.ConsentChannels);
        content.Attributes.Remove(PersonTable.Derived);
        var later = PersonAddresses.Of(
            call,
            master.Table,
            column => (content.Contains(column) ? content : master.Row).GetAttributeValue<string>(column));
        var addresses = master.Addresses.Concat(subordinate.Addresses).Concat(later)
            .GroupBy(one => new { one.Kind, one.Hash }).Select(same => same.First()).ToList();
        var grounds = Suppressions.Find(call, Grounds.HashesOf(addresses));
        var others = grounds.Where(row => row.Ground.Person != subordinate.Id).ToList();
        var own = master.Own.Union(subordinate.Own).ToList();
        var derived = DerivedChannels.Of(
            own,
            channel => Grounds.IsSuppressed(call, later, channel, master.Id, others),
            master.Table.Flags);
        var said = Said(own, grounds);
        Suppressions.PutInForce(call, OwnRefusals.On(addresses, master.Id, said), grounds);
        TopicRefusals.Write(call, master.Id, hash: null, said.Where(OwnRefusals.IsOfTopic));
        Write(content, own, derived);
        HandOn(said, derived);
    }

    // Of a matter that both refuse each word is kept: the heaviest holds, and the last.
    private List<SaidNo> Said(List<Channel> own, List<StoredGround> grounds)
    {
        var said = new List<SaidNo>();
        foreach (var row in new[] { master, subordinate })
        {
            var ledger = new Lazy<PersonLedger>(() => PersonLedger.Of(call, row.Id));
            said.AddRange(row.Own.Intersect(own)
                .Select(channel => Grounds.SaidBy(call, row.Id, channel, grounds, ledger)));
        }

        return [.. said, .. TopicRefusals.Of(call, [master.Id, subordinate.Id])
            .Select(choice => choice.No).Where(no => no is not null).Select(no => no!)];
    }

    private void Write(Entity content, List<Channel> own, IReadOnlyList<Channel> derived)
    {
        foreach (var flag in master.Table.Flags)
        {
            var refuses = own.Contains(flag.Channel) || derived.Contains(flag.Channel);
            if (refuses != master.Refused.Contains(flag.Channel) || content.Contains(flag.Column))
            {
                content[flag.Column] = refuses ? flag.RefusingValue : !flag.RefusingValue;
            }
        }

        if (!new HashSet<Channel>(derived).SetEquals(master.Derived))
        {
            content[PersonTable.Derived] = DerivedMark.Of(call, master.Id, derived);
        }

        if (content.Attributes.Count > 0)
        {
            var row = new Entity(master.Table.Name, master.Id.Id);
            row.Attributes.AddRange(content.Attributes);
            call.Context.InputParameters[Content] = content;
            ProductWrite.Announce(call, row);
        }
    }

    private void HandOn(List<SaidNo> said, IReadOnlyList<Channel> derived)
    {
        var facts = new FlagWrite { Evidence = Evidence(call) };
        foreach (var no in said.Where(no => OwnRefusals.IsOfTopic(no) || !master.Own.Contains(no.Matter.Channel)))
        {
            facts.Facts.Add(new FlagWrite.Fact(
                no.PausedUntil is null ? LedgerEvent.OptedOut : LedgerEvent.Paused,
                no.Matter.Channel,
                LedgerReason.FlagChanged,
                null,
                OwnRefusals.WordOf(no),
                ConsentSource.Merge,
                no.Weight,
                no.SaidOn,
                BringsEvidence: true,
                no.Matter.Topic));
        }

        facts.Facts.AddRange(derived.Except(master.Derived).Select(channel => ChangedPerson.Begun(call, channel)));
        facts.Facts.AddRange(master.Derived.Except(derived).Except(subordinate.Own)
            .Select(channel => ChangedPerson.Ended(call, channel)));
        facts.HandOn(call);
    }
}
