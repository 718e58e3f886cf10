using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Pipeline;

namespace LocalDataverse.Solutions;

/// <summary>What an organisation needs to take solutions in: the messages about them, and what stands behind rows.</summary>
internal sealed class SolutionAddition : IAddition
{
    private SolutionAddition(Platform platform, SolutionImporter solutions)
    {
        Solutions = solutions;
        Messages =
        [
            new ImportSolutionMessage(platform),
            new ImportSolutionAsyncMessage(platform),
            new StageSolutionMessage(platform),
            new StageAndUpgradeMessage(platform),
            new StageAndUpgradeAsyncMessage(platform),
            new DeleteAndPromoteMessage(platform),
            new DeleteAndPromoteAsyncMessage(platform),
            new UninstallSolutionAsyncMessage(platform),
            new PublishAllXmlMessage(platform),
            new RemoveActiveCustomizationsMessage(platform),
            new RetrieveDependenciesForUninstallMessage(platform),
        ];
        Keepers = [new StepRows(platform), new SolutionRows(solutions)];
    }

    public SolutionImporter Solutions { get; }

    public IReadOnlyList<Message> Messages { get; }

    public IReadOnlyList<RowKeeper> Keepers { get; }

    public static IAddition To(Platform platform) => new SolutionAddition(platform, new SolutionImporter(platform));

    public IAddition CopyTo(Platform platform) =>
        new SolutionAddition(platform, new SolutionImporter(platform, Solutions));
}
