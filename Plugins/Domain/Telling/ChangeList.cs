using System.Text;

namespace OptOutPlugin.Domain.Telling;

/// <summary>Some changes in the order of the chain, as one text.</summary>
/// <param name="First">The place of the first one.</param>
/// <param name="Last">The place of the last one.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Json">A JSON array of them, in ASCII.</param>
internal sealed record ChangeList(int First, int Last, int Count, string Json)
{
    /// <summary>The most changes that one event tells.</summary>
    public const int MostOfEvent = 100;

    /// <summary>
    /// The most bytes of one event's changes: what queues and webhooks take at once holds the rest of the message too.
    /// </summary>
    public const int LongestOfEvent = 60000;

    /// <summary>Cuts changes, in their order, into lists; one that is too long by itself is alone in its list.</summary>
    /// <param name="changes">The changes, in the order of the chain.</param>
    /// <param name="most">The most changes of a list.</param>
    /// <param name="longest">The most bytes of a list.</param>
    public static IEnumerable<ChangeList> Cut(IEnumerable<ConsentChange> changes, int most, int longest)
    {
        var text = new StringBuilder();
        var count = 0;
        int first = 0, last = 0;
        foreach (var change in changes)
        {
            var json = change.Json;
            if (count > 0 && (count == most || text.Length + json.Length + 2 > longest))
            {
                yield return new ChangeList(first, last, count, $"[{text}]");
                text.Clear();
                count = 0;
            }

            first = count == 0 ? change.Sequence : first;
            last = change.Sequence;
            text.Append(count == 0 ? string.Empty : ",").Append(json);
            count++;
        }

        if (count > 0)
        {
            yield return new ChangeList(first, last, count, $"[{text}]");
        }
    }
}
