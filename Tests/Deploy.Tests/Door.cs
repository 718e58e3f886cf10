using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>
/// A server on this machine that the script takes for its environment, or for the place to sign in: it remembers what
/// was asked, and can stand before a local Dataverse and spoil what passes.
/// </summary>
internal sealed class Door : IDisposable
{
    private readonly WebApplication application;
    private readonly HttpClient behind = new();
    private readonly ConcurrentQueue<Asked> asked = new();

    /// <param name="dataverse">Where to pass on what no answer is given to; null answers 404.</param>
    public Door(Uri? dataverse = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel =>
            {
                // On a busy machine the script may rest for longer than a server would wait.
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MinRequestBodyDataRate = null;
                kestrel.Limits.MinResponseDataRate = null;
            });
        application = builder.Build();
        application.Run(context => AnswerAsync(context, dataverse));
        application.StartAsync().GetAwaiter().GetResult();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Url = new Uri(addresses!.Addresses.Single());
    }

    public Uri Url { get; }

    /// <summary>Answers a request in place of what is behind; false lets it pass.</summary>
    public Func<Asked, HttpContext, Task<bool>> Before { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>Requests that are done, and whose answer never arrives.</summary>
    public Predicate<Asked> Loses { get; set; } = _ => false;

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<Asked> All => [.. asked];

    /// <summary>An answer in JSON, for <see cref="Before"/>.</summary>
    public static async Task<bool> JsonAsync(HttpContext context, string json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
        return true;
    }

    public void Dispose()
    {
        application.DisposeAsync().AsTask().GetAwaiter().GetResult();
        behind.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, Uri? dataverse)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new Asked(
            context.Request.Method,
            Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString.Value),
            await reader.ReadToEndAsync(),
            context.Request.Headers.Authorization.ToString());
        asked.Enqueue(request);
        if (await Before(request, context))
        {
            return;
        }

        if (dataverse is null)
        {
            context.Response.StatusCode = 404;
            return;
        }

        var target = new Uri(dataverse, context.Request.Path + context.Request.QueryString.Value);
        using var answer = await PassAsync(context, request, target);
        if (Loses(request))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length")))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        // A server that writes to an answer without content breaks the connection, sooner or later.
        if (answer.StatusCode != HttpStatusCode.NoContent)
        {
            await answer.Content.CopyToAsync(context.Response.Body);
        }
    }

    private async Task<HttpResponseMessage> PassAsync(HttpContext context, Asked request, Uri target)
    {
        using var passed = new HttpRequestMessage(new HttpMethod(context.Request.Method), target);
        if (context.Request.ContentType is { } type)
        {
            passed.Content = new StringContent(request.Body);
            passed.Content.Headers.Remove("Content-Type");
            passed.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var name in new[] { "Accept", "Authorization", "Prefer", "OData-Version", "OData-MaxVersion" })
        {
            passed.Headers.TryAddWithoutValidation(name, context.Request.Headers[name].ToArray());
        }

        // What is behind names itself in links to next pages: it must believe that it is this door.
        passed.Headers.Host = context.Request.Host.Value;
        return await behind.SendAsync(passed);
    }
}

/// <summary>A request as it came.</summary>
internal sealed record Asked(string Method, string Path, string Body, string Authorization)
{
    public bool Is(string method, string path) =>
        Method == method && Path.Contains(path, StringComparison.OrdinalIgnoreCase);

    /// <summary>A field of a body that is a form; empty when there is none.</summary>
    public string Field(string name) => Body.Split('&').Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')))
        .SingleOrDefault("");
}
