using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What a contact, lead or account refuses once it is changed: flags, and the suppressions of the addresses that it
/// holds, gains and leaves. A row of which neither flags nor addresses change costs no request.
/// </summary>
internal sealed class ChangedPerson
{
    private readonly PluginCall call;
    private readonly PersonWrite write;
    private readonly Evidence evidence;
    private readonly PersonId person;
    private readonly List<StoredGround> grounds;
    private readonly FlagWrite handedOn;
    private readonly Lazy<PersonLedger> ledger;

    private ChangedPerson(PluginCall call, PersonWrite write, Evidence evidence)
    {
        this.call = call;
        this.write = write;
        this.evidence = evidence;
        person = write.Before!.Id;
        grounds = Suppressions.Find(call, Grounds.HashesOf(write.AddressesBefore.Concat(write.Addresses)));
        handedOn = new FlagWrite { Evidence = evidence.Text };
        ledger = new Lazy<PersonLedger>(() => PersonLedger.Of(call, person));
    }

    /// <summary>Holds the write, before it happens.</summary>
    public static void Hold(PluginCall call, PersonWrite write, Evidence evidence)
    {
        DropUnchanged(write);
        if (write.Asked.Count > 0 || write.Gained.Count > 0 || write.Moved.Count > 0)
        {
            new ChangedPerson(call, write, evidence).Hold();
        }
    }

    /// <summary>The fact that a flag begins because of an address.</summary>
    public static FlagWrite.Fact Begun(PluginCall call, Channel channel) => new(
        LedgerEvent.CarriedOver, channel, LedgerReason.Suppressed, null, Flag.RefusedWord, ConsentSource.System,
        Weight.System, call.Now, BringsEvidence: false);

    /// <summary>The fact that a flag ends with the last ground of its address.</summary>
    public static FlagWrite.Fact Ended(PluginCall call, Channel channel) => new(
        LedgerEvent.GroundEnded, channel, LedgerReason.Suppressed, Flag.RefusedWord, Flag.AllowedWord,
        ConsentSource.System, Weight.System, call.Now, BringsEvidence: false);

    // What changes nothing is not written: it could undo a refusal that comes in at this very moment.
    private static void DropUnchanged(PersonWrite write)
    {
        var asked = write.Asked;
        foreach (var flag in write.Table.Flags.Where(flag =>
            write.Target.Contains(flag.Column)
            && !asked.ContainsKey(flag.Channel)
            && !flag.Refuses(write.Stored(flag))))
        {
            write.Target.Attributes.Remove(flag.Column);
        }
    }

    private void Hold()
    {
        var touched = write.Asked.Keys.ToList();
        if (touched.Count > 0)
        {
            Suppressions.Lock(call, Own().Where(row =>
                write.Asked.TryGetValue(row.Ground.Matter.Channel, out var refuses) && !refuses));
            write.Reread();
            DropUnchanged(write);
        }

        var before = write.Before!;
        var asked = write.Asked;
        var loosened = asked.Where(one => !one.Value).Select(one => one.Key).ToList();
        var verdicts = Loosenings.Judge(
            call,
            person,
            loosened.Intersect(before.Own).Select(channel => new Matter(channel)).ToList(),
            grounds,
            evidence);
        var permitted = verdicts.Where(one => one.Value == Loosening.Permitted).Select(one => one.Key.Channel).ToList();
        var looked = write.Moved.Concat(permitted).Concat(loosened.Intersect(before.Derived)).Distinct();
        var after = ChoicesAfterWrite.Of(
            before.Own,
            before.Derived,
            asked,
            permitted,
            looked.ToDictionary(
                channel => channel,
                channel => Grounds.IsSuppressed(call, write.Addresses, channel, person, grounds)));
        RefuseBySetting(verdicts, loosened.Intersect(after.Derived).ToList());
        if (permitted.Count > 0)
        {
            TrainingGate.Demand(call, TrainedAct.Permit);
            handedOn.Evidence = EvidenceText.With(handedOn.Evidence, call.Training);
        }

        Suppress(before, asked.Where(one => one.Value).Select(one => one.Key).Intersect(after.Own).ToList(), permitted);
        Suppressions.Lift(call, Own().Where(row =>
            permitted.Contains(row.Ground.Matter.Channel) && row.Ground.Matter.Topic is null));
        Settle(before, after, verdicts, loosened);
    }

    private IEnumerable<StoredGround> Own() => grounds.Where(row => row.Ground.Person == person);

    // Before the transaction it was refused with a ledger row where that could be seen to be the caller's to learn.
    private void RefuseBySetting(Dictionary<Matter, Loosening> verdicts, List<Channel> others)
    {
        var refused = verdicts.Values.Where(verdict => verdict != Loosening.Permitted)
            .Concat(others.Select(_ => Loosening.RefusedByOthers)).ToList();
        if (refused.Count > 0 && SettingsSource.Of(call).LooseningMode == LooseningMode.Refuse)
        {
            throw new InvalidPluginExecutionException(LooseningRefusal.Word(call.Texts, refused));
        }
    }

    private void Suppress(PersonRow before, List<Channel> refused, List<Channel> permitted)
    {
        var said = refused.Select(channel => new SaidNo(
            new Matter(channel), call.Now, NewPerson.WeightOf(call, evidence), evidence.Source)).ToList();
        var wanted = OwnRefusals.On(write.Addresses, person, said).ToList();
        if (write.Gained.Count > 0)
        {
            var followed = before.Own.Except(permitted).Select(Said).Concat(OfTopics()).ToList();
            wanted.AddRange(OwnRefusals.On(write.Gained, person, followed));
            foreach (var one in OwnRefusals.On(write.Gained, person, followed))
            {
                handedOn.Facts.Add(Followed(one));
            }
        }

        Suppressions.PutInForce(call, wanted, grounds);
    }

