using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Model;

/// <summary>
/// The functions that a $filter may call, and the operators behind them. Their names and parameters:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions
/// </summary>
internal static class QueryFunctions
{
    public const string PropertyName = "PropertyName";

    public const string PropertyValue = "PropertyValue";

    public const string PropertyValues = "PropertyValues";

    private static readonly ConditionOperator[] WithoutValue =
    [
        ConditionOperator.Last7Days, ConditionOperator.LastMonth, ConditionOperator.LastWeek,
        ConditionOperator.LastYear, ConditionOperator.Next7Days, ConditionOperator.NextMonth,
        ConditionOperator.NextWeek, ConditionOperator.NextYear, ConditionOperator.ThisMonth,
        ConditionOperator.ThisWeek, ConditionOperator.ThisYear, ConditionOperator.Today, ConditionOperator.Tomorrow,
        ConditionOperator.Yesterday, ConditionOperator.EqualBusinessId, ConditionOperator.EqualUserId,
        ConditionOperator.NotEqualBusinessId, ConditionOperator.NotEqualUserId, ConditionOperator.EqualUserLanguage,
        ConditionOperator.EqualUserOrUserHierarchy, ConditionOperator.EqualUserOrUserHierarchyAndTeams,
        ConditionOperator.EqualUserOrUserTeams, ConditionOperator.EqualUserTeams, ConditionOperator.LastFiscalPeriod,
        ConditionOperator.LastFiscalYear, ConditionOperator.NextFiscalPeriod, ConditionOperator.NextFiscalYear,
        ConditionOperator.ThisFiscalPeriod, ConditionOperator.ThisFiscalYear,
    ];

    private static readonly ConditionOperator[] WithNumber =
    [
        ConditionOperator.LastXDays, ConditionOperator.LastXHours, ConditionOperator.LastXMonths,
        ConditionOperator.LastXWeeks, ConditionOperator.LastXYears, ConditionOperator.NextXDays,
        ConditionOperator.NextXHours, ConditionOperator.NextXMonths, ConditionOperator.NextXWeeks,
        ConditionOperator.NextXYears, ConditionOperator.OlderThanXDays, ConditionOperator.OlderThanXHours,
        ConditionOperator.OlderThanXMinutes, ConditionOperator.OlderThanXMonths, ConditionOperator.OlderThanXWeeks,
        ConditionOperator.OlderThanXYears, ConditionOperator.InFiscalPeriod, ConditionOperator.InFiscalYear,
        ConditionOperator.LastXFiscalPeriods, ConditionOperator.LastXFiscalYears, ConditionOperator.NextXFiscalPeriods,
        ConditionOperator.NextXFiscalYears,
    ];

    private static readonly ConditionOperator[] WithText =
    [
        ConditionOperator.On, ConditionOperator.OnOrAfter, ConditionOperator.OnOrBefore, ConditionOperator.Above,
        ConditionOperator.AboveOrEqual, ConditionOperator.Under, ConditionOperator.UnderOrEqual,
        ConditionOperator.NotUnder, ConditionOperator.Contains,
    ];

    private static readonly ConditionOperator[] WithTexts =
    [
        ConditionOperator.Between, ConditionOperator.NotBetween, ConditionOperator.In, ConditionOperator.NotIn,
        ConditionOperator.ContainValues, ConditionOperator.DoesNotContainValues,
    ];

    private static readonly ConditionOperator[] WithTwoNumbers =
    [
        ConditionOperator.InFiscalPeriodAndYear, ConditionOperator.InOrAfterFiscalPeriodAndYear,
        ConditionOperator.InOrBeforeFiscalPeriodAndYear,
    ];

    private static readonly Dictionary<string, ConditionOperator> Operators =
        ((ConditionOperator[])[.. WithoutValue, .. WithNumber, .. WithText, .. WithTexts, .. WithTwoNumbers])
        .ToDictionary(one => EdmNames.Qualified(one.ToString()), StringComparer.Ordinal);

    public static ConditionOperator? Operator(string name) =>
        Operators.TryGetValue(name, out var found) ? found : null;

    public static void AddTo(EdmModel model, EdmEntityType root)
    {
        var number = EdmCoreModel.Instance.GetInt64(isNullable: false);
        var text = EdmCoreModel.Instance.GetString(isNullable: false);
        Add(WithoutValue);
        Add(WithNumber, (PropertyValue, number));
        Add(WithText, (PropertyValue, text));
        Add(WithTexts, (PropertyValues, EdmCoreModel.GetCollection(text)));
        Add(WithTwoNumbers, ("PropertyValue1", number), ("PropertyValue2", number));

        void Add(ConditionOperator[] operators, params (string Name, IEdmTypeReference Type)[] parameters)
        {
            foreach (var one in operators)
            {
                var function = new EdmFunction(
                    EdmNames.Namespace,
                    one.ToString(),
                    EdmCoreModel.Instance.GetBoolean(isNullable: false),
                    isBound: true,
                    entitySetPathExpression: null,
                    isComposable: false);
                function.AddParameter("entity", new EdmEntityTypeReference(root, isNullable: false));
                function.AddParameter(PropertyName, text);
                foreach (var (name, type) in parameters)
                {
                    function.AddParameter(name, type);
                }

                model.AddElement(function);
            }
        }
    }
}
