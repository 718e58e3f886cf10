using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
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

    private IReadOnlyList<Entity> Waiting =>
        [.. signUps.Where(row => SignUps.Waits(row) && !SignUps.IsOver(call, row))];

    /// <summary>The topics that it is about, as rows of no table; none for all marketing e-mail.</summary>
    public EntityCollection Topics(Language language)
    {
        var about = Waiting.Count > 0 ? Waiting : signUps;
        var codes = about.Select(row => RequestRow.Text(row, OptOutRequest.Topic)).ToList();
        return TopicsShown.Of(
            PublicTopics.Of(call).Where(topic => codes.Contains(topic.Code)), language, standing: null);
    }

    /// <summary>Does what the owner of the address says.</summary>
    public Confirmed Do(ConfirmationWish wish) =>
        Waiting.Count == 0 ? new Confirmed(Ended(), signUps.FirstOrDefault())
        : wish switch
        {
            ConfirmationWish.Look => new Confirmed(ConfirmationOutcome.Open, Waiting[0]),
            ConfirmationWish.Confirm => Confirm(),
            ConfirmationWish.NotMe => Withdraw(),
        };

    private ConfirmationOutcome Ended() => signUps.FirstOrDefault() switch
    {
        null => ConfirmationOutcome.Unknown,
        var last when SignUps.Waits(last) => ConfirmationOutcome.Expired,
        var last => last.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value switch
        {
            (int)RequestStatus.Done => ConfirmationOutcome.AlreadySo,
            _ when SignUps.IsOver(call, last) => ConfirmationOutcome.Expired,
            _ => ConfirmationOutcome.Withdrawn,
        },
    };

    private Confirmed Confirm()
    {
        Entity? last = null;
        var waiting = Waiting;

        // Requests first, then what they change: in this order every transaction locks.
        foreach (var row in waiting)
        {
            SignUps.End(call, row, RequestStatus.Done, "The owner of the address confirmed it.");
        }

        foreach (var row in waiting)
        {
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
                Topic = RequestRow.Text(row, OptOutRequest.Topic),
                Fingerprint = link.Fingerprint,
            }.HandIn(call);
        }

        return new Confirmed(ConfirmationOutcome.Confirmed, last);
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
