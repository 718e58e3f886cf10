using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Solutions.Importing;

/// <summary>Remembers what an import changes outside the database, whose transaction undoes the rest.</summary>
internal sealed class Undo(
    MetadataStore metadata, StepRegistry steps, CustomApiRegistry apis, SecurityModel security)
{
    private readonly MetadataStore metadataBefore = metadata.Copy();
    private readonly Action restoreSteps = steps.Remember();
    private readonly Action restoreApis = apis.Remember();
    private readonly SecurityState securityBefore = security.State;

    public void Run()
    {
        metadata.Take(metadataBefore);
        restoreSteps();
        restoreApis();
        security.State = securityBefore;
    }
}
