using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Figures;
using OptOutPlugin.PreferenceCentre.Links;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// How many requests to be left alone came in a year, and what became of them. It is there only where the organisation
/// publishes it, as 11 CCR 7102 asks of businesses with the personal information of ten million consumers or more.
/// </summary>
internal sealed class FiguresModel(SetupMemory memory, FiguresMemory figures) : PageModel
{
    /// <summary>The path of the page.</summary>
    public const string Path = "~/figures";

    /// <summary>The figures; null: they cannot be had now.</summary>
    public YearFigures? Figures { get; private set; }

    /// <summary>Draws them.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if ((await memory.CurrentAsync())?.FiguresOf is not { } year)
        {
            return NotFound();
        }

        Figures = await figures.OfAsync(year);
        if (Figures is null)
        {
            Response.Say(StatusCodes.Status503ServiceUnavailable);
        }

        return Page();
    }
}
