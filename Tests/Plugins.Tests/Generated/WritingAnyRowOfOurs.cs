using System.ServiceModel;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Policies;
using OptOutPlugin.Plugins.Tests.Reports;
using OptOutPlugin.Plugins.Tests.Training;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind I, only the product writes it: every column of every table of the product's, by every message that writes rows,
/// by everybody who may try. What may be done is told by a short list; all else leaves everything as it was.
/// </summary>
public sealed class WritingAnyRowOfOurs
{
    private const string State = "statecode";
    private const string Owner = "ownerid";

    private static readonly string[] People =
        ["administrator", "administrator as SYSTEM", "officer", "sales user", "foreign plugin as SYSTEM"];

    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign"];

    private static readonly string[] Officers = ["administrator", "administrator as SYSTEM", "officer"];

    private static readonly string[] Updates =
        ["update", "upsert", "update multiple", "execute multiple", "transaction"];

    private static readonly string[] Endings =
        ["deactivate", "set state", "delete", "delete in execute multiple", "delete in transaction", "assign"];

    private static readonly string[] Creates =
    [
        "create", "create under its id", "upsert under its id", "create multiple", "create in execute multiple",
        "create in transaction",
    ];

    /// <summary>The tables, with the columns of each that say something, as the solution has them.</summary>
    private static readonly Dictionary<string, string[]> Tables = new()
    {
        [ConsentAudit.Table] =
        [
            "accountid", "addresshash", "applicationid", "channel", "commitments", "contactid", "correlationid",
            "event", "evidence", "hash", "initiatinguser", "isapplication", "keyid", "leadid", "legalbasis", "message",
            "name", "newvalue", "occurredon", "oldvalue", "organizationid", "personid", "persontype", "policyversion",
            "previoushash", "reason", "recordedon", "requestkey", "salts", "sequence", "signature", "source", "topic",
            "user", "useragent", "version", "waitingfor", "weight", "wordinghash",
        ],
        [SuppressedAddress.Table] =
        [
            "addresshash", "channel", "keyid", "name", "pauseduntil", "personid", "persontype", "proof", "reason",
            "recordedon", "saidon", "since", "source", "topic", "weight",
        ],
        [TopicPreference.Table] =
        [
            "addresshash", "evidence", "expireson", "name", "pauseduntil", "personid", "persontype", "policyversion",
            "proof", "recordedon", "saidon", "since", "source", "state", "topicid", "weight",
        ],
        [OptOutRequest.Table] =
        [
            "accountid", "address", "addresshash", "answerid", "answerstate", "channels", "clocks", "contactid", "decision", "dueon",
            "evidence", "evidencelink", "extensionreason", "handedinby", "idempotencykey", "kind", "leadid", "leadingid",
            "mailid", "matched", "name", "noticedon", "outcome", "pauseduntil", "personid", "persontype", "place",
            "policyversion", "processedon", "proof", "receivedon", "receivedvia", "regime", "rowcount", "rowsdone", "rowshash",
            "rowsunread", "saidon", "status", "token", "topic", "topicid", "waitsfor", "warnedon", "wordinghash",
        ],
        [ComplianceFinding.Table] =
        [
            "acceptedby", "accepteduntil", "answer", "citation", "closedon", "compliancecheckid", "correctiveaction",
            "detail", "dueon", "evidence", "findingstatus", "foundon", "name", "proof", "regardingid", "regardingtype",
            "remindedon", "retestedon", "rule", "severity",
        ],
        [ComplianceCheck.Table] = ["findings", "finishedon", "name", "proof", "rules", "score", "startedon", "summary"],
        [MarketingTopic.Table] =
        [
            "code", "description", "descriptionde", "descriptionfr", "descriptionzh", "ishidden", "name", "namede",
            "namefr", "namezh", "parentid", "proof", "requiresoptin",
        ],
        [TemplatePolicy.Table] = ["category", "name", "proof", "templateid", "topicid"],
        [Door.Table] = ["description", "name", "proof", "userid"],
        [Listener.Table] = ["actswithin", "channels", "description", "kind", "name", "proof", "userid"],
        [ToldBatch.Table] =
        [
            "answer", "count", "doneby", "doneon", "dueon", "fetchedby", "fetchedon", "filehash", "first", "last",
            "listenerid", "name", "preparedon", "proof", "state",
        ],
        [PrivacyPolicy.Table] =
        [
            "effectivefrom", "language", "materialfor", "name", "notice", "proof", "publishedon", "reviewedon", "status",
            "text", "version", "whatchanged", "wordinghash",
        ],
        [Course.Table] =
        [
            "audience", "code", "link", "name", "passmark", "proof", "questioncount", "text", "validmonths", "version",
        ],
        [TrainingRecord.Table] =
        [
            "answers", "coursecode", "courseid", "courseversion", "how", "language", "name", "passedon", "proof",
            "questions", "score", "status", "userid", "validuntil",
        ],
        [SecretKey.Table] = ["name", "purpose", "retiredon", "value"],
        [Checkpoint.Table] =
        [
            "exportedon", "finishedon", "hash", "merkleroot", "name", "note", "progress", "proof", "rowcount",
            "sealrequestedon", "sequence", "takenon", "timestamp",
        ],
    };

