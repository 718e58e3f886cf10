using System.Net;
using System.Threading.RateLimiting;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Guarding;

/// <summary>
/// How often something may be asked for one typed address, and out of one network: nobody can fill the store or send
/// strangers confirmation mails.
/// </summary>
internal sealed class AddressLimits(CentreOptions options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> addresses = Limiter(options.Limits.PerAddress);
    private readonly PartitionedRateLimiter<string> networks = Limiter(options.Limits.TypedPerNetwork);

    /// <summary>Whether it may be asked.</summary>
    /// <param name="address">The address as typed.</param>
    /// <param name="network">The network address of whoever asks.</param>
    public bool Admit(string address, IPAddress? network)
    {
        using var ofNetwork = networks.AttemptAcquire(Networks.Of(network));
        using var ofAddress = addresses.AttemptAcquire(address.ToUpperInvariant());
        return ofNetwork.IsAcquired && ofAddress.IsAcquired;
    }

    public void Dispose()
    {
        addresses.Dispose();
        networks.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int most) =>
        PartitionedRateLimiter.Create<string, string>(
            name => RateLimitPartition.GetSlidingWindowLimiter(name, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most,
                Window = Window,
                SegmentsPerWindow = 5,
            }),
            StringComparer.Ordinal);
}
