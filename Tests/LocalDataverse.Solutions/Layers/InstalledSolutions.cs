using System.Reflection;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Layers;

/// <summary>The solutions that are there, and what was changed by hand on their steps.</summary>
internal sealed class InstalledSolutions(SolutionState state)
{
    private volatile SolutionState state = state;

    public SolutionState State
    {
        get => state;
        set => state = value;
    }

    /// <summary>The assemblies themselves, as they run.</summary>
    public IEnumerable<Assembly> Running => state.Composition.Assemblies.Values.Select(one => one.Assembly);

    /// <summary>The row of what was imported, which may be held.</summary>
    public Guid? IdOf(SolutionManifest manifest) =>
        (state.Stack.HeldFor(manifest.UniqueName) ?? state.Stack.Find(manifest.UniqueName))?.Id;

    /// <summary>Keeps what was changed by hand on a step: on one of a managed solution as an active layer.</summary>
    public void Customize(Guid step, IReadOnlyDictionary<string, object?> columns)
    {
        if (state.Composition.Rows.TryGetValue(("sdkmessageprocessingstep", step), out var row))
        {
            var layer = state.Active.GetValueOrDefault(step) ?? [];
            var rows = new Dictionary<(string, Guid), ComponentRow>(state.Composition.Rows.ToDictionary())
            {
                [row.Key] = row.Under(columns),
            };
            state = state with
            {
                Active = state.Active.SetItem(step, layer.SetItems(columns)),
                Composition = state.Composition with { Rows = rows },
            };
        }
    }

    public void AddHandMade(Guid step, Guid pluginType) =>
        state = state with { HandMade = state.HandMade.SetItem(step, pluginType) };

    public void RemoveHandMade(Guid step) => state = state with { HandMade = state.HandMade.Remove(step) };
}
