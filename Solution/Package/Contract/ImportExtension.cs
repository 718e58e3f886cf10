using Microsoft.Xrm.Tooling.Connector;

namespace Microsoft.Xrm.Tooling.PackageDeployment.CrmPackageExtentionBase;

/// <summary>What a package does around the import of its solutions.</summary>
public abstract class ImportExtension : IImportExtensions
{
    public TraceLogger PackageLog;

    /// <summary>The connection to the environment.</summary>
    public CrmServiceClient CrmSvc { get; set; }

    /// <summary>What the caller gave by name; null when nothing was given.</summary>
    public Dictionary<string, object> RuntimeSettings { get; set; }

    /// <summary>Whether the data of the package stays out.</summary>
    public bool DataImportBypass { get; set; }

    /// <summary>The folder that the package was unpacked into.</summary>
    public string CurrentPackageLocation { get; set; }

    /// <summary>The folder of the package's parts, beside its assembly.</summary>
    public abstract string GetImportPackageDataFolderName { get; }

    public abstract string GetImportPackageDescriptionText { get; }

    public abstract string GetLongNameOfImport { get; }

    public abstract string GetNameOfImport(bool plural);

    public abstract void InitializeCustomExtension();

    /// <summary>Runs before the first solution is imported; false ends the import.</summary>
    public abstract bool BeforeImportStage();

    /// <summary>Runs after solutions and data were imported; false says that it failed.</summary>
    public abstract bool AfterPrimaryImport();

    public virtual void PreSolutionImport(
        string solutionName,
        bool solutionOverwriteUnmanagedCustomizations,
        bool solutionPublishWorkflowsAndActivatePlugins,
        out bool overwriteUnmanagedCustomizations,
        out bool publishWorkflowsAndActivatePlugins)
    {
        overwriteUnmanagedCustomizations = solutionOverwriteUnmanagedCustomizations;
        publishWorkflowsAndActivatePlugins = solutionPublishWorkflowsAndActivatePlugins;
    }

    public virtual UserRequestedImportAction OverrideSolutionImportDecision(
        string solutionUniqueName,
        Version organizationVersion,
        Version packageSolutionVersion,
        Version inboundSolutionVersion,
        Version deployedSolutionVersion,
        ImportAction systemSelectedImportAction) => UserRequestedImportAction.Default;

    /// <summary>Shows a new line in the list of steps.</summary>
    protected void CreateProgressItem(string message)
    {
    }

    /// <summary>Changes the newest line in the list of steps.</summary>
    protected void RaiseUpdateEvent(string message, ProgressPanelItemStatus status)
    {
    }

    /// <summary>Marks the newest line as failed.</summary>
    protected void RaiseFailEvent(string message, Exception Ex)
    {
    }
}

/// <summary>By which Package Deployer finds the class to run.</summary>
public interface IImportExtensions
{
    CrmServiceClient CrmSvc { get; set; }
}

/// <summary>The log of the deployment.</summary>
public class TraceLogger
{
    public void Log(string message)
    {
    }
}

/// <summary>How a line in the list of steps stands.</summary>
public enum ProgressPanelItemStatus
{
    Working = 0,
    Complete = 1,
    Failed = 2,
    Warning = 3,
    Unknown = 4,
}

/// <summary>What Package Deployer would do with a solution.</summary>
public enum ImportAction
{
    Import = 10,
    SkipLowerVersion = 20,
    SkipSameVersion = 25,
    SkipOrganizationVersionInCompatible = 50,
    UserRequestedSkip = 200,
    UserRequestedUpdateSameVersion = 250,
}

/// <summary>What the package wants done with a solution.</summary>
public enum UserRequestedImportAction
{
    Default = 0,
    ForceUpdate = 1,
    Skip = 3,
}
