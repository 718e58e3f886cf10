using System.Runtime.InteropServices;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>The public pages that are served besides.</summary>
/// <param name="Pages">They.</param>
/// <param name="Link">A link of an e-mail that was sent, to be opened by hand; null for none.</param>
internal sealed record Served(PublicPages Pages, string? Link = null);

/// <summary>After the story: the organisation is there for others until somebody ends it.</summary>
internal static class Serving
{
    /// <param name="screen">Where to say how it is reached.</param>
    /// <param name="organization">What is served.</param>
    /// <param name="play">Where, and to whom.</param>
    /// <param name="served">The public pages to serve besides; null for none.</param>
    /// <param name="prompt">Commands to take meanwhile; its end is the end. Null waits for Ctrl+C.</param>
    public static async Task Run(
        Screen screen, LocalOrganization organization, Arguments.Play play, Served? served, Action? prompt)
    {
        var options = new WebApiOptions();
        options = options with
        {
            Url = play.Url ?? options.Url,
            Keys = play.Keys is { } file ? WebApiKeys.Load(file, organization) : options.Keys,
        };
        await using var server =
            await WebApiServer.StartAsync(organization, served is null ? options : served.Pages.Let(options));
        await using var pages = served is null ? null : await served.Pages.StartAsync(server.Root);
        screen.Blank();
        screen.Say($"The Web API is served at {server.Root.ToString().TrimEnd('/')} until Ctrl+C.");
        screen.Say($"Its forms are shown at {new Uri(server.Root, "/main.aspx")}.");
        if (served is not null)
        {
            screen.Say($"The public pages are at {served.Pages.Root}, and in every state at "
                + $"{new Uri(served.Pages.Root, "/example")}.");
        }

        if (served?.Link is { } link)
        {
            screen.Say("A link that went out in a campaign mail and that nobody has pressed yet:");
            screen.Address(link);
        }

        screen.Remark(options.Keys.Count == 0
            ? "Whoever calls from this machine is the system administrator."
            : $"{Shown.Count(options.Keys.Count, "bearer key")} let callers in; a browser signs in at "
                + $"{new Uri(server.Root, "/signin")}?key=KEY.");
        if (prompt is not null)
        {
            prompt();
            return;
        }

        var ended = new TaskCompletionSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await ended.Task;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.TrySetResult();
        }
    }
}
