using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using LocalDataverse.Web.Protocol;

namespace LocalDataverse.Web.Forms;

/// <summary>The frame of a page, in which everything that comes from rows or addresses is encoded.</summary>
internal static class Page
{
    /// <summary>
    /// What a page may load: its own machine's files and nothing that stands in the page itself.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <param name="title">What the page is called.</param>
    /// <param name="body">Its content, encoded.</param>
    /// <param name="status">The status of the answer.</param>
    public static WebApiResponse Of(string title, string body, int status = 200) =>
        Html(title, "en", "ready", "", $"<main><h1>{Encode(title)}</h1>{body}</main>", status);

    /// <summary>A page that says why there is none.</summary>
    public static WebApiResponse Refusal(int status, string title, string sentence) =>
        Of(title, $"<p>{Encode(sentence)}</p><p><a href=\"/main.aspx\">All tables with forms</a></p>", status);

    /// <summary>A page that a script fills from a definition, which stands in it as data.</summary>
    public static WebApiResponse OfScript(string title, string language, string script, JsonNode definition) => Html(
        title,
        language,
        "loading",
        "<script src=\"/WebResources/ClientGlobalContext.js.aspx\"></script>"
        + $"<script type=\"module\" src=\"/forms/client/{Encode(script)}\"></script>",
        "<main><div data-notifications=\"host\"></div><div data-notifications=\"global\"></div></main>"
        + $"<script type=\"application/json\" id=\"definition\">{definition.ToJsonString()}</script>",
        status: 200);

    private static WebApiResponse Html(
        string title, string language, string state, string head, string body, int status)
    {
        var html = $"""
            <!doctype html>
            <html lang="{Encode(language)}" data-state="{state}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)} - local Dataverse</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/forms/client/style.css">
            {head}
            </head>
            <body>
            <header class="host"><a href="/main.aspx">Local Dataverse</a></header>
            {body}
            </body>
            </html>

            """;
        return new WebApiResponse(status)
        {
            Body = Encoding.UTF8.GetBytes(html),
            ContentType = "text/html; charset=utf-8",
        };
    }
}
