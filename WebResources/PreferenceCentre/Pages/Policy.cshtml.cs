using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Figures;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>
/// The privacy policy in force, and under an address of its own each version that was: people can read again what they
/// agreed to (ISO/IEC 29184:2020, 5.2.8).
/// </summary>
internal sealed class PolicyModel(SetupMemory memory, PolicyMemory policies, PageTexts texts) : PageModel
{
    /// <summary>The path of the page.</summary>
    public const string Path = "~/policy";

    /// <summary>The version wanted; null: the one in force.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>What is in force.</summary>
    public PolicyInForce InForce { get; private set; } = null!;

    /// <summary>The text; null: it cannot be had now.</summary>
    public PolicyText? Policy { get; private set; }

    /// <summary>Draws it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        // A version of the future is nobody's business yet, and there is none below the first.
        if ((await memory.CurrentAsync())?.PolicyIn(texts.Language) is not { } inForce
            || Version is { } wanted && (wanted < 1 || wanted > inForce.Number))
        {
            return NotFound();
        }

        InForce = inForce;
        Policy = await policies.OfAsync(Version ?? inForce.Number, texts.Language);
        if (Policy is null)
        {
            Response.Say(StatusCodes.Status503ServiceUnavailable);
        }

        return Page();
    }
}
