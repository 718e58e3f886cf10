using System.Text;

namespace OptOutPlugin.Domain.Links;

/// <summary>Text as it stands in HTML, between tags or inside an attribute with quotation marks.</summary>
internal static class Html
{
    /// <summary>The text with the five characters replaced that mean something there.</summary>
    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                default:
                    html.Append(character);
                    break;
            }
        }

        return html.ToString();
    }
}
