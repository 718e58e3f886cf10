using OptOutPlugin.Domain.Due;

namespace OptOutPlugin.Domain.Journeys;

/// <summary>How far the consents of Customer Insights - Journeys were looked at.</summary>
/// <param name="Changes">The change from which on the next look goes on.</param>
/// <param name="Topics">A value that is another one once there are other topics here.</param>
/// <param name="LeftOut">The topics of theirs, by id, of which refusals were left out, since none here is the same.
/// </param>
internal sealed record JourneyPlace(ChangePlace Changes, Guid Topics, IReadOnlyList<Guid> LeftOut)
{
    /// <summary>The most topics that are kept: they stand in a column of 8,000 characters.</summary>
    public const int MostTopics = 100;

    private const char Between = ';';

    /// <summary>The place of a first look.</summary>
    public static JourneyPlace Start { get; } = new(ChangePlace.From(FirstDay, after: null), Guid.Empty, []);

    // The first day that the platform stores.
    private static DateTime FirstDay => new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Reads what <see cref="ToString"/> wrote; of any other text the start: to look twice does no harm.</summary>
    public static JourneyPlace Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(Between);
        var changes = ChangePlace.Read(parts[0]);
        return changes.Since is null || parts.Length < 2 || !Guid.TryParseExact(parts[1], "D", out var topics)
            ? Start
            : new JourneyPlace(
                changes,
                topics,
                parts.Skip(2).Select(part => Guid.TryParseExact(part, "D", out var id) ? id : Guid.Empty)
                    .Where(id => id != Guid.Empty).Take(MostTopics).ToList());
    }

    /// <summary>
    /// Where a look begins: where the last one ended, or from the start where topics were left out and others are here
    /// since.
    /// </summary>
    /// <param name="topics">The value of the topics that are here now.</param>
    public JourneyPlace Begin(Guid topics) =>
        (LeftOut.Count > 0 && topics != Topics ? Start : this) with { Topics = topics };

    /// <summary>The place with one more topic of which a refusal was left out.</summary>
    public JourneyPlace Without(Guid topic) => LeftOut.Contains(topic) || LeftOut.Count == MostTopics
        ? this
        : this with { LeftOut = [.. LeftOut, topic] };

    /// <summary>The place as it is stored.</summary>
    public override string ToString()
    {
        string[] parts = [Changes.ToString(), Topics.ToString("D"), .. LeftOut.Select(id => id.ToString("D"))];
        return string.Join(Between.ToString(), parts);
    }
}
