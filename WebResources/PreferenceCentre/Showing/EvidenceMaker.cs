using System.Net;
using System.Security.Cryptography;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;
using OptOutPlugin.PreferenceCentre.Links;

namespace OptOutPlugin.PreferenceCentre.Showing;

/// <summary>What is kept of a press.</summary>
internal sealed class EvidenceMaker(CentreOptions options, SetupMemory memory, TimeProvider clock)
{
    private const int LongestUserAgent = 200;

    /// <summary>Of a press on a page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="shown">What was shown; null: not known.</param>
    public async Task<Evidence> OfPressAsync(HttpRequest request, ShownPage? shown) => OfMailProgram(request) with
    {
        Shown = shown?.Note ?? "",
        WordingHash = shown?.WordingHash ?? "",
        PolicyVersion = shown?.PolicyVersion ?? "",
        Network = options.KeepNetwork ? await HashAsync(request.HttpContext.Connection.RemoteIpAddress) : "",
    };

    /// <summary>
    /// Of a mail program's post. Its network address is the mail provider's and says nothing about the person, so none
    /// is kept; nothing was shown.
    /// </summary>
    /// <param name="request">The request.</param>
    public Evidence OfMailProgram(HttpRequest request) => new()
    {
        UserAgent = options.KeepUserAgent ? Cut(request.Headers.UserAgent.ToString()) : "",
        PrivacySignal = request.Headers["Sec-GPC"] == "1",
        PressedOn = clock.GetUtcNow().UtcDateTime,
        IdempotencyKey = Guid.NewGuid().ToString("N"),
    };

    private static string Cut(string text)
    {
        var plain = new string([.. text.Where(one => !char.IsControl(one))]);
        return plain.Length <= LongestUserAgent ? plain : plain[..LongestUserAgent];
    }

    // Keyed, since four thousand million addresses are quickly tried; with the page's newest key, so that a new key
    // ends what can be compared.
    private async Task<string> HashAsync(IPAddress? address)
    {
        if (address is null || (await memory.CurrentAsync())?.Keys is not [var newest, ..])
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Convert.ToHexStringLower(HMACSHA256.HashData(
            LinkEnvelope.KeyFor(newest.Bytes, "network in the preference centre"), plain.GetAddressBytes()));
    }
}
