using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Notices that many people of one mail domain said no through links within minutes: people do not, mail scanners do.
/// Every one of these refusals holds; somebody looks at them.
/// </summary>
internal static class RefusalBurst
{
    private const int Many = 10;
    private const int Most = 1000;
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(10);

    private static readonly object[] Links =
        [Choices.Of(ConsentSource.Link).Value, Choices.Of(ConsentSource.OneClick).Value];

    /// <summary>Looks, after a refusal, whether it is one of many. To be called outside a transaction.</summary>
    public static void Report(PluginCall call, RequestRow request)
    {
        if (request.Asked.Source is not (ConsentSource.Link or ConsentSource.OneClick)
            || DomainOf(request.Asked.Address) is not { } domain)
        {
            return;
        }

        var same = Within(call, domain, request.Asked.ReceivedOn - Minutes, request.Asked.ReceivedOn)
            .GroupBy(row => EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address))).ToList();
        if (same.Count >= Many)
        {
            Findings.Report(call, CheckPlace.Finding(
                ComplianceRule.ScannerBurst,
                new EntityReference(OptOutRequest.Table, same[0].First().Id),
                domain + request.Asked.ReceivedOn.ToString(" yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture),
                $"{same.Count} people at {domain} said no through links within {Minutes.TotalMinutes:0} minutes."));
        }
    }

    /// <summary>The refusals of a burst, the oldest first; null where a finding names none.</summary>
    public static IReadOnlyList<Entity>? RequestsOf(PluginCall call, Guid findingId)
    {
        var query = new QueryExpression(ComplianceFinding.Table)
        {
            ColumnSet = new ColumnSet([.. Proofs.ColumnsOf(ComplianceFinding.Table), Proofs.Column]),
        };
        query.Criteria.AddCondition(ComplianceFinding.Id, ConditionOperator.Equal, findingId);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } finding
            && Proofs.IsProven(call, finding)
            && finding.GetAttributeValue<string>(ComplianceFinding.Rule) == ComplianceRule.ScannerBurst.Id
            && Guid.TryParse(finding.GetAttributeValue<string>(ComplianceFinding.RegardingId), out var first)
            && Requests.Find(call, first) is { } oldest
            && DomainOf(oldest.GetAttributeValue<string>(OptOutRequest.Address)) is { } domain
            && oldest.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn) is var began
                ? [.. Within(call, domain, began, began + Minutes).Where(row => Proofs.IsProven(call, row))]
                : null;
    }

    private static IEnumerable<Entity> Within(PluginCall call, string domain, DateTime from, DateTime until)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(Requests.Columns),
            TopCount = Most,
        };
        query.Criteria.AddCondition(OptOutRequest.ReceivedVia, ConditionOperator.In, Links);
        query.Criteria.AddCondition(OptOutRequest.ReceivedOn, ConditionOperator.GreaterEqual, from);
        query.Criteria.AddCondition(OptOutRequest.ReceivedOn, ConditionOperator.LessEqual, until);
        query.Criteria.AddCondition(OptOutRequest.Kind, ConditionOperator.Equal, (int)RequestKind.OptOut);
        query.AddOrder(OptOutRequest.ReceivedOn, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities
            .Where(row => DomainOf(row.GetAttributeValue<string>(OptOutRequest.Address)) == domain);
    }

    private static string? DomainOf(string? address) =>
        EmailAddress.Of(address)?.Value is { } value ? value.Substring(value.LastIndexOf('@') + 1) : null;
}
