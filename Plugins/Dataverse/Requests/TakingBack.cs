using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Takes back a refusal that was entered in error: by who recorded it, within a day, while nothing else refuses. It
/// needs no evidence, since nobody said anything.
/// </summary>
internal sealed class TakingBack
{
    private const int Hours = 24;
    private readonly PluginCall call;
    private readonly RequestRow request;
    private readonly Meant meant;
    private readonly List<ConsentFact> facts;

    private TakingBack(PluginCall call, RequestRow request, Meant meant)
    {
        this.call = call;
        this.request = request;
        this.meant = meant;
        var hashes = (meant.Row?.Addresses ?? []).Concat(meant.Typed).Select(address => address.Hash);
        facts = ConsentFacts.Of(call, meant.Row is null ? [] : [meant.Row.Id], hashes);
    }

    public static RequestResult Apply(PluginCall call, RequestRow request, Meant meant)
    {
        if (meant.IsUnknown)
        {
            return new RequestResult(RequestStatus.WaitsForOfficer, call.Texts.Requests.Accepted)
            {
                WaitsFor = LedgerReason.NobodyFound,
                IsHidden = true,
            };
        }

        var taken = new TakingBack(call, request, meant).Apply();
        if (meant.IsHidden)
        {
            return new RequestResult(
                taken ? RequestStatus.Done : RequestStatus.WaitsForOfficer, call.Texts.Requests.Accepted)
            {
                WaitsFor = taken ? null : LedgerReason.NoEvidence,
                IsHidden = true,
            };
        }

        var words = new List<string> { taken ? call.Texts.Requests.TakenBack : call.Texts.Requests.NotTakenBack };
        words.AddRange(StillRefused.Say(call, request, meant.Row, meant.Typed));
        return new RequestResult(
            taken ? RequestStatus.Done : RequestStatus.Refused, string.Join(call.Texts.Between, words))
        {
            Matched = taken && meant.Row is not null ? 1 : 0,
        };
    }

    private bool Apply()
    {
        // All at first and in their order: lifted matter by matter, two who take back at once could wait for each
        // other.
        Suppressions.Lock(
            call,
            Suppressions.Find(call, Grounds.HashesOf([.. meant.Typed, .. meant.Row?.Addresses ?? []]))
                .Where(row => request.Matters.Contains(row.Ground.Matter)));
        var any = false;
        foreach (var matter in request.Matters)
        {
            any |= TakeBack(matter);
        }

        if (any && meant.Row is not null && PersonRow.Find(call, meant.Row.Id) is { } after)
        {
            Derivation.Refresh(call, [after]);
        }

        return any;
    }

    private bool TakeBack(Matter matter)
    {
        var ofMatter = facts.Where(fact => new Matter(fact.Channel, fact.Topic) == matter && !fact.IsDerived).ToList();
        var said = meant.Row is null
            ? OfAddresses(ofMatter, meant.Typed.Select(address => address.Hash))
            : StandingRefusals.After(ofMatter.Where(fact => fact.Person == meant.Row.Id));
        if (said.Count == 0 || !said.All(IsOwn) || said[0].RefusedBefore)
        {
            return false;
        }

        // One request refuses for a row and for its address: both are taken back, where nobody else said so too.
        var keys = new HashSet<string?>(said.Select(fact => fact.RequestKey));
        var people = meant.Row is not null ? [meant.Row.Id] : PeopleOf(ofMatter, keys);
        var hashes = ofMatter.Where(fact => fact.Person is null && keys.Contains(fact.RequestKey))
            .Select(fact => fact.Hash!).Distinct()
            .Where(hash => OfAddresses(ofMatter, [hash]).All(fact => keys.Contains(fact.RequestKey))).ToList();
        foreach (var person in people)
        {
            if (PersonRow.Find(call, person) is { } row)
            {
                TakeBack(row, matter, hashes);
            }
        }

        foreach (var hash in hashes)
        {
            TakeBack(matter, hash);
        }

        return true;
    }

    private static IReadOnlyList<ConsentFact> OfAddresses(
        IEnumerable<ConsentFact> ofMatter, IEnumerable<string> hashes) =>
        StandingRefusals.After(ofMatter.Where(fact => fact.Person is null && hashes.Contains(fact.Hash)));

    private static List<PersonId> PeopleOf(List<ConsentFact> ofMatter, HashSet<string?> keys) => ofMatter
        .Where(fact => fact.Person is not null).GroupBy(fact => fact.Person!)
        .Where(same => StandingRefusals.After(same) is { Count: > 0 } standing
            && standing.All(fact => keys.Contains(fact.RequestKey)) && !standing[0].RefusedBefore)
        .Select(same => same.Key).ToList();

    private bool IsOwn(ConsentFact fact) =>
        fact.By == call.Context.InitiatingUserId.ToString("D")
        && fact.RecordedOn > call.Now.AddHours(-Hours)
        && fact.Weight <= Weight.Reported
        && Weights.Claimable.Contains(fact.Source);

    private void TakeBack(PersonRow row, Matter matter, List<string> hashes)
    {
        var origin = new Origin(LedgerEvent.EnteredInError, LedgerReason.AskedByPerson)
        {
            RequestKey = call.RowId.ToString("D"),
        };
        var evidence = new Evidence(request.Asked.Evidence, ConsentSource.RecordChanged, call.Client.IsApplication);
        var also = new AlsoPermitted(
            (ground, _) => ground.Ground.Person is null && ground.Ground.Matter == matter
                && hashes.Contains(ground.Ground.Hash),
            ConfirmedAt: null)
        { TakesBack = true };
        Permissions.Apply(call, row, [matter], evidence, origin, _ => Loosening.Permitted, also);
        if (TopicRefusals.End(call, row.Id, hash: null, matter) && matter.Topic is not null)
        {
            (Entry(matter) with { Person = row.Id }).Write(call);
        }
    }

    private void TakeBack(Matter matter, string hash)
    {
        Suppressions.Lift(call, Suppressions.Find(call, [hash])
            .Where(row => row.Ground.Person is null && row.Ground.Matter == matter));
        TopicRefusals.End(call, person: null, hash, matter);
        (Entry(matter) with { AddressHash = hash }).Write(call);
    }

    private LedgerEntry Entry(Matter matter) =>
        new(LedgerEvent.EnteredInError, matter.Channel, LedgerReason.AskedByPerson)
        {
            Topic = matter.Topic,
            OldValue = Flag.RefusedWord,
            NewValue = Flag.AllowedWord,
            Weight = Weight.Staff,
            RequestKey = call.RowId.ToString("D"),
        };
}
