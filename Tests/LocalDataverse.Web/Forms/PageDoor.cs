using LocalDataverse.Web.Protocol;
using Microsoft.AspNetCore.Http;

namespace LocalDataverse.Web.Forms;

/// <summary>Where a browser comes in: who looks, at which page.</summary>
internal sealed class PageDoor(LocalOrganization organization, WebApiOptions options)
{
    private readonly SignIn signIn = new(organization, options);
    private readonly FormHost host = new(organization);

    public static bool IsFor(HttpRequest request) =>
        request.Path == SignIn.Path || IsOfClient(request) || FormHost.IsFor(request.Path.Value ?? "");

    public async Task Pass(HttpContext context)
    {
        WebApiResponse response;
        try
        {
            response = Answer(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            response = Page.Refusal(500, "An error occurred", exception.Message);
        }

        await Send(context, response);
    }

    private WebApiResponse Answer(HttpContext context)
    {
        var request = context.Request;
        if (!Loopback.IsNamedBy(request.Host.Value ?? ""))
        {
            return Page.Refusal(400, "Not understood", "The host of the request is not this machine.");
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return Page.Refusal(405, "Not supported", $"A page does not support {request.Method}.")
                .With("Allow", "GET, HEAD");
        }

        var query = request.Query.ToDictionary(
            one => one.Key, one => one.Value.Count > 0 ? one.Value[0] ?? "" : "", StringComparer.Ordinal);
        if (request.Path == SignIn.Path)
        {
            return signIn.Give(context, query.GetValueOrDefault("key") ?? "")
                ? new WebApiResponse(302).With("Location", "/main.aspx")
                : Unknown();
        }

        if (IsOfClient(request))
        {
            return ClientFile.Answer(request.Path.Value![ClientFile.Path.Length..]);
        }

        return signIn.UserOf(request) is { } user
            ? host.Answer(request.Path.Value ?? "", query, user)
            : Unknown();
    }

    private static bool IsOfClient(HttpRequest request) =>
        request.Path.Value?.StartsWith(ClientFile.Path, StringComparison.Ordinal) == true;

    private static WebApiResponse Unknown() => Page.Refusal(
        401, "Who are you?", "Sign in at /signin?key=KEY with one of the keys that this host was started with.");

    private static async Task Send(HttpContext context, WebApiResponse response)
    {
        var answer = context.Response;
        answer.StatusCode = response.Status;
        answer.Headers.CacheControl = "no-cache";
        answer.Headers.ContentSecurityPolicy = Page.Policy;
        answer.Headers.XContentTypeOptions = "nosniff";
        answer.Headers["Referrer-Policy"] = "same-origin";
        foreach (var (name, value) in response.Headers)
        {
            answer.Headers[name] = value;
        }

        if (response.Body is { } body)
        {
            answer.ContentType = response.ContentType;
            answer.ContentLength = body.Length;
            if (context.Request.Method != "HEAD")
            {
                await answer.Body.WriteAsync(body);
            }
        }
    }
}
