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

        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(OptOutRequest.Address, OptOutRequest.ReceivedOn),
            TopCount = Most,
        };
        query.Criteria.AddCondition(OptOutRequest.ReceivedVia, ConditionOperator.In, Links);
        query.Criteria.AddCondition(
            OptOutRequest.ReceivedOn, ConditionOperator.GreaterEqual, request.Asked.ReceivedOn - Minutes);
        query.Criteria.AddCondition(
            OptOutRequest.Kind, ConditionOperator.Equal, (int)RequestKind.OptOut);
        var same = call.System.RetrieveMultiple(query).Entities
            .Where(row => DomainOf(row.GetAttributeValue<string>(OptOutRequest.Address)) == domain)
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

    private static string? DomainOf(string? address) =>
        EmailAddress.Of(address)?.Value is { } value ? value.Substring(value.LastIndexOf('@') + 1) : null;
}
