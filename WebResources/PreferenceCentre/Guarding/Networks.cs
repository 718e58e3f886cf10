using System.Net;
using System.Net.Sockets;

namespace OptOutPlugin.PreferenceCentre.Guarding;

/// <summary>The network that a limit counts by.</summary>
internal static class Networks
{
    private const int SharedBytes = 8;

    /// <summary>The address of version 4, the first half (/64, what one household has) of one of version 6.</summary>
    /// <param name="address">The address; null: none is known.</param>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, SharedBytes))
            : plain.ToString();
    }
}
