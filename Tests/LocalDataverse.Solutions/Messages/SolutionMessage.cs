using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Solutions.Importing;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

/// <summary>A message about solutions: no steps wait for it, and it has transactions of its own.</summary>
internal abstract class SolutionMessage(MessageParts parts) : Message(parts)
{
    private const string Privilege = "prvImportCustomization";

    protected override bool HasSteps => false;

    protected void Demand(Invocation call)
    {
        if (call.Transaction is not null || call.Parent is not null)
        {
            throw Faults.Unsupported($"{RequestName} within a transaction or a plugin");
        }

        Access.Demand(call, Privilege);
    }
}

/// <summary>What the messages that import a zip have in common.</summary>
internal abstract class ImportMessage(MessageParts parts, SolutionImporter solutions) : SolutionMessage(parts)
{
    /// <summary>
    /// As the references of ImportSolutionAsync and StageAndUpgrade on learn.microsoft.com list them. ConvertToManaged
    /// is obsolete and does nothing there; there are no product updates here, and no ribbons.
    /// </summary>
    protected override IReadOnlyList<string> Parameters { get; } =
    [
        "CustomizationFile", "OverwriteUnmanagedCustomizations", "PublishWorkflows", "ImportJobId", "ConvertToManaged",
        "SkipProductUpdateDependencies", "HoldingSolution", "ComponentParameters", "SolutionParameters",
        "SkipQueueRibbonJob", "AsyncRibbonProcessing",
    ];

    protected SolutionImporter Solutions { get; } = solutions;

    /// <summary>Whether the zip may be one that StageSolution took before.</summary>
    protected abstract bool TakesUploads { get; }

    protected Package PackageOf(OrganizationRequest request)
    {
        if (Optional<object>(request, "SolutionParameters") is not { } parameters)
        {
            return Package.Open(Required<byte[]>(request, "CustomizationFile"));
        }

        if (!TakesUploads)
        {
            throw Faults.Unsupported($"{RequestName}.SolutionParameters");
        }

        return SolutionUpload.IdOf(parameters) is { } upload
            ? Package.Open(Solutions.Staged.File(upload))
            : Package.Open(Required<byte[]>(request, "CustomizationFile"));
    }

    protected static ImportOptions OptionsOf(OrganizationRequest request) => new()
    {
        ActivateSteps = Required<bool>(request, "PublishWorkflows"),
        Overwrite = Required<bool>(request, "OverwriteUnmanagedCustomizations"),
        Holding = Optional<bool>(request, "HoldingSolution"),
        Components = Optional<EntityCollection>(request, "ComponentParameters") is { } rows ? [.. rows.Entities] : [],
    };

    protected static Guid JobIdOf(OrganizationRequest request) =>
        Optional<Guid>(request, "ImportJobId") is var id && id != Guid.Empty ? id : Guid.NewGuid();
}
