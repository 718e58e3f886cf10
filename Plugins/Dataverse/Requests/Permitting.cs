using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Applies an opt-in, as far as what is brought forward outweighs each refusal: those of the row, those of its
/// addresses, and those of people who are gone. Those of others stay, and are named.
/// </summary>
internal sealed class Permitting
{
    private readonly PluginCall call;
    private readonly RequestRow request;
    private readonly Meant meant;
    private readonly bool isReleased;
    private readonly Evidence evidence;
    private readonly Origin origin;
    private readonly List<Loosening> verdicts = [];
    private bool outweighedByPerson;

    private Permitting(PluginCall call, RequestRow request, Meant meant, bool isReleased)
    {
        this.call = call;
        this.request = request;
        this.meant = meant;
        this.isReleased = isReleased;
        evidence = request.Evidence(call);
        origin = new Origin(LedgerEvent.OptedIn, LedgerReason.AskedByPerson)
        {
            Evidence = request.Asked.Shown,
            RequestKey = call.RowId.ToString("D"),
            WordingHash = request.WordingHash,
            PolicyVersion = request.PolicyVersion,
        };
    }

    // One of our doors speaks for the person, and an officer who releases answers for it.
    private bool IsTrusted => request.IsProven || isReleased;

    /// <summary>Applies it.</summary>
    /// <param name="call">The run.</param>
    /// <param name="request">The request.</param>
    /// <param name="meant">Whom it is about.</param>
    /// <param name="isReleased">Whether another officer released it: then its weight is no matter.</param>
    public static RequestResult Apply(PluginCall call, RequestRow request, Meant meant, bool isReleased = false) =>
        new Permitting(call, request, meant, isReleased).Apply();

    private RequestResult Apply()
    {
        if (meant.IsUnknown)
        {
            return Hidden(LedgerReason.NobodyFound);
        }

        if (!IsTrusted && evidence is { ByApplication: true, IsDoor: false })
        {
            return meant.IsHidden || meant.Row is null
                ? Hidden(LedgerReason.NotADoor)
                : Waiting(Loosening.NotADoor, LedgerReason.NotADoor);
        }

        if (!IsTrusted && meant.IsHidden)
        {
            return Hidden(LedgerReason.NoWriteAccess);
        }

        var mayByAddress = IsTrusted || MaySpeakForAddresses();
        if (meant.Row is null && !mayByAddress)
        {
            return Hidden(LedgerReason.NoRightToDoSo);
        }

        var row = meant.Row ?? OnlyRefuser();
        if (row is not null && !IsTrusted && !Access.MayWrite(call, row.Id))
        {
            if (meant.Row is not null)
            {
                return Waiting(Loosening.NoWriteAccess, LedgerReason.NoWriteAccess);
            }

            row = null;
        }

        if (!request.IsProven)
        {
            TrainingGate.Demand(call, TrainedAct.Permit);
        }

        Permit(row, mayByAddress);
        return Answer(row);
    }

    private bool MaySpeakForAddresses()
    {
        var user = call.Context.InitiatingUserId;
        return Privileges.IsOfficer(call, user) || Privileges.IsService(call, user);
    }

    // Who refused by the address was taken for the one row that held it; that row permits by it too.
    private PersonRow? OnlyRefuser()
    {
        var grounds = InForce(meant.Typed);
        var owners = GroundOwners.Of(call, grounds);
        var people = grounds.Where(row => row.Ground.Person is not null)
            .Select(row => owners.Living(row.Ground.Person!)).Where(person => person is not null).Distinct().ToList();
        return people.Count == 1 && PersonRow.Find(call, people[0]!) is { } row && Holds(row, meant.Typed) ? row : null;
    }

    private static bool Holds(PersonRow row, IEnumerable<HeldAddress> addresses) =>
        addresses.Any(address => row.Addresses.Any(held => held.Hash == address.Hash));

    private List<StoredGround> InForce(IEnumerable<HeldAddress> addresses) =>
        Suppressions.Find(call, addresses.Select(address => address.Hash))
            .Where(row => request.Matters.Contains(row.Ground.Matter) && row.Ground.Since is not null).ToList();

