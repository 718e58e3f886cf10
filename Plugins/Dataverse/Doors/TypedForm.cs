using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>Why something that was typed was not taken: the words of the custom API.</summary>
internal enum TypedFault
{
    /// <summary>No address can be read, or an option is none.</summary>
    NoAddress,

    /// <summary>Calls, letters and text messages are refused, and not put off.</summary>
    PhoneCannotPause,
}

/// <summary>What became of something that was typed.</summary>
/// <param name="Reference">The short reference of the request; null where it was not taken.</param>
/// <param name="Fault">Why not; null where it was.</param>
internal sealed record TypedAnswer(string? Reference, TypedFault? Fault);

/// <summary>
/// What somebody typed at the form of the public pages. It refuses for whoever has the address, since anybody may type
/// any; it permits nothing, and tells nothing.
/// </summary>
internal static class TypedForm
{
    private const int MostTopics = 200;
    private const string Door = "at the form of the public pages, by an address that was typed";

    /// <summary>Takes it.</summary>
    public static TypedAnswer Take(
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
        if (asked is not { } wanted || typed is not { IsOne: true } || topics.Length > MostTopics)
        {
            return new TypedAnswer(null, TypedFault.NoAddress);
        }

        var isMail = typed.Kind == AddressKind.Email;
        var codes = Codes(call, topics, isMail, wanted);
        if (codes.Count == 0 || (!isMail && wanted != Decision.OptOut))
        {
            return new TypedAnswer(
                null, !isMail && wanted == Decision.Pause ? TypedFault.PhoneCannotPause : TypedFault.NoAddress);
        }

        var link = OpenedLink.Of(call, call.Input(DoorInput.Token, string.Empty));
        var evidence = DoorInput.Evidence(call, Door, link?.Content.MessageId);
        var requests = codes.Select(code => new DoorRequest(wanted, ConsentSource.WebForm, evidence)
        {
            Address = address.Trim(),
            Channels = isMail ? [Channel.MarketingEmail] : [],
            Topic = code,
            PausedUntil = wanted == Decision.Pause ? Sooner(pausedUntil!.Value, call.Now + LinkPolicy.LongestPause)
                : null,
            Fingerprint = wanted == Decision.SignUp ? SignUps.FingerprintOf(call, address) : null,
            Key = DoorInput.Key(call) is { } key
                ? Link.Fingerprint($"{key}/{address.Trim()}/{wanted}/{code ?? "*"}")
                : null,
        }.HandIn(call)).ToList();
        return new TypedAnswer(LinkRequests.ReferenceOf(requests[0].Id), null);
    }

    // A topic that is gone since the page was drawn refuses all, and permits nothing; a phone number has no topics.
    private static List<string?> Codes(PluginCall call, string[] topics, bool isMail, Decision wanted)
    {
        var known = topics.Distinct().Where(code => Catalogue.WithCode(call, code) is not null).ToList<string?>();
        var isWhole = topics.Length == 0 || !isMail
            || (wanted != Decision.SignUp && known.Count < topics.Distinct().Count());
        return isWhole ? [null] : known;
    }

    private static DateTime Sooner(DateTime one, DateTime other) => one < other ? one : other;
}
