using System.ServiceModel;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Importing;

/// <summary>Solutions that were uploaded and validated, and wait to be imported by the id of their upload.</summary>
internal sealed class SolutionStage(
    Transactions transactions, HostRows hostRows, InstalledSolutions solutions, Host host)
{
    private const string Table = "stagesolutionupload";

    /// <summary>Uploads are whole zips: only so many are kept, the oldest goes first.</summary>
    private const int Kept = 8;

    private readonly Lock gate = new();
    private readonly List<(Guid Id, byte[] File)> uploads = [];

    public StageSolutionResults Stage(byte[] file)
    {
        Package package;
        try
        {
            package = Package.Open(file);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!IsUnsupported(fault))
        {
            return new StageSolutionResults
            {
                StageSolutionStatus = StageSolutionStatus.Failed,
                SolutionValidationResults = [Error(fault.Detail)],
                MissingDependencies = [],
                SolutionComponentsDetails = [],
            };
        }

        return Validate(package, file);
    }

    public byte[] File(Guid upload)
    {
        lock (gate)
        {
            return uploads.Find(one => one.Id == upload).File ?? throw Faults.RowNotFound(Table, upload);
        }
    }

    private StageSolutionResults Validate(Package package, byte[] file)
    {
        var problems = Problems(package).Select(fault => Error(fault.Detail)).ToList();
        var id = problems.Count == 0 ? Keep(package, file) : Guid.Empty;
        return new StageSolutionResults
        {
            StageSolutionStatus = problems.Count == 0 ? StageSolutionStatus.Passed : StageSolutionStatus.Failed,
            StageSolutionUploadId = id,
            SolutionValidationResults = problems,
            MissingDependencies = [.. UnmetDependencies.Of(package.Manifest, Stack).Select(one => one.ToResult())],
            SolutionDetails = Details(package.Manifest),
            SolutionComponentsDetails = [.. PackageContent.Of(package).SelectMany(section =>
                section.Components.Select(one => new SolutionComponentDetails
                {
                    ComponentName = one.Name,
                    ComponentTypeName = section.TypeName,
                    IsPresentInOrg = IsPresent(section, one.Id) ? PresentInOrg.True : PresentInOrg.False,
                }))],
        };
    }

    // As far as the manifest tells.
    private IEnumerable<FaultException<OrganizationServiceFault>> Problems(Package package)
    {
        try
        {
            ImportRules.DemandImportable(package, Stack, holding: false);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return [fault];
        }

        return [];
    }

    private SolutionStack Stack => solutions.State.Stack;

    private bool IsPresent(PackageSection section, string id) => Stack.Packages
        .SelectMany(PackageContent.Of)
        .Any(there => there.Name == section.Name && there.Components.Any(one => one.Id == id));

    private SolutionDetails Details(SolutionManifest manifest) => new()
    {
        SolutionUniqueName = manifest.UniqueName,
        SolutionFriendlyName = manifest.DisplayName,
        SolutionVersion = manifest.Version.ToString(),
        PublisherUniqueName = manifest.Publisher,
        PublisherFriendlyName = manifest.PublisherName,
        IsManaged = manifest.IsManaged,
        PreviousSolutionVersion = Stack.Find(manifest.UniqueName)?.Version.ToString(),
    };

    private Guid Keep(Package package, byte[] file)
    {
        var id = Guid.NewGuid();
        transactions.ByHost(_ =>
        {
            hostRows.Insert(Table, id, new()
            {
                ["name"] = package.Manifest.DisplayName,
                ["solutionuniquename"] = package.Manifest.UniqueName,
                ["ownerid"] = new EntityReference("systemuser", host.SystemUserId),
            });
            return true;
        });
        lock (gate)
        {
            uploads.Add((id, file));
            if (uploads.Count > Kept)
            {
                uploads.RemoveAt(0);
            }
        }

        return id;
    }

    private static bool IsUnsupported(FaultException<OrganizationServiceFault> fault) =>
        fault.Detail.ErrorCode == ErrorCodes.NotSupported;

    private static SolutionValidationResult Error(OrganizationServiceFault fault) => new()
    {
        SolutionValidationResultType = SolutionValidationResultType.Error,
        ErrorCode = fault.ErrorCode,
        Message = fault.Message,
    };
}
