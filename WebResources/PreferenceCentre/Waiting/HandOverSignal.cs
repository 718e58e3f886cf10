using System.Threading.Channels;

namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>What wakes the handing on.</summary>
internal sealed class HandOverSignal
{
    /// <summary>Something was stored.</summary>
    public Gate Stored { get; } = new();

    /// <summary>The organisation answered somebody.</summary>
    public Gate Answered { get; } = new();

    /// <summary>Lets one pass who waits, or the next who comes.</summary>
    internal sealed class Gate
    {
        private readonly Channel<bool> open = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        /// <summary>Opens it.</summary>
        public void Set() => open.Writer.TryWrite(true);

        /// <summary>Forgets that it was opened.</summary>
        public void Reset() => open.Reader.TryRead(out _);

        /// <summary>Waits until it is open, or for a time.</summary>
        /// <param name="longest">For how long.</param>
        /// <param name="clock">The clock.</param>
        /// <param name="cancel">Ends the wait.</param>
        public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancel)
        {
            using var late = new CancellationTokenSource(longest, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
            Task read = open.Reader.ReadAsync(either.Token).AsTask();
            await read.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