    private SaidNo Said(Channel channel) => Grounds.SaidBy(call, person, channel, grounds, ledger);

    // Without topics there are no choices but pauses, and those stand on the mailboxes that the row held; of a row that
    // held none nobody knows. What somebody else wrote among the choices stands nowhere else.
    private IEnumerable<SaidNo> OfTopics() => write.Gained.Any(IsMailbox)
        && (!write.AddressesBefore.Any(IsMailbox) || Own().Any(row =>
            (row.Ground.Since is not null || !row.Ground.IsProven)
            && (row.Ground.Matter.Topic is not null || row.Ground.PausedUntil is not null))
            || Catalogue.HasTopics(call))
        ? TopicRefusals.Of(call, [person]).Select(choice => choice.No).Where(no => no is not null).Select(no => no!)
        : [];

    private static bool IsMailbox(HeldAddress address) => address.Kind == Domain.Addresses.AddressKind.Email;

    private static FlagWrite.Fact Followed(GroundWanted one) => new(
        one.No.PausedUntil is null ? LedgerEvent.OptedOut : LedgerEvent.Paused,
        one.No.Matter.Channel,
        LedgerReason.Suppressed,
        Flag.RefusedWord,
        OwnRefusals.WordOf(one.No),
        one.No.Source,
        one.No.Weight,
        one.No.SaidOn,
        BringsEvidence: false,
        one.No.Matter.Topic,
        one.Hash);

    private void Settle(
        PersonRow before, ChoicesAfterWrite after, Dictionary<Matter, Loosening> verdicts, List<Channel> loosened)
    {
        foreach (var flag in write.Table.Flags)
        {
            var channel = flag.Channel;
            var stands = write.Target.Contains(flag.Column)
                ? flag.Refuses(write.Target.GetAttributeValue<bool?>(flag.Column))
                : before.Refused.Contains(channel);
            if (after.Refuses(channel) != stands)
            {
                write.Target[flag.Column] = after.Refuses(channel) ? flag.RefusingValue : !flag.RefusingValue;
            }

            handedOn.Facts.AddRange(FactsOf(flag, before, after, verdicts, loosened.Contains(channel)));
        }

        if (!new HashSet<Channel>(after.Derived).SetEquals(before.Derived))
        {
            write.Target[PersonTable.Derived] = DerivedMark.Of(call, person, after.Derived);
        }

        if (handedOn.Facts.Count > 0)
        {
            handedOn.HandOn(call);
        }
    }

    private IEnumerable<FlagWrite.Fact> FactsOf(
        Flag flag,
        PersonRow before,
        ChoicesAfterWrite after,
        Dictionary<Matter, Loosening> verdicts,
        bool isLoosened)
    {
        var channel = flag.Channel;
        var wasOwn = before.Own.Contains(channel);
        if (after.Own.Contains(channel) && !wasOwn)
        {
            yield return new FlagWrite.Fact(
                LedgerEvent.OptedOut, channel, LedgerReason.FlagChanged, flag.Word(write.Stored(flag)),
                Flag.RefusedWord, evidence.Source, NewPerson.WeightOf(call, evidence), call.Now, BringsEvidence: true);
        }

        if (verdicts.TryGetValue(new Matter(channel), out var verdict))
        {
            var isPermitted = verdict == Loosening.Permitted;
            var reason = isPermitted ? LedgerReason.FlagChanged : Choices.ReasonOf(verdict);
            yield return new FlagWrite.Fact(
                isPermitted ? LedgerEvent.OptedIn : LedgerEvent.Corrected,
                channel,
                reason,
                Flag.RefusedWord,
                isPermitted ? WordOf(flag, after) : Flag.RefusedWord,
                evidence.Source,
                evidence.Weight,
                call.Now,
                BringsEvidence: true)
            {
                Id = isPermitted ? null : Attempt(
                    channel, reason, Attempts.Met(person, channel, grounds, () => ledger.Value)),
            };
        }
        else if (isLoosened && after.Derived.Contains(channel))
        {
            yield return new FlagWrite.Fact(
                LedgerEvent.Corrected, channel, LedgerReason.RefusedByOthers, Flag.RefusedWord, Flag.RefusedWord,
                evidence.Source, evidence.Weight, call.Now, BringsEvidence: true)
            {
                Id = Attempt(
                    channel, LedgerReason.RefusedByOthers, Attempts.MetAtAddress(person, channel, grounds)),
            };
        }

        var wasDerived = before.Derived.Contains(channel);
        if (after.Derived.Contains(channel) && !wasDerived)
        {
            yield return Begun(call, channel);
        }
        else if (wasDerived && !after.Refuses(channel))
        {
            yield return Ended(call, channel);
        }
    }

    private Guid Attempt(Channel channel, LedgerReason verdict, string met) =>
        Attempts.IdOf(call, person, channel, verdict, met);

    // Where somebody else refuses at the address, the flag goes on, and the permission is a fact all the same.
    private string? WordOf(Flag flag, ChoicesAfterWrite after) => after.Refuses(flag.Channel)
        ? Flag.AllowedWord
        : flag.Word(write.Target.GetAttributeValue<bool?>(flag.Column));
}
