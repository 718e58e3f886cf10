using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>What a person wants who opened a link, as the page hands it in.</summary>
/// <param name="Wish">What.</param>
/// <param name="At">The door at which it was said.</param>
internal sealed record Redeemed(LinkWish Wish, LinkDoor At)
{
    /// <summary>When a pause ends, UTC; null for any other wish.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>The codes of what is allowed, and <c>*</c> for all marketing e-mail.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>The codes of what is refused, and <c>*</c> for all marketing e-mail.</summary>
    public IReadOnlyList<string> Refuse { get; init; } = [];

    /// <summary>The address that was typed behind a link that names none.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the page asked about a permission that was given after the link was made.</summary>
    public bool IsConfirmed { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Outcome">The word of the custom API.</param>
internal sealed record Redemption(LinkOutcome Outcome)
{
    /// <summary>The last request that was written; null for none.</summary>
    public Entity? Request { get; init; }
}

/// <summary>
/// Does what a person wants who opened a link. The link is the only credential: no user, session or cookie decides or
/// helps. A refusal is taken even where the page could not say what it had shown.
/// </summary>
internal sealed class Redeeming
{
    private static readonly Matter AllMarketing = new(Channel.MarketingEmail);

    private readonly PluginCall call;
    private readonly OpenedLink link;
    private readonly Redeemed asked;
    private readonly string? address;
    private readonly IReadOnlyList<PublicTopic> topics;

    private Redeeming(PluginCall call, OpenedLink link, Redeemed asked)
    {
        this.call = call;
        this.link = link;
        this.asked = asked;
        address = link.Content.Address ?? asked.Address;
        topics = PublicTopics.Of(call, link.Content.TopicId);
    }

    /// <summary>Does it.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="token">The link's token.</param>
    /// <param name="asked">What is wanted.</param>
    public static Redemption Of(PluginCall call, string token, Redeemed asked)
    {
        if (OpenedLink.Of(call, token) is not { } link)
        {
            return new Redemption(LinkOutcome.Unknown);
        }

        return link.Content.Purpose == LinkPurpose.Test ? new Redemption(LinkOutcome.Test)
            : link.Content.Purpose != LinkPurpose.Choose || !LinkPolicy.IsAllowed(asked.Wish, asked.Allow.Count > 0, link.Door, asked.At)
                ? new Redemption(LinkOutcome.Unknown)
            : new Redeeming(call, link, asked).Do();
    }

    private PublicTopic? TopicOfMail => topics.FirstOrDefault(topic => topic.Topic.Id == link.Content.TopicId);

    private Redemption Do()
    {
        if (address is null || TypedAddress.Of(address, SettingsSource.Of(call).CallingCode) is not { IsOne: true })
        {
            return new Redemption(LinkOutcome.Unknown);
        }

        // Behind a link to several somebody typed an address: he may refuse for it, and permits and learns nothing.
        if (!link.Content.IsPersonal)
        {
            return asked.Wish is LinkWish.Stop or LinkWish.StopAll or LinkWish.Pause
                ? Written(LinkOutcome.Changed, Refuse(MattersOfWish()))
                : new Redemption(LinkOutcome.Unknown);
        }

        if (EarlierUnderTheKey() is { } same)
        {
            return Written(LinkOutcome.Changed, same);
        }

        return asked.Wish switch
        {
            LinkWish.Undo => Undo(),
            LinkWish.Choose => Choose(),
            LinkWish.Stop or LinkWish.StopAll or LinkWish.Pause => Stop(),
        };
    }

    private IReadOnlyList<Matter> MattersOfWish() =>
        asked.Wish == LinkWish.Stop && TopicOfMail is { } topic ? [AllMarketing with { Topic = topic.Code }] : [AllMarketing];

    private Redemption Stop()
    {
        var state = LinkState.Of(call, link, topics);
        var ofMail = asked.Wish == LinkWish.Stop ? TopicOfMail : null;
        if (asked.At == LinkDoor.Page && !asked.IsConfirmed
            && state.PermittedAfter(LinkPolicy.IssuedBy(link.Content.IssuedOn), ofMail?.Chain ?? []) is not null)
        {
            return new Redemption(LinkOutcome.AskFirst);
        }

        var before = ofMail is null ? state.All : state.OfTopic(ofMail);
        var matters = MattersOfWish();
        if (IsSaidAlready(matters[0]) && LinkRequests.Of(call, link.Fingerprint).FirstOrDefault() is { } last
            && last.GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia)?.Value == Choices.Of(Source).Value
            && LinkPolicy.IsSamePress(SaidOn(last), DoorInput.Pressed(call) ?? call.Now))
        {
            return Written(LinkOutcome.AlreadySo, last);
        }

        return Written(
            link.IsPersonGone ? LinkOutcome.NothingKnown
                : before.State == Standing.Refused && asked.Wish != LinkWish.Pause ? LinkOutcome.AlreadySo
                : LinkOutcome.Changed,
            Refuse(matters));
    }

    // What the person said through a door of ours already, and what holds longer than a pause, needs no second row.
    private bool IsSaidAlready(Matter matter)
    {
        var typed = PersonAddresses.Of(call, address!).Select(one => one.Hash).ToList();
        return Suppressions.Find(call, typed).Any(row => row.Ground.Person is null
            && row.Ground.Matter == matter
            && row.Ground.Weight == Weight.Person
            && row.Ground.EffectAt(call.Now) is var effect
            && (asked.Wish == LinkWish.Pause
                ? effect == Effect.Refuses || (effect == Effect.Pauses && row.Ground.PausedUntil >= asked.PausedUntil)
                : effect == Effect.Refuses));
    }

    private Redemption Choose()
    {
        var state = LinkState.Of(call, link, topics);
        Entity? last = null;
        foreach (var matter in Known(asked.Refuse).Where(matter => StandingOf(state, matter).State != Standing.Refused))
        {
            last = Refuse([matter]);
        }

        var allowed = Known(asked.Allow).Where(matter => StandingOf(state, matter).State != Standing.Allowed).ToList();
        foreach (var matter in allowed)
        {
            last = HandIn(Decision.OptIn, matter);
        }

        return Written(
            last is null ? LinkOutcome.AlreadySo : AreAllowed(allowed) ? LinkOutcome.Changed : LinkOutcome.StillRefused,
            last);
    }

    // What somebody else refuses for the address stands, and so does what was refused in the same second.
    private bool AreAllowed(List<Matter> matters) =>
        matters.Count == 0 || (LinkState.Of(call, link, topics) is var after
            && matters.All(matter => StandingOf(after, matter).State == Standing.Allowed));

    private StandingSince StandingOf(LinkState state, Matter matter) => matter.Topic is null
        ? state.All
        : state.OfTopic(topics.First(topic => topic.Code == matter.Topic));

    // Only what may be on a page counts.
    private IEnumerable<Matter> Known(IEnumerable<string> codes) => codes.Distinct()
        .Where(code => code == "*" || topics.Any(topic => topic.Code == code))
        .Select(code => code == "*" ? AllMarketing : AllMarketing with { Topic = code });

    private Redemption Undo()
    {
        var requests = LinkRequests.Of(call, link.Fingerprint);
        if (LinkRequests.UndoUntil(call, requests) is null)
        {
            return WasUndone(requests) is { } earlier
                ? Written(LinkOutcome.Changed, earlier)
                : new Redemption(LinkOutcome.TooLate);
        }

        // One press may have refused several topics.
        var said = SaidOn(requests[0]);
        var undone = requests.TakeWhile(one => LinkRequests.Refuses(one) && SaidOn(one) == said)
            .Select(one => AllMarketing with { Topic = RequestRow.Text(one, OptOutRequest.Topic) }).ToList();
        var done = undone.Select(matter => HandIn(Decision.EnteredInError, matter)).ToList();
        return Written(
            done.All(IsDone) && AreAllowed(undone) ? LinkOutcome.Changed : LinkOutcome.StillRefused, done[0]);
    }

    // Who presses twice, or whose press arrives twice, is told the same.
    private Entity? WasUndone(List<Entity> requests) => requests.FirstOrDefault() is { } last
        && last.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value == (int)RequestKind.EnteredInError
        && IsDone(last) && last.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn) + LinkPolicy.UndoTime > call.Now
            ? last
            : null;