    private void Permit(PersonRow? found, bool mayByAddress)
    {
        var row = found;
        var typed = meant.Typed.Where(address => mayByAddress
            || row?.Addresses.Any(held => held.Hash == address.Hash) == true).ToList();
        var addresses = (row?.Addresses ?? []).Concat(row is null ? [] : meant.Former).Concat(typed).ToList();

        // Writing the rows is the lock: what was refused meanwhile is seen afterwards.
        Suppressions.Lock(call, InForce(addresses));
        var grounds = InForce(addresses);
        row = row is null ? null : PersonRow.Find(call, row.Id) ?? row;
        var owners = GroundOwners.Of(call, grounds);
        var free = grounds.Where(owners.IsFree).ToDictionary(one => one, one => Judge([one.Ground.Refusal]));
        var besides = free.Where(one => one.Value == Loosening.Permitted).Select(one => one.Key.Id).ToList();
        if (row is not null)
        {
            PermitRow(row, grounds.Where(one => owners.IsOf(one, row.Id)).ToList(), besides);
        }

        Suppressions.Lift(call, grounds.Where(one => besides.Contains(one.Id)
            && row?.Addresses.Any(held => held.Hash == one.Ground.Hash) != true));
        foreach (var one in free.GroupBy(one => new { one.Key.Ground.Hash, one.Key.Ground.Matter, one.Value }))
        {
            verdicts.Add(one.Key.Value);
            Entry(one.Key.Hash, one.Key.Matter, one.Key.Value, isRefused: true).Write(call);
        }

        ChooseByAddress(row, typed, grounds);
        RecordByAddress(row, typed, grounds);
        if (row is not null && PersonRow.Find(call, row.Id) is { } after)
        {
            Derivation.Refresh(call, [after]);
        }
    }

    private void PermitRow(PersonRow row, List<StoredGround> own, List<Guid> besides)
    {
        var ledger = new Lazy<PersonLedger>(() => PersonLedger.Of(call, row.Id));
        var found = Permissions.Apply(
            call,
            row,
            request.Matters,
            evidence,
            origin,
            matter => Judge(Loosenings.Standing(ledger.Value, matter, own)),
            new AlsoPermitted(
                (ground, permitted) => besides.Contains(ground.Id)
                    || (permitted.Contains(ground.Ground.Matter) && own.Any(one => one.Id == ground.Id)),
                ConfirmedAt(row)));
        verdicts.AddRange(found.Values);
        foreach (var matter in request.Matters.Where(matter => matter.Topic is null && !found.ContainsKey(matter)))
        {
            var hash = PersonAddresses.MainHash(row.Addresses, matter.Channel);
            (Entry(hash, matter, Loosening.Permitted, isRefused: false) with { Person = row.Id }).Write(call);
        }
    }

    // An opt-in is for the address for which it was confirmed, and travels to no other.
    private string? ConfirmedAt(PersonRow row) =>
        PersonAddresses.MainHash([.. meant.Typed, .. row.Addresses], Channel.MarketingEmail);

    private void ChooseByAddress(PersonRow? row, List<HeldAddress> typed, List<StoredGround> grounds)
    {
        var matter = request.Matters.FirstOrDefault(one => one.Channel == Channel.MarketingEmail);
        foreach (var address in typed.Where(one => matter is not null && one.Kind == AddressKind.Email))
        {
            var stored = TopicRefusals.Of(call, address.Hash)
                .FirstOrDefault(choice => choice.TopicCode == matter!.Topic && choice.IsOfAddress);
            var verdict = stored?.No is { } no && (no.PausedUntil is not { } end || end > call.Now)
                ? Judge([new Refusal(no.Weight, no.SaidOn)])
                : Loosening.Permitted;
            if (verdict != Loosening.Permitted)
            {
                verdicts.Add(verdict);
                continue;
            }

            if (stored is null && row is not null)
            {
                continue;
            }

            var yes = new SaidYes(request.Asked.SaidOn, evidence.Weight, evidence.Source, evidence.Text)
            {
                PolicyVersion = origin.PolicyVersion,
            };
            TopicRefusals.Permit(call, person: null, address.Hash, request.Topic, yes, stored);
            if (!IsHeld(grounds, address, matter!))
            {
                Entry(address.Hash, matter!, Loosening.Permitted, isRefused: stored?.No is not null).Write(call);
            }
        }
    }

