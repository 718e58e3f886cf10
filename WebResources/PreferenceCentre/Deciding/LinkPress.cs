using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Showing;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>What a press on the page behind a link does.</summary>
internal sealed class LinkPress(WishTaker taker, AddressTaker addresses, EvidenceMaker evidence, TimeProvider clock)
{
    private const int LongestAddress = 321;

    /// <summary>Does it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="token">The link's token: one of ours.</param>
    /// <param name="form">The form.</param>
    /// <param name="shown">What was shown; null: not known, so that only a refusal is taken.</param>
    public async Task<PressResult> TakeAsync(HttpRequest request, string token, IFormCollection form, ShownPage? shown)
    {
        if (Pressed.Of(form, shown) is not { } pressed)
        {
            return new(new Notice { Kind = NoticeKind.NothingChosen });
        }

        if (form.ContainsKey("address"))
        {
            return await OfTypedAsync(request, token, form, pressed, shown);
        }

        var onlyStops = pressed.Allow.Count > 0 && LinkVerifier.OnlyStops(token);
        if (onlyStops || (pressed.Permits && shown is not { IsRecent: true }))
        {
            pressed = pressed.WithoutPermissions();
            if (pressed.Refuse.Count == 0)
            {
                return new(new Notice { Kind = onlyStops ? NoticeKind.OnlyStops : NoticeKind.PressAgain });
            }
        }

        return pressed is { Wish: Wish.Choose, Allow.Count: 0, Refuse.Count: 0 }
            ? new(new Notice { Kind = NoticeKind.NothingChosen })
            : await OfLinkAsync(token, form, pressed, await evidence.OfPressAsync(request, shown));
    }

    private async Task<PressResult> OfLinkAsync(string token, IFormCollection form, Pressed pressed, Evidence kept)
    {
        var redemption = new Redemption
        {
            Token = token,
            Door = Entrance.Page,
            Wish = pressed.Wish,
            PausedUntil = pressed.PausedUntil(clock.GetUtcNow().UtcDateTime),
            Allow = pressed.Allow,
            Refuse = pressed.Refuse,

            // Who chooses topic by topic sees what stands, and takes nothing away by mistake.
            Confirmed = form["confirmed"] == "true" || pressed.Wish == Wish.Choose,
            Evidence = kept,
        };
        var taken = await taker.TakeAsync(redemption);
        if (taken.How == Taking.NotNow && redemption.Refuse.Count > 0)
        {
            var refusal = redemption with
            {
                Allow = [],
                Evidence = kept with { IdempotencyKey = Guid.NewGuid().ToString("N") },
            };
            taken = await taker.TakeAsync(refusal);
            var notice = Notice.Of(pressed, refusal, taken);
            return new(taken.How == Taking.Full ? notice : notice with { Kind = NoticeKind.StoredInPart });
        }

        return taken.Answer?.Outcome switch
        {
            Outcome.Unknown => new(null) { IsUnknown = true },
            Outcome.AskFirst => new(null) { Question = pressed },
            _ => new(Notice.Of(pressed, redemption, taken)),
        };
    }

    // Behind a link that names nobody, who typed an address learns no more than at the page without a link.
    private async Task<PressResult> OfTypedAsync(
        HttpRequest request, string token, IFormCollection form, Pressed pressed, ShownPage? shown)
    {
        if (pressed.Permits || pressed.Wish == Wish.Choose)
        {
            return new(new Notice { Kind = NoticeKind.NothingChosen });
        }

        var typed = form.Text("address", LongestAddress);
        var topic = form.Text("about", 100);
        var result = await addresses.TakeAsync(
            request, typed, pressed, pressed.Wish == Wish.Stop && topic.Length > 0 ? [topic] : [], token, shown);
        return new(result.Notice) { Typed = typed, Problem = result.Problem };
    }
}

/// <summary>What came of a press.</summary>
/// <param name="Notice">What the person reads; null: something else is asked first.</param>
internal sealed record PressResult(Notice? Notice)
{
    /// <summary>Whether the organisation knows no such link.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What needs a confirmation first; null: nothing.</summary>
    public Pressed? Question { get; init; }

    /// <summary>What was typed in.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The id of the text that says what is wrong with it; null: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>It, on the page that is drawn anew.</summary>
    /// <param name="view">The page.</param>
    public LinkView On(LinkView view) => view with
    {
        Notice = Notice is null ? null : Notice with { TopicName = Notice.Button == "Stop" ? view.TopicName : "" },
        Question = Question,
        Typed = Notice is null ? Typed : "",
        Problem = Problem,
    };
}
