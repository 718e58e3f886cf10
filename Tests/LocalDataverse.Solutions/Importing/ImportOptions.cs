using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Importing;

/// <summary>How a solution is to be imported: what the import messages have in common.</summary>
internal sealed record ImportOptions
{
    /// <summary>PublishWorkflows: steps that are new are switched on.</summary>
    public bool ActivateSteps { get; init; }

    /// <summary>OverwriteUnmanagedCustomizations: what was changed by hand on its components goes.</summary>
    public bool Overwrite { get; init; }

    /// <summary>HoldingSolution: kept beside the version that is there until that is replaced.</summary>
    public bool Holding { get; init; }

    /// <summary>ComponentParameters: values of environment variables for this environment.</summary>
    public IReadOnlyList<Entity> Components { get; init; } = [];
}
