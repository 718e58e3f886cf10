using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Showing;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// Where a confirmation mail leads (double opt-in). Looking changes nothing; what is pressed needs its answer, so
/// nothing is stored while the organisation is away, and the link stays good.
/// </summary>
internal sealed class ConfirmModel(
    LinkVerifier verifier,
    IConsentDoor door,
    ShownField field,
    EvidenceMaker evidence,
    PageTexts texts,
    CentreOptions options,
    TimeProvider clock) : PageModel
{
    /// <summary>What is drawn; null: the link is none of ours, or nobody can tell.</summary>
    public ConfirmView? Drawn { get; private set; }

    /// <summary>Whether nobody can tell.</summary>
    public bool IsAway { get; private set; }

    /// <summary>The form for who has no link that can be read.</summary>
    public TypingView Typing => TypingView.Of(Url, texts);

    /// <summary>Draws it.</summary>
    /// <param name="token">The link's token.</param>
    public Task OnGetAsync(string token) =>
        AskAsync(new Confirmation(token, ConfirmationDecision.Look, null), isPressed: false);

    /// <summary>Does what was pressed.</summary>
    /// <param name="token">The link's token.</param>
    public async Task OnPostAsync(string token)
    {
        var form = await Forms.ReadAsync(Request);
        var shown = await field.ReadAsync(form["shown"], token);
        var decision = form["wish"].ToString() switch
        {
            "NotMe" => ConfirmationDecision.NotMe,
            "Confirm" when shown is { IsRecent: true, Requests.Count: > 0 } => ConfirmationDecision.Confirm,
            _ => ConfirmationDecision.Look,
        };
        var kept = decision == ConfirmationDecision.Look ? null : await evidence.OfPressAsync(Request, shown);
        await AskAsync(
            new Confirmation(token, decision, kept)
            {
                Requests = decision == ConfirmationDecision.Confirm ? shown!.Requests : [],
            },
            isPressed: true);
    }

    private async Task AskAsync(Confirmation asked, bool isPressed)
    {
        var token = asked.Token;
        var check = await verifier.CheckAsync(token, LinkVerifier.Confirmed);
        IsAway = check == LinkCheck.Unreadable;
        if (check != LinkCheck.Genuine)
        {
            Response.Say(IsAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound);
            return;
        }

        ConfirmationAnswer? answer = null;
        try
        {
            using var patience = new CancellationTokenSource(options.HandOnWithin, clock);
            answer = await door.ConfirmAsync(asked, patience.Token);
        }
        catch (Exception e) when (e is DoorAwayException or DoorFaultException)
        {
            Response.Say(StatusCodes.Status503ServiceUnavailable);
        }

        if (answer is { Outcome: ConfirmationOutcome.Unknown })
        {
            Response.Say(StatusCodes.Status404NotFound);
            return;
        }

        texts.Speak(answer?.Language ?? "");
        var action = Url.Content($"~/confirm/{token}") + texts.Query();

        // What was pressed and still waits was not on the page as it is now.
        var mustPressAgain = isPressed
            && (asked.Decision == ConfirmationDecision.Look || answer is { Outcome: ConfirmationOutcome.Open });
        Drawn = new ConfirmView(
            action, Url.Content("~/signup") + texts.Query(), token, answer, mustPressAgain && answer is not null);
        if (Drawn.MustPressAgain)
        {
            Response.Say(StatusCodes.Status400BadRequest);
        }
    }
}
