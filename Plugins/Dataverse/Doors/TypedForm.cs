using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What somebody typed at the form of the public pages. It refuses for whoever has the address, since anybody may type
/// any; it permits nothing, and tells nothing.
/// </summary>
internal static class TypedForm
{
    private const int MostTopics = 200;
    private const string Door = "at the form of the public pages, by an address that was typed";

    /// <summary>Takes it, and gives the reference; null where it cannot be taken: no address, or an option that is
    /// none.</summary>
    public static string? Take(
        PluginCall call, string decision, string address, string[] topics, DateTime? pausedUntil)
    {
        Decision? asked = decision.Trim() switch
        {
            nameof(Decision.OptOut) => Decision.OptOut,
            nameof(Decision.Pause) when pausedUntil > call.Now => Decision.Pause,
            nameof(Decision.OptIn) => Decision.SignUp,
            _ => null,
        };
        var typed = address.Length > RequestLimits.LongestOf(RequestPart.Address) ? null
            : TypedAddress.Of(address, SettingsSource.Of(call).CallingCode);
        if (asked is not { } wanted
            || typed is not { IsOne: true }
            || topics.Length > MostTopics
            || (typed.Kind != AddressKind.Email && (wanted != Decision.OptOut || topics.Length > 0)))
        {
            return null;
        }

        var link = OpenedLink.Of(call, call.Input(DoorInput.Token, string.Empty));
        var codes = topics.Length == 0 ? new string?[] { null } : topics.Distinct().ToArray();
        if (codes.Any(code => code is not null && Catalogue.WithCode(call, code) is null))
        {
            return null;
        }

        var evidence = DoorInput.Evidence(call, Door, link?.Content.MessageId);
        var requests = codes.Select(code => new DoorRequest(wanted, ConsentSource.WebForm, evidence)
        {
            Address = address.Trim(),
            Channels = typed.Kind == AddressKind.Email ? [Channel.MarketingEmail] : [],
            Topic = code,
            PausedUntil = wanted == Decision.Pause ? Sooner(pausedUntil!.Value, call.Now + LinkPolicy.LongestPause)
                : null,
            Fingerprint = wanted == Decision.SignUp ? SignUps.FingerprintOf(call, address) : null,
            Key = DoorInput.Key(call) is { } key ? Link.Fingerprint($"{key}/{wanted}/{code ?? "*"}") : null,
        }.HandIn(call)).ToList();
        return LinkRequests.ReferenceOf(requests[0].Id);
    }

    private static DateTime Sooner(DateTime one, DateTime other) => one < other ? one : other;
}
