using System.Text;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The refusal of a write that would let somebody be contacted again.</summary>
internal static class LooseningRefusal
{
    /// <summary>
    /// Refuses a write that nothing justifies, and leaves a ledger row of each refusal that it would have lifted.
    /// </summary>
    /// <param name="call">The run, before the transaction.</param>
    /// <param name="write">The write.</param>
    /// <param name="loosened">What it would lift.</param>
    /// <exception cref="InvalidPluginExecutionException">It is not justified; the sentence says why.</exception>
    public static void Demand(PluginCall call, PersonWrite write, List<Matter> loosened)
    {
        var evidence = GivenEvidence.In(call);
        var grounds = Suppressions.Find(call, Grounds.HashesOf(write.AddressesBefore.Concat(write.Addresses)));
        var verdicts = Loosenings.Judge(call, write.Before!.Id, loosened, grounds, evidence)
            .Where(verdict => verdict.Value != Loosening.Permitted).ToList();
        if (verdicts.Count == 0)
        {
            return;
        }

        Record(call, write, verdicts, grounds, evidence);
        throw new InvalidPluginExecutionException(
            Word(call.Texts, verdicts.Select(verdict => verdict.Value)));
    }

    private static void Record(
        PluginCall call,
        PersonWrite write,
        List<KeyValuePair<Matter, Loosening>> verdicts,
        List<StoredGround> grounds,
        Evidence evidence)
    {
        try
        {
            // Nothing runs later of what is refused, so what repeats is counted here.
            RepeatCount.OfAttempts(call, Repeats.WriteNew(call, verdicts.Select(verdict => Loosenings.Attempt(
                call, write, verdict.Key, verdict.Value, grounds, evidence)).ToList()));
        }
        catch (Exception fault)
        {
            // Whatever keeps the fact from being written, the refusal itself must reach the caller.
            call.Trace(fault.ToString());
        }
    }

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
