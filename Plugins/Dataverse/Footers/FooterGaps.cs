using OptOutPlugin.Domain.Footers;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What was missing of the footer of an e-mail that goes all the same: handed on from the step that found it to the one
/// that runs after the send, and counted there. An e-mail that was not sent counts for nothing.
/// </summary>
internal static class FooterGaps
{
    private static readonly HandOver<IReadOnlyList<FooterGap>> Handed = new(
        "optout_footergaps",
        HandedOnIn.ThisOperation,
        (fields, gaps) => fields.All(gaps, (one, gap) => one.Name<FooterGap>(gap)),
        fields => fields.All(one => one.Name<FooterGap>()));

    /// <summary>Hands on what was missing.</summary>
    public static void HandOn(PluginCall call, IReadOnlyList<FooterGap> gaps) => Handed.Say(call, gaps);

    /// <summary>Counts the e-mail of this operation, where something was missing.</summary>
    public static void Count(PluginCall call)
    {
        if (Handed.Read(call) is { Count: > 0 } gaps)
        {
            RepeatCount.OfMissingFooters(call, string.Join(", ", gaps.Select(InWords)));
        }
    }

    private static string InWords(FooterGap gap) => gap switch
    {
        FooterGap.NoPostalAddress => "a postal address",
        FooterGap.NoWay => "a way to unsubscribe",
        FooterGap.NoRoom => "room for a footer",
    };
}