    /// <summary>What an officer sets up.</summary>
    private static readonly string[] OfOfficers =
        [MarketingTopic.Table, TemplatePolicy.Table, Door.Table, Listener.Table, Course.Table];

    /// <summary>What a row of officers is called by once it is there, which others keep.</summary>
    private static readonly string[] Lasting = ["optout_topic.code", "optout_course.code"];

    /// <summary>
    /// What is no more than a label, or work on what was found: whoever has the privilege may write it.
    /// </summary>
    private static readonly string[] Free =
    [
        "optout_suppression.name", "optout_preference.name", "optout_request.name", "optout_finding.name",
        "optout_compliancecheck.name", "optout_topic.name", "optout_topic.description", "optout_topic.descriptionde",
        "optout_topic.descriptionfr", "optout_topic.descriptionzh", "optout_topic.namede", "optout_topic.namefr",
        "optout_topic.namezh", "optout_topic.ishidden", "optout_templatepolicy.name",
        "optout_door.name", "optout_door.description", "optout_listener.name", "optout_listener.description",
        "optout_handover.name", "optout_key.name", "optout_checkpoint.name",
        "optout_checkpoint.sealrequestedon", "optout_finding.dueon",
        "optout_course.name", "optout_trainingrecord.name", "optout_privacypolicy.reviewedon",
    ];

    /// <summary>
    /// The links of a ledger row, which the platform itself moves at a merge and empties at a deletion: moved by hand,
    /// the verification names the row.
    /// </summary>
    private static readonly string[] Links = ["contactid", "leadid", "accountid"];

