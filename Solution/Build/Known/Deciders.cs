using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>
/// In which files, below <c>Plugins</c>, it is decided what a handler does and what a setting changes: so that a reader
/// of a table is one link away from the line. A test holds them against the compiled plugin.
/// </summary>
internal static class Deciders
{
    private const string Contacts = "Domain/Contacting/ContactPolicy.cs";
    private const string Footers = "Dataverse/Footers/Footers.cs";
    private const string Exclusion = "Dataverse/Sending/KeptExclusion.cs";
    private const string Loosening = "Domain/Consent/LooseningPolicy.cs";
    private const string Merges = "Dataverse/People/MergedPeople.cs";
    private const string OptIns = "Domain/Sending/OptInPolicy.cs";
    private const string Outgoing = "Dataverse/Contacting/OutgoingContacts.cs";
    private const string Requests = "Dataverse/Requests/RequestWork.cs";
    private const string Sends = "Domain/Sending/SendPolicy.cs";

    /// <summary>By handler; nothing for one that decides itself.</summary>
    public static IReadOnlyDictionary<Type, string[]> OfHandlers { get; } = new Dictionary<Type, string[]>
    {
        [typeof(HoldRefusals)] = ["Dataverse/People/NewPerson.cs", Loosening],
        [typeof(RefuseLoosening)] = [Loosening],
        [typeof(RecordPreferenceChange)] = ["Dataverse/People/FlagRecord.cs"],
        [typeof(KeepStricterOnMerge)] = [Merges],
        [typeof(RecordMerge)] = [Merges],
        [typeof(CarryLeadRefusals)] = ["Dataverse/People/Heirs.cs"],
        [typeof(RefreshDerivedFlags)] = ["Domain/Consent/DerivedChannels.cs"],
        [typeof(FollowChoices)] = ["Dataverse/Following/ChoiceFollowUp.cs"],
        [typeof(HearReply)] = ["Domain/Deliveries/DeliveryReader.cs", "Domain/Replies/ReplyReader.cs"],
        [typeof(DoWork)] = ["Dataverse/Following/WorkDone.cs"],

        [typeof(RefuseUnwantedSend)] = [Sends],
        [typeof(StopUnwantedSend)] = [Sends],
        [typeof(RefuseUnwantedNewMail)] = [Sends],
        [typeof(StopUnwantedNewMail)] = [Sends],
        [typeof(RefuseUnwantedTemplateSend)] = [Sends],
        [typeof(StopUnwantedTemplateSend)] = [Sends],
        [typeof(RefuseUnwantedPendingSend)] = [Sends],
        [typeof(StopUnwantedPendingSend)] = [Sends],
        [typeof(DecideWaitingMail)] = [Sends],
        [typeof(FindUnwantedSend)] = ["Domain/Compliance/FoundAfterwards.cs"],
        [typeof(RecordLetThrough)] = ["Dataverse/Sending/SendEvidence.cs"],
        [typeof(GuardOverride)] = ["Domain/Sending/OverridePolicy.cs"],
        [typeof(RecordMailChange)] = ["Dataverse/Sending/OverrideRecord.cs"],
        [typeof(KeepOptOutExclusion)] = [Exclusion],
        [typeof(RecordKeptExclusion)] = [Exclusion],
        [typeof(GuardOutgoingContact)] = [Contacts],
        [typeof(StopOutgoingContact)] = [Contacts],
        [typeof(RecordUnwantedContact)] = [Contacts],

        [typeof(MendFinding)] = ["Dataverse/Mending/FindingMend.cs"],
        [typeof(RetestFinding)] = ["Dataverse/Mending/FindingRetest.cs"],
        [typeof(ReadComplianceReport)] = ["Domain/Reports/ComplianceReport.cs"],
        [typeof(AcceptFinding)] = ["Dataverse/Mending/FindingRisk.cs"],

        [typeof(AdmitLedgerRow)] = [],
        [typeof(ProtectLedger)] = [],
        [typeof(BlankNewCheckpoint)] = [],
        [typeof(ProtectChain)] = [],
        [typeof(ProtectOwnRows)] = ["Dataverse/Guards/OwnRows.cs"],
        [typeof(AdmitTopic)] = ["Dataverse/Guards/TopicRules.cs"],
        [typeof(AdmitTemplatePolicy)] = ["Dataverse/Guards/TemplateRules.cs"],
        [typeof(AdmitListener)] = ["Dataverse/Guards/ListenerRules.cs"],
        [typeof(TellConsentChanges)] = ["Dataverse/Telling/Announcing.cs"],
        [typeof(ReadConsentChanges)] = ["Dataverse/Telling/ConsentChanges.cs"],
        [typeof(ConfirmConsentChanges)] = ["Dataverse/Telling/HandingOver.cs"],
        [typeof(FetchRefusals)] = ["Dataverse/Telling/HandingOver.cs", "Domain/Telling/TellableRefusals.cs"],
        [typeof(ReplayRefusals)] = ["Domain/Telling/ReplayedRefusal.cs"],
        [typeof(BeginChain)] = ["Dataverse/Ledger/Copies/EnvironmentCopy.cs"],
        [typeof(ExportEvidence)] = ["Dataverse/Subjects/EvidencePack.cs"],
        [typeof(AdmitCourse)] = ["Dataverse/Guards/CourseRules.cs", "Domain/Training/CourseReader.cs"],
        [typeof(ReadTraining)] = ["Dataverse/Training/TrainingShown.cs"],
        [typeof(ReadCourse)] = ["Dataverse/Training/Courses.cs"],
        [typeof(StartQuiz)] = ["Dataverse/Training/Quizzes.cs", "Domain/Training/Quiz.cs"],
        [typeof(AnswerQuiz)] = ["Dataverse/Training/Quizzes.cs", "Domain/Training/Quiz.cs"],
        [typeof(AcknowledgePolicy)] = ["Dataverse/Training/Acknowledgement.cs"],
        [typeof(RecordTraining)] = ["Dataverse/Training/ReportedTraining.cs"],
        [typeof(ErasePerson)] = ["Dataverse/Subjects/PersonErasure.cs", "Dataverse/Subjects/ErasureRun.cs"],
        [typeof(CompleteHandOver)] = ["Dataverse/Telling/HandingOver.cs"],
        [typeof(AdmitPolicy)] = ["Dataverse/Policies/PolicyRules.cs"],
        [typeof(AdmitDoor)] = ["Dataverse/Guards/DoorRules.cs"],
        [typeof(MakeKey)] = [],
        [typeof(ProtectKey)] = [],
        [typeof(AdmitRequest)] = ["Domain/Requests/ConsentRequest.cs", "Dataverse/Requests/Requests.cs"],
        [typeof(ProcessRequest)] = [Requests, Loosening],
        [typeof(GuardRelease)] = [],
        [typeof(ReleaseRequest)] = [Requests, Loosening],

        [typeof(TakeBaseline)] = ["Dataverse/Regular/BaselineRows.cs"],
        [typeof(RunDue)] = ["Dataverse/Regular/DueRun.cs"],
        [typeof(ReadMetrics)] = ["Domain/Clocks/ProcessingFigures.cs"],
        [typeof(ReadPublishedMetrics)] = ["Domain/Clocks/ProcessingFigures.cs"],
        [typeof(ExtendRequest)] = ["Domain/Clocks/ExtensionPolicy.cs"],
        [typeof(RunComplianceCheck)] = ["Dataverse/Compliance/ComplianceLook.cs"],
        [typeof(CheckHealth)] =
        [
            "Dataverse/Health/HealthOfSteps.cs", "Dataverse/Health/HealthOfSettings.cs",
            "Dataverse/Health/HealthOfRecords.cs", "Dataverse/Health/HealthOfRoles.cs",
            "Dataverse/Health/HealthOfTextMessages.cs",
            "Dataverse/Health/HealthOfDoors.cs", "Dataverse/Health/HealthOfJourneys.cs",
            "Dataverse/Health/HealthOfAuditing.cs", "Domain/Health/HealthCauses.cs",
        ],
        [typeof(Seal)] = ["Dataverse/Ledger/Sealing.cs"],
        [typeof(VerifyLedger)] = ["Domain/Ledger/LedgerVerifier.cs"],
        [typeof(ExportLedger)] = ["Domain/Ledger/Proving/LedgerLine.cs"],
        [typeof(ReadLeaves)] = ["Domain/Ledger/Proving/LedgerLeaf.cs"],
        [typeof(ReadTimeline)] = ["Dataverse/Ledger/Timeline.cs"],
        [typeof(IssueUnsubscribeLink)] = ["Domain/Links/Link.cs"],
        [typeof(GetPolicy)] = ["Domain/Policies/PolicyHistory.cs"],
        [typeof(GetConsent)] = ["Dataverse/Doors/JourneyConsents.cs"],
        [typeof(RedeemUnsubscribeLink)] = ["Dataverse/Doors/Redeeming.cs", "Domain/Links/LinkWish.cs"],
        [typeof(ReadPreferences)] = ["Dataverse/Doors/LinkState.cs"],
        [typeof(SubmitRequest)] = ["Dataverse/Doors/TypedForm.cs"],
        [typeof(ConfirmOptIn)] = ["Dataverse/Doors/Confirmation.cs"],
        [typeof(TakeBackBurst)] = ["Dataverse/Doors/BurstTakenBack.cs"],
        [typeof(ImportSuppressions)] = ["Dataverse/Lists/ListImport.cs", "Domain/Lists/ListRow.cs"],
        [typeof(TakeBackImport)] = ["Dataverse/Lists/ImportTakenBack.cs"],
        [typeof(ReadPageSetup)] = ["Dataverse/Doors/PageSetup.cs"],
        [typeof(ReadProcess)] = ["Domain/Policies/PublishedProcess.cs"],
        [typeof(RecordDelivery)] = ["Domain/Deliveries/DeliveryPolicy.cs"],
        [typeof(RecordExternalCheck)] = ["Dataverse/Health/ExternalCheck.cs"],
        [typeof(RecordConsent)] = ["Dataverse/Requests/HandedIn.cs"],
        [typeof(ReleaseEarlierRefusals)] = ["Dataverse/Choices/EarlierRelease.cs"],
        [typeof(CheckConsent)] = [Sends],
    };