    private static bool IsDone(Entity request) =>
        request.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value == (int)RequestStatus.Done;

    private static DateTime? SaidOn(Entity request) => request.GetAttributeValue<DateTime?>(OptOutRequest.SaidOn);

    private Entity Refuse(IReadOnlyList<Matter> matters) =>
        HandIn(asked.Wish == LinkWish.Pause ? Decision.Pause : Decision.OptOut, matters[0]);

    private Entity HandIn(Decision decision, Matter matter) => new DoorRequest(decision, Source, Evidence)
    {
        Person = decision == Decision.OptIn && !HoldsTheAddress ? null : link.Row?.Id,
        Address = address,
        Channels = [matter.Channel],
        Topic = matter.Topic,
        PausedUntil = decision == Decision.Pause ? asked.PausedUntil : null,
        Fingerprint = link.Fingerprint,
        Key = DoorInput.Key(call) is { } key ? KeyOf(key, matter, decision) : null,
    }.HandIn(call);

    // A link that went to an address which the record no longer has refuses for the person still, and permits for the
    // address alone: else whoever once put his own address there could speak for the person.
    private bool HoldsTheAddress => link.Row?.Addresses.Any(held =>
        PersonAddresses.Of(call, address!).Any(own => own.Hash == held.Hash)) == true;

    // One press may be several requests.
    private string KeyOf(string key, Matter matter, Decision decision) =>
        Link.Fingerprint($"{key}/{link.Fingerprint}/{address}/{decision}/{matter.Channel}/{matter.Topic ?? "*"}");

    private Entity? EarlierUnderTheKey() => DoorInput.Key(call) is not { } key ? null
        : Requests.Find(call, Requests.IdOf(call.Context.InitiatingUserId, KeyOf(
            key,
            MattersOfWish()[0],
            asked.Wish == LinkWish.Pause ? Decision.Pause : Decision.OptOut)));

    private ConsentSource Source => asked.At == LinkDoor.OneClick ? ConsentSource.OneClick
        : link.Content.IsPersonal ? ConsentSource.Link
        : ConsentSource.WebForm;

    private DoorEvidence Evidence => DoorInput.Evidence(
        call,
        asked.At == LinkDoor.OneClick ? "by the one-click unsubscribe of a mail program (RFC 8058)"
            : link.Content.IsPersonal ? "on the page behind the link of an e-mail"
            : "by an address that was typed on the page behind the link of an e-mail to several",
        link.Content.MessageId);

    private static Redemption Written(LinkOutcome outcome, Entity? request) =>
        new(outcome) { Request = request };
}
