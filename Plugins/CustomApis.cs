using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;

namespace OptOutPlugin;

/// <summary>
/// Every operation that the product offers. The custom API XML, the README table and the base class read this list.
/// </summary>
internal static class CustomApis
{
    public static IReadOnlyList<CustomApi> All { get; } =
    [
        new("optout_Baseline", typeof(TakeBaseline), "Baseline",
            "Takes what people refused before the product was there into the consent ledger, some rows a call, and "
            + "suppresses their addresses. Call it until it is finished; a call that breaks off is simply made again.")
        {
            ExecutePrivilege = "prvWriteoptout_Checkpoint",
            Parameters =
            [
                Optional(TakeBaseline.Slice, ApiType.Integer, "How many rows to look at, from 1 to 2,000; else 500."),
            ],
            Responses =
            [
                new(TakeBaseline.Finished, ApiType.Boolean, "Whether every row was looked at."),
                new(TakeBaseline.Processed, ApiType.Integer, "How many rows this call looked at."),
                new(TakeBaseline.Place, ApiType.String, "The table that comes next; empty when it is finished."),
            ],
        },
        new("optout_RunDue", typeof(RunDue), "Run what is due",
            "Does what must happen regularly, some of it a call: seals the ledger rows that wait, once a day runs the "
            + "compliance check, and once in 30 days looks whether everybody's flags follow the suppression list. "
            + "Call it every day, each time until it is finished; a call that breaks off is simply made again.")
        {
            ExecutePrivilege = "prvWriteoptout_Checkpoint",
            Parameters =
            [
                Optional(RunDue.CompletePass, ApiType.Boolean,
                    "Whether to look at everybody's flags now. Give it with the first call only."),
            ],
            Responses =
            [
                new(RunDue.Finished, ApiType.Boolean, "Whether all that was due is done."),
                new(RunDue.Cursor, ApiType.String,
                    "What comes next, for whoever watches; the product keeps the place. Empty when it is finished."),
                new(RunDue.Did, ApiType.String, "What this call did, as a sentence that names nobody."),
            ],
        },
        new("optout_Seal", typeof(Seal), "Seal ledger",
            "Puts ledger rows that wait into the chain, for at most ten seconds. The product calls it; call it again "
            + "while rows wait.")
        {
            IsPrivate = true,
            ExecutePrivilege = "prvWriteoptout_Checkpoint",
            Responses =
            [
                new(Seal.Sealed, ApiType.Integer, "How many rows this call gave their place in the chain."),
                new(Seal.More, ApiType.Boolean, "Whether rows still wait for their place in the chain."),
            ],
        },
        new("optout_RunComplianceCheck", typeof(RunComplianceCheck), "Run compliance check",
            "Looks whether refusals are honoured, some rows a call, by every rule or by one: records, e-mails, lists, "
            + "mailboxes, steps, roles. Each thing found is one finding; what is found no more is closed.")
        {
            ExecutePrivilege = "prvCreateoptout_ComplianceCheck",
            Parameters =
            [
                Optional(RunComplianceCheck.Since, ApiType.DateTime,
                    "Leaves out rows that were not changed since then; leave it out to look at every row. Give it "
                    + "again with each call."),
                Optional(RunComplianceCheck.Slice, ApiType.Integer,
                    "The most rows to look at in this call, from 1 to 2,000; else 2,000, and of e-mails 200."),
                Optional(RunComplianceCheck.Rule, ApiType.String,
                    "The id of the one rule to look at, such as sent-after-refusal; leave it out for all. Give it again "
                    + "with each call."),
                Optional(RunComplianceCheck.CheckId, ApiType.Guid, "The check to go on with; leave it out to begin one."),
                Optional(RunComplianceCheck.Cursor, ApiType.String,
                    "Where to go on, as the call before gave it; leave it out to begin."),
            ],
            Responses =
            [
                new(RunComplianceCheck.CheckId, ApiType.Guid, "The check, to go on with."),
                new(RunComplianceCheck.Found, ApiType.Integer, "How many findings the check has made so far."),
                new(RunComplianceCheck.Finished, ApiType.Boolean, "Whether every row was looked at."),
                new(RunComplianceCheck.Cursor, ApiType.String, "Where to go on; empty when it is finished."),
            ],
        },
        new("optout_MendFinding", typeof(MendFinding), "Mend finding",
            "Runs the corrective action of a finding, or says before what it would change. A job does it soon after, and "
            + "looks again; whatever changes of a choice becomes stricter.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(AskedFinding.FindingId, ApiType.Guid, "The finding."),
                Optional(MendFinding.DryRun, ApiType.Boolean, "Whether only to say what would change."),
            ],
            Responses =
            [
                new(MendFinding.Action, ApiType.String, "What is done, such as SetFlags."),
                new(MendFinding.Changes, ApiType.String, "What changes, as sentences, one a line."),
            ],
        },
        new("optout_RetestFinding", typeof(RetestFinding), "Retest finding",
            "Looks again at what a finding found, and closes it where that is there no more, or says why not. What lies "
            + "in the past, such as an e-mail that was sent, is closed by what was done about it.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(AskedFinding.FindingId, ApiType.Guid, "The finding."),
                Optional(RetestFinding.Done, ApiType.String, "What was done about it, for the consent ledger."),
            ],
            Responses =
            [
                new(RetestFinding.Closed, ApiType.Boolean, "Whether the finding is closed."),
                new(RetestFinding.Says, ApiType.String, "What was seen, and what to do now."),
            ],
        },
        new("optout_AcceptFinding", typeof(AcceptFinding), "Accept finding",
            "Accepts the risk of a finding until a day: one privacy officer says why, and another agrees by calling it too. "
            + "On that day the finding is open again.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(AskedFinding.FindingId, ApiType.Guid, "The finding."),
                Optional(AcceptFinding.Reason, ApiType.String,
                    "Why the organisation takes the risk; the second officer may leave it out."),
                Optional(AcceptFinding.Until, ApiType.DateTime,
                    "Until when, UTC, at most 366 days from now; the second officer leaves it out."),
            ],
            Responses =
            [
                new(AcceptFinding.Accepted, ApiType.Boolean, "Whether it is accepted; else another officer must agree."),
            ],
        },
        new("optout_ReadComplianceReport", typeof(ReadComplianceReport), "Read compliance report",
            "Gives the report on compliance: a page to print, a document for machines, or a file of values. Call it with the "
            + "Cursor that it answers until it is finished, and put the contents together.")
        {
            ExecutePrivilege = Privileges.ToReadTheLedger,
            Parameters =
            [
                Optional(ReadComplianceReport.Format, ApiType.String, "html, json or csv; left out: html."),
                Optional(ReadComplianceReport.Language, ApiType.String,
                    "The language of the page: en, de, fr or zh; left out: the caller's."),
                Optional(ReadComplianceReport.Cursor, ApiType.String,
                    "Where to go on, as the call before answered it; left out: at the beginning."),
            ],
            Responses =
            [
                new(ReadComplianceReport.Content, ApiType.String, "The report, or its next part; empty for none yet."),
                new(ReadComplianceReport.Cursor, ApiType.String, "Where the next call goes on; empty when it is finished."),
                new(ReadComplianceReport.Finished, ApiType.Boolean, "Whether that was all."),
            ],
        },
        new("optout_ReadMetrics", typeof(ReadMetrics), "Read metrics",
            "Counts the requests of a year that somebody be left alone: received, complied with, denied, how many days "
            + "they took, and what share was done in time, ready to be published. It counts for ten seconds; call it "
            + "with the Cursor that it answers until it is finished.")
        {
            ExecutePrivilege = Privileges.ToReadTheLedger,
            Parameters =
            [
                Optional(ReadMetrics.Year, ApiType.Integer, "The year, by UTC; left out: last year."),
                Optional(ReadMetrics.Cursor, ApiType.String,
                    "Where counting goes on, as the call before answered it. Left out: at the beginning."),
            ],
            Responses =
            [
                new(ReadMetrics.Figures, ApiType.String,
                    "The figures as JSON: year, received, complied, denied, open, medianDays, meanDays, shareInTime; "
                    + "empty until all is counted."),
                new(ReadMetrics.Finished, ApiType.Boolean, "Whether all is counted."),
                new(ReadMetrics.Cursor, ApiType.String, "Where the next call goes on; empty when all is counted."),
            ],
        },
        new("optout_ReadPublishedMetrics", typeof(ReadPublishedMetrics), "Read published metrics",
            "Gives the public pages the figures of the last year that has ended, where the setting "
            + "optout_PublishedMetrics says so. It counts for ten seconds; call it with the Cursor that it answers until "
            + "it is finished.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Parameters =
            [
                Optional(ReadMetrics.Cursor, ApiType.String,
                    "Where counting goes on, as the call before answered it. Left out: at the beginning."),
            ],
            Responses =
            [
                new(ReadMetrics.Figures, ApiType.String,
                    "The figures as JSON, as optout_ReadMetrics gives them; empty where they are not published, and "
                    + "until all is counted."),
                new(ReadMetrics.Finished, ApiType.Boolean, "Whether all is counted, or nothing published."),
                new(ReadMetrics.Cursor, ApiType.String, "Where the next call goes on; empty when all is counted."),
            ],
        },
        new("optout_VerifyLedger", typeof(VerifyLedger), "Verify ledger",
            "Says whether the consent ledger is whole: every row as it was signed, none missing or moved, and as exported "
            + "checkpoints say. For one person: whether that person's rows are as signed. Call it with its Cursor until it "
            + "is finished: each call reads for 20 seconds, and the verdict is of all together.")
        {
            ExecutePrivilege = Privileges.ToReadTheLedger,
            Parameters =
            [
                Optional(VerifyLedger.PersonType, ApiType.String,
                    "The table of the person: contact, lead or account. Leave it out for the whole ledger."),
                Optional(VerifyLedger.PersonId, ApiType.Guid,
                    "The id of the person's row. Leave it out for the whole ledger."),
                Optional(VerifyLedger.From, ApiType.Integer,
                    "The first place to look at, with rows that wait left out. Left out: the beginning."),
                Optional(VerifyLedger.To, ApiType.Integer, "The last place to look at. Left out: the end."),
                Optional(VerifyLedger.Size, ApiType.Integer,
                    "Of how many rows a checkpoint speaks with which to compare the ledger."),
                Optional(VerifyLedger.Root, ApiType.String, "The root that this checkpoint says, in base64."),
                Optional(VerifyLedger.Cursor, ApiType.String,
                    "Where to go on, as the call before gave it, with the same person. Left out: to begin."),
            ],
            Responses =
            [
                new(VerifyLedger.Verified, ApiType.Boolean, "Whether all was looked at and nothing is wrong."),
                new(VerifyLedger.Sealed, ApiType.Integer, "How many rows have their place in the chain."),
                new(VerifyLedger.Unsealed, ApiType.Integer, "How many rows wait for their place in the chain."),
                new(VerifyLedger.Erased, ApiType.Integer,
                    "Of how many of these rows the product erased the texts; what remains is as it was signed."),
                new(VerifyLedger.Fault, ApiType.String, "The first thing wrong, as a sentence; empty when nothing is."),
                new(VerifyLedger.FaultWord, ApiType.String,
                    "The same in one word for programs, as Solution/LEDGER.md lists them; empty when nothing is."),
                new(VerifyLedger.FaultyRow, ApiType.Guid,
                    "The consent audit row that is wrong; all zeros when none is, or when a row is missing."),
                new(VerifyLedger.FaultyPlace, ApiType.Integer, "The place at which it is wrong; 0 where there is none."),
                new(VerifyLedger.Finished, ApiType.Boolean, "Whether all was looked at, or something is wrong."),
                new(VerifyLedger.Cursor, ApiType.String, "Where to go on; empty when it is finished."),
                new(VerifyLedger.Size, ApiType.Integer, "How many rows Root speaks of; 0 where there is none."),
                new(VerifyLedger.Root, ApiType.String,
                    "The Merkle root over the chain, in base64, when all of it was looked at and nothing is wrong."),
            ],
        },
        new("optout_ExportLedger", typeof(ExportLedger), "Export ledger",
            "Gives the whole consent ledger, page by page, as lines of JSON that can be verified without Dataverse "
            + "(Solution/LEDGER.md); of each export one row of the ledger tells that it began. Call it with the Cursor that "
            + "it answers until it is finished.")
        {
            ExecutePrivilege = Privileges.ToReadTheLedger,
            Parameters =
            [
                Optional(ExportLedger.Cursor, ApiType.String,
                    "Where to go on, as the call before gave it. Left out: at the beginning."),
                Optional(ExportLedger.Most, ApiType.Integer, "The most rows of a page, from 100 to 2,000; else 1,000."),
            ],
            Responses =
            [
                new(ExportLedger.Lines, ApiType.String, "The rows, a line of JSON each: first those that wait, then the chain."),
                new(ExportLedger.Count, ApiType.Integer, "How many rows they are; there may be none before the end."),
                new(ExportLedger.Cursor, ApiType.String, "Where the next page begins; empty when it is finished."),
                new(ExportLedger.Finished, ApiType.Boolean, "Whether this was the last page."),
                new(ExportLedger.Size, ApiType.Integer, "The last place of the chain by now."),
                new(ExportLedger.Hash, ApiType.String, "The hash at that place."),
                new(ExportLedger.OrganizationId, ApiType.Guid, "The organisation."),
            ],
        },
        new("optout_ReadLeaves", typeof(ReadLeaves), "Read leaves",
            "Gives the leaves of the consent ledger's Merkle tree, without anything personal, to the programs that sign its "
            + "root off the platform.")
        {
            ExecutePrivilege = Privileges.OfExporters,
            Parameters =
            [
                Optional(ReadLeaves.From, ApiType.Integer, "The first place to read; else 1."),
                Optional(ReadLeaves.Most, ApiType.Integer, "The most leaves, from 1 to 5,000; else 5,000."),
            ],
            Responses =
            [
                new(ReadLeaves.Leaves, ApiType.String, "The leaves, 32 bytes each, one behind the other, in base64."),
                new(ReadLeaves.Count, ApiType.Integer, "How many they are."),
                new(ReadLeaves.Size, ApiType.Integer, "The last place of the chain."),
                new(ReadLeaves.OrganizationId, ApiType.Guid, "The organisation."),
            ],
        },
        new("optout_CheckHealth", typeof(CheckHealth), "Check health",
            "Says whether the product does here what it promises: its steps are on and unchanged, its settings can be "
            + "understood, its ledger is sealed, the baseline was taken, and who may go round it.")
        {
            ExecutePrivilege = Privileges.ToReadTheLedger,
            Responses =
            [
                new(CheckHealth.Healthy, ApiType.Boolean, "Whether no point of severity High or Medium fails."),
                new(CheckHealth.Points, ApiType.EntityCollection,
                    "Rows with point, severity (High, Medium or Low), ok, text (what is), fix (what to do), remedy (what "
                    + "mends it, such as TakeBaseline; None where nothing can be run), cause (the point whose failing makes "
                    + "it fail; or empty) and link (a page of the web)."),
            ],
        },
        new("optout_RecordConsent", typeof(RecordConsent), "Record consent",
            "Records that a person wants out, a pause, or to be contacted again, as an opt-out request that is done "
            + "at once, for the person's row and for the address whoever holds it. An opt-in needs evidence and the "
            + "right to record it, and lifts only refusals that the evidence outweighs.")
        {
            ExecutePrivilege = "prvCreateoptout_Request",
            Parameters =
            [
                new(RecordConsent.Decision, ApiType.String,
                    "OptOut, OptIn, Pause, or EnteredInError: whoever recorded a refusal takes it back within "
                    + "24 hours."),
                Optional(RecordConsent.PersonType, ApiType.String,
                    "The table of the person: contact, lead or account."),
                Optional(RecordConsent.PersonId, ApiType.Guid, "The id of the person's row."),
                Optional(RecordConsent.Address, ApiType.String,
                    "The e-mail address or phone number as it was written. Person, address or both must be given."),
                Optional(RecordConsent.Channels, ApiType.StringArray,
                    $"{EveryChannel}. Left out: {Meant(AddressKind.Email)}; for a phone number, "
                    + $"{Meant(AddressKind.Phone)}."),
                Optional(RecordConsent.Topic, ApiType.String,
                    "The code of the one topic that it is about. Left out: all that the channels carry."),
                Optional(RecordConsent.Source, ApiType.String,
                    "Person, PhoneCall, Letter, ExternalForm, OtherEmail, Import, Integration or RecordChanged. Left "
                    + "out: Person for an opt-out, RecordChanged for an opt-in."),
                Optional(RecordConsent.Evidence, ApiType.String,
                    "What shows it, in at most 4,000 characters with its link. An opt-in needs it."),
                Optional(RecordConsent.EvidenceLink, ApiType.String,
                    "Where the scan, the recording or the e-mail that shows it is kept: an address that begins with "
                    + "https://, in at most 500 characters."),
                Optional(RecordConsent.OccurredOn, ApiType.DateTime,
                    "When the person said so, UTC. An opt-out dated ahead counts as now. Left out: when it was "
                    + "received."),
                Optional(RecordConsent.ReceivedOn, ApiType.DateTime,
                    "When it reached the organisation, UTC: time limits run from here. Left out: now."),
                Optional(RecordConsent.PausedUntil, ApiType.DateTime, "When a pause ends, UTC. A pause needs it."),
                Optional(RecordConsent.PolicyVersion, ApiType.String,
                    "Which version of the privacy policy the person was shown, such as 2 de, as optout_GetPolicy names it. "
                    + "Left out: not known."),
                Optional(RecordConsent.IdempotencyKey, ApiType.String,
                    "At most 100 characters. The same key of the same caller with the same content gives the same "
                    + "answer and does nothing."),
            ],
            Responses =
            [
                new(RecordConsent.RequestId, ApiType.Guid, "The opt-out request."),
                new(RecordConsent.Matched, ApiType.Integer,
                    "How many rows it was applied to at once, of those that the caller may read."),
                new(RecordConsent.Outcome, ApiType.String,
                    "What became of it and what still holds, in words. It names only rows that the caller may read."),
            ],
        },
        new("optout_ReleaseEarlierRefusals", typeof(ReleaseEarlierRefusals), "Release earlier refusals",
            "Releases refusals that were there before the product was, of the people that a query finds, some rows a "
            + "call: only those of which nothing else is on record, each with the reason in the consent ledger. Unless "
            + "told otherwise it only counts them.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(ReleaseEarlierRefusals.PersonType, ApiType.String,
                    "The table of the people: contact, lead or account."),
                new(ReleaseEarlierRefusals.Channels, ApiType.StringArray,
                    $"{EveryChannel}."),
                new(ReleaseEarlierRefusals.Query, ApiType.String,
                    "FetchXML over the table, which finds the people; run as the caller."),
                new(ReleaseEarlierRefusals.Reason, ApiType.String, "Why they may be released, for the consent ledger."),
                Optional(ReleaseEarlierRefusals.Preview, ApiType.Boolean,
                    "Whether to count only. Left out: yes."),
                Optional(ReleaseEarlierRefusals.Cursor, ApiType.String,
                    "Where to go on, as the call before gave it; leave it out to begin. Of a record that cannot be "
                    + "written, give its id to go on after it."),
            ],
            Responses =
            [
                new(ReleaseEarlierRefusals.Count, ApiType.Integer,
                    "How many refusals of these rows were released, or would be."),
                new(ReleaseEarlierRefusals.Finished, ApiType.Boolean, "Whether every row was looked at."),
                new(ReleaseEarlierRefusals.Cursor, ApiType.String, "Where to go on; empty when it is finished."),
            ],
        },
        new("optout_ReadTimeline", typeof(ReadTimeline), "Read timeline",
            "Shows what the consent ledger says of one person, the newest first, to whoever may read that person.")
        {
            ExecutePrivilege = Privileges.ToRead(PersonTable.Contact.Name),
            Parameters =
            [
                new(ReadTimeline.PersonType, ApiType.String, "The table of the person: contact, lead or account."),
                new(ReadTimeline.PersonId, ApiType.Guid, "The id of the person's row."),
                Optional(ReadTimeline.Top, ApiType.Integer, "The most rows, from 1 to 500. Left out: 200."),
            ],
            Responses =
            [
                new(ReadTimeline.Rows, ApiType.EntityCollection,
                    "Rows with occurredon (said on), recordedon, event, channel, topic, source, weight, reason, "
                    + "oldvalue, newvalue, sequence, evidence, user and told (a line for each listener). What may name others "
                    + "is only there for those who read the ledger."),
            ],
        },
        new("optout_CheckConsent", typeof(CheckConsent), "Check consent",
            "Says of people and e-mail addresses whether an e-mail may go to them, by the very decision of a send, now "
            + "or as of a second of the past, with the rule, since when, and what would change it.")
        {
            ExecutePrivilege = Privileges.ToRead(PersonTable.Contact.Name),
            Parameters =
            [
                Optional(CheckConsent.Addresses, ApiType.StringArray,
                    "E-mail addresses. Together with Persons at most 1,000; one of the two must be given."),
                Optional(CheckConsent.Persons, ApiType.StringArray,
                    "Rows, each as its table, a colon and its id, such as contact:id."),
                Optional(CheckConsent.Category, ApiType.String, "Marketing or Transactional. Left out: Marketing."),
                Optional(CheckConsent.Topic, ApiType.String, "The code of the topic of the message."),
                Optional(CheckConsent.AsOf, ApiType.DateTime,
                    "A second of the past, UTC: what had been said by then. Left out: now."),
                Optional(CheckConsent.AsRecorded, ApiType.Boolean,
                    "With AsOf: only what had been recorded by then, as it was known. Left out: no."),
            ],
            Responses =
            [
                new(CheckConsent.Answers, ApiType.EntityCollection,
                    "For each address and then each person, in order: question, allowed, rule, reason, since, change, "
                    + "and what decided as far as the caller may read it: recordtype, recordid, recordname, address."),
            ],
        },
        new("optout_IssueUnsubscribeLink", typeof(IssueUnsubscribeLink), "Issue unsubscribe links",
            "Makes, for mailers of other kinds, the links of a marketing e-mail: for each recipient one to a page and one "
            + "for the one-click unsubscribe of mail programs (RFC 8058).")
        {
            // Behind a personal link its owner may also permit, so nobody but the service makes links for others.
            ExecutePrivilege = Privileges.OfService,
            Parameters =
            [
                new(IssueUnsubscribeLink.Recipients, ApiType.StringArray, "E-mail addresses, 1 to 1,000."),
                Optional(IssueUnsubscribeLink.Topic, ApiType.String, "The code of the topic of the e-mail."),
                Optional(IssueUnsubscribeLink.Message, ApiType.Guid, "The id of the e-mail, where it has one."),
                Optional(DoorInput.Language, ApiType.String, "The language of the e-mail: en, de, fr or zh. Left out: en."),
            ],
            Responses =
            [
                new(IssueUnsubscribeLink.Links, ApiType.EntityCollection,
                    "For each recipient, in order: recipient, pagelink, oneclicklink, and fault (NoAddress, TooLong) where "
                    + "there are no links."),
            ],
        },
        new("optout_GetConsent", typeof(GetConsent), "Get consent",
            "Answers Customer Insights - Journeys before it sends, as its consent providers do: for each contact point "
            + "whether the message may go, and the links for it. All that it sends counts as marketing.")
        {
            ExecutePrivilege = Privileges.OfService,
            Parameters =
            [
                Optional(GetConsent.ContactPoints, ApiType.StringArray,
                    "The addresses, or phone numbers, at most 1,000."),
                Optional(GetConsent.Purpose, ApiType.EntityReference, "The purpose in Journeys. It is not looked at."),
                Optional(GetConsent.Topic, ApiType.EntityReference,
                    "The topic in Journeys: the topic here whose code is its id or its name."),
                Optional(GetConsent.ChannelType, ApiType.String,
                    "email or sms; any other channel has no consent."),
                Optional(GetConsent.ComplianceProfile, ApiType.EntityReference,
                    "The compliance profile in Journeys. It is not looked at."),
                Optional(GetConsent.OwningBusinessUnit, ApiType.EntityReference,
                    "The business unit of the journey. It is not looked at."),
                Optional(GetConsent.UnsubscribeUrlRequired, ApiType.Boolean, "Whether to give the link of a page."),
                Optional(GetConsent.OneClickUrlRequired, ApiType.Boolean, "Whether to give the one-click link."),
                Optional(GetConsent.CorrelationHeaders, ApiType.Entity,
                    "What ties the call to a run of a journey. It is not looked at."),
            ],
            Responses =
            [
                new(GetConsent.Consents, ApiType.EntityCollection,
                    "For each contact point, in order: contactpoint, consentformessage, unsubscribeurl and "
                    + "oneclickunsubscribeurl."),
            ],
        },
        new("optout_RedeemUnsubscribeLink", typeof(RedeemUnsubscribeLink), "Redeem unsubscribe link",
            "Does what a person wants who opened a link of ours: no more of this, no more marketing, a pause, a choice of "
            + "topics, or back to what it was half an hour ago. The link alone counts.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Parameters =
            [
                new(DoorInput.Token, ApiType.String, "The token of the link."),
                new(RedeemUnsubscribeLink.Door, ApiType.String, "Where it was said: Page or OneClick."),
                new(RedeemUnsubscribeLink.Wish, ApiType.String, "Stop, StopAll, Pause, Undo or Choose."),
                Optional(RedeemUnsubscribeLink.PausedUntil, ApiType.DateTime, "When a pause ends, UTC."),
                Optional(RedeemUnsubscribeLink.Allow, ApiType.StringArray,
                    "To choose: the codes of topics to be allowed; * for all marketing e-mail."),
                Optional(RedeemUnsubscribeLink.Refuse, ApiType.StringArray,
                    "To choose: the codes of topics to be refused; * for all marketing e-mail."),
                Optional(RedeemUnsubscribeLink.Address, ApiType.String,
                    "The address that was typed behind a link that names none."),
                Optional(RedeemUnsubscribeLink.Confirmed, ApiType.Boolean,
                    "Whether the page asked about a permission that is younger than the link."),
                .. OfDoors,
            ],
            Responses =
            [
                new(DoorInput.Outcome, ApiType.String,
                    "Changed, AlreadySo, NothingKnown, AskFirst, TooLate, StillRefused, Test or Unknown."),
                new(DoorInput.Reference, ApiType.String, "The short reference of the request; empty for none."),
                new(DoorInput.RecordedOn, ApiType.DateTime, "When it was recorded, UTC; empty for nothing recorded."),
                new(RedeemUnsubscribeLink.UndoUntil, ApiType.DateTime,
                    "Until when the same link takes it back, UTC; empty when it does not."),
            ],
        },
        new("optout_ReadPreferences", typeof(ReadPreferences), "Read preferences",
            "Says how it stands with the address of a link, to whoever holds the link: what the public page shows.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Parameters =
            [
                new(DoorInput.Token, ApiType.String, "The token of the link."),
                Optional(DoorInput.Language, ApiType.String,
                    "The language of the topics' names: en, de, fr or zh. Left out: that of the link."),
            ],
            Responses =
            [
                new(ReadPreferences.Known, ApiType.Boolean, "Whether it is a link of ours; if not, all else is empty."),
                new(ReadPreferences.Personal, ApiType.Boolean,
                    "Whether it speaks for one address; if not, the page asks for it."),
                new(ReadPreferences.Address, ApiType.String, "The address, masked."),
                new(DoorInput.Language, ApiType.String, "The language of the e-mail: en, de, fr or zh."),
                new(ReadPreferences.Topic, ApiType.String, "The code of the topic of the e-mail; empty for none."),
                new(ReadPreferences.State, ApiType.String,
                    "How it stands with all marketing e-mail: Allowed, Refused, Paused or NotAsked."),
                new(ReadPreferences.Since, ApiType.DateTime, "Since when, UTC; empty where nobody knows."),
                new(ReadPreferences.PausedUntil, ApiType.DateTime, "When a pause ends, UTC; empty for none."),
                new(ReadPreferences.Topics, ApiType.EntityCollection,
                    "Rows with code, name, description, parent, state, since and pauseduntil."),
                new(ReadPreferences.LaterPermissionOn, ApiType.DateTime,
                    "When a permission was given after the link was made, UTC; empty for none."),
                new(ReadPreferences.Others, ApiType.String,
                    "Whether others who send and must hear of the refusal have acted on it: Told or Waiting; empty where "
                    + "none must."),
                new(ReadPreferences.UndoUntil, ApiType.DateTime,
                    "Until when the link takes back what it refused, UTC; empty when it does not."),
                new(DoorInput.Reference, ApiType.String, "The reference of what the link did last; empty for nothing."),
            ],
        },
        new("optout_SubmitRequest", typeof(SubmitRequest), "Submit request",
            "Takes what somebody typed at a public form. A refusal is done; who wants mail is asked by mail to confirm it. "
            + "The answer is the same whether the address is known or not.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Parameters =
            [
                new(SubmitRequest.Decision, ApiType.String, "OptOut, OptIn or Pause."),
                new(SubmitRequest.Address, ApiType.String, "The e-mail address or phone number as it was typed."),
                Optional(SubmitRequest.Topics, ApiType.StringArray,
                    "The codes of the topics. Left out: all marketing e-mail."),
                Optional(SubmitRequest.PausedUntil, ApiType.DateTime, "When a pause ends, UTC."),
                Optional(DoorInput.Language, ApiType.String, "The language of the page: en, de, fr or zh."),
                Optional(DoorInput.Token, ApiType.String, "The link of an e-mail to several, behind which it was typed."),
                .. OfDoors,
            ],
            Responses =
            [
                new(SubmitRequest.Accepted, ApiType.Boolean,
                    "Whether it was taken; not where no address can be read, or an option is none."),
                new(SubmitRequest.Fault, ApiType.String, "NoAddress or PhoneCannotPause; empty where it was taken."),
                new(DoorInput.Reference, ApiType.String, "The short reference of the request; empty for none."),
            ],
        },
        new("optout_ConfirmOptIn", typeof(ConfirmOptIn), "Confirm opt-in",
            "Does what the owner of an address says who was asked by mail to confirm: it was me, or it was not.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Parameters =
            [
                new(DoorInput.Token, ApiType.String, "The token of the link."),
                new(ConfirmOptIn.Decision, ApiType.String, "Look, Confirm or NotMe."),
                Optional(ConfirmOptIn.Requests, ApiType.StringArray,
                    "To confirm: the requests that were shown; what is not named waits on."),
                Optional(DoorInput.Language, ApiType.String, "The language of the topics' names: en, de, fr or zh."),
                .. OfDoors,
            ],
            Responses =
            [
                new(DoorInput.Outcome, ApiType.String,
                    "Open, Confirmed, StillRefused, AlreadySo, Withdrawn, Expired or Unknown."),
                new(ConfirmOptIn.Address, ApiType.String, "The address, masked."),
                new(DoorInput.Language, ApiType.String, "The language of the e-mail: en, de, fr or zh."),
                new(ConfirmOptIn.Topics, ApiType.EntityCollection,
                    "Rows with request, code, name, description and parent; of code * for all marketing e-mail."),
                new(DoorInput.Reference, ApiType.String, "The short reference of the request; empty for none."),
                new(DoorInput.RecordedOn, ApiType.DateTime, "When it was recorded, UTC; empty for nothing recorded."),
            ],
        },
        new("optout_TakeBackBurst", typeof(TakeBackBurst), "Take back a burst of refusals",
            "Takes back, once a privacy officer has looked, the refusals that a mail scanner pressed within minutes for many "
            + "people of one domain. What anybody says besides, by another way or later, stands. Call it until it is "
            + "finished.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(TakeBackBurst.FindingId, ApiType.Guid, "The finding that names the burst."),
                new(TakeBackBurst.Reason, ApiType.String, "What was found out, for the consent ledger."),
            ],
            Responses =
            [
                new(TakeBackBurst.TakenBack, ApiType.Integer, "How many refusals are taken back."),
                new(TakeBackBurst.Kept, ApiType.Integer, "How many stand, since somebody said no besides."),
                new(TakeBackBurst.Finished, ApiType.Boolean, "Whether every one was looked at."),
            ],
        },
        new("optout_RecordDelivery", typeof(RecordDelivery), "Record delivery reports",
            "Takes what mail systems reported to a program that sends mail itself: an address that does not work gets no "
            + "e-mail, who complained no marketing e-mail; nothing else follows. The same message counts once at an address. "
            + "Call it again with the same lists until it is finished.")
        {
            ExecutePrivilege = Privileges.OfService,
            Parameters =
            [
                new(RecordDelivery.Addresses, ApiType.StringArray, "E-mail addresses, one for each report, 1 to 1,000."),
                new(RecordDelivery.MessageIds, ApiType.StringArray,
                    "For each, the Message-ID of the e-mail that it is about, or what else tells that e-mail from others."),
                Optional(RecordDelivery.Outcomes, ApiType.StringArray,
                    "For each: Hard (no such mailbox or domain), Soft, Full, Policy, Complaint or None; empty where the reason "
                    + "is to be read. Left out: all are read from the reasons."),
                Optional(RecordDelivery.Reasons, ApiType.StringArray,
                    "For each: what the other server said, with its codes."),
                Optional(RecordDelivery.OccurredOn, ApiType.StringArray,
                    "For each: when, UTC, such as 2026-08-31T12:00:00Z; empty for now."),
                Optional(RecordDelivery.Start, ApiType.Integer,
                    "How many were done, as the call before gave it; leave it out to begin."),
            ],
            Responses =
            [
                new(RecordDelivery.RequestId, ApiType.Guid, "The request that keeps them; the same lists are the same one."),
                new(RecordDelivery.Done, ApiType.Integer, "How many are done, those of calls before too."),
                new(RecordDelivery.Finished, ApiType.Boolean, "Whether all are done."),
                new(RecordDelivery.Results, ApiType.EntityCollection,
                    "For each one of this call: row (from 1) and result: Held, Counted, AlreadyHeld, Repeated, Nothing, NoAddress, "
                    + "NoMessageId or UnknownOutcome."),
            ],
        },
        new("optout_ImportSuppressions", typeof(ImportSuppressions), "Import refusals",
            "Takes in the rows of a list of people who said no elsewhere, some a call, as one opt-out request. It only "
            + "refuses, and does not say whose the addresses are. Call it with the rows that follow until it is finished; "
            + "a call that breaks off is simply made again.")
        {
            ExecutePrivilege = "prvCreateoptout_Request",
            Parameters =
            [
                new(ListInput.Key, ApiType.String,
                    "What names the list in every call about it, in at most 100 characters. It belongs to the caller."),
                new(ListInput.Count, ApiType.Integer, "How many rows the whole list has."),
                new(ListInput.Hash, ApiType.String,
                    "The hash of all rows, as 64 hexadecimal digits: begin with 32 bytes of nought, and for each row take "
                    + "the SHA-256 of the bytes so far and the row in UTF-8."),
                new(ListInput.From, ApiType.Integer, "The place in the list, from 0, of the first of Rows."),
                new(ListInput.Rows, ApiType.StringArray,
                    "At most 5,000 rows of at most 2,000 characters: channels with commas, a tab, when it was said "
                    + "(2024-02-29 or 2024-02-29T12:00:00Z), a tab, and the address as written. Both may be empty; a row "
                    + "without tabs is an address."),
                Optional(ListInput.Channels, ApiType.StringArray,
                    $"{EveryChannel}. Left out: {Meant(AddressKind.Email)}; for a phone number, "
                    + $"{Meant(AddressKind.Phone)}."),
                Optional(ListInput.Source, ApiType.String,
                    "Import, Person, PhoneCall, Letter, ExternalForm, Integration or RecordChanged. Left out: Import."),
                Optional(ListInput.Evidence, ApiType.String,
                    "What the list is, and from where, in at most 4,000 characters."),
                Optional(ListInput.OccurredOn, ApiType.DateTime,
                    "When the people said so of whom their row does not say it, UTC. Left out: when it was received."),
                Optional(ListInput.ReceivedOn, ApiType.DateTime,
                    "When the list reached the organisation, UTC. Left out: now."),
                Optional(ListInput.Preview, ApiType.Boolean,
                    "Whether to say only what the rows would do, and write nothing. Left out: no."),
            ],
            Responses =
            [
                new(ListInput.RequestId, ApiType.Guid, "The opt-out request; all zeros for a preview."),
                new(ListInput.Done, ApiType.Integer, "The place of the row that comes next."),
                new(ListInput.Finished, ApiType.Boolean, "Whether every row is done."),
                new(ListInput.Unread, ApiType.Integer,
                    "Of how many rows that are done nothing could be held; of a preview, of these rows."),
                new(ListInput.Refusals, ApiType.Integer,
                    "Of a preview, how many refusals these rows hold: one for each address and channel; else 0."),
                new(ListInput.New, ApiType.Integer,
                    "Of a preview, how many of these the suppression list does not have yet; -1 for who may not read that "
                    + "list; else 0."),
                new(ListInput.Problems, ApiType.EntityCollection,
                    "Rows with row (its place, from 0), problem (TooLong, NoAddress, OutOfReach, PartUnread, "
                    + "UnknownChannel or UnknownDate), held (whether it is held all the same) and text."),
                new(ListInput.Outcome, ApiType.String, "What became of it, in words."),
            ],
        },
        new("optout_TakeBackImport", typeof(TakeBackImport), "Take back a list",
            "Takes back exactly what one list refused, for a privacy officer, some rows a call. What anybody else refused, "
            + "before or after, stands. Call it until it is finished.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(TakeBackImport.RequestId, ApiType.Guid, "The opt-out request of the list."),
                new(TakeBackImport.Reason, ApiType.String, "Why, for the consent ledger."),
            ],
            Responses =
            [
                new(TakeBackImport.TakenBack, ApiType.Integer, "How many refusals are taken back so far."),
                new(TakeBackImport.Kept, ApiType.Integer, "How many stand, since somebody said no besides."),
                new(TakeBackImport.Finished, ApiType.Boolean, "Whether every one was looked at."),
            ],
        },
        new("optout_GetPolicy", typeof(GetPolicy), "Get privacy policy",
            "Gives the privacy policy that is in force, or a version that was, with the hash of its text: in the language "
            + "wanted, else in English, else in any. It is what everybody may read.")
        {
            Parameters =
            [
                Optional(GetPolicy.Language, ApiType.String, "The language wanted, such as de; left out: English."),
                Optional(GetPolicy.Version, ApiType.Integer, "The number of a version; left out: the one in force."),
            ],
            Responses =
            [
                new(GetPolicy.Name, ApiType.String,
                    "How requests, choices and the ledger name it, such as 2 de; empty where there is none."),
                new(GetPolicy.Version, ApiType.Integer, "The number of the version; 0 where there is none."),
                new(GetPolicy.Language, ApiType.String, "The language that it really is in."),
                new(GetPolicy.Text, ApiType.String, "The text, in Markdown. HTML in it is text, and shown as such."),
                new(GetPolicy.WordingHash, ApiType.String, "The SHA-256 of the text in UTF-8."),
                new(GetPolicy.EffectiveFrom, ApiType.DateTime, "From when it is in force, UTC; none where there is none."),
                new(GetPolicy.WhatChanged, ApiType.String, "What is new against the version before, in a sentence."),
            ],
        },
        new("optout_ReadPageSetup", typeof(ReadPageSetup), "Read setup of public pages",
            "Gives the public pages what they need before anybody opens one: the keys by which they know links of ours and "
            + "can make none, who is behind them, the topics, and links to test themselves with.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Responses =
            [
                new(ReadPageSetup.Keys, ApiType.EntityCollection, "Rows with keyid and key, the one in use first."),
                new(ReadPageSetup.Texts, ApiType.EntityCollection,
                    "Rows with language, sendername, postaladdress and contact."),
                new(ReadPageSetup.Topics, ApiType.EntityCollection,
                    "Rows with language, code, name, description, parent and needsoptin."),
                new(ReadPageSetup.SelfTests, ApiType.EntityCollection, "Rows with door and token."),
                new(ReadPageSetup.Policies, ApiType.EntityCollection,
                    "The privacy policy in force: rows with language, version, hash, effectivefrom and whatchanged."),
                new(ReadPageSetup.FiguresOf, ApiType.Integer,
                    "The year of which optout_ReadPublishedMetrics gives figures; 0 where none are published."),
            ],
        },
        new("optout_ReadProcess", typeof(ReadProcess), "Read process",
            "Says how the organisation handles a refusal, made of the settings and time limits that are in force: how people "
            + "say no, what takes effect when, what a refusal stops, what is kept and how long, and whom to ask. It is meant "
            + "for everybody, and holds nothing about anybody.")
        {
            ExecutePrivilege = Privileges.OfPublicPage,
            Parameters =
            [
                Optional(DoorInput.Language, ApiType.String,
                    "en, de, fr or zh. Left out, or none of these: the caller's."),
            ],
            Responses =
            [
                new(ReadProcess.Title, ApiType.String, "What all of it is called."),
                new(DoorInput.Language, ApiType.String, "The language really used: en, de, fr or zh."),
                new(ReadProcess.GeneratedOn, ApiType.DateTime, "When it was made, UTC: it stands for that moment."),
                new(ReadProcess.Sections, ApiType.EntityCollection,
                    "Rows with key, heading and sentences, in the order in which they are read. Sentences are plain text, one a "
                    + "line; a key never changes."),
            ],
        },
        new("optout_RecordExternalCheck", typeof(RecordExternalCheck), "Record external check",
            "Keeps what somebody found, or made, who can reach outside: whether the public pages answer as they must, and "
            + "checkpoints of the consent ledger that were signed off the platform. The health check shows each with its age.")
        {
            ExecutePrivilege = Privileges.OfExporters,
            Parameters =
            [
                new(RecordExternalCheck.Check, ApiType.String, "What was checked: self-test or checkpoint."),
                new(RecordExternalCheck.Passed, ApiType.Boolean, "Whether all was as it must be."),
                Optional(RecordExternalCheck.Detail, ApiType.String, "What was found, in at most 1,000 characters."),
                Optional(RecordExternalCheck.CheckedOn, ApiType.DateTime, "When, UTC. Left out: now."),
                Optional(RecordExternalCheck.Note, ApiType.String,
                    "The signed note of the checkpoint, word for word, in at most 4,000 characters."),
                Optional(RecordExternalCheck.TimeStamp, ApiType.String,
                    "A time stamp over the note (RFC 3161), in base64, in at most 20,000 characters."),
            ],
        },
        new(Announcing.Event, Handler: null, "Consent changed",
            "An event, for a flow, a webhook, a queue or any asynchronous step: people refused, paused, permitted or took "
            + "back, up to 100 of it, in the order of the consent ledger. It holds no address, no name and nobody's words.")
        {
            AllowedSteps = AllowedSteps.AsynchronousOnly,
            ExecutePrivilege = Privileges.OfService,
            Parameters =
            [
                new(Announcing.After, ApiType.Integer,
                    "The sequence of the last change that the event before told: if you do not have that one, you missed "
                    + "some; read them with optout_ReadConsentChanges."),
                new(Announcing.First, ApiType.Integer, "The sequence of the first change."),
                new(Announcing.Last, ApiType.Integer, "The sequence of the last change: keep it as your place."),
                new(Announcing.Count, ApiType.Integer, "How many changes it tells."),
                new(Announcing.Changes, ApiType.String,
                    "The changes as a JSON array of objects: sequence, event, personTable, personId, addressHash, channel, "
                    + "topic, oldValue, newValue, saidOn, recordedOn, source, derived (whether a flag only follows an address)."),
            ],
        },
        new(Sealing.TellingApi, typeof(TellConsentChanges), "Tell consent changes",
            "Tells other systems, by events, what was sealed since they were last told, for at most ten seconds. The "
            + "product calls it; call it again while changes are to be told.")
        {
            IsPrivate = true,
            ExecutePrivilege = Privileges.OfService,
            Responses =
            [
                new(TellConsentChanges.Told, ApiType.Integer, "How many changes this call told."),
                new(TellConsentChanges.More, ApiType.Boolean, "Whether changes are still to be told."),
            ],
        },
        new("optout_ReadConsentChanges", typeof(ReadConsentChanges), "Read consent changes",
            "Gives what the event optout_ConsentChanged tells, after any place of the consent ledger, page by page, so "
            + "that a system that was away catches up.")
        {
            ExecutePrivilege = Privileges.ToBeTold,
            Parameters =
            [
                new(ReadConsentChanges.After, ApiType.Integer,
                    "The sequence after which to read: the last one that you have, or 0 for all."),
                Optional(ReadConsentChanges.Most, ApiType.Integer, "How many changes to read, from 1 to 1,000; else 500."),
            ],
            Responses =
            [
                new(ReadConsentChanges.Changes, ApiType.String, "The changes, as the event gives them."),
                new(ReadConsentChanges.Count, ApiType.Integer, "How many they are."),
                new(ReadConsentChanges.Next, ApiType.Integer, "The sequence after which the next call reads: keep it as your place."),
                new(ReadConsentChanges.More, ApiType.Boolean, "Whether there may be more."),
            ],
        },
        new("optout_ConfirmConsentChanges", typeof(ConfirmConsentChanges), "Confirm consent changes",
            "Says, for a program that is registered as a listener, that it has acted on every change up to one.")
        {
            ExecutePrivilege = Privileges.ToBeTold,
            Parameters =
            [
                new(ConfirmConsentChanges.UpTo, ApiType.Integer, "The sequence of the last change that it has acted on."),
                Optional(ConfirmConsentChanges.Answer, ApiType.String,
                    "What the program answers, in at most 2,000 characters. It is shown to officers."),
            ],
            Responses =
            [
                new(ConfirmConsentChanges.Confirmed, ApiType.Integer, "Up to which sequence it has confirmed everything."),
            ],
        },
        new("optout_FetchRefusals", typeof(FetchRefusals), "Fetch refusals",
            "Gives a privacy officer what was refused since a listener was last told, up to 5,000 of it, as a file of "
            + "comma-separated values; the same batch again until it is done.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(FetchRefusals.ListenerId, ApiType.Guid, "The listener, one that gets files."),
            ],
            Responses =
            [
                new(FetchRefusals.HandOverId, ApiType.Guid, "The batch; all zeros where nothing waits."),
                new(FetchRefusals.File, ApiType.String, "The file, to be stored as UTF-8; empty where nothing waits."),
                new(FetchRefusals.FileName, ApiType.String, "What to call the file."),
                new(FetchRefusals.FileHash, ApiType.String, "The SHA-256 of the file's bytes, as 64 hexadecimal digits."),
                new(FetchRefusals.Count, ApiType.Integer, "How many refusals it holds."),
                new(FetchRefusals.DueOn, ApiType.DateTime, "By when the listener must have acted on it, UTC."),
                new(FetchRefusals.More, ApiType.Boolean, "Whether more wait for the next batch."),
            ],
        },
        new("optout_CompleteHandOver", typeof(CompleteHandOver), "Complete batch",
            "Writes down that a listener has acted on a batch of refusals, by whose word, when, and with what answer.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(CompleteHandOver.HandOverId, ApiType.Guid, "The batch."),
                Optional(CompleteHandOver.Answer, ApiType.String, "What the listener answered, in at most 2,000 characters."),
            ],
            Responses = [new(CompleteHandOver.DoneOn, ApiType.DateTime, "When it was written down first, UTC.")],
        },
        new("optout_ReplayRefusals", typeof(ReplayRefusals), "Replay refusals",
            "After the environment was restored to an earlier time, refuses again what other systems had been told since; it "
            + "permits nothing. Call it with each page of what they keep, until it is finished.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                new(ReplayRefusals.Changes, ApiType.String,
                    "Up to 1,000 changes, as optout_ConsentChanged and optout_ReadConsentChanges give them, of all that came "
                    + "after the time of the restore."),
                new(ReplayRefusals.Reason, ApiType.String, "What was restored, and why, for the consent ledger."),
                Optional(ReplayRefusals.From, ApiType.Integer, "Next of the call before, with the same changes; else 0."),
            ],
            Responses =
            [
                new(ReplayRefusals.Refused, ApiType.Integer, "How many refusals this call wrote again."),
                new(ReplayRefusals.Known, ApiType.Integer, "How many stand already."),
                new(ReplayRefusals.Unread, ApiType.Integer,
                    "How many changes could not be understood, or name nobody and no address that can be found."),
                new(ReplayRefusals.Next, ApiType.Integer, "Where the next call goes on; 0 when it is finished."),
                new(ReplayRefusals.Finished, ApiType.Boolean, "Whether every change was looked at."),
            ],
        },
        new("optout_ErasePerson", typeof(ErasePerson), "Erase person",
            "Forgets one person, for a privacy officer: empties what the product's rows say of the person, and holds the "
            + "addresses. Record, e-mails and other systems are yours to erase. Unless told otherwise it only says what it "
            + "would do; what one call cannot do goes on by itself.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Parameters =
            [
                Optional(ErasePerson.PersonType, ApiType.String,
                    "The table of the person: contact, lead or account. Left out: any, for a record that is gone."),
                Optional(ErasePerson.PersonId, ApiType.Guid, "The id of the person's record, be it gone."),
                Optional(ErasePerson.Address, ApiType.String,
                    "An e-mail address or phone number in any spelling: besides the record, or where the record is gone."),
                Optional(ErasePerson.RequestId, ApiType.Guid,
                    "An erasure that was begun, to go on with, or that waits, to be completed as the second officer."),
                Optional(ErasePerson.DryRun, ApiType.Boolean, "Whether only to say what would be emptied. Left out: yes."),
                Optional(ErasePerson.Refuse, ApiType.Boolean,
                    "Whether the person's addresses are refused from then on, as those of somebody who was erased. Left out: "
                    + "yes."),
            ],
            Responses =
            [
                new(ErasePerson.Rows, ApiType.EntityCollection,
                    "Rows with table, what (Emptied, Stays or Yours), count and text. After the erasure only what stays and "
                    + "what is yours."),
                new(ErasePerson.People, ApiType.StringArray, "Who is meant, each as table, colon and id: those too that were merged."),
                new(ErasePerson.RequestId, ApiType.Guid, "The request under which it runs; all zeros where there is none."),
                new(ErasePerson.Emptied, ApiType.Integer, "How many rows this call emptied."),
                new(ErasePerson.Waits, ApiType.Boolean, "Whether it waits for another privacy officer."),
                new(ErasePerson.Finished, ApiType.Boolean, "Whether nothing is left to be emptied."),
                new(ErasePerson.Outcome, ApiType.String, "How it stands, in words."),
            ],
        },
        new("optout_BeginChain", typeof(BeginChain), "Begin chain",
            "In a copy of an environment, which until then sends and exports nothing: begins a chain of its own, whose first "
            + "row names the head of the one that was copied. From then on the product works there as anywhere.")
        {
            ExecutePrivilege = Privileges.OfOfficers,
            Responses =
            [
                new(BeginChain.Origin, ApiType.Guid, "The organisation of which this one is a copy."),
                new(BeginChain.Sequence, ApiType.Integer, "The place of the head that was copied."),
                new(BeginChain.Hash, ApiType.String, "Its hash."),
            ],
        },
        new("optout_ReadTraining", typeof(ReadTraining), "Read training",
            "Says which courses there are, which of them concern somebody, and what that person passed and until when it "
            + "counts: of oneself, and of anybody for who may read everybody's training.")
        {
            ExecutePrivilege = Privileges.ToBeTrained,
            Parameters =
            [
                Optional(ReadTraining.UserId, ApiType.Guid, "Whose; left out: the caller's."),
                Optional(ReadTraining.Language, ApiType.String, "en, de, fr or zh; left out: the caller's."),
            ],
            Responses =
            [
                new(ReadTraining.User, ApiType.String, "The name of the user, for a certificate."),
                new(ReadTraining.Courses, ApiType.String,
                    "A JSON array: each course with code, title, version, whether it concerns the user, state (open, "
                    + "expired, soon, valid), and what was passed when, with which score, until when."),
            ],
        },
        new("optout_ReadCourse", typeof(ReadCourse), "Read course",
            "Gives the lesson of a course in a language, as Markdown without HTML, pictures and links. Questions are not in "
            + "it.")
        {
            ExecutePrivilege = Privileges.ToBeTrained,
            Parameters =
            [
                new(ReadCourse.Course, ApiType.String, "The code of the course, such as phone."),
                Optional(ReadCourse.Language, ApiType.String, "en, de, fr or zh; left out: the caller's."),
            ],
            Responses =
            [
                new(ReadCourse.Title, ApiType.String, "What it is called."),
                new(ReadCourse.Lesson, ApiType.String, "The lesson."),
            ],
        },
        new("optout_StartQuiz", typeof(StartQuiz), "Start quiz",
            "Draws questions of a course for the caller, their answers shuffled, and keeps what was drawn. The right answers "
            + "stay on the server.")
        {
            ExecutePrivilege = Privileges.ToBeTrained,
            Parameters =
            [
                new(StartQuiz.Course, ApiType.String, "The code of the course, such as phone."),
                Optional(StartQuiz.Language, ApiType.String, "en, de, fr or zh; left out: the caller's."),
            ],
            Responses =
            [
                new(StartQuiz.RecordId, ApiType.Guid, "The training record, to answer under."),
                new(StartQuiz.Questions, ApiType.String,
                    "A JSON array: each question with number, text, and answers in the order in which they are shown."),
                new(StartQuiz.PassMark, ApiType.Integer, "From how many percent on it is passed."),
            ],
        },
        new("optout_AcknowledgePolicy", typeof(AcknowledgePolicy), "Acknowledge policy",
            "Writes down that the caller has read the privacy policy in force. It holds for a year, or until another version "
            + "is in force; the setting optout_Training says what is asked of whoever has not read it.")
        {
            ExecutePrivilege = Privileges.ToBeTrained,
            Parameters =
            [
                new(AcknowledgePolicy.Version, ApiType.Integer, "The version that was read, such as 2."),
            ],
            Responses =
            [
                new(AcknowledgePolicy.RecordId, ApiType.Guid, "The training record."),
                new(AcknowledgePolicy.ValidUntil, ApiType.DateTime, "Until when it holds, UTC."),
            ],
        },
        new("optout_AnswerQuiz", typeof(AnswerQuiz), "Answer quiz",
            "Takes the caller's answer to one question, and says whether it is right and why. The first answer counts. After "
            + "the last one the quiz is passed or failed; who failed starts another.")
        {
            ExecutePrivilege = Privileges.ToBeTrained,
            Parameters =
            [
                new(AnswerQuiz.RecordId, ApiType.Guid, "The training record, as it was started."),
                new(AnswerQuiz.Question, ApiType.Integer, "The number of the question."),
                new(AnswerQuiz.Answer, ApiType.Integer, "The place of the answer as it was shown, from 0."),
            ],
            Responses =
            [
                new(AnswerQuiz.Right, ApiType.Boolean, "Whether the first answer was right."),
                new(AnswerQuiz.RightAnswer, ApiType.Integer, "The place of the right answer as it was shown, from 0."),
                new(AnswerQuiz.Reason, ApiType.String, "Why it is right."),
                new(AnswerQuiz.Finished, ApiType.Boolean, "Whether every question has an answer."),
                new(AnswerQuiz.Passed, ApiType.Boolean, "Whether it is passed."),
                new(AnswerQuiz.Score, ApiType.Integer, "In percent, once it is finished."),
                new(AnswerQuiz.ValidUntil, ApiType.DateTime, "Until when the pass counts; empty for none."),
            ],
        },
        new("optout_RecordTraining", typeof(RecordTraining), "Record training",
            "Takes a completion from a learning system: for a privacy officer, or a program that is registered as a door, and "
            + "never about the caller. The same completion again writes nothing.")
        {
            ExecutePrivilege = "prvCreateoptout_Request",
            Parameters =
            [
                new(RecordTraining.UserId, ApiType.Guid, "Who was trained."),
                new(RecordTraining.Course, ApiType.String, "The code of the course, such as phone."),
                Optional(RecordTraining.PassedOn, ApiType.DateTime, "When, UTC, not in the future; left out: now."),
                Optional(RecordTraining.Score, ApiType.Integer, "In percent; left out where only the pass is known."),
            ],
            Responses =
            [
                new(RecordTraining.RecordId, ApiType.Guid, "The training record."),
                new(RecordTraining.Passed, ApiType.Boolean, "Whether the score reaches the pass mark of the course."),
                new(RecordTraining.ValidUntil, ApiType.DateTime, "Until when it counts; empty for none."),
            ],
        },
        new("optout_ExportEvidence", typeof(ExportEvidence), "Export evidence",
            "Gives all that is known of one person: a page to print, the same as JSON, and the consents as ISO/IEC TS 27560 "
            + "records. Other people are left out, and the ledger keeps that it was given. Call it with Cursor until it is "
            + "finished: a long history comes in parts.")
        {
            ExecutePrivilege = Privileges.ToReadTheLedger,
            Parameters =
            [
                Optional(ExportEvidence.PersonType, ApiType.String,
                    "The table of the person: contact, lead or account. Left out: any, for a record that is gone."),
                Optional(ExportEvidence.PersonId, ApiType.Guid, "The id of the person's record, be it gone."),
                Optional(ExportEvidence.Address, ApiType.String,
                    "An e-mail address or phone number in any spelling: besides the record, or where the record is gone."),
                Optional(ExportEvidence.Language, ApiType.String,
                    "en, de, fr or zh. Left out: that of the page on which the person last said something, else the "
                    + "caller's."),
                Optional(ExportEvidence.Cursor, ApiType.String, "Where to go on, as the call before gave it."),
            ],
            Responses =
            [
                new(ExportEvidence.Html, ApiType.String, "The page: one HTML file without script, for A4 and Letter."),
                new(ExportEvidence.Content, ApiType.String, "The same as JSON, with the seal of each row of the ledger."),
                new(ExportEvidence.Consents, ApiType.String, "The consents, as records and receipts in JSON-LD with DPV."),
                new(ExportEvidence.FileName, ApiType.String, "What to call the files, without an ending."),
                new(ExportEvidence.Language, ApiType.String, "The language of the page: en, de, fr or zh."),
                new(ExportEvidence.Rows, ApiType.Integer, "How many rows of the ledger there are of the person, in all parts."),
                new(ExportEvidence.Verified, ApiType.Boolean, "Whether the rows of this part are as they were signed."),
                new(ExportEvidence.Fault, ApiType.String, "The first thing wrong with them, as a sentence; empty for nothing."),
                new(ExportEvidence.Cursor, ApiType.String, "Where to go on; empty when it is finished."),
                new(ExportEvidence.Finished, ApiType.Boolean, "Whether there is no further part."),
            ],
        },
    ];

    private static IReadOnlyList<ApiParameter> OfDoors =>
    [
        Optional(DoorInput.Shown, ApiType.String, "What the page showed, in at most 2,000 characters; empty: not known."),
        Optional(DoorInput.WordingHash, ApiType.String, "The SHA-256 of all texts shown; empty: not known."),
        Optional(DoorInput.PolicyVersion, ApiType.String,
            "Which version of the privacy policy was shown, such as 2 de; empty: not known."),
        Optional(DoorInput.UserAgent, ApiType.String, "What the browser calls itself, where that is kept."),
        Optional(DoorInput.Network, ApiType.String, "The keyed hash of the network address, where that is kept."),
        Optional(DoorInput.PrivacySignal, ApiType.Boolean, "Whether the browser sent Sec-GPC."),
        Optional(DoorInput.PressedOn, ApiType.DateTime, "When the person pressed, UTC. Left out: now."),
        Optional(DoorInput.IdempotencyKey, ApiType.String,
            "At most 100 characters. The same key of the same caller is done once."),
    ];

    private static string EveryChannel => ChannelTable.Listed(", ", ", ");

    private static string Meant(AddressKind kind) => ChannelTable.Listed(ChannelTable.Meant(kind), " and ");

    private static ApiParameter Optional(string name, ApiType type, string description) =>
        new(name, type, description) { IsOptional = true };
}