    /// <summary>By the name of the setting.</summary>
    public static IReadOnlyDictionary<string, string[]> OfSettings { get; } = new Dictionary<string, string[]>
    {
        [SettingName.SendMode] = ["Dataverse/Sending/SendGuard.cs"],
        [SettingName.UnclassifiedMail] = ["Domain/Sending/CategoryPolicy.cs"],
        [SettingName.LooseningMode] = ["Handlers/People/RefuseLoosening.cs", "Dataverse/People/ChangedPerson.cs"],
        [SettingName.ActivityMode] = [Outgoing],
        [SettingName.FaxAndTextMode] = [Outgoing],
        [SettingName.SmsTables] = [Outgoing, "Domain/TextMessages/TextMessageReader.cs"],
        [SettingName.StopScope] = ["Dataverse/TextMessages/HeardText.cs"],
        [SettingName.DefaultCountry] = ["Domain/Addresses/PhoneReading.cs"],
        [SettingName.ReaskLockMonths] = [Loosening],
        [SettingName.BulkFrom] = ["Domain/Sending/CategoryPolicy.cs"],
        [SettingName.MarketingNeedsOptIn] = [OptIns],
        [SettingName.OptInCountries] = [OptIns],
        [SettingName.ExistingCustomers] = [OptIns],
        [SettingName.EarlierRefusals] = ["Dataverse/People/NewPerson.cs"],
        [SettingName.PreferenceCentreUrl] = [Footers],
        [SettingName.SenderName] = [Footers],
        [SettingName.PostalAddress] = [Footers],
        [SettingName.SenderContact] = [Footers],
        [SettingName.ConfirmationSender] = ["Dataverse/Letters/ConfirmationMail.cs"],
        [SettingName.MissingFooter] = [Footers],
        [SettingName.BouncesNeeded] = ["Domain/Deliveries/DeliveryPolicy.cs"],
        [SettingName.PublishedMetrics] = ["Dataverse/Clocks/PublishedFigures.cs"],
        [SettingName.ErasureNeedsTwo] = ["Dataverse/Requests/RequestWork.cs"],
        [SettingName.Training] = ["Domain/Training/TrainingPolicy.cs", "Dataverse/Training/TrainingGate.cs"],
        [SettingName.TrainingForMarketing] = ["Dataverse/Training/TrainingGate.cs"],
    };
}
