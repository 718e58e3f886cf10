namespace OptOutPlugin.Domain.Consent;

/// <summary>A flag that means something else after a write than before it.</summary>
/// <param name="Flag">Which flag.</param>
/// <param name="Before">The stored value before; null when there was none.</param>
/// <param name="After">The stored value after; null when it was cleared.</param>
internal sealed record FlagChange(Flag Flag, bool? Before, bool? After)
{
    /// <summary>Whether the person is reached less than before; otherwise it is a loosening.</summary>
    public bool Tightens => Flag.Refuses(After);

    /// <summary>
    /// The flags among those written whose meaning changed. Null and "allowed" mean the same, so setting a flag to the
    /// meaning that it had is no change.
    /// </summary>
    /// <param name="written">The flags in the write, with the values written.</param>
    /// <param name="before">The stored value before the write; null for a row that is new.</param>
    public static IEnumerable<FlagChange> Among(
        IEnumerable<KeyValuePair<Flag, bool?>> written, Func<Flag, bool?> before)
    {
        foreach (var write in written)
        {
            var change = new FlagChange(write.Key, before(write.Key), write.Value);
            if (change.Flag.Refuses(change.Before) != change.Flag.Refuses(change.After))
            {
                yield return change;
            }
        }
    }
}
