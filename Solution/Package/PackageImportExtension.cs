using System.ComponentModel.Composition;
using Microsoft.Xrm.Tooling.PackageDeployment.CrmPackageExtentionBase;
using OptOutPlugin.Package.Setup;

namespace OptOutPlugin.Package;

/// <summary>
/// What Package Deployer runs around the import: it gives the steps the environment's own message ids, leaves out what
/// the environment does not know, and afterwards sets the settings, takes the baseline and checks the health.
/// </summary>
[Export(typeof(IImportExtensions))]
public sealed class PackageImportExtension : ImportExtension
{
    private Preparation? preparation;

    public override string GetImportPackageDataFolderName => "PkgAssets";

    public override string GetImportPackageDescriptionText =>
        "Makes \"no\" mean no: do-not-contact choices are enforced on every way to send, and proved.";

    public override string GetLongNameOfImport => "OptOutPlugin: opt-out and consent";

    public override string GetNameOfImport(bool plural) => "OptOutPlugin";

    public override void InitializeCustomExtension() =>
        DataImportBypass = !new RuntimeChoices(RuntimeSettings).SampleData;

    public override bool BeforeImportStage() => Told("Fit the solutions to this environment", () =>
    {
        var folder = Path.Combine(CurrentPackageLocation, GetImportPackageDataFolderName);
        var choices = new RuntimeChoices(RuntimeSettings);
        preparation = Preparation.Of(CrmSvc, folder, choices.Schedule, PackageLog.Log);
    });

    public override UserRequestedImportAction OverrideSolutionImportDecision(
        string solutionUniqueName,
        Version organizationVersion,
        Version packageSolutionVersion,
        Version inboundSolutionVersion,
        Version deployedSolutionVersion,
        ImportAction systemSelectedImportAction) =>
        preparation?.LeavesOut(solutionUniqueName) == true
            ? UserRequestedImportAction.Skip
            : UserRequestedImportAction.Default;

    public override void PreSolutionImport(
        string solutionName,
        bool solutionOverwriteUnmanagedCustomizations,
        bool solutionPublishWorkflowsAndActivatePlugins,
        out bool overwriteUnmanagedCustomizations,
        out bool publishWorkflowsAndActivatePlugins)
    {
        overwriteUnmanagedCustomizations = solutionOverwriteUnmanagedCustomizations;

        // Imported any other way the steps stay off, and nothing is guarded.
        publishWorkflowsAndActivatePlugins = true;
    }

    public override bool AfterPrimaryImport()
    {
        var choices = new RuntimeChoices(RuntimeSettings);
        return Told("Set the settings", () => SettingValues.Write(CrmSvc, choices.Settings, PackageLog.Log))
            && (choices.SkipBaseline || BringUpToDate());
    }

    // Without the baseline the health check could only fail.
    private bool BringUpToDate() =>
        Told("Take the baseline", () => FirstRun.TakeBaseline(CrmSvc, PackageLog.Log))
        && Told("Check compliance", () => FirstRun.CheckCompliance(CrmSvc, PackageLog.Log))
        && Told("Check the health", () => FirstRun.DemandHealth(CrmSvc, PackageLog.Log));

    private bool Told(string what, Action work)
    {
        CreateProgressItem(what);
        try
        {
            work();
            RaiseUpdateEvent(what, ProgressPanelItemStatus.Complete);
            return true;
        }
        catch (Exception fault)
        {
            PackageLog.Log(fault.ToString());
            RaiseFailEvent($"{what}: {fault.Message}", fault);
            return false;
        }
    }
}
