using System.Globalization;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The evidence that a write brings with it. It is never stored on the row: it serves this one write, and is handed
/// from the step before the write to the step after it.
/// </summary>
internal static class GivenEvidence
{
    private const string Variable = "optout_evidence";

    /// <summary>The evidence in the row being written.</summary>
    public static Evidence In(PluginCall call)
    {
        var claimed = call.Target.GetAttributeValue<OptionSetValue>(PersonTable.ConsentSource);
        var source = Platform.IsProduct(call) ? claimed : Choices.SourceClaimed(claimed);
        return new Evidence(
            call.Target.GetAttributeValue<string>(PersonTable.ConsentEvidence),
            Choices.SourceOf(source),
            call.Client.IsApplication);
    }

    /// <summary>Takes the evidence out of the row being written, and hands it on.</summary>
    public static Evidence Take(PluginCall call)
    {
        var evidence = In(call);
        call.Target.Attributes.Remove(PersonTable.ConsentSource);
        call.Target.Attributes.Remove(PersonTable.ConsentEvidence);
        var source = ((int)evidence.Source).ToString(CultureInfo.InvariantCulture);
        call.Context.SharedVariables[Variable] = $"{source}\n{evidence.Text}";
        return evidence;
    }

    /// <summary>The evidence that was taken in this very write; a write around it has evidence of its own.</summary>
    public static Evidence Taken(PluginCall call)
    {
        if (!call.Context.SharedVariables.TryGetValue(Variable, out var value) || value is not string packed)
        {
            return In(call);
        }

        var end = packed.IndexOf('\n');
        var text = packed.Substring(end + 1);
        return new Evidence(
            text.Length == 0 ? null : text,
            (ConsentSource)int.Parse(packed.Substring(0, end), CultureInfo.InvariantCulture),
            call.Client.IsApplication);
    }
}
