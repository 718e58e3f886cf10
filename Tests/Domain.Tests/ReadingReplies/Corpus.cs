using OptOutPlugin.Domain.Replies;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>A reply of the corpus.</summary>
/// <param name="Answer">What it means.</param>
/// <param name="Language">Its language (ISO 639-1).</param>
/// <param name="Text">What somebody wrote.</param>
internal sealed record Reply(ReplyAnswer Answer, string Language, string Text);

/// <summary>Replies as people write them, each with what it means: <c>replies.tsv</c>.</summary>
internal static class Corpus
{
    public const string Sender = "ana@example.com";

    public static IReadOnlyList<Reply> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "replies.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(parts => new Reply(
                Enum.Parse<ReplyAnswer>(parts[0], ignoreCase: true), parts[1], parts[2].Replace("\\n", "\n"))),
    ];
}
