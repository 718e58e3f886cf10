using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// What is stored in place of an address: HMAC-SHA256 of its normal form under the organisation's <c>suppress</c> key,
/// as 64 lower-case hexadecimal characters. Without the key it cannot be found out by trying addresses.
/// </summary>
internal static class AddressHash
{
    /// <summary>The keyed hash of an address.</summary>
    public static string Of(EmailAddress address, byte[] key)
    {
        using var hmac = new HMACSHA256(key);
        return Hex.Of(hmac.ComputeHash(Encoding.UTF8.GetBytes("email:" + address.Value)));
    }
}
