using OptOutPlugin.LocalDataverse.Pipeline;
using OptOutPlugin.LocalDataverse.Security;

namespace OptOutPlugin.LocalDataverse.Import;

internal sealed class SolutionImporter(Platform platform, Administration administration) : IDisposable
{
    public IReadOnlyList<PluginAssemblyInfo> Assemblies { get; } = [];

    public ImportReport Import(Stream zip, string name, bool activateSteps) =>
        throw Faults.Unsupported($"import {zip} {name} {activateSteps} {platform} {administration}");

    public void Dispose()
    {
    }
}
