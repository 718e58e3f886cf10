using System.Collections.Immutable;

namespace LocalDataverse.Solutions.Components;

/// <summary>
/// The ids that this environment gave to components whose zip has none: they stay as long as the component does.
/// </summary>
internal sealed class ComponentIds(ImmutableDictionary<string, Guid> before)
{
    private readonly Dictionary<string, Guid> used = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableDictionary<string, Guid> Used => used.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public Guid Of(string kind, params IEnumerable<string> name)
    {
        var key = string.Join('/', name.Prepend(kind));
        if (!used.TryGetValue(key, out var id))
        {
            id = before.TryGetValue(key, out var known) ? known : Guid.NewGuid();
            used.Add(key, id);
        }

        return id;
    }
}
