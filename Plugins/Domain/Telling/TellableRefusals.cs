
namespace OptOutPlugin.Domain.Telling;

/// <summary>Which of the changes in a batch are refusals to be told.</summary>
internal static class TellableRefusals
{
    /// <summary>
    /// The last refusal of each person, or address alone, channel and topic, in the order of the chain, without those
    /// that a later change of the batch ended.
    /// </summary>
    /// <param name="changes">The changes, in the order of the chain.</param>
    public static IReadOnlyList<ConsentChange> In(IEnumerable<ConsentChange> changes)
    {
        var last = new Dictionary<string, ConsentChange>();
        foreach (var change in changes.Where(change => !change.IsDerived))
        {
            last[Subject(change)] = change;
        }

        return [.. last.Values.Where(change => change.Refuses).OrderBy(change => change.Sequence)];
    }

    private static string Subject(ConsentChange change) =>
        $"{change.Person?.ToString() ?? change.AddressHash ?? $"{change.Sequence}"} {(int)change.Channel} {change.Topic}";
}
