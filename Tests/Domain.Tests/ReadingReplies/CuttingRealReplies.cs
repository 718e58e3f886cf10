using OptOutPlugin.Domain.Replies.Quoting;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>Replies of real mail programs, where they lie beside the repository.</summary>
public class CuttingRealReplies(ITestOutputHelper output)
{
    [FactBeside("replies")]
    public void Their_new_text_alone_is_read()
    {
        var folder = SharedData.Folder("replies")!;
        var wrong = new List<string>();
        var count = 0;
        foreach (var file in SharedData.Rows(Path.Combine(folder, "labels.tsv")).Select(row => row["file"]))
        {
            var expected = File.ReadAllText(
                Path.Combine(folder, "expected", Path.GetFileNameWithoutExtension(file) + ".txt"));
            foreach (var body in Bodies(Path.Combine(folder, file)))
            {
                count++;
                var read = NewText.Of(body).Text;
                if (Plain(read) != Plain(expected))
                {
                    wrong.Add($"{file}: {read}");
                }
            }
        }

        output.WriteLine($"{count - wrong.Count} of {count} bodies give their new text.");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Bodies(string file)
    {
        if (!file.EndsWith(".eml", StringComparison.Ordinal))
        {
            return [File.ReadAllText(file)];
        }

        var mail = MailFile.Of(file);
        return new[] { mail.Body("text/plain"), IsSameInHtml(file) ? mail.Body("text/html") : null }.OfType<string>();
    }

    // In these two the HTML says other words than the plain text, whose words are expected.
    private static bool IsSameInHtml(string file) =>
        Path.GetFileName(file) is not ("outlook-eml.eml" or "html-share-block-eml.eml");

    // Blank lines are nobody's words, and a line of a device is cut by some and kept by others.
    private static string Plain(string text) => string.Join(
        "\n",
        text.Split('\n').Select(line => string.Join(' ', line.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0 && !SignatureLines.IsOfDevice(line.Trim())));
}
