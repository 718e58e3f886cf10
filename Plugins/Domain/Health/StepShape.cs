namespace OptOutPlugin.Domain.Health;

/// <summary>Something that decides when a step runs.</summary>
internal enum StepPart
{
    Message,
    Table,
    Stage,

    /// <summary>Whether it runs at once or later.</summary>
    Mode,
    Rank,

    /// <summary>The columns whose presence in an Update runs it.</summary>
    Columns,
}

/// <summary>What a step that was found lacks of the declared one.</summary>
internal abstract record StepLack
{
    /// <summary>There is no such step.</summary>
    internal sealed record Missing : StepLack;

    /// <summary>It does not run at all.</summary>
    internal sealed record Disabled : StepLack;

    /// <summary>It runs at another time than was declared.</summary>
    internal sealed record Changed(IReadOnlyList<StepPart> Parts) : StepLack;
}

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
    /// <summary>What a step that was found lacks of the declared one; null when it lacks nothing.</summary>
    /// <param name="found">The step that was found; null when there is none.</param>
    public StepLack? LackOf(StepShape? found)
    {
        if (found is null)
        {
            return new StepLack.Missing();
        }

        if (!found.IsEnabled)
        {
            return new StepLack.Disabled();
        }

        var changed = Differences(found).ToList();
        return changed.Count == 0 ? null : new StepLack.Changed(changed);
    }

    /// <summary>Reads columns as Dataverse stores them: between commas, in any order; null or blank for none.</summary>
    public static IReadOnlyCollection<string> ReadColumns(string? text) =>
        (text ?? string.Empty).Split(',').Select(one => one.Trim()).Where(one => one.Length > 0).ToList();

    private IEnumerable<StepPart> Differences(StepShape found)
    {
        if (found.Message != Message)
        {
            yield return StepPart.Message;
        }

        if (found.Table != Table)
        {
            yield return StepPart.Table;
        }

        if (found.Stage != Stage)
        {
            yield return StepPart.Stage;
        }

        if (found.Asynchronous != Asynchronous)
        {
            yield return StepPart.Mode;
        }

        if (found.Rank != Rank)
        {
            yield return StepPart.Rank;
        }

        if (!new HashSet<string>(found.Columns, StringComparer.OrdinalIgnoreCase).SetEquals(Columns))
        {
            yield return StepPart.Columns;
        }
    }
}
