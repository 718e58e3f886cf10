using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine;

/// <summary>
/// A Dataverse organisation on this machine, for tests and demonstrations: it runs plugins and stores rows. What it
/// does not support it refuses by name.
/// </summary>
public sealed class LocalOrganization : IDisposable
{
    private readonly Platform platform;

    private LocalOrganization(Platform platform, Guid rootBusinessUnitId, Guid administratorId)
    {
        this.platform = platform;
        (RootBusinessUnitId, AdministratorId) = (rootBusinessUnitId, administratorId);
        Administrator = As(AdministratorId);
    }

    public Guid OrganizationId => platform.Host.OrganizationId;

    public Guid RootBusinessUnitId { get; }

    /// <summary>The user SYSTEM, as which plugins run requests when they name no user.</summary>
    public Guid SystemUserId => platform.Host.SystemUserId;

    /// <summary>A user with the role System Administrator.</summary>
    public Guid AdministratorId { get; }

    public IOrganizationService Administrator { get; }

    /// <summary>
    /// The runs of asynchronous steps, in the order in which they were queued: all that wait, and of those that have
    /// run the newest 1,000.
    /// </summary>
    public IReadOnlyList<SystemJob> Jobs => platform.Jobs.Jobs;

    /// <summary>How many runs of asynchronous steps stand so, also those that are not kept.</summary>
    public int CountJobs(SystemJobStatus status) => platform.Jobs.Count(status);

    /// <summary>The runs of plugins, the newest last.</summary>
    public IReadOnlyList<PluginTrace> Traces => platform.Traces.Entries;

    /// <summary>What was asked for and is not supported.</summary>
    public IReadOnlyList<string> Refused => platform.Refused.Entries;

    /// <summary>
    /// What synchronous steps asked for, once for each step, table, columns and index, in no order.
    /// </summary>
    public IReadOnlyList<SynchronousQuery> SynchronousQueries => platform.Watch.Seen;

    /// <summary>
    /// Orders of locks that contradict each other: on the platform, such transactions can stop each other.
    /// </summary>
    public IReadOnlyList<string> LockCycles => platform.Locks.Cycles;

    public IReadOnlyList<StepDefinition> Steps => [.. platform.Steps.All.Select(step => step.Definition)];

    /// <param name="file">The SQLite file; null keeps everything in memory.</param>
    /// <param name="clock">What time it is; null is the machine's clock.</param>
    /// <param name="hasEmailExtension">
    /// Whether e-mail has msdyn_recipientlist, which comes with Dynamics 365 and not with Dataverse itself.
    /// </param>
    /// <param name="rules">What the host itself demands; null is as usual.</param>
    public static LocalOrganization Create(
        string? file = null, TimeProvider? clock = null, bool hasEmailExtension = true, HostRules? rules = null) =>
        Create(file, clock, hasEmailExtension, rules, []);

    /// <summary>An organisation to which other libraries add something.</summary>
    internal static LocalOrganization Create(
        string? file,
        TimeProvider? clock,
        bool hasEmailExtension,
        HostRules? rules,
        IEnumerable<Func<Platform, IAddition>> additions)
    {
        var platform = new Platform(
            file, clock ?? TimeProvider.System, hasEmailExtension, rules ?? new HostRules(), additions);
        var (rootBusinessUnitId, administratorId) = platform.Administration.SetUp();
        return new LocalOrganization(platform, rootBusinessUnitId, administratorId);
    }

    /// <summary>
    /// Another organisation, in memory, that has all that this one has, under an id of its own: for one import that
    /// serves many tests.
    /// </summary>
    /// <param name="clock">What time it is there; null is the machine's clock.</param>
    /// <param name="rules">What the host itself demands there; null is as usual.</param>
    /// <param name="restored">
    /// The id that it has all the same, as an environment that is restored from a backup keeps its own; null for a new one.
    /// </param>
    public LocalOrganization Copy(TimeProvider? clock = null, HostRules? rules = null, Guid? restored = null) => new(
        platform.Copy(clock ?? TimeProvider.System, rules ?? new HostRules(), restored),
        RootBusinessUnitId,
        AdministratorId);

    /// <summary>Calls from outside as a user.</summary>
    public IOrganizationService As(Guid userId) => AsApplication(userId, Guid.Empty, "");

    /// <summary>Calls from outside as an application user.</summary>
    public IOrganizationService AsApplication(Guid userId, Guid applicationId, string userAgent)
    {
        platform.Security.DemandUser(userId);
        return FromOutside(() => new Invocation
        {
            UserId = userId,
            InitiatingUserId = userId,
            ApplicationId = applicationId,
            UserAgent = userAgent,
            CorrelationId = Guid.NewGuid(),
        });
    }