    /// <summary>Every cell.</summary>
    internal static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from who in People
           from table in Tables.Keys
           from cell in Updates.SelectMany(how => Tables[table].Select(column => new Cell(who, table, how, column)))
               .Concat(Endings.Where(how => how != "assign" || IsOwned(table))
                   .Select(how => new Cell(who, table, how, null)))
               .Concat(Creates.Select(how => new Cell(who, table, how, null)))
           select cell,
    ];

    public static TheoryData<string> Everybody => new(People);

    [Fact]
    public void There_are_that_many_cells()
    {
        using var sales = new Sales();

        Assert.Equal(6915, Cells.Count);
        Assert.All(Tables, table => Assert.Equal(
            table.Value.Order(StringComparer.Ordinal),
            sales.Organization.Platform.Metadata.Table(table.Key).Columns.Values
                .Where(column => column.LogicalName.StartsWith("optout_", StringComparison.Ordinal)
                    && column.Kind != ColumnKind.Id && column.LogicalName != $"{table.Key}id")
                .Select(column => column.LogicalName["optout_".Length..]).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Nothing_is_written_but_what_the_list_allows(string who)
    {
        using var desk = new Desk(who);

        var differences = Cells.Where(cell => cell.Who == who)
            .Select(cell => (Cell: cell, Difference: desk.Difference(cell)))
            .Where(one => one.Difference is not null).Select(one => $"{one.Cell}: {one.Difference}").ToList();

        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(80))}");
    }

    private static bool IsLink(Cell cell) => cell.Table == ConsentAudit.Table && Links.Contains(cell.Column);

    private static bool IsOwned(string table) => table is OptOutRequest.Table or ComplianceFinding.Table;

    // What may come of a write: nothing, or the write itself.
    private static bool MayChange(Cell cell) => cell.How switch
    {
        "assign" => true,
        _ when Updates.Contains(cell.How) => IsLink(cell) || Free.Contains($"{cell.Table}.{cell.Column}")
            || (OfOfficers.Contains(cell.Table) && Officers.Contains(cell.Who)
                && !Lasting.Contains($"{cell.Table}.{cell.Column}")),
        _ when Endings.Contains(cell.How) => OfOfficers.Contains(cell.Table) && Officers.Contains(cell.Who),
        _ => cell.Table is OptOutRequest.Table or SecretKey.Table or Checkpoint.Table
            || (Officers.Contains(cell.Who) && (OfOfficers.Contains(cell.Table) || cell.Table == PrivacyPolicy.Table)),
    };

    internal sealed record Cell(string Who, string Table, string How, string? Column);

    /// <summary>An organisation with a row of each table that the product wrote, and somebody who tries.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly Sales sales = new();
        private readonly Intruding intruding;
        private readonly string who;
        private readonly IOrganizationService? service;
        private readonly Dictionary<string, EntityReference> rows = [];
        private readonly EntityReference other;
        private readonly EntityReference otherTopic;
        private readonly Dictionary<string, EntityReference> others;
        private readonly byte[] key;
        private int made;

        public Desk(string who)
        {
            this.who = who;
            intruding = new Intruding(sales);
            other = sales.Contact("other@example.com");
            others = new Dictionary<string, EntityReference>
            {
                ["lead"] = sales.Lead("other@e.example"),
                ["account"] = sales.Account("other@f.example"),
            };
            Prepare();
            key = sales.SuppressKey();
            otherTopic = sales.Topic("other");
            service = who switch
            {
                "officer" => User("Olga", isOfficer: true),
                "sales user" => User("Sam", isOfficer: false),
                _ => null,
            };
        }

        public void Dispose() => sales.Dispose();

        public string? Difference(Cell cell)
        {
            var row = rows[cell.Table];
            var before = Stored(row);
            var ids = Ids(cell.Table);
            string? sentence = null;
            try
            {
                As(one => Write(one, cell, row, before));
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                sentence = refused.Detail.Message;
            }

            var after = Stored(row);
            var created = Ids(cell.Table).Except(ids).ToList();
            var changed = after is null ? ["deleted"] : Changed(before!, after);
            var difference = Judge(cell, sentence, changed, created);
            Restore(row, before!, after, created);
            return difference;
        }

        private string? Judge(Cell cell, string? sentence, List<string> changed, List<Guid> created)
        {
            if (sentence is not null && (sentence.Length < 20
                || sentence.Contains("could not finish", StringComparison.Ordinal)
                || sentence.Contains("System.", StringComparison.Ordinal)))
            {
                return $"no sentence: {sentence}";
            }

            if (changed.Count + created.Count > 0 && !MayChange(cell))
            {
                return $"was done: {string.Join(", ", changed)}{(created.Count > 0 ? " created" : string.Empty)}";
            }

            if (changed.Count > 0 && IsLink(cell))
            {
                var verified = sales.Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));
                return (Guid)verified[VerifyLedger.FaultyRow] == rows[cell.Table].Id
                    ? null
                    : "is not named by the verification";
            }

            // What an officer wrote is signed; a new key, place or request says nothing of what it was made with.
            return OfOfficers.Contains(cell.Table) && changed.Count > 0 && changed[0] != "deleted"
                && !IsProven(rows[cell.Table])
                    ? "was not signed"
                : created.Select(id => Claims(cell.Table, id)).FirstOrDefault(claim => claim is not null);
        }

        private string? Claims(string table, Guid id)
        {
            var row = sales.Admin.Retrieve(table, id, new ColumnSet(true));
            return table switch
            {
                SecretKey.Table => row.GetAttributeValue<string>(SecretKey.Value) == new string('a', 64)
                    || row.Contains(SecretKey.RetiredOn) ? "has the value that was given" : null,
                Checkpoint.Table => Checkpoint.GuardedColumns.FirstOrDefault(row.Contains) is { } column
                    ? $"says {column}" : null,
                OptOutRequest.Table => row.GetAttributeValue<string>(OptOutRequest.Outcome) == "Claimed"
                    || row.GetAttributeValue<int?>(OptOutRequest.Matched) == 77
                    || !IsProven(row.ToEntityReference()) ? "says what it was handed in with" : null,
                _ => IsProven(row.ToEntityReference()) ? null : "was not signed",
            };
        }

        private bool IsProven(EntityReference row)
        {
            var whole = sales.Admin.Retrieve(
                row.LogicalName, row.Id, new ColumnSet([.. Proofs.ColumnsOf(row.LogicalName), Proofs.Column]));
            var proof = whole.GetAttributeValue<string>(Proofs.Column);
            return proof is not null && proof == (string)sales.Signed(whole)[Proofs.Column];
        }

        private void As(Action<IOrganizationService> act)
        {
            if (service is not null)
            {
                act(service);
            }
            else
            {
                intruding.As(who, act);
            }
        }

        private void Write(IOrganizationService one, Cell cell, EntityReference row, Entity? before)
        {
            if (Creates.Contains(cell.How))
            {
                Create(one, cell, before!);
            }
            else if (Updates.Contains(cell.How))
            {
                var target = new Entity(row.LogicalName, row.Id)
                {
                    [$"optout_{cell.Column}"] = Another(row.LogicalName, $"optout_{cell.Column}", before!),
                };
                Send(one, cell.How, "Update", target);
            }
            else
            {
                End(one, cell.How, row);
            }
        }

        private static void Send(IOrganizationService one, string how, string message, Entity target)
        {
            var request = new OrganizationRequest(message) { ["Target"] = target };
            switch (how)
            {
                case "update multiple" or "create multiple":
                    one.Execute(new OrganizationRequest(message + "Multiple")
                    {
                        ["Targets"] = new EntityCollection([target]) { EntityName = target.LogicalName },
                    });
                    break;
                case "execute multiple" or "create in execute multiple":
                    Together(one, request);
                    break;
                case "transaction" or "create in transaction":
                    Within(one, request);
                    break;
                case "upsert" or "upsert under its id":
                    one.Execute(new OrganizationRequest("Upsert") { ["Target"] = target });
                    break;
                default:
                    one.Execute(request);
                    break;
            }
        }

        private static void Together(IOrganizationService one, OrganizationRequest request)
        {
            var answer = (ExecuteMultipleResponse)one.Execute(new ExecuteMultipleRequest
            {
                Requests = [request],
                Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            });
            if (answer.Responses.FirstOrDefault(response => response.Fault is not null) is { } failed)
            {
                throw new FaultException<OrganizationServiceFault>(failed.Fault, failed.Fault.Message);
            }
        }

        private static void Within(IOrganizationService one, OrganizationRequest request) =>
            one.Execute(new ExecuteTransactionRequest { Requests = [request] });

        private static void End(IOrganizationService one, string how, EntityReference row)
        {
            var delete = new OrganizationRequest("Delete") { ["Target"] = row };
            switch (how)
            {
                case "deactivate":
                    Sales.Update(one, row, (State, new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
                    break;
                case "set state":
                    one.Execute(new OrganizationRequest("SetState")
                    {
                        ["EntityMoniker"] = row,
                        ["State"] = new OptionSetValue(1),
                        ["Status"] = new OptionSetValue(2),
                    });
                    break;
                case "delete":
                    one.Delete(row.LogicalName, row.Id);
                    break;
                case "delete in execute multiple":
                    Together(one, delete);
                    break;
                case "delete in transaction":
                    Within(one, delete);
                    break;
                default:
                    one.Execute(new OrganizationRequest("Assign")
                    {
                        ["Target"] = row,
                        ["Assignee"] = new EntityReference(
                            "systemuser", (Guid)one.Execute(new OrganizationRequest("WhoAmI")).Results["UserId"]),
                    });
                    break;
            }
        }

        // Another one like the product's own, with what somebody would like it to say.
        private void Create(IOrganizationService one, Cell cell, Entity real)
        {
            var copy = new Entity(cell.Table);
            copy.Attributes.AddRange(real.Attributes.Where(column =>
                column.Key.StartsWith("optout_", StringComparison.Ordinal) && column.Key != $"{cell.Table}id"));
            made++;
            switch (cell.Table)
            {
                case MarketingTopic.Table:
                    copy[MarketingTopic.Code] = copy[MarketingTopic.Name] = $"made{made}";
                    break;
                case Course.Table:
                    copy[Course.Code] = $"made{made}";
                    break;
                case OptOutRequest.Table:
                    copy[OptOutRequest.Outcome] = "Claimed";
                    copy[OptOutRequest.Matched] = 77;
                    copy[OptOutRequest.IdempotencyKey] = $"made{made}";
                    break;
                case SecretKey.Table:
                    copy[SecretKey.Value] = new string('a', 64);
                    copy[SecretKey.Purpose] = made % 2 == 0 ? copy[SecretKey.Purpose] : Choices.Of(KeyPurpose.Token);
                    copy[SecretKey.RetiredOn] = sales.Now.Date;
                    break;
            }

            if (cell.How.EndsWith("its id", StringComparison.Ordinal))
            {
                copy.Id = Computed(cell.Table);
            }

            Send(one, cell.How, "Create", copy);
        }

        // The id under which the product itself would look for what it has not written yet.
        private Guid Computed(string table) => table switch
        {
            SuppressedAddress.Table => Suppressions.IdOf(
                SecretKey.First(KeyPurpose.Suppress),
                AddressHash.Of(EmailAddress.Of($"next{made}@example.com")!, key),
                new Matter(Channel.MarketingEmail),
                person: null),
            TopicPreference.Table => TopicRefusals.IdOf(new PersonId("contact", other.Id), null, otherTopic.Id),
            OptOutRequest.Table => Requests.IdOf(sales.RepId, $"next{made}"),
            SecretKey.Table => SecretKey.First(KeyPurpose.Token),
            Checkpoint.Table => Checkpoint.Derivation,
            ConsentAudit.Table => Step.StableId($"baseline/contact/{other.Id:D}/MarketingEmail"),
            _ => Step.StableId($"{table}/{made}"),
        };

        private object? Another(string table, string name, Entity before)
        {
            var column = sales.Organization.Platform.Metadata.Table(table).RequiredColumn(name);
            var now = before.Attributes.TryGetValue(name, out var value) ? value : null;
            return column.Kind switch
            {
                ColumnKind.Text or ColumnKind.Memo => name == Door.UserId
                    ? sales.Organization.AdministratorId.ToString("D")
                    : new string('b', Math.Min(column.MaxLength ?? 64, 64)),
                ColumnKind.Choice => new OptionSetValue(
                    column.Options.First(option => option.Value != (now as OptionSetValue)?.Value).Value),
                ColumnKind.YesNo => now is not true,
                ColumnKind.Integer => (now as int? ?? 0) + 1,
                ColumnKind.DateTime => now is null ? sales.Now.Date.AddDays(-1) : null,
                ColumnKind.Lookup when now is not null => null,
                ColumnKind.Lookup => column.Targets[0] switch
                {
                    "contact" => other,
                    MarketingTopic.Table => otherTopic,
                    "lead" or "account" => others[column.Targets[0]],
                    "systemuser" => new EntityReference("systemuser", sales.RepId),
                    _ => rows[column.Targets[0]],
                },
                _ => throw new InvalidOperationException($"{name}: {column.Kind}"),
            };
        }

        private Entity? Stored(EntityReference row)
        {
            var query = new QueryExpression(row.LogicalName) { ColumnSet = new ColumnSet(true) };
            query.Criteria.AddCondition($"{row.LogicalName}id", ConditionOperator.Equal, row.Id);
            return sales.Admin.RetrieveMultiple(query).Entities.SingleOrDefault();
        }

        private HashSet<Guid> Ids(string table) =>
            [.. sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => row.Id)];

        private static List<string> Changed(Entity before, Entity after) => before.Attributes.Keys
            .Union(after.Attributes.Keys).Where(IsOurs)
            .Where(column => Text(before, column) != Text(after, column)).ToList();

        private static bool IsOurs(string column) =>
            column is State or Owner || column.StartsWith("optout_", StringComparison.Ordinal);

        private static string? Text(Entity row, string column) =>
            row.Attributes.TryGetValue(column, out var value) ? Proofs.Text(value) : null;

        private void Restore(EntityReference row, Entity before, Entity? after, List<Guid> created)
        {
            foreach (var id in created)
            {
                sales.DeleteBehindThePlatform(new EntityReference(row.LogicalName, id));
            }

            if (after is null)
            {
                rows[row.LogicalName] = Make(row.LogicalName);
                return;
            }

            foreach (var column in Changed(before, after))
            {
                sales.EditBehindThePlatform(
                    row, column, before.Attributes.TryGetValue(column, out var value) ? value : null);
                if (column == State)
                {
                    sales.EditBehindThePlatform(row, "statuscode", before["statuscode"]);
                }
            }
        }

        private IOrganizationService User(string name, bool isOfficer)
        {
            sales.Organization.AddRole(
                "Everything of ours",
                [
                    .. from table in Tables.Keys
                       from verb in Verbs
                       where isOfficer || table != SuppressedAddress.Table || verb != "Create"
                       where verb != "Assign" || IsOwned(table)
                       select $"prv{verb}{sales.Organization.Platform.Metadata.Table(table).SchemaName}",
                ]);
            return sales.Organization.As(sales.Organization.AddUser(
                name,
                "Sales department",
                isOfficer ? "OptOut Privacy Officer" : "OptOut Sales User",
                "Everything of ours"));
        }

        private void Prepare()
        {
            sales.EditBehindThePlatform(sales.Contact("found@example.com"), "donotphone", true);
            sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
            sales.EditBehindThePlatform(sales.Contact("fay@example.com"), "donotphone", true);
            sales.Topic("news");
            sales.OptOut(sales.Contact("ana@example.com"), (RecordConsent.IdempotencyKey, "ana"));
            sales.OptOut(sales.Contact("bo@example.com"), (RecordConsent.Topic, "news"));
            intruding.CheckCompliance();
            sales.Organization.RunAsynchronousJobs();
            foreach (var table in Tables.Keys)
            {
                rows[table] = Make(table);
            }
        }

        private EntityReference Make(string table)
        {
            switch (table)
            {
                case MarketingTopic.Table:
                    return sales.Topic($"topic{++made}", parent: null, requiresOptIn: true);
                case TemplatePolicy.Table:
                    return sales.Product(
                        table,
                        (TemplatePolicy.Name, "Mark"),
                        (TemplatePolicy.TemplateId, Guid.NewGuid().ToString("D")),
                        (TemplatePolicy.Category, new OptionSetValue(727000000)));
                case Door.Table:
                    var user = sales.Organization.AddUser($"Site {++made}");
                    sales.EditBehindThePlatform(
                        new EntityReference("systemuser", user), "applicationid", Guid.NewGuid());
                    return sales.Product(table, (Door.Name, "Site"), (Door.UserId, user.ToString("D")));
                case Listener.Table:
                    return sales.Product(
                        table,
                        (Listener.Name, $"Print shop {++made}"),
                        (Listener.Kind, new OptionSetValue((int)ListenerKind.File)),
                        (Listener.Channels, "Phone"),
                        (Listener.ActsWithin, 10));
                case ToldBatch.Table:
                    return sales.Product(
                        table,
                        (ToldBatch.Name, "Batch"),
                        (ToldBatch.Listener, Make(Listener.Table)),
                        (ToldBatch.First, 1),
                        (ToldBatch.Last, 9),
                        (ToldBatch.Count, 2),
                        (ToldBatch.FileHash, new string('a', 64)),
                        (ToldBatch.State, new OptionSetValue((int)BatchState.Fetched)),
                        (ToldBatch.PreparedOn, sales.Now),
                        (ToldBatch.DueOn, sales.Now));
                case PrivacyPolicy.Table:
                    return new Policy(sales).Publish("en", "none");
                case Course.Table:
                    return sales.Product(
                        table,
                        (Course.Name, "Ours"),
                        (Course.Code, $"own{++made}"),
                        (Course.Version, 1),
                        (Course.Audience, new OptionSetValue((int)TrainingAudience.Everybody)),
                        (Course.ValidMonths, 12),
                        (Course.PassMark, 80),
                        (Course.QuestionCount, 8),
                        (Course.Text, Learning.OwnCourse));
                case TrainingRecord.Table:
                    return sales.Passed(sales.RepId, "phone");
                case SecretKey.Table:
                    return new EntityReference(table, SecretKey.First(KeyPurpose.Suppress));
                case Checkpoint.Table:
                    return new EntityReference(table, Checkpoint.Head);
                default:
                    return intruding.All(table)[0].ToEntityReference();
            }
        }
    }
}
