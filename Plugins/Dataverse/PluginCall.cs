using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Dataverse;

/// <summary>One run of a handler: what was asked, by whom, and the services to answer it with.</summary>
internal sealed class PluginCall(IServiceProvider services)
{
    private readonly IOrganizationServiceFactory factory = Service<IOrganizationServiceFactory>(services);
    private readonly ITracingService tracing = Service<ITracingService>(services);

    public IPluginExecutionContext Context { get; } = Service<IPluginExecutionContext>(services);

    /// <summary>The keys that this run has read.</summary>
    public Dictionary<KeyPurpose, Key> Keys { get; } = [];

    /// <summary>The settings, once this run has asked for them.</summary>
    public Settings? Settings { get; set; }

    /// <summary>The program that called.</summary>
    public Client Client => field ??= Client.Of(services);

    /// <summary>
    /// Requests in the name of the platform itself: sees every row, and users need no privilege on our tables.
    /// </summary>
    public IOrganizationService System => field ??= factory.CreateOrganizationService(null);

    /// <summary>Requests in the name of whoever began the operation: sees what that user may see.</summary>
    public IOrganizationService Caller => field ??= factory.CreateOrganizationService(Context.InitiatingUserId);

    /// <summary>
    /// Requests in the name of the user as whom the operation runs: what the platform will check it against.
    /// </summary>
    public IOrganizationService User => field ??= factory.CreateOrganizationService(Context.UserId);

    /// <summary>The time of this run, UTC, in whole seconds, as Dataverse stores instants.</summary>
    public DateTime Now { get; } = WholeSeconds();

    /// <summary>The row being written.</summary>
    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The row before the change; null for a row that is new.</summary>
    public Entity? Before =>
        Context.PreEntityImages.TryGetValue(Step.PreImageAlias, out var image) ? image : null;

    /// <summary>The id of the row; after a Create, the platform gives it as an output.</summary>
    public Guid RowId =>
        Context.OutputParameters.TryGetValue("id", out var id) && id is Guid created
            ? created
            : Context.PrimaryEntityId;

    /// <summary>
    /// A variable that an earlier step of this operation left; the platform keeps it here or with a parent.
    /// </summary>
    public object? Shared(string name)
    {
        for (var context = Context; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.Contains(name))
            {
                return context.SharedVariables[name];
            }
        }

        return null;
    }

    /// <summary>A parameter of the message.</summary>
    public T Input<T>(string name, T whenMissing) =>
        Context.InputParameters.TryGetValue(name, out var value) && value is T typed ? typed : whenMissing;

    /// <summary>Writes a decision into the plugin trace.</summary>
    public void Trace(string text) => tracing.Trace("{0}", text);

    private static T Service<T>(IServiceProvider services) =>
        services.GetService(typeof(T)) is T service
            ? service
            : throw new InvalidPluginExecutionException($"The platform gave no {typeof(T).Name}, so nothing was done.");

    private static DateTime WholeSeconds()
    {
#pragma warning disable RS0030 // The one place that asks for the time; everything else is told.
        var now = DateTime.UtcNow;
#pragma warning restore RS0030
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
