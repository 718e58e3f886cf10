using OptOutPlugin.Domain.Footers;

namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>What the start of an element says about the text in it, or behind it.</summary>
internal enum HtmlMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>What stands in it is quoted.</summary>
    Quotes,

    /// <summary>What stands in it is quoted until a quotation in it has ended: Gmail lets people answer behind that.
    /// </summary>
    Introduces,

    /// <summary>Everything from here on is quoted.</summary>
    QuotesTheRest,

    /// <summary>What stands in it is a signature.</summary>
    Signs,

    /// <summary>Nobody sees what stands in it.</summary>
    Hides,

    /// <summary>What stands in it is a link to a page.</summary>
    Links,

    /// <summary>Line ends stand in it as they are written.</summary>
    Keeps,
}

/// <summary>
/// The signs by which mail programs mark quotations in HTML: Outlook and its web and telephone versions, Gmail, Apple
/// Mail, Thunderbird, Yahoo, Zimbra, Proton, Zoho, GMX, NetEase.
/// </summary>
internal static class HtmlMarks
{
    private const int LongestValue = 300;

    private static readonly string[] RestIds =
    [
        "divrplyfwdmsg", "appendonsend", "olk_src_body_section", "mail-editor-reference-message-container",
        "isforwardcontent", "zwchr", "stopspelling", "replysplit",
    ];

    private static readonly string[] RestClasses = ["outlookmessageheader", "ms-outlook-mobile-reference-message"];

    private static readonly string[] QuoteClasses =
    [
        "gmail_attr", "moz-cite-prefix", "moz-forward-container", "protonmail_quote", "zmail_extra", "tutanota_quote",
    ];

    private static readonly string[] QuoteIds = ["isreplycontent"];

    private static readonly string[] SignatureClasses =
        ["gmail_signature", "gmail_signature_prefix", "moz-signature", "protonmail_signature_block"];

    private static readonly string[] SignatureIds =
        ["signature", "ms-outlook-mobile-signature", "applemailsignature", "ymail_android_signature"];

    private static readonly string[] Unseen = ["template", "noscript", "svg", "math", "select", "datalist"];

    private static readonly char[] Spaces = [' ', '\t', '\n', '\f', '\r'];

    /// <summary>What a start tag says.</summary>
    public static HtmlMark Of(HtmlReader tag)
    {
        var id = Plain(tag.Value("id"));
        var classes = Plain(tag.Value("class")).Split(Spaces).Select(Own).ToList();
        var style = Plain(tag.Value("style")).Replace(" ", string.Empty);
        return IsRest(tag, Own(id), classes, style) ? HtmlMark.QuotesTheRest
            : IsUnseen(tag, style) ? HtmlMark.Hides
            : tag.Name == "blockquote" || Array.IndexOf(QuoteIds, Own(id)) >= 0 || IsQuote(tag, classes) ? HtmlMark.Quotes
            : classes.Any(one => one is "gmail_quote" or "gmail_quote_container") ? HtmlMark.Introduces
            : Array.IndexOf(SignatureIds, Own(id)) >= 0 || classes.Any(one => Array.IndexOf(SignatureClasses, one) >= 0)
                ? HtmlMark.Signs
            : tag.Name == "a" && Plain(tag.Value("href")).StartsWith("http", StringComparison.Ordinal) ? HtmlMark.Links
            : tag.Name == "pre" ? HtmlMark.Keeps
            : HtmlMark.None;
    }

    private static bool IsRest(HtmlReader tag, string id, List<string> classes, string style) =>
        Array.IndexOf(RestIds, id) >= 0
        || classes.Any(one => Array.IndexOf(RestClasses, one) >= 0)
        || (tag.Name == "hr" && Plain(tag.Value("tabindex")) == "-1")
        || (tag.Name == "a" && Own(Plain(tag.Value("name"))) == "_mailoriginal")
        || (tag.Name == "div" && IsRuleOfOutlook(style));

    // The line above "From:" in an answer of Outlook for Windows.
    private static bool IsRuleOfOutlook(string style) =>
        style.StartsWith("border:none;border-top:solid#", StringComparison.Ordinal)
        && style.IndexOf("1.0pt;padding:3.0pt0", StringComparison.Ordinal) >= 0;

    private static bool IsQuote(HtmlReader tag, List<string> classes) =>
        classes.Any(one => Array.IndexOf(QuoteClasses, one) >= 0
            || one.EndsWith("yahoo_quoted", StringComparison.Ordinal))
        || (tag.Name == "div" && Plain(tag.Value("name")) == "quote");

    private static bool IsUnseen(HtmlReader tag, string style) =>
        Array.IndexOf(Unseen, tag.Name) >= 0
        || style.IndexOf("display:none", StringComparison.Ordinal) >= 0
        || style.IndexOf("mso-hide:all", StringComparison.Ordinal) >= 0;

    // What Outlook on the web takes in, it renames.
    private static string Own(string name)
    {
        while (name.StartsWith("x_", StringComparison.Ordinal))
        {
            name = name.Substring(2);
        }

        return name;
    }

    private static string Plain(string? value) =>
        value is null || value.Length > LongestValue ? string.Empty : Ascii.Lower(value.Trim(Spaces));
}
