using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>One run of a handler: what was asked, by whom, and the services to answer it with.</summary>
internal sealed class PluginCall(IServiceProvider services)
{
    private readonly IOrganizationServiceFactory factory = Service<IOrganizationServiceFactory>(services);
    private readonly ITracingService tracing = Service<ITracingService>(services);

    public IPluginExecutionContext Context { get; } = Service<IPluginExecutionContext>(services);

    /// <summary>The keys that this run has read.</summary>
    public Dictionary<KeyPurpose, IReadOnlyList<Key>> Keys { get; } = [];

    /// <summary>The settings, once this run has asked for them.</summary>
    public Settings? Settings { get; set; }

    /// <summary>
    /// What is known of the caller's training for what this run does, for the ledger; null where nobody asked.
    /// </summary>
    public string? Training { get; set; }

    /// <summary>Whether the row that waiting ledger rows point to is there; null until this run has asked.</summary>
    public bool? HasWaitingRow { get; set; }

    /// <summary>Whether this run has seen to it that what it writes into the ledger is sealed.</summary>
    public bool IsSealAsked { get; set; }

    /// <summary>
    /// The sentences for whoever began the operation. To be asked for before a request that may fail: within a
    /// transaction the failure would end what could still be read.
    /// </summary>
    public Texts Texts => field ??= Texts.Of(SpokenLanguage.Of(this, Context.InitiatingUserId));

    /// <summary>
    /// The same where a request may have failed already: inside a transaction, which that has ended, only what is known
    /// of the language.
    /// </summary>
    public Texts TextsAfterFault => Context.IsInTransaction
        ? Texts.Of(SpokenLanguage.Known(this, Context.InitiatingUserId) ?? Language.English)
        : Texts;

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
    public DateTime Now => field == default ? field = Clock.Now(Context.OrganizationId) : field;

    /// <summary>
    /// How long it is since <see cref="Now"/> was first asked, for work that goes on as long as there is time; up to a
    /// second more than it was.
    /// </summary>
    public TimeSpan Elapsed => Clock.Utc(Context.OrganizationId) - Now;

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

    /// <summary>The row that a change of state is about.</summary>
    public EntityReference Moniker => (EntityReference)Context.InputParameters["EntityMoniker"];

    /// <summary>A parameter of the message.</summary>
    public T Input<T>(string name, T whenMissing) =>
        Context.InputParameters.TryGetValue(name, out var value) && value is T typed ? typed : whenMissing;

    /// <summary>Gives a response of the custom API that is being called.</summary>
    public void Output(string name, object? value) => Context.OutputParameters[name] = value!;

    /// <summary>Writes a decision into the plugin trace.</summary>
    public void Trace(string text) => tracing.Trace("{0}", text);

    private static T Service<T>(IServiceProvider services) =>
        services.GetService(typeof(T)) is T service
            ? service
            : throw new InvalidPluginExecutionException($"The platform gave no {typeof(T).Name}, so nothing was done.");
}
