using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>The requests that came through one link, or ask one address to confirm.</summary>
internal static class LinkRequests
{
    // A person presses a few times; who presses more often sees the newest.
    private const int Most = 100;

    /// <summary>
    /// Those that the product let in, the newest first, and of one second what takes back before what it takes back, and
    /// that before what was permitted: one request, by a find column.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="fingerprint">What stands for the link, or the address.</param>
    public static List<Entity> Of(PluginCall call, string fingerprint)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(Requests.Columns),
            TopCount = Most,
        };
        query.Criteria.AddCondition(OptOutRequest.Token, ConditionOperator.Equal, fingerprint);
        query.AddOrder(OptOutRequest.ReceivedOn, OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities.Where(row => Proofs.IsProven(call, row))
            .OrderByDescending(row => row.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn))
            .ThenBy(row => TakesBack(row) ? 0 : Refuses(row) ? 1 : 2).ToList();
    }

    /// <summary>Until when a link can take back what it refused last, UTC; null when there is nothing.</summary>
    /// <param name="call">The run.</param>
    /// <param name="requests">The requests that came through it, the newest first.</param>
    public static DateTime? UndoUntil(PluginCall call, List<Entity> requests)
    {
        if (requests.FirstOrDefault() is not { } last || !Refuses(last))
        {
            return null;
        }

        // It may have waited while the platform was away.
        var until = last.GetAttributeValue<DateTime>(OptOutRequest.SaidOn) + LinkPolicy.UndoTime;
        return until > call.Now ? until : null;
    }

    /// <summary>Whether a stored request is a refusal or a pause.</summary>
    public static bool Refuses(Entity request) =>
        request.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value
            is (int)RequestKind.OptOut or (int)RequestKind.Pause;

    private static bool TakesBack(Entity request) =>
        request.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value == (int)RequestKind.EnteredInError;

    /// <summary>How people are told of a request: short enough to be read out on the phone.</summary>
    public static string ReferenceOf(Guid id)
    {
        const int part = 4;
        var digits = UpperCase(id.ToString("N").Substring(0, 3 * part));
        return $"{digits.Substring(0, part)}-{digits.Substring(part, part)}-{digits.Substring(2 * part)}";
    }

    private static string UpperCase(string digits) =>
        new(digits.Select(one => one is >= 'a' and <= 'f' ? (char)(one - 'a' + 'A') : one).ToArray());
}
