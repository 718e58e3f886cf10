using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Importing;

/// <summary>
/// The rows of importjob. They are written outside the import's own transaction: that an import failed, and why,
/// must be there to read when everything else of it has been undone.
/// </summary>
internal sealed class ImportJobs(Transactions transactions, HostRows hostRows, Host host, InstalledSolutions solutions)
{
    private const string Table = "importjob";

    public T Track<T>(Guid jobId, Package package, string context, Func<T> work)
    {
        var started = host.UtcNow;
        Write(rows => rows.Insert(Table, jobId, new()
        {
            ["name"] = package.Manifest.DisplayName,
            ["solutionname"] = package.Manifest.UniqueName,
            ["importcontext"] = context,
            ["operationcontext"] = context,
            ["progress"] = 0d,
            ["startedon"] = started,
            ["data"] = ImportResultXml.Begun(package, started),
        }));
        T result;
        try
        {
            result = work();
        }
        catch (Exception problem)
        {
            Write(rows => rows.UpdateIfThere(Table, jobId, new()
            {
                ["completedon"] = host.UtcNow,
                ["data"] = ImportResultXml.Failed(package, started, host.UtcNow, problem),
            }));
            throw;
        }

        Write(rows => rows.UpdateIfThere(Table, jobId, new()
        {
            ["completedon"] = host.UtcNow,
            ["progress"] = 100d,
            ["solutionid"] = solutions.IdOf(package.Manifest),
            ["data"] = ImportResultXml.Succeeded(package, started, host.UtcNow),
        }));
        return result;
    }

    private void Write(Action<HostRows> write) => transactions.ByHost(_ =>
    {
        write(hostRows);
        return true;
    });
}
