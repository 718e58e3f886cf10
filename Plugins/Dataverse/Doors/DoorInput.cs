using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>What every custom API of a public door takes besides its own, as it was handed in.</summary>
internal static class DoorInput
{
    internal const string Token = "Token";
    internal const string Shown = "Shown";
    internal const string WordingHash = "WordingHash";
    internal const string PolicyVersion = "PolicyVersion";
    internal const string UserAgent = "UserAgent";
    internal const string Network = "Network";
    internal const string PrivacySignal = "PrivacySignal";
    internal const string PressedOn = "PressedOn";
    internal const string IdempotencyKey = "IdempotencyKey";
    internal const string Language = "Language";
    internal const string Reference = "Reference";
    internal const string RecordedOn = "RecordedOn";
    internal const string Outcome = "Outcome";

    /// <summary>What is kept of how it was said.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="door">The door, in words.</param>
    /// <param name="message">The mail behind it; null for none.</param>
    public static DoorEvidence Evidence(PluginCall call, string door, Guid? message = null) => new(door)
    {
        PressedOn = Pressed(call),
        Shown = call.Input<string?>(Shown, null),
        WordingHash = call.Input<string?>(WordingHash, null),
        PolicyVersion = Policies.Known(call, call.Input<string?>(PolicyVersion, null)),
        UserAgent = call.Input<string?>(UserAgent, null),
        Network = call.Input<string?>(Network, null),
        Language = LanguageCode.Read(call.Input(Language, string.Empty)) is { } language
            ? LanguageCode.Of(language)
            : null,
        HasPrivacySignal = call.Input(PrivacySignal, false),
        MessageId = message,
    };

    /// <summary>
    /// When the person pressed, UTC; null for now. The clock of the pages may be ahead of the platform's: nobody presses
    /// later than now.
    /// </summary>
    public static DateTime? Pressed(PluginCall call) =>
        RequestRow.Utc(call.Input<DateTime?>(PressedOn, null)) is { } said && said < call.Now ? said : null;

    /// <summary>A word out of a closed list.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is none of them; the sentence says which there are.
    /// </exception>
    public static T Word<T>(PluginCall call, string name) where T : struct, Enum
    {
        var word = call.Input(name, string.Empty).Trim();
        return Enum.TryParse<T>(word, out var value) && value.ToString() == word
            ? value
            : throw new InvalidPluginExecutionException(
                call.Texts.Doors.UnknownWord(name, string.Join(", ", Enum.GetNames(typeof(T)))));
    }

    /// <summary>The key under which the same is done once; null for none.</summary>
    public static string? Key(PluginCall call) =>
        call.Input(IdempotencyKey, string.Empty).Trim() is { Length: > 0 } key ? key : null;
}
