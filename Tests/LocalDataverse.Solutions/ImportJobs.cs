using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Solutions;

/// <summary>
/// The rows of importjob. They are written outside the import's own transaction: that an import failed, and why,
/// must be there to read when everything else of it has been undone.
/// </summary>
internal sealed class ImportJobs(Platform platform)
{
    private const string Table = "importjob";

    public T Track<T>(Guid jobId, Package package, string context, Func<T> work)
    {
        var started = platform.UtcNow;
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
                ["completedon"] = platform.UtcNow,
                ["data"] = ImportResultXml.Failed(package, started, platform.UtcNow, problem),
            }));
            throw;
        }

        Write(rows => rows.UpdateIfThere(Table, jobId, new()
        {
            ["completedon"] = platform.UtcNow,
            ["progress"] = 100d,
            ["solutionid"] = platform.Solutions.IdOf(package.Manifest),
            ["data"] = ImportResultXml.Succeeded(package, started, platform.UtcNow),
        }));
        return result;
    }

    private void Write(Action<HostRows> write) => platform.InTransaction(platform.HostCall, _ =>
    {
        write(new HostRows(platform));
        return true;
    });
}
