using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Disclosure;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What every way to send has in common: read the e-mail, decide, and let it pass, take recipients off it, or stop it.
/// It is asked twice. Before the platform's own checks it decides, with evidence that survives, for who seems to hold
/// what the platform will ask for, and is silent to everybody else; after them it decides what was not decided.
/// </summary>
internal static class SendGuard
{
    /// <summary>Decides about one e-mail that is about to leave.</summary>
    /// <exception cref="InvalidPluginExecutionException">Somebody refused it, and it was not stripped.</exception>
    public static void Decide(PluginCall call, SendWay way)
    {
        var isFirst = call.Context.Stage == (int)Stage.PreValidation;
        if (!isFirst && DecidedSend.Of(call) is { } decided)
        {
            Footers.PutIn(call, way.Body, decided.Footer);
            return;
        }

        if (Read(call, way, isFirst) is not { } draft)
        {
            return;
        }

        var verdicts = Verdicts(call, draft);
        var refusals = verdicts.Where(verdict => verdict.Verdict is Verdict.Refused).ToList();

        // The platform shows the trace of a refusal to the caller, so it must say no more than the sentence.
        call.Trace($"{verdicts.Count} recipients, {refusals.Count} refused.");
        if (refusals.Count > 0)
        {
            if (isFirst && !way.IsAllowed())
            {
                call.Trace("The platform answers first: the caller seems to lack what it asks for.");
                return;
            }

            Act(call, way, draft, verdicts, refusals);
        }

        var marketed = verdicts.Where(one =>
            !one.Recipient.IsOurs && one.Category == Category.Marketing && one.Verdict is not Verdict.Refused).ToList();
        TrainingGate.DemandOfSender(
            call,
            draft.Mail is { CanBeSent: true, HasRecipientList: true } && marketed.Count > 0 ? int.MaxValue
            : draft.Mail.CanBeSent ? marketed.Sum(one => one.Recipient.Mailboxes)
            : 0,
            mayBeAsked: () => !isFirst || way.IsAllowed());

        if (way.Records)
        {
            SendEvidence.HandOn(call, draft, verdicts);
        }

        var footer = FooterOrder.Of(draft, verdicts);
        DecidedSend.Say(call, footer);
        if (isFirst)
        {
            Footers.Prepare(call, footer);
        }
        else
        {
            Footers.PutIn(call, way.Body, footer);
        }
    }

    /// <summary>What is decided of an e-mail that was read.</summary>
    public static IReadOnlyList<RecipientVerdict> Verdicts(PluginCall call, Draft draft) =>
        Verdicts(call, draft.Mail, draft.People);

    /// <summary>What is decided of an e-mail, for those who only want to know.</summary>
    /// <param name="call">The run.</param>
    /// <param name="mail">The e-mail.</param>
    /// <param name="people">The rows of the people among its recipients; null where they are still to be read.</param>
    public static IReadOnlyList<RecipientVerdict> Verdicts(
        PluginCall call, OutgoingMail mail, IReadOnlyList<Person>? people = null) =>
        SendPolicy.Decide(mail, ReadConsent(call, mail, people), SettingsSource.Of(call), call.Now);

    /// <summary>Whether the user in whose name a stored e-mail is sent may read and change it.</summary>
    public static bool MaySend(PluginCall call, Guid emailId) =>
        Access.MayReadAndWrite(call, new EntityReference(Email.Table, emailId), call.Context.UserId);

    /// <summary>Whether the user in whose name an e-mail is made may make one, of a template or without.</summary>
    public static bool MayCreate(PluginCall call, bool ofTemplate = false) =>
        Privileges.Holds(call, call.Context.UserId, "prvCreateActivity")
        && (!ofTemplate || Privileges.Holds(call, call.Context.UserId, "prvReadEmailTemplate"));

    private static void Act(
        PluginCall call,
        SendWay way,
        Draft draft,
        IReadOnlyList<RecipientVerdict> verdicts,
        List<RecipientVerdict> refusals)
    {
        if (SettingsSource.Of(call).SendMode != SendMode.Strip || !draft.Mail.CanBeSent || NobodyIsLeft(verdicts))
        {
            SendEvidence.OfBlock(call, draft, refusals);

            // The language first: what the caller may not read ends a transaction.
            var texts = call.Texts;
            var people = refusals.SelectMany(RefusalsShown.People);
            throw new InvalidPluginExecutionException(
                SendRefusal.Word(texts, RefusalsShown.Of(refusals, Readable.Names(call, people))));
        }

        // First the evidence: a recipient must never be missing without a row that says why.
        SendEvidence.OfStrip(call, draft.Mail, refusals);
        way.Strip(draft, new HashSet<Recipient>(refusals.Select(refusal => refusal.Recipient)));
    }

    // Without the e-mail nobody can say that it is not marketing, so it stays; the platform answers for what is not
    // there.
    private static Draft? Read(PluginCall call, SendWay way, bool isFirst)
    {
        try
        {
            return way.Read() is { } draft ? draft
                : isFirst ? null
                : throw new InvalidPluginExecutionException(call.Texts.Sends.UnreadableMail);
        }
        catch (Exception fault) when (fault is not InvalidPluginExecutionException)
        {
            call.Trace(fault.ToString());
            return isFirst && !call.Context.IsInTransaction
                ? null
                : throw new InvalidPluginExecutionException(call.TextsAfterFault.Sends.UnreadableMail, fault);
        }
    }

    private static KnownConsent? ReadConsent(PluginCall call, OutgoingMail mail, IReadOnlyList<Person>? people)
    {
        try
        {
            return Consents.Of(call, mail.Recipients, mail.Topics, people);
        }
        catch (Exception fault) when (!call.Context.IsInTransaction && fault is not InvalidPluginExecutionException)
        {
            // Inside a transaction nothing could go on after a failed request; outside, marketing is refused for it.
            call.Trace(fault.ToString());
            return null;
        }
    }

    private static bool NobodyIsLeft(IEnumerable<RecipientVerdict> verdicts) =>
        verdicts.All(verdict => verdict.Recipient.IsOurs || verdict.Verdict is Verdict.Refused);
}
