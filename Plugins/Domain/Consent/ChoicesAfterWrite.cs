namespace OptOutPlugin.Domain.Consent;

/// <summary>What a row refuses once a write is done.</summary>
/// <param name="Own">The channels that the person refuses.</param>
/// <param name="Derived">The channels that are refused because of an address.</param>
internal sealed record ChoicesAfterWrite(IReadOnlyList<Channel> Own, IReadOnlyList<Channel> Derived)
{
    /// <summary>Works it out.</summary>
    /// <param name="own">The channels that the person refused before.</param>
    /// <param name="derived">The channels that were refused because of an address.</param>
    /// <param name="asked">What the write says of channels: true refuses. An unchanged value changes nothing.</param>
    /// <param name="permitted">The own refusals that are lifted.</param>
    /// <param name="suppressed">
    /// Of the channels whose address is looked at, whether it is suppressed by somebody else; the others stay as they
    /// were.
    /// </param>
    public static ChoicesAfterWrite Of(
        IReadOnlyCollection<Channel> own,
        IReadOnlyCollection<Channel> derived,
        IReadOnlyDictionary<Channel, bool> asked,
        IReadOnlyCollection<Channel> permitted,
        IReadOnlyDictionary<Channel, bool> suppressed)
    {
        var after = own.Union(asked.Where(one => one.Value && !derived.Contains(one.Key)).Select(one => one.Key))
            .Except(permitted).ToList();
        var because = derived.Where(channel => !suppressed.ContainsKey(channel))
            .Concat(suppressed.Where(one => one.Value).Select(one => one.Key))
            .Except(after).Distinct().ToList();
        return new ChoicesAfterWrite(after, because);
    }

    /// <summary>Whether a channel is refused, by whatever ground.</summary>
    public bool Refuses(Channel channel) => Own.Contains(channel) || Derived.Contains(channel);
}
