namespace OptOutPlugin.Domain.Health;

/// <summary>What decides when a step runs, as it is declared or as it is found in an organisation.</summary>
/// <param name="Message">The pipeline message.</param>
/// <param name="Table">The logical name of the table; null for a step of every table.</param>
/// <param name="Stage">The stage, as Dataverse numbers it.</param>
/// <param name="Asynchronous">Whether it runs later.</param>
/// <param name="Rank">The order among steps of one stage.</param>
/// <param name="Columns">The columns whose presence in an Update runs it; empty for every one.</param>
/// <param name="IsEnabled">Whether it runs at all.</param>
internal sealed record StepShape(
    string? Message,
    string? Table,
    int Stage,
    bool Asynchronous,
    int Rank,
    IReadOnlyCollection<string> Columns,
    bool IsEnabled)
{
    /// <summary>
    /// What a step that was found lacks of the declared one, such as "is disabled"; null when it lacks nothing.
    /// </summary>
    /// <param name="found">The step that was found; null when there is none.</param>
    public string? LackOf(StepShape? found)
    {
        if (found is null)
        {
            return "is missing";
        }

        if (!found.IsEnabled)
        {
            return "is disabled";
        }

        var changed = Differences(found).ToList();
        return changed.Count == 0 ? null : $"was changed in its {string.Join(", ", changed)}";
    }

    /// <summary>Reads columns as Dataverse stores them: between commas, in any order; null or blank for none.</summary>
    public static IReadOnlyCollection<string> ReadColumns(string? text) =>
        (text ?? string.Empty).Split(',').Select(one => one.Trim()).Where(one => one.Length > 0).ToList();

    private IEnumerable<string> Differences(StepShape found)
    {
        if (found.Message != Message)
        {
            yield return "message";
        }

        if (found.Table != Table)
        {
            yield return "table";
        }

        if (found.Stage != Stage)
        {
            yield return "stage";
        }

        if (found.Asynchronous != Asynchronous)
        {
            yield return "mode";
        }

        if (found.Rank != Rank)
        {
            yield return "rank";
        }

        if (!new HashSet<string>(found.Columns, StringComparer.OrdinalIgnoreCase).SetEquals(Columns))
        {
            yield return "filtering columns";
        }
    }
}
