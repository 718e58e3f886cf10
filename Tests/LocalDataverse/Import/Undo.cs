using OptOutPlugin.LocalDataverse.Pipeline;
using OptOutPlugin.LocalDataverse.Security;

namespace OptOutPlugin.LocalDataverse.Import;

/// <summary>Remembers what an import changes outside the database, whose transaction undoes the rest.</summary>
internal sealed class Undo(Platform platform)
{
    private readonly Action metadata = platform.Metadata.Remember();
    private readonly Action steps = platform.Steps.Remember();
    private readonly Action apis = platform.Apis.Remember();
    private readonly SecurityState security = platform.Security.State;

    public void Run()
    {
        metadata();
        steps();
        apis();
        platform.Security.State = security;
    }
}
