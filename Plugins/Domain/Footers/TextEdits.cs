using System.Text;

namespace OptOutPlugin.Domain.Footers;

/// <summary>What is changed in a text, from its beginning to its end.</summary>
internal sealed class TextEdits(string text)
{
    private readonly StringBuilder result = new(text.Length);
    private int copied;

    /// <summary>Puts something in place of a part of the text; what was replaced before stays so.</summary>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="by">What stands there then.</param>
    public void Replace(int from, int to, string by)
    {
        result.Append(text, copied, Math.Max(from - copied, 0)).Append(by);
        copied = Math.Max(to, copied);
    }

    /// <summary>The changed text.</summary>
    public string Finish()
    {
        Replace(text.Length, text.Length, string.Empty);
        return result.ToString();
    }
}
