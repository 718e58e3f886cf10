using System.Text;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The refusal of a write that would let somebody be contacted again.</summary>
internal static class LooseningRefusal
{
    public static string Word(Texts texts, IEnumerable<Loosening> verdicts)
    {
        var text = new StringBuilder(texts.Loosenings.Refused);
        foreach (var verdict in verdicts.Distinct())
        {
            text.Append("\n- ").Append(texts.Loosenings.Advice(verdict));
        }

        return text.ToString();
    }
}
