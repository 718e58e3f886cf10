using System.Threading.Channels;
using LocalDataverse.Web.Requests;

namespace LocalDataverse.Web.Http;

/// <summary>Runs asynchronous jobs soon after the request that queued them, as the platform's service does.</summary>
internal sealed class BackgroundJobs : IAsyncDisposable
{
    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task running;

    public BackgroundJobs(WebApiHandler handler, bool isOn) =>
        running = isOn ? Task.Run(() => Run(handler)) : Task.CompletedTask;

    public void Wake() => woken.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        woken.Writer.Complete();
        await running;
    }

    private async Task Run(WebApiHandler handler)
    {
        await foreach (var _ in woken.Reader.ReadAllAsync())
        {
            handler.RunJobs();
        }
    }
}
