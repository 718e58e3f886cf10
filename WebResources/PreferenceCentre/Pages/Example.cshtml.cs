using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Examples;
using OptOutPlugin.PreferenceCentre.Figures;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// All states of the pages with invented data, for training and for looking. It reaches neither organisation nor store,
/// so nothing that is pressed here is written anywhere.
/// </summary>
internal sealed class ExampleModel(PageTexts texts, TimeProvider clock) : PageModel
{
    /// <summary>The names of the states, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> States { get; } = Example.States;

    /// <summary>The page behind a link, where the state is one of it.</summary>
    public LinkView? Link { get; private set; }

    /// <summary>The page of a confirmation mail, where the state is one of it.</summary>
    public ConfirmView? Confirm { get; private set; }

    /// <summary>The page of a link that cannot be read, where the state is one of it.</summary>
    public TypingView? Unreadable { get; private set; }

    /// <summary>The page that takes an address, where the state is one of it.</summary>
    public TypingView? Typing { get; private set; }

    /// <summary>The page of figures, where the state is that.</summary>
    public YearFigures? Figures { get; private set; }

    /// <summary>The page of the process, where the state is that.</summary>
    public KnownProcess? Process { get; private set; }

    /// <summary>Draws a state, or the list of all.</summary>
    /// <param name="state">Its name; null: all.</param>
    public void OnGet(string? state) => Draw(state);

    /// <summary>Draws the state to which a button leads.</summary>
    /// <param name="state">The state on which it was pressed.</param>
    public async Task OnPostAsync(string? state)
    {
        var form = await Forms.ReadAsync(Request);
        Draw(Example.Next(state, form["wish"].ToString()));
    }

    private void Draw(string? state)
    {
        if (state is null)
        {
            return;
        }

        if (!States.Contains(state))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var action = Url.Content($"~/example/{state}") + texts.Query();
        var example = new Example(texts, clock.GetUtcNow().UtcDateTime);
        var typing = TypingView.Of(Url, texts) with { Action = action, IsExample = true };
        Link = example.Link(state, action);
        Confirm = example.Confirm(state, action, typing.SignUp);
        Unreadable = state == "unreadable" ? typing : null;
        Typing = example.Typing(state, typing);
        Process = state == "process"
            ? new KnownProcess(ExampleData.Process(texts.Language, clock.GetUtcNow().UtcDateTime), IsCurrent: true)
            : null;
        Figures = state == "figures" ? ExampleData.Figures(clock.GetUtcNow().Year - 1) : null;
    }
}
