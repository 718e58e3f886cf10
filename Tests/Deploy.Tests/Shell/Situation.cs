using Microsoft.AspNetCore.Http;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>Something that goes wrong, and what is said of it.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Said">What stands in the sentence.</param>
internal sealed record Situation(string Name, string Said)
{
    /// <summary>Parameters besides address and token; null takes one away.</summary>
    public Dictionary<string, object?> Parameters { get; init; } = [];

    /// <summary>What answers in place of the environment; false lets the environment answer.</summary>
    public Func<Asked, HttpContext, Task<bool>> Server { get; init; } = (_, _) => Task.FromResult(false);

    /// <summary>The settings file, where there is one.</summary>
    public string? Settings { get; init; }

    /// <summary>Whether an import may have been begun by then.</summary>
    public bool IsAfterImport { get; init; }

    /// <summary>Whether the mistake is one on this machine, so that nobody is asked.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Something else than what Dataverse says, at one of its addresses.</summary>
    public static Situation At(string method, string path, Answer answer, string said) =>
        new($"{answer.Name}, at {method} {path}", said)
        {
            Server = (asked, context) => asked.Is(method, path) ? answer.WriteAsync(context) : Task.FromResult(false),
            IsAfterImport = path is "/ImportSolutionAsync" or "/asyncoperations(" or "/importjobs(" or "/sdkmessageprocessingsteps?",
        };
}

/// <summary>An answer that is none of Dataverse's.</summary>
internal sealed record Answer(string Name, int Status, string Body)
{
    public string Type { get; init; } = "application/json";

    public (string Name, string Value)? Header { get; init; }

    /// <summary>Whether the connection breaks before the end.</summary>
    public bool IsCut { get; init; }

    public async Task<bool> WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = Type;
        if (Header is { } header)
        {
            context.Response.Headers[header.Name] = header.Value;
        }

        if (IsCut)
        {
            context.Response.ContentLength = Body.Length + 100;
        }

        await context.Response.WriteAsync(Body);
        if (IsCut)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }

        return true;
    }
}
