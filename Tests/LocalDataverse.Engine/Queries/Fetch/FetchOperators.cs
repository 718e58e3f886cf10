using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Fetch;

/// <summary>FetchXML's names of operators and kinds of link.</summary>
internal static class FetchOperators
{
    private static readonly Dictionary<string, ConditionOperator> Special = new(StringComparer.Ordinal)
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["lt"] = ConditionOperator.LessThan,
        ["le"] = ConditionOperator.LessEqual,
        ["last-seven-days"] = ConditionOperator.Last7Days,
        ["next-seven-days"] = ConditionOperator.Next7Days,
        ["not-begin-with"] = ConditionOperator.DoesNotBeginWith,
        ["not-end-with"] = ConditionOperator.DoesNotEndWith,
        ["not-contain-values"] = ConditionOperator.DoesNotContainValues,
        ["eq-or-under"] = ConditionOperator.UnderOrEqual,
        ["eq-or-above"] = ConditionOperator.AboveOrEqual,
        ["eq-useroruserteams"] = ConditionOperator.EqualUserOrUserTeams,
        ["eq-useroruserhierarchy"] = ConditionOperator.EqualUserOrUserHierarchy,
        ["eq-useroruserhierarchyandteams"] = ConditionOperator.EqualUserOrUserHierarchyAndTeams,
    };

    private static readonly Dictionary<string, ConditionOperator> Plain = Enum.GetValues<ConditionOperator>()
        .ToDictionary(one => one.ToString().ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>Most names are those of the SDK with hyphens: on-or-after, last-x-days, eq-userid.</summary>
    public static ConditionOperator Condition(string? name) =>
        Special.TryGetValue(name ?? "", out var special) ? special
        : Plain.TryGetValue(Squeezed(name ?? ""), out var plain) ? plain
        : throw Faults.Create(ErrorCodes.InvalidConditionOperator, $"Unsupported condition operator '{name}'.");

    public static JoinOperator Join(string? name) => name switch
    {
        null or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        "exists" => JoinOperator.Exists,
        "in" => JoinOperator.In,
        "any" => JoinOperator.Any,
        "not any" => JoinOperator.NotAny,
        "all" => JoinOperator.All,
        "not all" => JoinOperator.NotAll,
        "natural" => JoinOperator.Natural,
        "matchfirstrowusingcrossapply" => JoinOperator.MatchFirstRowUsingCrossApply,
        _ => throw Faults.Create(ErrorCodes.InvalidJoinOperator, $"Unsupported join operator '{name}'."),
    };

    private static string Squeezed(string name)
    {
        var spelled = name.StartsWith("eq-", StringComparison.Ordinal) ? "equal-" + name[3..]
            : name.StartsWith("ne-", StringComparison.Ordinal) ? "notequal-" + name[3..]
            : name;
        return spelled.Replace("-", "").ToUpperInvariant();
    }
}
