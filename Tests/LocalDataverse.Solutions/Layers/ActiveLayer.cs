using LocalDataverse.Engine.Registration;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Layers;

/// <summary>What somebody changed by hand on a step of a managed solution: it lies over all managed layers.</summary>
internal static class ActiveLayer
{
    /// <summary>The columns of a step that can be changed by hand here.</summary>
    public static IReadOnlySet<string> Columns { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "statecode", "statuscode", "rank", "filteringattributes", "canbebypassed",
    };

    public static StepDefinition Over(StepDefinition step, IReadOnlyDictionary<string, object?>? columns)
    {
        if (columns is null)
        {
            return step;
        }

        if (columns.TryGetValue("statecode", out var state) && state is OptionSetValue { Value: var number })
        {
            step = step with { Enabled = number == 0 };
        }

        if (columns.TryGetValue("rank", out var rank))
        {
            step = step with { Rank = rank is int order ? order : 1 };
        }

        return columns.TryGetValue("filteringattributes", out var filter)
            ? step with { FilteringColumns = List(filter as string) }
            : step;
    }

    public static IReadOnlyList<string> List(string? columns) => columns?.Split(
        ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
