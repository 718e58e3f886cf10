using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Wishes to get mail that were typed at a form of ours. They permit nothing until the owner of the address confirms
/// them, behind the link of a mail that goes out because somebody asked, and to nobody else.
/// </summary>
internal static class SignUps
{
    /// <summary>What became of one that somebody else had typed.</summary>
    public const string ByOthers = "The owner of the address says that somebody else asked for it.";

    private const int AtOnce = 200;
    private const int ManyInADay = 5;

    /// <summary>
    /// What stands for a mailbox that is asked to confirm, however its address is spelled: who knows the address finds
    /// nothing by it.
    /// </summary>
    public static string? FingerprintOf(PluginCall call, string address) => EmailAddress.Of(address) is { } one
        ? Link.Fingerprint("sign-up/" + AddressHash.Of(one.Mailbox.WithoutTag, Keys.Current(call, KeyPurpose.Suppress).Value))
        : null;

    /// <summary>Lets one wait, in the transaction that records it: asking the address is a job's work.</summary>
    public static RequestResult Begin(PluginCall call)
    {
        LeftWork.Leave(
            call, new WorkToDo(WorkKind.AskToConfirm, new EntityReference(OptOutRequest.Table, call.RowId)));
        return new RequestResult(RequestStatus.WaitsForPerson, call.Texts.Requests.Accepted) { IsHidden = true };
    }

    /// <summary>Whether a stored request is one, and how far it has come.</summary>
    public static bool IsSignUp(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind)?.Value == (int)RequestKind.SignUp;

    /// <summary>Whether it waits for the owner of the address.</summary>
    public static bool Waits(Entity row) => IsSignUp(row)
        && row.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value == (int)RequestStatus.WaitsForPerson;

    /// <summary>Whether a mail went out that asks the address.</summary>
    public static bool WasAsked(Entity row) => IsSignUp(row)
        && row.GetAttributeValue<OptionSetValue>(OptOutRequest.WaitsFor)?.Value
            == (int)LedgerReason.WaitsForConfirmation;

    /// <summary>Whether a mailbox was asked within the last thirty days, whatever became of it.</summary>
    public static bool WasAskedLately(PluginCall call, string fingerprint)
    {
        var query = Of(fingerprint);
        query.Criteria.AddCondition(
            OptOutRequest.WaitsFor, ConditionOperator.Equal, (int)LedgerReason.WaitsForConfirmation);
        query.Criteria.AddCondition(
            OptOutRequest.ReceivedOn, ConditionOperator.GreaterThan, call.Now - LinkPolicy.BetweenConfirmations);
        return call.System.RetrieveMultiple(query).Entities.Any(row => Proofs.IsProven(call, row));
    }

    /// <summary>
    /// The first of what waits for a mailbox: of several jobs that would ask it, the job of this one does. Null for
    /// nothing.
    /// </summary>
    public static Guid? FirstWaiting(PluginCall call, string fingerprint)
    {
        var query = Of(fingerprint);
        query.Criteria.AddCondition(OptOutRequest.Status, ConditionOperator.Equal, (int)RequestStatus.WaitsForPerson);
        return call.System.RetrieveMultiple(query).Entities
            .Where(row => Proofs.IsProven(call, row) && Waits(row) && !IsOver(call, row))
            .OrderBy(ReceivedOn).ThenBy(row => row.Id).FirstOrDefault()?.Id;
    }

