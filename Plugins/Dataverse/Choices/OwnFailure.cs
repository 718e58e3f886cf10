using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What failed of the work that is under way, kept until everything else was done: other rows have work of their own,
/// and what this one lacks, its work brings once more.
/// </summary>
/// <param name="call">The run, outside any transaction.</param>
/// <param name="self">The row that the work is about; null for none.</param>
internal sealed class OwnFailure(PluginCall call, PersonId? self)
{
    private Exception? first;

    /// <summary>A row could not be brought to the suppression list.</summary>
    public void OfRow(PersonRow row, Exception fault)
    {
        if (row.Id == self)
        {
            OfHeir(row, fault);
        }
        else
        {
            Derivation.Report(call, row, fault);
        }
    }

    /// <summary>A row that this work alone writes could not be written.</summary>
    public void OfHeir(PersonRow row, Exception fault)
    {
        call.Trace(fault.ToString());
        first ??= fault;
        Findings.Report(call, Derivation.Finding(new EntityReference(row.Table.Name, row.Id.Id)));
    }

    /// <summary>Says that the work is not done to its end; nothing where it is.</summary>
    /// <exception cref="FoundFailure">Something failed, and there is a finding of it.</exception>
    public void Throw()
    {
        if (first is not null)
        {
            throw new FoundFailure(first);
        }
    }
}
