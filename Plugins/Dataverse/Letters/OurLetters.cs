using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What became of the last e-mail that the product sent to a person about a request. To be called outside any
/// transaction: no index serves the look-up.
/// </summary>
internal static class OurLetters
{
    /// <summary>
    /// It came back: the person may not know what was done, or was never asked, and somebody has to tell in another way.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="mail">The e-mail; one that is no letter of ours is left alone.</param>
    /// <param name="reason">What the mail system says.</param>
    public static void CameBack(PluginCall call, Guid mail, string reason)
    {
        foreach (var request in About(call, mail))
        {
            Say(call, request, LetterState.CameBack);
            var report = CheckPlace.Finding(
                ComplianceRule.LetterCameBack,
                new EntityReference(OptOutRequest.Table, request.Id),
                mail.ToString("D"),
                $"The e-mail {mail:D} about this request came back: {reason}");
            Findings.Report(call, report with { Severity = Severity.Medium });
        }
    }

    /// <summary>The person answered it, which shows that it arrived.</summary>
    public static void Answered(PluginCall call, Guid mail)
    {
        foreach (var request in About(call, mail))
        {
            Say(call, request, LetterState.Answered);
        }
    }

    private static void Say(PluginCall call, Entity request, LetterState state)
    {
        if (request.GetAttributeValue<OptionSetValue>(OptOutRequest.AnswerState)?.Value != (int)state)
        {
            Requests.Save(
                call,
                new Entity(OptOutRequest.Table, request.Id)
                {
                    [OptOutRequest.AnswerState] = new OptionSetValue((int)state),
                },
                request);
        }
    }

    private static List<Entity> About(PluginCall call, Guid mail)
    {
        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(OptOutRequest.Id) };
        query.Criteria.AddCondition(OptOutRequest.Answer, ConditionOperator.Equal, mail.ToString("D"));
        return call.System.RetrieveMultiple(query).Entities
            .Select(row => Requests.Find(call, row.Id))
            .Where(row => row is not null && Proofs.IsProven(call, row)).Select(row => row!).ToList();
    }
}
