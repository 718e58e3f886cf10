using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The evidence that a write of a person's row brings with it. It is never stored on the row: it serves this one write.
/// </summary>
internal static class GivenEvidence
{
    private static readonly string[] Columns =
        [PersonTable.ConsentSource, PersonTable.ConsentEvidence, PersonTable.ConsentChannels];

    /// <summary>The evidence in the row being written.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is longer than it may be: nothing is cut.</exception>
    public static Evidence In(PluginCall call)
    {
        var text = call.Target.GetAttributeValue<string>(PersonTable.ConsentEvidence);
        if (text?.Length > EvidenceText.Longest)
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Requests.TooLong(RequestPart.Evidence, EvidenceText.Longest));
        }

        var claimed = Choices.SourceOf(call.Target.GetAttributeValue<OptionSetValue>(PersonTable.ConsentSource));
        var clean = LedgerText.Clean(text, EvidenceText.Longest);
        return new Evidence(
            clean,
            Weights.Claimable.Contains(claimed) ? claimed : ConsentSource.RecordChanged,
            call.Client.IsApplication)
        {
            IsDoor = clean is not null && Doors.IsCaller(call),
            Channels = call.Target.GetAttributeValue<string>(PersonTable.ConsentChannels) is { Length: > 0 } named
                ? DerivedChannels.Read(named.Replace(" ", string.Empty))
                : null,
        };
    }

    /// <summary>Takes the evidence out of the row being written.</summary>
    public static Evidence Take(PluginCall call)
    {
        var evidence = In(call);
        foreach (var column in Columns)
        {
            call.Target.Attributes.Remove(column);
        }

        return evidence;
    }
}
