using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Showing;

namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>
/// A mail program's post (RFC 8058): urlencoded, multipart or without a body; no cookie, no redirect, no question. A
/// repeat is a success, an unknown link never is, and a passing fault asks to come again.
/// </summary>
internal sealed class OneClick(LinkVerifier verifier, WishTaker taker, EvidenceMaker evidence)
{
    private const string Field = "List-Unsubscribe";
    private const string Value = "One-Click";

    /// <summary>Answers one.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="token">The link's token.</param>
    public async Task AnswerAsync(HttpContext http, string token)
    {
        if (await ReadAsync(http.Request) is not { } body)
        {
            await SayAsync(http, StatusCodes.Status413PayloadTooLarge, "Too long.");
        }
        else if (!await SaysSoAsync(http.Request, body))
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, "Expected: List-Unsubscribe=One-Click");
        }
        else
        {
            await AnswerAsync(http, token, await verifier.CheckAsync(token, LinkVerifier.Posted));
        }
    }

    private async Task AnswerAsync(HttpContext http, string token, LinkCheck check)
    {
        if (check == LinkCheck.Foreign)
        {
            await SayAsync(http, StatusCodes.Status404NotFound, "Not found.");
            return;
        }

        if (check == LinkCheck.Unreadable)
        {
            await LaterAsync(http);
            return;
        }

        var taken = await taker.TakeAsync(new Redemption
        {
            Token = token,
            Door = Entrance.OneClick,
            Wish = Wish.Stop,
            Evidence = evidence.OfMailProgram(http.Request),
        });
        await (taken switch
        {
            { How: Taking.Full } => LaterAsync(http),
            { Answer.Outcome: Outcome.Unknown } => SayAsync(http, StatusCodes.Status404NotFound, "Not found."),

            // Nothing was done, so nothing is said to be done: the person is asked on the page.
            { Answer.Outcome: Outcome.AskFirst } =>
                SayAsync(http, StatusCodes.Status409Conflict, "A later permission exists. Open the link to decide."),
            _ => SayAsync(http, StatusCodes.Status200OK, "Unsubscribed."),
        });
    }

    private static Task LaterAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = Later.Seconds.ToString(CultureInfo.InvariantCulture);
        return SayAsync(http, StatusCodes.Status503ServiceUnavailable, "Please try again later.");
    }

    private static Task SayAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text + "\n");
    }

    /// <summary>The body; null where it is too long.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        var body = new byte[RequestGuard.LongestOneClick + 1];
        try
        {
            var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false);
            return length > RequestGuard.LongestOneClick ? null : body[..length];
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static async Task<bool> SaysSoAsync(HttpRequest request, byte[] body)
    {
        if (body.Length == 0)
        {
            return true;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            // Some mail programs leave the type out.
            return QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body).Trim()).TryGetValue(Field, out var value)
                && IsValue(value);
        }

        try
        {
            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
            var parts = new MultipartReader(boundary, new MemoryStream(body));
            while (await parts.ReadNextSectionAsync() is { } part)
            {
                if (part.AsFormDataSection() is { Name: Field } field && IsValue(await field.GetValueAsync()))
                {
                    return true;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            return false;
        }

        return false;
    }

    private static bool IsValue(string? text) => string.Equals(text?.Trim(), Value, StringComparison.OrdinalIgnoreCase);
}
