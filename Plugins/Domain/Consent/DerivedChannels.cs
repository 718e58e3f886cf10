namespace OptOutPlugin.Domain.Consent;

/// <summary>
/// Which refusals of a row stand only because an address that it holds is suppressed. Nobody said them of the person:
/// they hold for no other address, follow to no new one, are carried nowhere, and end with their ground.
/// </summary>
internal static class DerivedChannels
{
    /// <summary>The channels that are derived once a row stands as it will.</summary>
    /// <param name="own">The channels that the person refuses.</param>
    /// <param name="suppressed">
    /// Whether the address that the platform would use on a channel is suppressed by anybody's refusal.
    /// </param>
    /// <param name="flags">The flags of the row's table.</param>
    public static IReadOnlyList<Channel> Of(
        IReadOnlyCollection<Channel> own, Func<Channel, bool> suppressed, IEnumerable<Flag> flags) =>
        flags.Select(flag => flag.Channel)
            .Where(channel => !own.Contains(channel) && suppressed(channel)).ToList();

    /// <summary>The channels as the row keeps them.</summary>
    public static string Text(IEnumerable<Channel> channels) =>
        string.Join(",", channels.OrderBy(channel => channel).Select(channel => channel.ToString()));

    /// <summary>Reads what <see cref="Text"/> wrote; what is no channel is left out.</summary>
    public static IReadOnlyList<Channel> Read(string? text) => (text ?? string.Empty).Split(',')
        .Select(name => Enum.TryParse<Channel>(name, out var channel) && channel.ToString() == name
            ? channel
            : (Channel?)null)
        .Where(channel => channel is not null).Select(channel => channel!.Value).Distinct().ToList();
}
