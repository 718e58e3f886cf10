using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Takes back a refusal that was entered in error: by who recorded it, within a day, by the link through which it came,
/// within half an hour, or by a text from the number that texted it, at any time, while nothing else refuses. It needs no evidence, since nobody said anything.
/// </summary>
internal sealed class TakingBack
{
    private const int Hours = 24;
    private readonly PluginCall call;
    private readonly RequestRow request;
    private readonly Meant meant;
    private readonly List<ConsentFact> facts;
    private readonly HashSet<string?> ofLink;

    private TakingBack(PluginCall call, RequestRow request, Meant meant)
    {
        this.call = call;
        this.request = request;
        this.meant = meant;
        var hashes = (meant.Row?.Addresses ?? []).Concat(meant.Typed).Select(address => address.Hash);
        facts = ConsentFacts.Of(call, meant.Row is null ? [] : [meant.Row.Id], hashes);
        ofLink = request is { IsProven: true, Token: { } link }
            ? new HashSet<string?>(LinkRequests.Of(call, link).Select(row => row.Id.ToString("D")))
            : [];
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

    // A link, or a number, takes back what it refused itself, whatever that weighs; everybody else what he recorded for
    // another.
    private bool IsOwn(ConsentFact fact) => request.OfBurst is { } time ? time.Has(fact)
        : request.IsProven
        ? ofLink.Contains(fact.RequestKey)
            && (request.Asked.Source == ConsentSource.TextMessage || fact.RecordedOn > call.Now - LinkPolicy.UndoTime)
        : fact.By == call.Context.InitiatingUserId.ToString("D")
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
        var isTopic = matter.Topic is not null;
        if ((Restore(row.Id, hash: null, matter) || TopicRefusals.End(call, row.Id, hash: null, matter)) && isTopic)
        {
            (Entry(matter) with { Person = row.Id }).Write(call);
        }
    }

    private void TakeBack(Matter matter, string hash)
    {
        Suppressions.Lift(call, Suppressions.Find(call, [hash])
            .Where(row => row.Ground.Person is null && row.Ground.Matter == matter));
        if (!Restore(person: null, hash, matter))
        {
            TopicRefusals.End(call, person: null, hash, matter);
        }

        (Entry(matter) with { AddressHash = hash }).Write(call);
    }

    // A refusal of a topic, or a pause, was written over the opt-in that stood there: it stands again as it was said.
    private bool Restore(PersonId? person, string? hash, Matter matter)
    {
        var said = facts.Where(fact => new Matter(fact.Channel, fact.Topic) == matter && !fact.IsDerived
                && fact.Person == person && (person is not null || fact.Hash == hash))
            .OrderBy(fact => fact, FactOrder.OfWriting).TakeWhile(fact => !IsOwn(fact) || !fact.Refuses).LastOrDefault();
        var stored = matter.Channel != Channel.MarketingEmail ? null
            : (person is not null ? TopicRefusals.Of(call, [person]) : TopicRefusals.Of(call, hash!)).FirstOrDefault(
                choice => choice.TopicCode == matter.Topic && choice.IsOfAddress == person is null
                    && choice.No is not null);
        if (stored is null || said is not { Refuses: false, TakesBack: false })
        {
            return false;
        }

        var topic = matter.Topic is { } code ? Catalogue.WithCode(call, code) : null;
        var yes = new SaidYes(
            said.OccurredOn, said.Weight, said.Source, "As it stood before a refusal that was taken back.")
        {
            PolicyVersion = said.PolicyVersion,
        };
        TopicRefusals.Permit(call, person, said.Hash, topic, yes, stored);
        return true;
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
