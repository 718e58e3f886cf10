using System.Globalization;
using LocalDataverse.Web.Batch;
using LocalDataverse.Web.Forms;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LocalDataverse.Web.Http;

/// <summary>Where HTTP comes in: who calls, where to, with how much.</summary>
internal sealed class Door(
    LocalOrganization organization, WebApiOptions options, WebApiHandler handler, BackgroundJobs jobs)
{
    private static readonly string[] Versions = ["v9.0", "v9.1", "v9.2"];

    private readonly SignIn signIn = new(organization, options);
    private readonly PageDoor pages = new(organization, options);

    public async Task Pass(HttpContext context)
    {
        if (RootOf(context) is null && PageDoor.IsFor(context.Request))
        {
            await pages.Pass(context);
            return;
        }

        WebApiResponse response;
        try
        {
            response = Refusal(context) ?? await Answer(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            response = ErrorAnswers.Of(exception);
        }

        await Send(context, response);
        if (context.Request.Method != "GET")
        {
            jobs.Wake();
        }
    }

    private WebApiResponse? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (!Loopback.IsNamedBy(request.Host.Value ?? ""))
        {
            return ErrorAnswers.Error(400, "", "The host of the request is not this machine.");
        }

        if (RootOf(context) is null)
        {
            return ErrorAnswers.Error(
                404, "", $"No HTTP resource was found that matches the request URI '{request.Path.Value}'.");
        }

        if (options.Throttle(request.Method, request.Path.Value ?? "") is { } wait)
        {
            return ErrorAnswers.Error(
                429, "0x80072322", "Number of requests exceeded the limit of 6000 over time window of 300 seconds.")
                .With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        return UserOf(request) is null
            ? ErrorAnswers.Error(401, "", "HTTP Error 401 - Unauthorized: Access is denied")
                .With("WWW-Authenticate", "Bearer")
            : null;
    }

    private async Task<WebApiResponse> Answer(HttpContext context)
    {
        var root = RootOf(context)!;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new WebApiRequest
        {
            Method = context.Request.Method,
            Root = root,
            Url = new Uri(root, target),
            Headers = context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = await ReadBody(context.Request),
            UserId = UserOf(context.Request)!.Value,
        };
        DemandJson(request);
        return request.IsBatch
            ? await new BatchHandler(handler).Handle(request)
            : await Task.Run(() => handler.Handle(() => request));
    }

    /// <summary>A form of a web page must not pass for a request of a client.</summary>
    private static void DemandJson(WebApiRequest request)
    {
        if (request.Body.Length == 0 || request.IsBatch)
        {
            return;
        }

        var type = request.Header("Content-Type") ?? "";
        if (!type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new WebApiFault(415, "", $"A body must be application/json, not '{type}'.");
        }
    }

    private static Uri? RootOf(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var version = Versions.FirstOrDefault(one =>
            path == WebApiRequest.Path + one
            || path.StartsWith($"{WebApiRequest.Path}{one}/", StringComparison.Ordinal));
        return version is null
            ? null
            : new Uri($"{context.Request.Scheme}://{context.Request.Host.Value}{WebApiRequest.Path}{version}/");
    }

    private Guid? UserOf(HttpRequest request) => signIn.UserOf(request);

    private async Task<byte[]> ReadBody(HttpRequest request)
    {
        if (request.ContentLength > options.MaximumBody)
        {
            throw TooLarge();
        }

        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return body.ToArray();
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == 413)
        {
            throw TooLarge();
        }
    }

    private static WebApiFault TooLarge() => new(413, "", "The request is too large.");

    private static async Task Send(HttpContext context, WebApiResponse response)
    {
        var answer = context.Response;
        answer.StatusCode = response.Status;
        answer.Headers["OData-Version"] = "4.0";
        answer.Headers["REQ_ID"] = answer.Headers["x-ms-service-request-id"] = Guid.NewGuid().ToString();
        answer.Headers.CacheControl = "no-cache";
        foreach (var (name, value) in response.Headers)
        {
            answer.Headers[name] = value;
        }

        if (response.Body is { } body)
        {
            answer.ContentType = response.ContentType;
            answer.ContentLength = body.Length;
            await answer.Body.WriteAsync(body);
        }
    }
}
