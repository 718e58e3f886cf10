using System.Collections.Immutable;

namespace LocalDataverse.Solutions.Layers;

/// <summary>
/// What the organisation's solutions come to. One value, so that a change which fails can put it back.
/// </summary>
internal sealed record SolutionState
{
    public SolutionStack Stack { get; init; } = SolutionStack.Empty;

    public Composition Composition { get; init; } = Composition.Nothing;

    /// <summary>Whether a step of a managed solution is on, below anything done by hand.</summary>
    public ImmutableDictionary<Guid, bool> StepsOn { get; init; } = ImmutableDictionary<Guid, bool>.Empty;

    /// <summary>The active layer: what was changed by hand on managed steps, column by column.</summary>
    public ImmutableDictionary<Guid, ImmutableDictionary<string, object?>> Active { get; init; } =
        ImmutableDictionary<Guid, ImmutableDictionary<string, object?>>.Empty;

    /// <summary>Steps that were registered by hand on a plugin class of a solution, and that class.</summary>
    public ImmutableDictionary<Guid, Guid> HandMade { get; init; } = ImmutableDictionary<Guid, Guid>.Empty;

    public ImmutableDictionary<string, Guid> Ids { get; init; } =
        ImmutableDictionary.Create<string, Guid>(StringComparer.OrdinalIgnoreCase);
}
