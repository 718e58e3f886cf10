using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Solutions;

/// <summary>Remembers what an import changes outside the database, whose transaction undoes the rest.</summary>
internal sealed class Undo(Platform platform)
{
    private readonly MetadataStore metadata = platform.Metadata.Copy();
    private readonly Action steps = platform.Steps.Remember();
    private readonly Action apis = platform.Apis.Remember();
    private readonly SecurityState security = platform.Security.State;

    public void Run()
    {
        platform.Metadata.Take(metadata);
        steps();
        apis();
        platform.Security.State = security;
    }
}
