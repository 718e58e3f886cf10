using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Domain.Addresses;

/// <summary>
/// What is stored in place of an address: HMAC-SHA256 of its normal form under the organisation's <c>suppress</c> key,
/// as 64 lower-case hexadecimal characters. Without the key it cannot be found out by trying addresses.
/// </summary>
internal static class AddressHash
{
    /// <summary>
    /// The keyed hash of an e-mail address: that of its <see cref="EmailAddress.Mailbox"/>, so that two spellings of
    /// one mailbox have one hash.
    /// </summary>
    public static string Of(EmailAddress address, byte[] key) => Of("email:" + address.Mailbox.Value, key);

    /// <summary>The keyed hash of a phone or fax number.</summary>
    public static string Of(PhoneNumber number, byte[] key) => Of("phone:" + number.Value, key);

    /// <summary>The hashes under which a refusal that covers an e-mail address is stored, its own first.</summary>
    public static IReadOnlyList<string> CandidatesOf(EmailAddress address, byte[] key) =>
        address.Candidates.Select(mailbox => Of(mailbox, key)).ToList();

    private static string Of(string text, byte[] key)
    {
        using var hmac = new HMACSHA256(key);
        return Hex.Of(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