    /// <summary>
    /// Calls from outside by one user on behalf of another, which takes a privilege. What is done is the other's; what
    /// may be done is what both may (learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user).
    /// </summary>
    public IOrganizationService AsOnBehalfOf(Guid actingUserId, Guid userId)
    {
        const string privilege = "prvActOnBehalfOfAnotherUser";
        platform.Security.DemandUser(userId);
        if (!platform.Security.Holds(actingUserId, privilege))
        {
            throw Faults.PrivilegeDenied($"Principal user (Id={actingUserId}) is missing {privilege} privilege.");
        }

        return FromOutside(() => new Invocation
        {
            UserId = userId,
            InitiatingUserId = actingUserId,
            ActingUserId = actingUserId,
            CorrelationId = Guid.NewGuid(),
        });
    }

    /// <param name="name">What it is called.</param>
    /// <param name="parent">The business unit above it; null is the root.</param>
    public Guid AddBusinessUnit(string name, Guid? parent = null) =>
        platform.Administration.AddBusinessUnit(name, parent);

    /// <summary>Makes a user of the root business unit.</summary>
    public Guid AddUser(string fullName, params string[] roleNames) =>
        platform.Administration.AddUser(fullName, roleNames);

    public Guid AddUser(string fullName, Guid businessUnitId, params string[] roleNames) =>
        platform.Administration.AddUser(fullName, roleNames, businessUnitId);

    /// <summary>Gives a user or a team a role: the row of it that the business unit has.</summary>
    public void AddToRole(Guid userOrTeamId, string roleName)
    {
        var (holder, role) = platform.Administration.RoleFor(userOrTeamId, roleName);
        Administrator.Associate(
            holder.LogicalName,
            holder.Id,
            new Relationship(holder.LogicalName == "team" ? "teamroles_association" : "systemuserroles_association"),
            [role]);
    }

    /// <summary>Chooses the language in which a user sees the platform.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="language">Its LCID, such as 1031; 0 is the language of the organisation.</param>
    public void SetLanguage(Guid userId, int language) => platform.Administration.SetLanguage(userId, language);

    /// <summary>Makes a role whose privileges count for all rows.</summary>
    public Guid AddRole(string name, params string[] privilegeNames) =>
        AddRole(name, PrivilegeDepth.Global, privilegeNames);

    /// <summary>
    /// Makes a role whose privileges count for some rows. Of several roles of a user the widest counts.
    /// </summary>
    public Guid AddRole(string name, PrivilegeDepth depth, params string[] privilegeNames) =>
        platform.Administration.AddRole(Guid.NewGuid(), name, privilegeNames.Select(privilege => (privilege, depth)));

    /// <summary>Makes an alternate key of a table.</summary>
    public void AddAlternateKey(string tableName, string schemaName, params string[] columnNames)
    {
        platform.Metadata.AddKey(tableName, new KeyMetadata(schemaName, columnNames));
        platform.Database.Apply(platform.Metadata);
    }

    /// <summary>Makes a user a member of a column security profile.</summary>
    public void AddToProfile(string profileName, Guid userId) =>
        platform.Administration.AddToProfile(profileName, userId);

    /// <summary>Runs waiting asynchronous steps until none is left, and says how many ran.</summary>
    public int RunAsynchronousJobs() => platform.Jobs.RunAll();

    /// <summary>Registers a plugin of this process on a message.</summary>
    public Guid AddStep(StepDefinition step, IPlugin plugin)
    {
        platform.StepCheck.Demand(step);
        platform.Steps.Add(new RegisteredStep(step, plugin));
        return step.Id;
    }

    /// <summary>Makes a custom API that a plugin of this process serves; without one it is an event.</summary>
    public void AddCustomApi(CustomApiDefinition api, IPlugin? plugin)
    {
        platform.ApiCheck.Demand(api);
        platform.Apis.Add(new RegisteredApi(api, plugin));
    }

    public void DisableStep(Guid stepId) => platform.StepSwitch.Enable(stepId, isEnabled: false);

    public void EnableStep(Guid stepId) => platform.StepSwitch.Enable(stepId, isEnabled: true);

    /// <summary>The parts behind the service, for tests that reach past it.</summary>
    internal Platform Platform => platform;

    public void Dispose() => platform.Dispose();

    private OrganizationService FromOutside(Func<Invocation> call) => new(request =>
    {
        platform.Latency.Spend();
        return platform.Requests.Execute(request, call());
    });
}