    private static QueryExpression Of(string fingerprint)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(Requests.Columns),
            TopCount = AtOnce,
        };
        query.Criteria.AddCondition(OptOutRequest.Token, ConditionOperator.Equal, fingerprint);
        query.AddOrder(OptOutRequest.ReceivedOn, OrderType.Ascending);
        return query;
    }

    /// <summary>When it was handed in, UTC.</summary>
    public static DateTime ReceivedOn(Entity row) => row.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn);

    /// <summary>Whether the time to confirm it has passed.</summary>
    public static bool IsOver(PluginCall call, Entity row) =>
        ReceivedOn(row) + LinkPolicy.ConfirmationTime <= call.Now;

    /// <summary>Says that a mail went out.</summary>
    public static void MarkAsked(PluginCall call, Entity row) => Requests.Save(
        call,
        new Entity(OptOutRequest.Table, row.Id)
        {
            [OptOutRequest.WaitsFor] = Choices.Of(LedgerReason.WaitsForConfirmation),
        },
        row);

    /// <summary>Ends one that waits.</summary>
    /// <param name="call">The run.</param>
    /// <param name="row">The request.</param>
    /// <param name="status">How it ends.</param>
    /// <param name="outcome">What became of it, in English: nobody waits for the answer.</param>
    public static void End(PluginCall call, Entity row, RequestStatus status, string outcome)
    {
        Requests.Save(
            call,
            new Entity(OptOutRequest.Table, row.Id)
            {
                [OptOutRequest.Status] = new OptionSetValue((int)status),
                [OptOutRequest.ProcessedOn] = call.Now,
                [OptOutRequest.Outcome] = outcome,
            },
            row);
        if (status == RequestStatus.Refused)
        {
            Entry(call, row, outcome).Write(call);
        }
    }

    /// <summary>
    /// Ends those that nobody confirmed in time, some of them a call: each is on the ledger, and no second mail asks.
    /// </summary>
    public static void EndOverdue(PluginCall call)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(Requests.Columns),
            TopCount = AtOnce,
        };
        query.Criteria.AddCondition(OptOutRequest.Status, ConditionOperator.Equal, (int)RequestStatus.WaitsForPerson);
        query.Criteria.AddCondition(OptOutRequest.Kind, ConditionOperator.Equal, (int)RequestKind.SignUp);
        query.Criteria.AddCondition(
            OptOutRequest.ReceivedOn, ConditionOperator.LessEqual, call.Now - LinkPolicy.ConfirmationTime);
        foreach (var row in call.System.RetrieveMultiple(query).Entities.Where(row => Proofs.IsProven(call, row)))
        {
            End(call, row, RequestStatus.Refused, "It was not confirmed in time, and permits nothing.");
        }
    }

    /// <summary>
    /// Finds that many owners of addresses said within a day that somebody else had typed them: a program fills the
    /// form, or somebody wants to flood a mailbox.
    /// </summary>
    public static void ReportThoseByOthers(PluginCall call)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(Requests.Columns),
            TopCount = AtOnce,
        };
        query.Criteria.AddCondition(OptOutRequest.Status, ConditionOperator.Equal, (int)RequestStatus.Refused);
        query.Criteria.AddCondition(OptOutRequest.Kind, ConditionOperator.Equal, (int)RequestKind.SignUp);
        query.Criteria.AddCondition(
            OptOutRequest.ProcessedOn, ConditionOperator.GreaterEqual, call.Now.AddDays(-1));
        var said = call.System.RetrieveMultiple(query).Entities.Where(row => Proofs.IsProven(call, row)
            && row.GetAttributeValue<string>(OptOutRequest.Outcome) == ByOthers)
            .GroupBy(row => row.GetAttributeValue<string>(OptOutRequest.Token)).ToList();
        if (said.Count >= ManyInADay)
        {
            Findings.Report(call, CheckPlace.Finding(
                ComplianceRule.SignUpsByOthers,
                new EntityReference(OptOutRequest.Table, said[0].First().Id),
                call.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"{said.Count} owners of addresses said within a day that somebody else had asked for mail to them."));
        }
    }

    private static LedgerEntry Entry(PluginCall call, Entity row, string outcome) =>
        new(LedgerEvent.NotConfirmed, Channel.MarketingEmail, LedgerReason.WaitsForConfirmation)
        {
            AddressHash = LedgerEntry.HashOf(
                call, EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address))),
            Topic = RequestRow.Text(row, OptOutRequest.Topic),
            Source = Choices.Of(ConsentSource.WebForm),
            Evidence = outcome,
            RequestKey = row.Id.ToString("D"),
        };
}
