namespace OptOutPlugin.PreferenceCentre.Links;

/// <summary>
/// Reads the page's setup every 10 minutes, every 15 seconds while that fails, and every second while there is none.
/// </summary>
internal sealed class SetupKeeper(SetupMemory memory, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Missing = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await memory.RefreshAsync() ? Fresh : memory.IsEmpty ? Missing : Old;
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
