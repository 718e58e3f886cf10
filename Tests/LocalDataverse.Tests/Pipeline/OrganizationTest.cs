using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

/// <summary>A plugin that is only what a test wants it to do.</summary>
internal sealed class TestPlugin(Action<PluginRun> run) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider) => run(new PluginRun(serviceProvider));
}

/// <summary>What a plugin of a test has at hand.</summary>
public sealed class PluginRun(IServiceProvider services)
{
    public IPluginExecutionContext7 Context { get; } =
        (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext7))!;

    public ITracingService Tracing { get; } = (ITracingService)services.GetService(typeof(ITracingService))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The service as the user of the step.</summary>
    public IOrganizationService Service => As(Context.UserId);

    public IOrganizationService System => As(null);

    public IOrganizationService As(Guid? userId) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!)
        .CreateOrganizationService(userId);
}

/// <summary>A test with an organisation of its own.</summary>
public abstract class OrganizationTest : IDisposable
{
    protected const int PreValidation = 10;
    protected const int PreOperation = 20;
    protected const int PostOperation = 40;

    protected OrganizationTest() => Organization = LocalOrganization.WithSolutions(clock: Clock);

    protected LocalOrganization Organization { get; }

    protected TestClock Clock { get; } = new();

    protected IOrganizationService Administrator => Organization.Administrator;

    public void Dispose()
    {
        Organization.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Guid On(string message, string? table, int stage, Action<PluginRun> run) =>
        On(new StepDefinition(message, table, stage), run);

    protected Guid On(StepDefinition step, Action<PluginRun> run) => Organization.AddStep(step, new TestPlugin(run));

    protected Guid CreateContact(string lastName = "Okafor") =>
        Administrator.Create(new Entity("contact") { ["lastname"] = lastName });

    protected Entity ReadContact(Guid id) => Administrator.Retrieve("contact", id, new ColumnSet(true));

    protected int Count(string table) =>
        Administrator.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    /// <summary>The context of a message that a plugin runs beneath, however far above.</summary>
    protected static IPluginExecutionContext? ParentOf(PluginRun run, string message)
    {
        var context = run.Context.ParentContext;
        while (context is not null && context.MessageName != message)
        {
            context = context.ParentContext;
        }

        return context;
    }

    internal static FaultException<OrganizationServiceFault> Fault(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action);

    protected static int Code(uint code) => unchecked((int)code);

    protected static Entity Row(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return row;
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero);

    public DateTime WholeSeconds =>
        new(Now.Year, Now.Month, Now.Day, Now.Hour, Now.Minute, Now.Second, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => Now;
}
