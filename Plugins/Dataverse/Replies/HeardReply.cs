using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Replies;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// An e-mail that came in and asks to stop becomes an opt-out request of the address that it came from. A clear one is
/// done at once; one that is not clear waits for an officer, with the sentence that may ask it.
/// </summary>
internal static class HeardReply
{
    private const string Task = "task";
    private const int LongestShown = 200;

    /// <summary>Reads an e-mail; doing it twice does no harm.</summary>
    /// <returns>Whether it asks to stop, or may.</returns>
    public static bool Of(PluginCall call, Guid mailId)
    {
        if (IncomingMail.Of(call, mailId) is not { } mail)
        {
            return false;
        }

        if (mail.Answered is { } letter && !mail.IsFromAnother)
        {
            OurLetters.Answered(call, letter);
        }

        if (ReplyReader.Read(new IncomingReply(mail.Subject, mail.Body, mail.From.Value))
                is not { Answer: not ReplyAnswer.No } reading)
        {
            return false;
        }

        var isUnclear = reading.Answer == ReplyAnswer.Unsure || mail.IsFromAnother;
        var sentence = reading.Decisive?.Text ?? string.Empty;
        var evidence = new DoorEvidence("in an e-mail"
            + (mail.IsFromAnother ? " from another address than ours had gone to" : string.Empty)
            + (reading.AsksForData ? " that also asks about personal data" : string.Empty))
        {
            MessageId = mail.Id,
            PressedOn = mail.WrittenOn,
            Language = reading.Language is { } language ? LanguageCode.Of(language) : null,
            Said = sentence,
        };
        new DoorRequest(Decision.OptOut, ConsentSource.Reply, evidence)
        {
            Address = mail.From.Value,
            Mail = mail.Id,
            ReceivedOn = mail.ReceivedOn,
            IsUnclear = isUnclear,
            Fingerprint = Link.Fingerprint(
                "reply/" + AddressHash.Of(mail.From, Keys.Current(call, KeyPurpose.Suppress).Value)),
            Key = $"reply/{mail.Id:D}",
        }.HandIn(call);
        if (reading.AsksForData)
        {
            var report = CheckPlace.Finding(
                ComplianceRule.ReplyAsksForData,
                new EntityReference(Email.Table, mail.Id),
                string.Empty,
                "An e-mail that asks to stop, or may, also asks about personal data.");
            Findings.Report(call, report with { Severity = Severity.Medium });
        }

        if (mail.OwnerOfThread is { LogicalName: "systemuser" } owner)
        {
            Tell(call, mail, owner, sentence, isUnclear);
        }

        return true;
    }

    private static void Tell(
        PluginCall call, IncomingMail mail, EntityReference owner, string sentence, bool isUnclear)
    {
        var id = Step.StableId($"reply-task/{mail.Id:D}");
        var query = new QueryExpression(Task) { ColumnSet = new ColumnSet(Email.Id) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        if (call.System.RetrieveMultiple(query).Entities.Count > 0)
        {
            return;
        }

        var says = Texts.Of(SpokenLanguage.Of(call, owner.Id)).Replies;
        call.System.Create(new Entity(Task, id)
        {
            ["subject"] = says.TaskSubject(mail.From.Value, isUnclear),
            ["description"] = says.Task(mail.From.Value, LedgerText.Line(sentence, LongestShown) ?? "", isUnclear),
            [Email.Owner] = owner,
        });
    }
}
