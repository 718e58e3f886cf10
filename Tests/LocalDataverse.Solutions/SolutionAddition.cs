using LocalDataverse.Engine;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Importing;
using LocalDataverse.Solutions.Layers;
using LocalDataverse.Solutions.Messages;
using LocalDataverse.Solutions.Steps;

namespace LocalDataverse.Solutions;

/// <summary>What an organisation needs to take solutions in: their messages, and what stands behind rows.</summary>
internal sealed class SolutionAddition : IAddition
{
    private readonly MetadataStore system;

    /// <param name="platform">The organisation.</param>
    /// <param name="system">What tables there are without any solution.</param>
    /// <param name="state">The solutions that are there from the beginning.</param>
    private SolutionAddition(Platform platform, MetadataStore system, SolutionState state)
    {
        this.system = system;
        var (host, rows, transactions) = (platform.Host, platform.HostRows, platform.Transactions);
        var installed = new InstalledSolutions(state);
        var jobs = new SolutionJobs(transactions, rows, host, platform.Refused);
        Solutions = new SolutionImporter(
            installed,
            transactions,
            host,
            before => new SolutionComposer(
                rows, platform.Metadata, platform.Steps, host, platform.Queries, system, before),
            WriterFor(platform),
            new ComponentParameters(rows, platform.Database, host),
            new ImportJobs(transactions, rows, host, installed),
            new SolutionStage(transactions, rows, installed, host),
            () => new Undo(platform.Metadata, platform.Steps, platform.Apis, platform.Security));
        Messages = MessagesOf(platform.MessageParts, Solutions, jobs);
        Keepers = [new SolutionRows(Solutions), StepsFor(platform, installed)];
    }

    public SolutionImporter Solutions { get; }

    public IReadOnlyList<Message> Messages { get; }

    public IReadOnlyList<RowKeeper> Keepers { get; }

    public static IAddition To(Platform platform) =>
        new SolutionAddition(platform, platform.Metadata.Copy(), new SolutionState());

    public IAddition CopyTo(Platform platform) => new SolutionAddition(platform, system.Copy(), Solutions.State);

    private static SolutionWriter WriterFor(Platform platform) => new(
        platform.HostRows,
        new Leftovers(platform.Metadata, platform.Database),
        new SecurityChanges(
            platform.RoleCopies,
            platform.HostRows,
            platform.PrivilegeRows,
            platform.Security,
            platform.Administration,
            platform.Database,
            platform.Metadata),
        platform.Apis,
        platform.Metadata,
        platform.Database,
        platform.Administration,
        platform.Host,
        platform.Steps,
        platform.ApiCheck,
        platform.StepCheck);

    private static StepRows StepsFor(Platform platform, InstalledSolutions installed) => new(
        new HandMadeStep(installed, platform.Metadata),
        platform.StepCheck,
        platform.Metadata,
        platform.Steps,
        installed,
        platform.Database);

    private static Message[] MessagesOf(MessageParts parts, SolutionImporter solutions, SolutionJobs jobs) =>
    [
        new ImportSolutionMessage(parts, solutions),
        new ImportSolutionAsyncMessage(parts, solutions, jobs),
        new StageSolutionMessage(parts, solutions),
        new StageAndUpgradeMessage(parts, solutions),
        new StageAndUpgradeAsyncMessage(parts, solutions, jobs),
        new DeleteAndPromoteMessage(parts, solutions),
        new DeleteAndPromoteAsyncMessage(parts, solutions, jobs),
        new UninstallSolutionAsyncMessage(parts, solutions, jobs),
        new PublishAllXmlMessage(parts),
        new RemoveActiveCustomizationsMessage(parts, solutions),
        new RetrieveDependenciesForUninstallMessage(parts, solutions),
    ];
}
