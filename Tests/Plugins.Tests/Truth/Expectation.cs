namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>What must become of one message of a cell, and the reason that the ledger must give.</summary>
/// <param name="Outcome">One of <see cref="Truth.Outcome"/>.</param>
/// <param name="Reason">The ledger's reason; empty where nothing is recorded.</param>
internal sealed record Expectation(string Outcome, string Reason)
{
    private static readonly string[] Campaigns =
        ["campaign", "campaign activity", "bulk operation", "list", "recipient list", "marked template"];

    private static readonly string[] Business = ["answer", "case", "opportunity", "quote", "order", "invoice"];

    private static readonly string[] OptIns = ["valid opt-in", "expired opt-in", "opt-in that somebody else wrote"];

    /// <summary>Whether the cell's message has somebody willing beside the one in question.</summary>
    public static bool IsAccompanied(Cell cell) =>
        cell.Rule.Signals.Contains("several") && !cell.Path.CannotCarry.Contains("several");

    public static Expectation Of(Cell cell, bool isAccompanied)
    {
        var rule = cell.Rule;
        var isMarketing = Category(Signals(cell, isAccompanied), rule.Unclassified) == "Marketing";
        var outcome = isMarketing ? rule.AsMarketing : rule.AsTransactional;
        if (outcome == Truth.Outcome.GoesByOverride && cell.Path.CannotCarry.Contains("override"))
        {
            outcome = Truth.Outcome.Stays;
        }

        // An opt-in is for the person and the address: that of another row with the address is none.
        if (cell.Kind == TruthTable.Twin && OptIns.Contains(rule.Refuses) && rule.Refuses != OptIns[2])
        {
            return isMarketing
                ? new Expectation(Truth.Outcome.Stays, "No opt-in")
                : new Expectation(rule.AsTransactional, string.Empty);
        }

        var reason = cell.Kind == TruthTable.Address ? rule.ReasonOfAddress : rule.Reason;
        return new Expectation(outcome, outcome == Truth.Outcome.Goes ? string.Empty : reason);
    }

    /// <summary>What the message shows of itself on the way that it takes.</summary>
    public static IReadOnlyCollection<string> Signals(Cell cell, bool isAccompanied)
    {
        var own = cell.Rule.Signals.Where(signal => signal is not ("nothing" or "several"));
        var beside = isAccompanied ? ["several"] : Array.Empty<string>();
        return [.. own.Concat(beside).Except(cell.Path.CannotCarry).Concat(cell.Path.Adds)];
    }

    /// <summary>The category, "first that fits": section 3.1 of the design, written a second time.</summary>
    public static string Category(IReadOnlyCollection<string> signals, string unclassified) =>
        signals.Contains("chosen marketing") ? "Marketing"
        : signals.Contains("chosen transactional") ? "Transactional"
        : signals.Intersect(Campaigns).Any() ? "Marketing"
        : signals.Intersect(Business).Any() ? "Transactional"
        : !unclassified.StartsWith("MarketingWhenBulk", StringComparison.Ordinal) ? unclassified
        : signals.Contains("one by one") || (signals.Contains("template") && signals.Contains("several")) ? "Marketing"
        : signals.Contains("several") && unclassified.EndsWith(" from 2", StringComparison.Ordinal) ? "Marketing"
        : "Transactional";
}
