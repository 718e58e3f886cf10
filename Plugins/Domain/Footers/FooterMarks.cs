namespace OptOutPlugin.Domain.Footers;

/// <summary>
/// The marks of footers in a text, from its beginning to its end: what stands between two that belong together is taken
/// out with them, a mark without the other one alone.
/// </summary>
internal sealed class FooterMarks(TextEdits edits)
{
    private int from;
    private int to;

    /// <summary>Where the footer that was opened begins; below zero for none.</summary>
    public int Around { get; private set; } = -1;

    /// <summary>Takes a mark that opens a footer.</summary>
    /// <param name="whole">Where the footer begins, with what belongs to it before the mark.</param>
    /// <param name="start">Where the mark begins.</param>
    /// <param name="end">Where it ends.</param>
    public void Open(int whole, int start, int end)
    {
        Drop();
        Around = whole;
        from = start;
        to = end;
    }

    /// <summary>Takes a mark that closes one.</summary>
    /// <param name="start">Where the mark begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="between">What has to stand between what was before the footer and what is behind it.</param>
    public void Close(int start, int end, string between = "")
    {
        if (Around >= 0 && end - from <= Footer.Longest)
        {
            edits.Replace(Around, end, between);
        }
        else
        {
            Drop();
            edits.Replace(start, end, string.Empty);
        }

        Around = -1;
    }

    /// <summary>The text without them.</summary>
    public string Finish()
    {
        Drop();
        return edits.Finish();
    }

    private void Drop()
    {
        if (Around >= 0)
        {
            edits.Replace(from, to, string.Empty);
            Around = -1;
        }
    }
}
