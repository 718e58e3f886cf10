using System.Diagnostics;
using OptOutPlugin.Import.Reading;
using OptOutPlugin.Import.Sending;
using OptOutPlugin.Import.Understanding;

namespace OptOutPlugin.Import.Running;

/// <summary>What became of a list.</summary>
/// <param name="RequestId">Its request; all zeros for a dry run.</param>
/// <param name="Outcome">In words.</param>
/// <param name="Bad">How many lines are in the file of those that are not held, or not all of them.</param>
/// <param name="Refusals">Of a dry run, how many refusals it holds.</param>
/// <param name="New">Of a dry run, how many are new; null for who may not know.</param>
internal sealed record ListResult(Guid RequestId, string Outcome, int Bad, long Refusals, long? New);

/// <summary>
/// Hands in a list, slice by slice, each as large as the organisation does in a few seconds. After each it is written down how
/// far it has come.
/// </summary>
internal sealed class ListRun(Organization organization, Survey survey, Options options, Action<int> tell)
{
    private const int First = 100;
    private const int Most = 2000;
    private const int MostLines = 10_000;
    private static readonly TimeSpan Wanted = TimeSpan.FromSeconds(4);

    private readonly string file = options.File!;
    private int size = First;
    private long refusals;
    private long? news = 0;
    private RowsAnswer? last;

    /// <summary>Hands in all that is left of it.</summary>
    public async Task<ListResult> RunAsync()
    {
        var key = options.Key ?? "file-" + survey.Hash[..40];
        var list = new SentList(
            key,
            survey.Rows,
            survey.Hash,
            options.Evidence ?? $"{Path.GetFileName(file)}, {survey.Lines} lines",
            options.SaidOn);
        var path = options.NotHeld ?? file + ".not-held.csv";
        var begun = options.IsDryRun ? null : Progress.Read(file, key, survey.Hash);
        using var lines = new ListFile(file, TextFile.EncodingOf(file), survey.Separator);
        using var notHeld = new NotHeldFile(path, begun?.NotHeld ?? 0);
        var done = begun ?? new Progress(key, survey.Hash, 0, 0, 0, 0);
        var slice = new List<ListLine>();
        var rows = 0;
        foreach (var line in lines.Lines(survey.Meaning).Skip(done.Lines))
        {
            slice.Add(line);
            rows += line.Rows.Count;
            if (rows >= size || slice.Count >= MostLines)
            {
                done = await SendAsync(list, slice, done, notHeld);
                slice.Clear();
                rows = 0;
            }
        }

        // An empty list is handed in too: it is a request that says so.
        done = await SendAsync(list, slice, done, notHeld);
        if (!options.IsDryRun)
        {
            File.Delete(Progress.PathOf(file));
        }

        return new ListResult(last!.RequestId, last.Outcome, done.Bad, refusals, news);
    }

    private async Task<Progress> SendAsync(SentList list, List<ListLine> lines, Progress done, NotHeldFile notHeld)
    {
        var rows = lines.SelectMany(line => line.Rows.Select(row => (line.Line, Row: row))).ToList();
        var said = (from line in lines
                    from remark in line.Remarks
                    select (line.Line, IsHeld: line.Rows.Count > 0, Text: Sentence(remark, line))).ToList();
        var sent = 0;
        do
        {
            var watch = Stopwatch.StartNew();
            var some = rows.Skip(sent).Take(Most).Select(row => row.Row).ToList();
            last = await organization.SendAsync(list, done.Rows + sent, some, options.IsDryRun);
            refusals += last.Refusals;
            news = last.New < 0 ? null : news + last.New;
            said.AddRange(last.Problems.Select(one => (rows[one.Row - done.Rows].Line, one.IsHeld, one.Text)));
            var taken = last.Done - done.Rows - sent;
            sent += taken;
            tell(done.Rows + sent);
            size = taken == 0 ? size
                : (int)Math.Clamp(taken * (Wanted / watch.Elapsed), First, Math.Min(Most, 2 * size));
        }
        while (sent < rows.Count);

        foreach (var (line, isHeld, text) in said.OrderBy(one => one.Line))
        {
            notHeld.Add(line, isHeld, text);
        }

        var now = new Progress(
            list.Key, list.Hash, done.Lines + lines.Count, done.Rows + rows.Count, notHeld.Flush(), done.Bad + said.Count);
        if (!options.IsDryRun)
        {
            now.Write(file);
        }

        return now;
    }

    private static string Sentence(LineRemark remark, ListLine line) => remark switch
    {
        LineRemark.NoAddress => "It says no, and holds no address.",
        LineRemark.Question => $"It is not understood what this means: {string.Join("; ", line.Questions)}.",
        LineRemark.UnknownDate => "When it was said could not be read. It is handed in without.",
        LineRemark.OnlyLetters => "It says no to letters alone. No address can be held for that: set the flag on the record.",
        _ => throw new ArgumentOutOfRangeException(nameof(remark), remark, null),
    };
}
