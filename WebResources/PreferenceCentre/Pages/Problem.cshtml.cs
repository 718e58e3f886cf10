using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>What is drawn where a page is missing or something went wrong: always with a way out.</summary>
internal sealed class ProblemModel : PageModel
{
    /// <summary>What kind it is; its texts are named for it.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Draws it.</summary>
    /// <param name="status">The status of the answer (RFC 9110).</param>
    public void OnGet(int status) => Draw(status);

    /// <summary>Draws it for a post that went wrong.</summary>
    /// <param name="status">The status of the answer (RFC 9110).</param>
    public void OnPost(int status) => Draw(status);

    private void Draw(int status)
    {
        var isReal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;
        Response.Say(isReal ? status : StatusCodes.Status404NotFound);
        Kind = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "Missing",
            StatusCodes.Status413PayloadTooLarge => "TooLong",
            StatusCodes.Status429TooManyRequests => "TooOften",
            >= 500 => "Fault",
            _ => "Request",
        };
    }
}
