namespace OptOutPlugin.PreferenceCentre.Links;

/// <summary>Reads the page's setup every 10 minutes, and every 15 seconds while that fails.</summary>
internal sealed class SetupKeeper(SetupMemory memory, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Missing = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await memory.RefreshAsync() ? Fresh : Missing;
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
