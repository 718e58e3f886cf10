using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace OptOutPlugin.PreferenceCentre.Looks;

/// <summary>
/// Shows what an officer wrote in Markdown: HTML in it is text, pictures are their words, and a link leads to the web or to
/// a mailbox, or nowhere.
/// </summary>
internal static class PolicyMarkdown
{
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The text as HTML, its headings one level below the page's own.</summary>
    /// <param name="markdown">The text.</param>
    public static HtmlString Show(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + 1, LowestHeading);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
            {
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
            }
            else if (!IsHarmless(link.Url))
            {
                link.Url = "";
            }
            else
            {
                link.GetAttributes().AddProperty("rel", "noopener noreferrer");
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(one => !one.IsEmail && !IsHarmless(one.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool IsHarmless(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var target)
        && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeMailto);
}
