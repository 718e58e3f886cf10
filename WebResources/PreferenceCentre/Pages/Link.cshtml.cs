using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Showing;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// The page behind a link. Drawing it changes nothing; a post does what its button says. The link alone counts: there
/// is no session, and no cookie helps or hinders.
/// </summary>
internal sealed class LinkModel(
    LinkVerifier verifier, LinkReader reader, LinkPress press, ShownField field, PageTexts texts) : PageModel
{
    /// <summary>What is drawn; null: the link is none of ours, or nobody can tell.</summary>
    public LinkView? Drawn { get; private set; }

    /// <summary>Whether nobody can tell.</summary>
    public bool IsAway { get; private set; }

    /// <summary>The form for who has no link that can be read.</summary>
    public TypingView Typing => TypingView.Of(Url, texts);

    /// <summary>Draws it.</summary>
    /// <param name="token">The link's token.</param>
    public async Task OnGetAsync(string token)
    {
        if (await IsOursAsync(token))
        {
            Draw(await reader.ReadAsync(token, ActionFor(token)));
        }
    }

    /// <summary>Does what was pressed, and draws what came of it.</summary>
    /// <param name="token">The link's token.</param>
    public async Task OnPostAsync(string token)
    {
        if (!await IsOursAsync(token))
        {
            return;
        }

        var form = await Forms.ReadAsync(Request);
        var shown = await field.ReadAsync(form["shown"], token);
        var result = await press.TakeAsync(Request, token, form, shown);
        var view = result.IsUnknown ? null : await reader.ReadAsync(token, ActionFor(token));
        Draw(view is null ? null : result.On(view));
    }

    private void Draw(LinkView? view)
    {
        Drawn = view;
        if (view is null)
        {
            Response.Say(StatusCodes.Status404NotFound);
        }
        else
        {
            Response.Say(view.Notice, view.Problem);
        }
    }

    private async Task<bool> IsOursAsync(string token)
    {
        var check = await verifier.CheckAsync(token, LinkVerifier.Opened);
        IsAway = check == LinkCheck.Unreadable;
        if (check != LinkCheck.Genuine)
        {
            Response.Say(IsAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound);
        }

        return check == LinkCheck.Genuine;
    }

    private string ActionFor(string token) => Url.Content($"~/u/{token}") + texts.Query();
}
