using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Replies;

internal enum ReplyAnswer { No, Unsure, Yes }

internal sealed record ReplyReading(ReplyAnswer Answer, string Sentence, Language? Language)
{
    public static ReplyReading Of(string? subject, string? body, string from)
    {
        var text = (body ?? string.Empty).Replace("<p>", "").Replace("</p>", "");
        return text.Contains("Did you") ? new ReplyReading(ReplyAnswer.Unsure, text, null)
            : text.StartsWith("Please take me off", System.StringComparison.Ordinal) || text.Contains("unsubscribe me") ? new ReplyReading(ReplyAnswer.Yes, text, Languages.Language.English)
            : new ReplyReading(ReplyAnswer.No, string.Empty, null);
    }
}
