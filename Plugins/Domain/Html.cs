namespace OptOutPlugin.Domain;

/// <summary>Text as it stands in HTML, between tags or inside an attribute with quotation marks.</summary>
internal static class Html
{
    /// <summary>The text with the five characters replaced that mean something there.</summary>
    public static string Of(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
        .Replace("\"", "&quot;").Replace("'", "&#39;");
}
