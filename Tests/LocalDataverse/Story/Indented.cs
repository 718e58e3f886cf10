using Spectre.Console.Rendering;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Content moved to the right, without the blanks at the ends of lines that a pager would wrap.</summary>
internal sealed class Indented(IRenderable content, int indent) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(content.Render(options, maxWidth - indent));
        foreach (var line in lines.Select(Trimmed).Where(line => line.Count > 0))
        {
            yield return Segment.Padding(indent);
            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }

    private static List<Segment> Trimmed(SegmentLine line)
    {
        var kept = line.ToList();
        while (kept is [.., var last] && string.IsNullOrWhiteSpace(last.Text))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept is [.., var end])
        {
            kept[^1] = new Segment(end.Text.TrimEnd(), end.Style);
        }

        return kept;
    }
}
