using System.Globalization;
using System.Text.Json;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// The names and numbers that the web resources share with the plugin, as TypeScript: a name that changes here no
/// longer compiles there.
/// </summary>
internal static class TypeScriptNames
{
    public const string Path = "WebResources/src/shared/columns.ts";

    private static readonly Type[] Called =
        [
            typeof(RecordConsent), typeof(ReadTimeline), typeof(CheckConsent), typeof(CheckHealth),
            typeof(TakeBackBurst), typeof(ImportSuppressions), typeof(TakeBackImport), typeof(FetchRefusals),
            typeof(CompleteHandOver), typeof(MendFinding), typeof(RetestFinding), typeof(AcceptFinding),
            typeof(TakeBaseline), typeof(RunDue), typeof(RunComplianceCheck), typeof(ReadComplianceReport),
            typeof(ReadTraining), typeof(ReadCourse), typeof(StartQuiz), typeof(AnswerQuiz),
            typeof(AcknowledgePolicy), typeof(GetPolicy),
        ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The file as it must be.</summary>
    public static string In(Project project)
    {
        var blocks = new (string Name, string Meaning, object Value)[]
        {
            ("channels", "The ways to reach a person, with their option values.", Numbers<Channel>()),
            ("covering", "Of channels that carry marketing alone, those whose refusal refuses them too.", Covering()),
            ("categories", "What one message is for.", Numbers<Category>()),
            ("events", "What a ledger row says happened.", Numbers<LedgerEvent>()),
            ("sources", "Through what a choice came.", Numbers<ConsentSource>()),
            ("claimableSources", "The sources that somebody who writes a record may claim.", ClaimableSources()),
            ("reasons", "Why something happened.", Numbers<LedgerReason>()),
            ("requestStatuses", "How far a request has come.", Numbers<RequestStatus>()),
            ("requestKinds", "What a request asks for.", Numbers<RequestKind>()),
            ("letterStates", "What became of an e-mail of ours to the person.", Numbers<LetterState>()),
            ("words", "The words of the ledger for the two meanings of a flag.", Words()),
            ("persons", "The tables of people, with their flags: refusing is the value that says no.", Persons()),
            ("evidence", "The columns that bring evidence with a change.", Evidence()),
            ("email", "The e-mail and its recipients.", Mail()),
            ("topic", "What a marketing message can be about.", Topic(project)),
            ("request", "The opt-out request.", Request(project)),
            ("ledger", "The consent ledger.", Ledger()),
            ("finding", "What the audit found.", Finding(project)),
            ("policy", "A version of the privacy policy.", PolicyNames(project)),
            ("check", "A run of the compliance check.", Check(project)),
            ("remedies", "What mends a point of the health check.", Enum.GetNames<HealthRemedy>()),
            ("listener", "Who gets refusals as a file.", ListenerNames(project)),
            ("batch", "What was told to a listener at once.", BatchNames(project)),
            ("apis", "The custom APIs that are called, with the Web API's types of what they take.", Apis(project)),
            ("forms", "The ids of our forms.", Forms()),
            ("pages", "The names of our pages.", Files(project, "html", ".html")),
            ("icons", "The names of our icons.", Files(project, "img", ".svg")),
        };
        return "// Made by `Solution/Build generate` from the constants of the plugin. Edits are lost.\n"
            + string.Concat(blocks.Select(Block));
    }

    /// <summary>The id of a form of ours, the same in every release.</summary>
    /// <param name="table">The table.</param>
    /// <param name="form">consent, consent-quick or consent-officer.</param>
    public static Guid FormId(string table, string form) => Step.StableId($"form/{table}/{form}");

    private static string Block((string Name, string Meaning, object Value) block) =>
        $"\n/** {block.Meaning} */\nexport const {block.Name} = "
        + $"{JsonSerializer.Serialize(block.Value, Indented)} as const;\n";

    // What the domain counts from nought, the platform stores with the publisher's prefix.
    private static Dictionary<string, int> Numbers<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(
            value => value.ToString(),
            value => EnumChoices.Stored(Convert.ToInt32(value, CultureInfo.InvariantCulture)));

    private static Dictionary<string, string[]> Covering() => ChannelTable.All.Where(facts => facts.IsMarketing)
        .OrderBy(facts => facts.Channel).ToDictionary(
            facts => facts.Channel.ToString(),
            facts => facts.Marketing.Where(other => other != facts.Channel).Select(other => other.ToString())
                .ToArray());

    private static string[] ClaimableSources() => [.. Weights.Claimable.Order().Select(source => source.ToString())];

    private static object Words() => new { refused = Flag.RefusedWord, allowed = Flag.AllowedWord };

    private static Dictionary<string, object> Persons() => PersonTable.All.ToDictionary(
        table => table.Name,
        table => (object)new
        {
            set = table.Name + "s",
            id = table.IdColumn,
            name = table.NameColumn,
            flags = table.Flags.Select(flag => new
            {
                column = flag.Column,
                channel = flag.Channel.ToString(),
                refusing = flag.RefusingValue,
            }),
        });

    private static object Evidence() => new
    {
        source = PersonTable.ConsentSource,
        text = PersonTable.ConsentEvidence,
        channels = PersonTable.ConsentChannels,
    };

    private static object Mail() => new
    {
        table = Email.Table,
        category = Email.Category,
        topic = Email.Topic,
        overrideGround = Email.OverrideGround,
        overrideReason = Email.OverrideReason,
        boxes = Email.Party.Boxes.Values,
        ours = Email.Party.Ours.Keys,
    };

    private static object Topic(Project project) => new
    {
        table = MarketingTopic.Table,
        set = SetOf(project, MarketingTopic.Table),
        id = MarketingTopic.Id,
        code = MarketingTopic.Code,
    };

    private static object Request(Project project) => new
    {
        table = OptOutRequest.Table,
        set = SetOf(project, OptOutRequest.Table),
        id = OptOutRequest.Id,
        name = OptOutRequest.Name,
        kind = OptOutRequest.Kind,
        receivedOn = OptOutRequest.ReceivedOn,
        dueOn = OptOutRequest.DueOn,
        personType = OptOutRequest.PersonType,
        personId = OptOutRequest.PersonId,
        channels = OptOutRequest.Channels,
        status = OptOutRequest.Status,
        waitsFor = OptOutRequest.WaitsFor,
        saidOn = OptOutRequest.SaidOn,
        receivedVia = OptOutRequest.ReceivedVia,
        address = OptOutRequest.Address,
        topic = OptOutRequest.Topic,
        evidence = OptOutRequest.Evidence,
        evidenceLink = OptOutRequest.EvidenceLink,
        outcome = OptOutRequest.Outcome,
        decision = OptOutRequest.Decision,
        mail = OptOutRequest.Mail,
        answer = OptOutRequest.Answer,
        answerState = OptOutRequest.AnswerState,
        ownerLink = "ownerid",
        owner = "_ownerid_value",
    };

    private static object Ledger() => new
    {
        table = ConsentAudit.Table,
        channel = ConsentAudit.Channel,
        newValue = ConsentAudit.NewValue,
    };

    private static object PolicyNames(Project project) => new
    {
        table = PrivacyPolicy.Table,
        set = SetOf(project, PrivacyPolicy.Table),
        id = PrivacyPolicy.Id,
        name = PrivacyPolicy.Name,
        version = PrivacyPolicy.Version,
        language = PrivacyPolicy.Language,
        text = PrivacyPolicy.Text,
    };

    private static object Finding(Project project) => new
    {
        table = ComplianceFinding.Table,
        set = SetOf(project, ComplianceFinding.Table),
        id = ComplianceFinding.Id,
        name = ComplianceFinding.Name,
        rule = ComplianceFinding.Rule,
        severity = ComplianceFinding.Severity,
        status = ComplianceFinding.Status,
        evidence = ComplianceFinding.Evidence,
        foundOn = ComplianceFinding.FoundOn,
        action = ComplianceFinding.CorrectiveAction,
        answer = ComplianceFinding.Answer,
        acceptedBy = ComplianceFinding.AcceptedBy,
        acceptedUntil = ComplianceFinding.AcceptedUntil,
        regardingType = ComplianceFinding.RegardingType,
        regardingId = ComplianceFinding.RegardingId,
        retestedOn = ComplianceFinding.RetestedOn,
        inProgress = (int)FindingStatus.InProgress,
        mended = (int)FindingStatus.Mended,
        accepted = (int)FindingStatus.Accepted,
        waitsForSecond = (int)FindingStatus.WaitsForSecondOfficer,
        burst = ComplianceRule.ScannerBurst.Id,
        bypass = BypassHeld.Rule.Id,
        severities = Numbers<Severity>(),
        open = new[] { FindingStatus.Open, FindingStatus.InProgress, FindingStatus.WaitsForSecondOfficer }
            .Select(status => (int)status),
    };

    private static object Check(Project project) => new
    {
        set = SetOf(project, ComplianceCheck.Table),
        finishedOn = ComplianceCheck.FinishedOn,
        score = ComplianceCheck.Score,
    };

    private static object ListenerNames(Project project) => new
    {
        table = Listener.Table,
        set = SetOf(project, Listener.Table),
        id = Listener.Id,
        name = Listener.Name,
        kind = Listener.Kind,
        channels = Listener.Channels,
        file = (int)ListenerKind.File,
    };

    private static object BatchNames(Project project) => new
    {
        table = ToldBatch.Table,
        set = SetOf(project, ToldBatch.Table),
        id = ToldBatch.Id,
        listener = ToldBatch.Listener,
        count = ToldBatch.Count,
        state = ToldBatch.State,
        fetchedOn = ToldBatch.FetchedOn,
        dueOn = ToldBatch.DueOn,
        states = Numbers<BatchState>(),
    };

    private static Dictionary<string, object> Apis(Project project) => project.Apis.Where(IsCalled).ToDictionary(
        api => api.UniqueName[Table.Prefix.Length..],
        api => (object)new
        {
            name = api.UniqueName,
            takes = api.Parameters.ToDictionary(parameter => parameter.Name, parameter => EdmType(parameter.Type)),
            gives = api.Responses.ToDictionary(response => response.Name, response => response.Name),
        });

    private static bool IsCalled(CustomApi api) => api.Handler is not null && Called.Contains(api.Handler);

    private static Dictionary<string, object> Forms()
    {
        var forms = PersonTable.All.ToDictionary(
            table => table.Name,
            table => (object)new
            {
                consent = FormId(table.Name, "consent"),
                officer = FormId(table.Name, "consent-officer"),
                quick = FormId(table.Name, "consent-quick"),
            });
        forms[Email.Table] = new { consent = FormId(Email.Table, "consent") };
        return forms;
    }

    private static SortedDictionary<string, string> Files(Project project, string folder, string extension) => new(
        WebResource.All(project.Folder)
            .Where(r => r.Name.StartsWith($"optout_/{folder}/", StringComparison.Ordinal))
            .Where(r => r.Name.EndsWith(extension, StringComparison.Ordinal))
            .ToDictionary(r => System.IO.Path.GetFileNameWithoutExtension(r.Name), r => r.Name),
        StringComparer.Ordinal);

    private static string SetOf(Project project, string table) =>
        project.Tree.Table(table)?.Settings?.Child("EntitySetName") ?? "";

    private static string EdmType(ApiType type) => type switch
    {
        ApiType.Boolean => "Edm.Boolean",
        ApiType.DateTime => "Edm.DateTimeOffset",
        ApiType.Integer => "Edm.Int32",
        ApiType.String => "Edm.String",
        ApiType.StringArray => "Collection(Edm.String)",
        ApiType.Guid => "Edm.Guid",
        _ => throw new BuildException($"The web resources know no type of the Web API for {type}: name it."),
    };
}