    // What nobody refuses at an address is permitted all the same, and a refusal of before that comes later is seen to
    // be one.
    private void RecordByAddress(PersonRow? row, List<HeldAddress> typed, List<StoredGround> grounds)
    {
        foreach (var address in row is null ? typed : [])
        {
            foreach (var matter in request.Matters.Where(one => one.Channel != Channel.MarketingEmail
                && ChannelTable.AddressOf(one.Channel) == address.Kind && !IsHeld(grounds, address, one)))
            {
                Entry(address.Hash, matter, Loosening.Permitted, isRefused: false).Write(call);
            }
        }
    }

    // What is refused there was judged, and is on the ledger already.
    private static bool IsHeld(List<StoredGround> grounds, HeldAddress address, Matter matter) =>
        grounds.Any(one => one.Ground.Hash == address.Hash && one.Ground.Matter == matter);

    private Loosening Judge(IReadOnlyCollection<Refusal> standing)
    {
        if (isReleased)
        {
            return LooseningPolicy.Judge(
                standing.Select(refusal => refusal with { Weight = Weight.System }).ToList(),
                evidence with { ByApplication = false, Source = ConsentSource.Person },
                isStated: true,
                mayLoosen: true,
                reaskLockMonths: 0,
                call.Now);
        }

        var verdict = LooseningPolicy.Judge(
            standing, evidence, isStated: true, mayLoosen: true, SettingsSource.Of(call).ReaskLockMonths, call.Now);

        // What was said before the refusal nobody can release: that waits for nothing.
        outweighedByPerson |= verdict == Loosening.WeightTooLow && evidence.Weight == Weight.Reported
            && standing.Any(refusal => refusal.Weight == Weight.Person)
            && standing.All(refusal => refusal.SaidOn < (evidence.SaidOn ?? call.Now));
        return verdict;
    }

    private LedgerEntry Entry(string? hash, Matter matter, Loosening verdict, bool isRefused)
    {
        var isPermitted = verdict == Loosening.Permitted;
        return new LedgerEntry(
            isPermitted ? LedgerEvent.OptedIn : LedgerEvent.Corrected,
            matter.Channel,
            isPermitted ? LedgerReason.AskedByPerson : Choices.ReasonOf(verdict))
        {
            AddressHash = hash,
            Topic = matter.Topic,
            OldValue = isRefused ? Flag.RefusedWord : null,
            NewValue = isPermitted ? Flag.AllowedWord : Flag.RefusedWord,
            Source = Choices.Of(evidence.Source),
            Weight = evidence.Weight,
            SaidOn = evidence.SaidOn,
            Evidence = evidence.Text,
            RequestKey = origin.RequestKey,
            WordingHash = origin.WordingHash,
            PolicyVersion = origin.PolicyVersion,
        };
    }

    private RequestResult Answer(PersonRow? row)
    {
        var says = call.Texts.Requests;
        var held = verdicts.Where(verdict => verdict != Loosening.Permitted).Distinct().ToList();
        var waits = outweighedByPerson && !isReleased;
        var words = new List<string>();
        if (held.Count > 0)
        {
            words.Add(verdicts.Contains(Loosening.Permitted) ? says.PartLifted : says.NotLifted);
            words.AddRange(waits
                ? [says.Waits, says.OutweighedByPerson]
                : held.Select(call.Texts.Loosenings.Advice));
        }

        var still = StillRefused.Say(call, request, row, meant.Typed);
        if (held.Count == 0)
        {
            words.Add(still.Count == 0 ? says.Permitted : says.Recorded);
        }

        words.AddRange(still);
        return new RequestResult(
            waits ? RequestStatus.WaitsForOfficer : held.Count > 0 ? RequestStatus.Refused : RequestStatus.Done,
            string.Join(call.Texts.Between, words))
        {
            WaitsFor = waits ? LedgerReason.EvidenceOfTooLowRank : null,
            Matched = row is null || meant.IsHidden ? 0 : 1,
        };
    }

    private RequestResult Waiting(Loosening verdict, LedgerReason reason) => new(
        RequestStatus.WaitsForOfficer,
        string.Join(
            call.Texts.Between,
            call.Texts.Requests.NotLifted, call.Texts.Requests.Waits, call.Texts.Loosenings.Advice(verdict)))
    {
        WaitsFor = reason,
    };

    private RequestResult Hidden(LedgerReason reason) =>
        new(RequestStatus.WaitsForOfficer, call.Texts.Requests.Accepted) { WaitsFor = reason, IsHidden = true };
}
