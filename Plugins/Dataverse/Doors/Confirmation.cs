using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>What the owner of an address says who was asked to confirm: the words of the custom API.</summary>
internal enum ConfirmationWish
{
    /// <summary>Nothing yet.</summary>
    Look,

    /// <summary>It was me.</summary>
    Confirm,

    /// <summary>Somebody else typed my address.</summary>
    NotMe,
}

/// <summary>What became of it: the words of the custom API.</summary>
internal enum ConfirmationOutcome
{
    /// <summary>It waits for an answer.</summary>
    Open,

    Confirmed,

    /// <summary>What was confirmed is recorded, and something else still says no.</summary>
    StillRefused,

    AlreadySo,

    /// <summary>The owner of the address said that it was somebody else.</summary>
    Withdrawn,

    /// <summary>The time to confirm it has passed.</summary>
    Expired,

    /// <summary>It is no link of ours for this.</summary>
    Unknown,
}

/// <summary>What became of a confirmation.</summary>
/// <param name="Outcome">The word of the custom API.</param>
/// <param name="Request">The request that says so; null for none.</param>
internal sealed record Confirmed(ConfirmationOutcome Outcome, Entity? Request);

/// <summary>
/// What waits for the confirmation of one address: all that was typed for it, since it is asked once in thirty days.
/// </summary>
internal sealed class Confirmation
{
    private readonly PluginCall call;
    private readonly OpenedLink link;
    private readonly List<Entity> signUps;

    private Confirmation(PluginCall call, OpenedLink link, List<Entity> signUps)
    {
        this.call = call;
        this.link = link;
        this.signUps = signUps;
    }

    /// <summary>What waits for the address of a link.</summary>
    public static Confirmation Of(PluginCall call, OpenedLink link)
    {
        var fingerprint = SignUps.FingerprintOf(call, link.Content.Address!);
        return new Confirmation(
            call, link, fingerprint is null ? [] : [.. LinkRequests.Of(call, fingerprint).Where(SignUps.IsSignUp)]);
    }

    private IReadOnlyList<Entity> Waiting => IsOver ? []
        : [.. signUps.Where(row => SignUps.Waits(row) && !SignUps.IsOver(call, row))];

    // A later wish does not make an old mail's link younger.
    private bool IsOver =>
        LinkPolicy.IssuedBy(link.Content.IssuedOn) + LinkPolicy.ConfirmationTime <= call.Now;

    /// <summary>What it is about, as rows of no table: each with its request, and <c>*</c> for all marketing e-mail.
    /// </summary>
    public EntityCollection Topics(Language language)
    {
        var about = Waiting.Count > 0 ? Waiting : signUps;
        var known = PublicTopics.Every(call);
        return new EntityCollection(about
            .GroupBy(row => RequestRow.Text(row, OptOutRequest.Topic))
            .Select(same => Row(
                same.First().Id, same.Key, known.FirstOrDefault(topic => topic.Code == same.Key), language))
            .Where(row => row is not null).Select(row => row!).ToList());
    }

    private static Entity? Row(Guid request, string? code, PublicTopic? topic, Language language)
    {
        var row = code is null ? new Entity { ["code"] = "*", ["name"] = string.Empty }
            : topic is null ? null
            : TopicsShown.Of([topic], language, standing: null).Entities[0];
        row?.Attributes.Add("request", request.ToString("D"));
        return row;
    }

    /// <summary>Does what the owner of the address says.</summary>
    /// <param name="wish">What.</param>
    /// <param name="requests">The ids of the requests that were shown to be confirmed.</param>
    public Confirmed Do(ConfirmationWish wish, IReadOnlyCollection<string> requests)
    {
        var waiting = Waiting;
        var named = waiting.Where(row => requests.Contains(row.Id.ToString("D"))).ToList();
        return waiting.Count == 0 ? new Confirmed(Ended(), signUps.FirstOrDefault())
            : wish switch
            {
                ConfirmationWish.Confirm when named.Count > 0 => Confirm(WithTheSame(waiting, named)),
                ConfirmationWish.Look or ConfirmationWish.Confirm => new Confirmed(ConfirmationOutcome.Open, waiting[0]),
                ConfirmationWish.NotMe => Withdraw(),
            };
    }

    // Of several wishes for the same one was shown.
    private static List<Entity> WithTheSame(IReadOnlyList<Entity> waiting, List<Entity> named)
    {
        var codes = named.Select(row => RequestRow.Text(row, OptOutRequest.Topic)).ToList();
        return waiting.Where(row => codes.Contains(RequestRow.Text(row, OptOutRequest.Topic))).ToList();
    }

    private ConfirmationOutcome Ended() => signUps.FirstOrDefault() switch
    {
        null => ConfirmationOutcome.Unknown,
        var last => last.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value switch
        {
            (int)RequestStatus.Done => ConfirmationOutcome.AlreadySo,
            _ when last.GetAttributeValue<string>(OptOutRequest.Outcome) == SignUps.ByOthers =>
                ConfirmationOutcome.Withdrawn,
            _ => ConfirmationOutcome.Expired,
        },
    };

    private Confirmed Confirm(List<Entity> confirmed)
    {
        // Requests first, then what they change: in this order every transaction locks.
        var there = confirmed.Where(IsThere).ToList();
        foreach (var row in confirmed.Except(there))
        {
            SignUps.End(call, row, RequestStatus.Refused, "The topic that it was about is gone.");
        }

        foreach (var row in there)
        {
            SignUps.End(call, row, RequestStatus.Done, "The owner of the address confirmed it.");
        }

        var matters = there.Select(row => RequestRow.Text(row, OptOutRequest.Topic)).Distinct().ToList();
        Entity? last = null;
        foreach (var code in matters)
        {
            var row = there.First(one => RequestRow.Text(one, OptOutRequest.Topic) == code);
            last = new DoorRequest(
                Decision.OptIn,
                ConsentSource.WebForm,
                DoorInput.Evidence(
                    call,
                    "by the link of a mail that asked the address to confirm request "
                    + LinkRequests.ReferenceOf(row.Id)))
            {
                Address = row.GetAttributeValue<string>(OptOutRequest.Address),
                Channels = [Channel.MarketingEmail],
                Topic = code,
                Fingerprint = link.Fingerprint,
            }.HandIn(call);
        }

        return last is null ? new Confirmed(ConfirmationOutcome.Expired, confirmed[0])
            : new Confirmed(
                AreAllowed(matters) ? ConfirmationOutcome.Confirmed : ConfirmationOutcome.StillRefused, last);
    }

    private bool IsThere(Entity row) =>
        RequestRow.Text(row, OptOutRequest.Topic) is not { } code || Catalogue.WithCode(call, code) is not null;

    private bool AreAllowed(List<string?> codes)
    {
        var topics = PublicTopics.Every(call);
        var state = LinkState.Of(call, link, topics);
        return state.All.State is Standing.Allowed or Standing.NotAsked && codes.All(code => code is null
            ? state.All.State == Standing.Allowed
            : state.OfTopic(topics.First(topic => topic.Code == code)).State == Standing.Allowed);
    }

    private Confirmed Withdraw()
    {
        var ended = Waiting;
        foreach (var row in ended)
        {
            SignUps.End(call, row, RequestStatus.Refused, SignUps.ByOthers);
        }

        return new Confirmed(ConfirmationOutcome.Withdrawn, ended[0]);
    }
}
