using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Registration;

/// <summary>A custom API and the instance that serves it, shared by all threads as on the platform.</summary>
internal sealed record RegisteredApi(CustomApiDefinition Definition, IPlugin? Plugin)
{
    /// <summary>Its handler as the runner takes one; null for an event.</summary>
    public RegisteredStep? Main { get; } = Plugin is null
        ? null
        : new RegisteredStep(
            new StepDefinition(Definition.UniqueName, null, Stages.MainOperation)
            {
                Name = Definition.UniqueName,
                PluginType = Definition.PluginType,
            },
            Plugin);
}

/// <summary>All custom APIs, by unique name.</summary>
internal sealed class CustomApiRegistry
{
    private readonly Lock writing = new();
    private volatile ImmutableDictionary<string, RegisteredApi> apis =
        ImmutableDictionary.Create<string, RegisteredApi>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The APIs of now, which stay as they are when others are added.</summary>
    public IReadOnlyDictionary<string, RegisteredApi> All => apis;

    /// <summary>The API of exactly this name.</summary>
    public RegisteredApi? Find(string? name) =>
        apis.GetValueOrDefault(name ?? "") is { } api && api.Definition.UniqueName == name ? api : null;

    /// <summary>Whether a name is taken; the case of letters makes no other name.</summary>
    public bool Has(string name) => apis.ContainsKey(name);

    public void Add(RegisteredApi api)
    {
        lock (writing)
        {
            apis = apis.Add(api.Definition.UniqueName, api);
        }
    }

    /// <summary>Puts the APIs of solutions in place of those that solutions had before.</summary>
    public void Replace(IEnumerable<string> before, IEnumerable<RegisteredApi> after)
    {
        lock (writing)
        {
            apis = apis.RemoveRange(before)
                .AddRange(after.Select(api => KeyValuePair.Create(api.Definition.UniqueName, api)));
        }
    }

    /// <summary>Puts the APIs of another organisation, with what serves them, in place of all there are.</summary>
    public void Take(CustomApiRegistry other) => apis = other.apis;

    /// <summary>What puts back the APIs of now, should an import fail.</summary>
    public Action Remember()
    {
        var now = apis;
        return () => apis = now;
    }
}
