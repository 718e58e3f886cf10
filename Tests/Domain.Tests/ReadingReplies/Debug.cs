using OptOutPlugin.Domain.Replies.Wording;
using Xunit.Abstractions;
namespace OptOutPlugin.Domain.Tests.ReadingReplies;
public class DebugIt(ITestOutputHelper output)
{
    [Fact]
    public void Show()
    {
        foreach (var line in File.ReadAllLines("/tmp/dbg.txt"))
        foreach (var s in SentenceReader.Read(line.Replace("\\n","\n"), Tongue.Spelling.Of))
        {
            output.WriteLine($"## {string.Join(" ", s.Words.Select(w => (w.IsAfterPause ? "," : "") + w.Text))} q={s.IsQuestion} open={s.IsOpen} cap={s.IsCapital} => {SentenceMeaning.Of(s, "ana@example.com", false)}");
            foreach (var t in Tongue.All)
                foreach (var p in typeof(Tongue).GetProperties().Where(p => p.PropertyType == typeof(PhraseList)))
                {
                    if (p.Name == "Courtesy") continue;
                    var l = (PhraseList)p.GetValue(t)!;
                    if (l.Find(s.Words) is { } m)
                        output.WriteLine($"   {Tongue.All.ToList().IndexOf(t)} {p.Name}: {string.Join(" ", s.Words.Skip(m.From).Take(m.To - m.From).Select(w => w.Text))}");
                }
        }
    }
}
