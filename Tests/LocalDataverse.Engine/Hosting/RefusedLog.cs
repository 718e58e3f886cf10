using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Hosting;

/// <summary>What was asked for and is not supported, the newest last.</summary>
internal sealed class RefusedLog
{
    private readonly Log<string> log = new(1_000);

    public IReadOnlyList<string> Entries => log.Entries;

    public void Add(string entry) => log.Add(entry);

    /// <summary>Keeps what was refused as not supported, once however many calls the fault passes.</summary>
    public T Remembering<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode == ErrorCodes.NotSupported && !fault.Data.Contains(nameof(RefusedLog)))
        {
            fault.Data[nameof(RefusedLog)] = true;
            Add(fault.Message);
            throw;
        }
    }
}
