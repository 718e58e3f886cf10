using System.Globalization;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>The status of what a page answers, so that programs read what people read.</summary>
internal static class AnswerStatus
{
    /// <summary>Says it by what became of a press.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="notice">What became of it; null: nothing yet.</param>
    /// <param name="problem">What is wrong with what was typed in; null: nothing.</param>
    public static void Say(this HttpResponse response, Notice? notice, string? problem) =>
        response.Say(notice?.Status ?? (problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));

    /// <summary>Says it, and when to come again, where that helps.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="status">The status.</param>
    public static void Say(this HttpResponse response, int status)
    {
        response.StatusCode = status;
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
        {
            response.Headers.RetryAfter = Later.Seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
