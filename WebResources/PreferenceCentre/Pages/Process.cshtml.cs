using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Figures;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// How the organisation handles a refusal, made from the settings by which it does: how to say no, what takes effect when,
/// what is kept, and how to complain.
/// </summary>
internal sealed class ProcessModel(ProcessMemory memory, PageTexts texts) : PageModel
{
    /// <summary>The path of the page.</summary>
    public const string Path = "~/process";

    /// <summary>What is known of it; null: it cannot be had now.</summary>
    public KnownProcess? Known { get; private set; }

    /// <summary>Draws it.</summary>
    public async Task OnGetAsync()
    {
        Known = await memory.InAsync(texts.Language);
        if (Known is null)
        {
            Response.Say(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
