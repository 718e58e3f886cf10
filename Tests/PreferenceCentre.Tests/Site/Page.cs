using System.Net;
using System.Text.RegularExpressions;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>A page as a person reads it, and its form as a browser sends it.</summary>
internal sealed partial class Page
{
    private readonly HttpClient browser;

    private Page(HttpClient browser, HttpResponseMessage answer, string html) =>
        (this.browser, Answer, Html) = (browser, answer, html);

    public HttpResponseMessage Answer { get; }

    public string Html { get; }

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Its text, without markup.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ");

    public string Language => LanguageOfPage().Match(Html).Groups[1].Value;

    public string Action => WebUtility.HtmlDecode(FormAction().Match(Html).Groups[1].Value);

    public IEnumerable<string> Buttons => Button().Matches(Html).Select(one => one.Groups[1].Value);

    public string Shown => Fields().FirstOrDefault(one => one.Key == "shown").Value ?? "";

    public static async Task<Page> OpenAsync(HttpClient browser, string path) =>
        await OfAsync(browser, await browser.GetAsync(path));

    public static async Task<Page> OfAsync(HttpClient browser, HttpResponseMessage answer) =>
        new(browser, answer, await answer.Content.ReadAsStringAsync());

    /// <summary>Presses a button; fields of the page go with it, and others in their place.</summary>
    public async Task<Page> PressAsync(string button, params (string Name, string Value)[] others)
    {
        var fields = Fields()
            .Where(one => others.All(other => other.Name != one.Key))
            .Append(new("wish", button))
            .Concat(others.Select(one => new KeyValuePair<string, string>(one.Name, one.Value)));
        using var form = new FormUrlEncodedContent(fields.Where(one => one.Value.Length > 0));
        return await OfAsync(browser, await browser.PostAsync(Action, form));
    }

    private List<KeyValuePair<string, string>> Fields() =>
    [
        .. Input().Matches(Html).Select(one => one.Value)
            .Where(one => !one.Contains("type=\"checkbox\"", StringComparison.Ordinal)
                || one.Contains(" checked", StringComparison.Ordinal))
            .Select(one => new KeyValuePair<string, string>(
                Name().Match(one).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(one).Groups[1].Value))),
    ];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<html lang=\"([^\"]*)\"")]
    private static partial Regex LanguageOfPage();

    [GeneratedRegex("<form [^>]*action=\"([^\"]*)\"")]
    private static partial Regex FormAction();

    [GeneratedRegex("<button [^>]*value=\"([^\"]*)\"")]
    private static partial Regex Button();

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
