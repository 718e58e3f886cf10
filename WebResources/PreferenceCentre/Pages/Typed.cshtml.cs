using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Showing;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>The page that takes an address or a phone number; its answer is the same whether it is known or not.
/// </summary>
internal sealed class TypedModel(AddressTaker taker, ShownField field, PageTexts texts) : PageModel
{
    private const int LongestAddress = 321;

    /// <summary>What is drawn.</summary>
    public TypingView View { get; private set; } = null!;

    /// <summary>Draws it.</summary>
    public void OnGet() => View = TypingView.Of(Url, texts);

    /// <summary>Takes what was typed in.</summary>
    public async Task OnPostAsync()
    {
        View = TypingView.Of(Url, texts);
        var form = await Forms.ReadAsync(Request);
        var shown = await field.ReadAsync(form["shown"], TypingView.About);
        var typed = form.Text("address", LongestAddress);
        var pressed = Pressed.Of(form, shown);
        if (pressed is null or { Permits: true } or { Wish: Wish.Choose })
        {
            View = View with { Typed = typed, Notice = new Notice { Kind = NoticeKind.NothingChosen } };
        }
        else
        {
            var result = await taker.TakeAsync(Request, typed, pressed, [], "", shown);
            View = View with
            {
                Typed = result.Notice is null ? typed : "",
                Problem = result.Problem,
                Notice = result.Notice,
            };
        }

        Response.Say(View.Notice, View.Problem);
    }
}
