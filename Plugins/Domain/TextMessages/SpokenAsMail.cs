using System.Text;
using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.TextMessages;

/// <summary>
/// A text message in the words of an e-mail, which are those that replies are read by: who asks for no more texts to a
/// number asks what others ask of newsletters to an address.
/// </summary>
internal static class SpokenAsMail
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sms"] = "newsletter",
        ["texts"] = "emails",
        ["txts"] = "emails",
        ["txt"] = "email",
        ["text"] = "email",
        ["msgs"] = "emails",
        ["msg"] = "email",
        ["texting"] = "emailing",
        ["txting"] = "emailing",
        ["msging"] = "emailing",
        ["msgin"] = "emailing",
        ["textin"] = "emailing",
        ["number"] = "address",
        ["phone"] = "email",
        ["nummer"] = "adresse",
        ["handynummer"] = "adresse",
        ["nachrichten"] = "newsletter",
        ["textnachrichten"] = "newsletter",
        ["numéro"] = "adresse",
        ["numero"] = "adresse",
        ["mensajes"] = "correos",
    };

    private const string TextMessage = "短信";
    private const string Mail = "邮件";

    /// <summary>The message in those words; everything else stays as it is.</summary>
    public static string Of(string message)
    {
        var spoken = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= message.Length; i++)
        {
            if (i < message.Length && UnicodeText.IsLetterOrDigit(message[i]))
            {
                continue;
            }

            var word = message.Substring(start, i - start);
            spoken.Append(Words.TryGetValue(word, out var other) ? other : word);
            if (i < message.Length)
            {
                spoken.Append(message[i]);
            }

            start = i + 1;
        }

        return spoken.Replace(TextMessage, Mail).ToString();
    }
}
