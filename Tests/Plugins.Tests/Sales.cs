using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// An organisation with Dynamics 365 Sales into which the packed solution was imported; the one author of test data.
/// </summary>
internal sealed class Sales : IDisposable
{
    private static readonly Lazy<Packed> Solution = new(() => Packer.Pack(Repository.Root));

    // Each test has a copy of the organisation into which the zips were imported once.
    private static readonly Lazy<Staffed> Imported = new(() =>
        Import(new HeldClock(), hasEmailExtension: true, rules: null, before: null));

    private static readonly string[] Tables =
    [
        "Contact", "Lead", "Account", "Activity", "Campaign", "CampaignActivity", "List", "Queue", "Incident", "Quote",
        "Order", "Invoice", "Opportunity", "EmailTemplate",
    ];

    private static readonly string[] Actions = ["Create", "Read", "Write", "Append", "AppendTo"];

    private static readonly TimeSpan SetUpBefore = TimeSpan.FromDays(1);

    // More than any run of a test needs; what is asked again after it goes round.
    private const int MostCalls = 200;

    private readonly Guid rep;

    /// <param name="before">What is done in the organisation before the solution is imported.</param>
    /// <param name="hasEmailExtension">Whether e-mail has the column that Dynamics 365 adds to it.</param>
    /// <param name="rules">What the host demands on top of the platform; null is as usual.</param>
    public Sales(
        Action<IOrganizationService>? before = null, bool hasEmailExtension = true, HostRules? rules = null)
    {
        rules = Locking.Rules(rules ?? new HostRules());
        var staffed = before is null && hasEmailExtension
            ? Imported.Value
            : Import(Clock, hasEmailExtension, rules, before);
        Organization = before is null && hasEmailExtension
            ? staffed.Organization.Copy(Clock, rules)
            : staffed.Organization;
        rep = staffed.Rep;
        HeldClock.Hold(Organization);
    }

    /// <summary>The zips that ship.</summary>
    public static Packed Zips => Solution.Value;

    public HeldClock Clock { get; } = new();

    /// <summary>What time it is for the organisation and the product, UTC.</summary>
    public DateTime Now => Clock.Now;

    public LocalOrganization Organization { get; }

    public IOrganizationService Admin => Organization.Administrator;

    /// <summary>A sales person: reads and writes people and e-mails, and hands in opt-out requests.</summary>
    public IOrganizationService Rep => Organization.As(rep);

    public Guid RepId => rep;

    /// <summary>Imports a small solution that ships beside the main one, by its unique name.</summary>
    public void ImportOptional(string name) => Organization.Import(Optional(name));

    /// <summary>
    /// Gives a setting a value; the product remembers its settings for a minute.
    /// </summary>
    public void Set(string setting, string value) => Set(Admin, setting, value);

    private static void Set(IOrganizationService admin, string setting, string value)
    {
        var query = new QueryExpression("environmentvariabledefinition");
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, setting);
        var definition = admin.RetrieveMultiple(query).Entities.Single().ToEntityReference();
        var values = new QueryExpression("environmentvariablevalue");
        values.Criteria.AddCondition("environmentvariabledefinitionid", ConditionOperator.Equal, definition.Id);
        if (admin.RetrieveMultiple(values).Entities.SingleOrDefault() is { } earlier)
        {
            Update(admin, earlier.ToEntityReference(), ("value", value));
        }
        else
        {
            admin.Create(new Entity("environmentvariablevalue")
            {
                ["environmentvariabledefinitionid"] = definition,
                ["value"] = value,
            });
        }
    }

    /// <summary>Gives marketing e-mails what their footer needs.</summary>
    public void SetFooter()
    {
        Set(SettingName.PreferenceCentreUrl, "https://choices.example.com");
        Set(SettingName.PostalAddress, "1 High Street | Springfield");
    }

    /// <summary>Starts or stops auditing for the whole organisation.</summary>
    public void Audit(bool isOn) =>
        Update(new EntityReference("organization", Organization.OrganizationId), ("isauditenabled", isOn));

    /// <summary>Stops auditing for a table, or for columns of it.</summary>
    public void StopAuditing(string table, params string[] columns)
    {
        var metadata = Organization.Platform.Metadata;
        if (columns.Length == 0)
        {
            metadata.Add(metadata.Table(table) with { IsAudited = false });
        }
        else
        {
            metadata.AddColumns(
                table, columns.Select(column => metadata.Table(table).RequiredColumn(column) with { IsAudited = false }));
        }
    }

    /// <summary>Says what a test of the public pages from outside found.</summary>
    public void TestPages(bool passed = true, string detail = "") =>
        Admin.Execute(new OrganizationRequest("optout_RecordExternalCheck")
        {
            ["Check"] = "self-test",
            ["Passed"] = passed,
            ["Detail"] = detail,
        });

    /// <summary>A privacy officer, who may set the override columns of an e-mail.</summary>
    public IOrganizationService Officer()
    {
        var officer = Organization.AddUser("Olga Officer", "Sales department", "OptOut Privacy Officer");
        Organization.AddToProfile("OptOut Override Officers", officer);
        return Organization.As(officer);
    }

    /// <summary>A user of a business unit below the root, who holds the unit's own rows of some roles.</summary>
    public (Guid UnitId, Guid UserId) ChildUnit(params string[] roles)
    {
        var unit = Organization.AddBusinessUnit("Branch");
        return (unit, Organization.AddUser("Bea Branch", unit, roles));
    }

    /// <summary>Somebody with some roles, in the root business unit or in a branch.</summary>
    public IOrganizationService Somebody(bool inBranch, params string[] roles) => Organization.As(
        inBranch ? ChildUnit(roles).UserId : Organization.AddUser("Sam Somebody", roles));

    /// <summary>A team of a business unit with some members, who may do what its roles grant.</summary>
    public EntityReference Team(Guid unitId, string[] roles, params Guid[] members)
    {
        var team = Create(
            "team", ("name", "Team"), ("businessunitid", new EntityReference("businessunit", unitId)));
        Array.ForEach(roles, role => Organization.AddToRole(team.Id, role));
        Admin.Associate(
            "team",
            team.Id,
            new Relationship("teammembership_association"),
            [.. members.Select(id => new EntityReference("systemuser", id))]);
        return team;
    }

    /// <summary>Shares a row with a user or team, which counts beside a privilege only.</summary>
    public void Share(EntityReference row, EntityReference principal, AccessRights rights) =>
        Admin.Execute(new OrganizationRequest("GrantAccess")
        {
            ["Target"] = row,
            ["PrincipalAccess"] = new PrincipalAccess { AccessMask = rights, Principal = principal },
        });

    public EntityReference Contact(string? email, params (string Column, object? Value)[] columns) =>
        Create("contact", [("lastname", Name(email)), ("emailaddress1", email), .. columns]);

    public EntityReference Lead(string? email, params (string Column, object? Value)[] columns) =>
        Create("lead", [("lastname", Name(email)), ("subject", "Interested"), ("emailaddress1", email), .. columns]);

    public EntityReference Account(string? email, params (string Column, object? Value)[] columns) =>
        Create("account", [("name", Name(email)), ("emailaddress1", email), .. columns]);

    public EntityReference Person(string table, string? email, params (string Column, object? Value)[] columns) =>
        table switch
        {
            "contact" => Contact(email, columns),
            "lead" => Lead(email, columns),
            _ => Account(email, columns),
        };

    public EntityReference Campaign() => Create("campaign", [("name", "Spring")]);

    public EntityReference Create(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return Create(row);
    }

    /// <summary>Creates a row; one that only the product writes carries its proof, as if the product had.</summary>
    public EntityReference Create(Entity row)
    {
        if (OwnRows.Tables.Contains(row.LogicalName) && row.LogicalName != OptOutRequest.Table)
        {
            Signed(row);
        }

        return new EntityReference(row.LogicalName, Admin.Create(row));
    }

    public void Update(EntityReference row, params (string Column, object? Value)[] columns) =>
        Update(Admin, row, columns);

    public static void Update(
        IOrganizationService service, EntityReference row, params (string Column, object? Value)[] columns)
    {
        var changed = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in columns)
        {
            changed[column] = value;
        }

        service.Update(changed);
    }

    /// <summary>A draft by the sales person, from the sales person.</summary>
    public EntityReference Mail(IEnumerable<Recipient> recipients, params (string Column, object? Value)[] columns) =>
        new("email", Rep.Create(Draft(recipients, columns)));

    /// <summary>An e-mail from the sales person that is not stored yet.</summary>
    public Entity Draft(IEnumerable<Recipient> recipients, params (string Column, object? Value)[] columns)
    {
        var mail = new Entity("email")
        {
            ["subject"] = "Hello",
            ["from"] = new EntityCollection([Party(new EntityReference("systemuser", rep))]),
        };
        foreach (var box in recipients.GroupBy(recipient => recipient.Box))
        {
            mail[box.Key] = new EntityCollection([.. box.Select(recipient => recipient.Party)]);
        }

        foreach (var (column, value) in columns)
        {
            mail[column] = value;
        }

        return mail;
    }

    public EntityReference CampaignMail(params Recipient[] recipients) =>
        Mail(recipients, ("regardingobjectid", Campaign()));

    public void Send(EntityReference mail, IOrganizationService? sender = null, bool issueSend = true) =>
        (sender ?? Rep).Execute(SendRequest(mail, issueSend));

    public static OrganizationRequest SendRequest(EntityReference mail, bool issueSend = true) => new("SendEmail")
    {
        ["EmailId"] = mail.Id,
        ["IssueSend"] = issueSend,
        ["TrackingToken"] = string.Empty,
    };

    /// <summary>The sentence with which a send was refused.</summary>
    public string Refusal(EntityReference mail, IOrganizationService? sender = null) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Send(mail, sender)).Detail.Message;

    /// <summary>A request that makes an e-mail of a template and sends it.</summary>
    public OrganizationRequest TemplateSend(Entity email, EntityReference? regarding = null)
    {
        var about = regarding ?? new EntityReference("systemuser", RepId);
        return new OrganizationRequest("SendEmailFromTemplate")
        {
            ["TemplateId"] = Template().Id,
            ["RegardingType"] = about.LogicalName,
            ["RegardingId"] = about.Id,
            ["Target"] = email,
        };
    }

    public EntityReference Template() => Create(
        "template",
        ("title", "Spring"),
        ("subject", "Spring"),
        ("body", "Spring is here."),
        ("templatetypecode", "contact"),
        ("languagecode", 1033),
        ("ispersonal", false));

    /// <summary>The parties in a column of a stored e-mail.</summary>
    public IReadOnlyList<string> Addressed(EntityReference mail, string box) =>
        Admin.Retrieve(mail.LogicalName, mail.Id, new ColumnSet(box)).GetAttributeValue<EntityCollection>(box)?.Entities
            .Select(party => party.GetAttributeValue<EntityReference>("partyid")?.Name
                ?? party.GetAttributeValue<string>("addressused"))
            .ToList() ?? [];

    public int StatusOf(EntityReference mail) =>
        Admin.Retrieve(mail.LogicalName, mail.Id, new ColumnSet("statuscode"))
            .GetAttributeValue<OptionSetValue>("statuscode").Value;

    /// <summary>The facts, of everybody or of one person, as they were written down.</summary>
    public IReadOnlyList<Entity> Ledger(EntityReference? person = null)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(true) };
        if (person is not null)
        {
            query.Criteria.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        }

        return
        [
            .. Admin.RetrieveMultiple(query).Entities
                .OrderBy(row => row.GetAttributeValue<int?>(ConsentAudit.Sequence) ?? int.MaxValue)
                .ThenBy(row => row.GetAttributeValue<long>("versionnumber")),
        ];
    }

    /// <summary>Has the regular work done to its end, as a scheduler does.</summary>
    /// <param name="between">What is done between two calls.</param>
    public void RunDue(Action? between = null)
    {
        var request = new OrganizationRequest("optout_RunDue");
        for (var calls = 1; Admin.Execute(request) is var answer && !(bool)answer[Handlers.RunDue.Finished]; calls++)
        {
            Assert.True(calls < MostCalls, $"The regular work does not end. It did: {answer[Handlers.RunDue.Did]}");
            between?.Invoke();
        }
    }

    /// <summary>Runs a compliance check to its end, and answers what its last call did.</summary>
    /// <param name="with">What to give with each call.</param>
    public OrganizationResponse CheckCompliance(Action<OrganizationRequest>? with = null)
    {
        var request = new OrganizationRequest("optout_RunComplianceCheck");
        with?.Invoke(request);
        var answer = Admin.Execute(request);
        while (!(bool)answer[RunComplianceCheck.Finished])
        {
            request[RunComplianceCheck.CheckId] = answer[RunComplianceCheck.CheckId];
            request[RunComplianceCheck.Cursor] = answer[RunComplianceCheck.Cursor];
            answer = Admin.Execute(request);
        }

        return answer;
    }

    /// <summary>What an independent look at every row says of the ledger.</summary>
    public LedgerReading Verify() => LedgerCheck.Verify(Admin);

    /// <summary>What somebody with a hand in the database could do, past every plugin.</summary>
    public void EditBehindThePlatform(EntityReference row, string column, object? value) =>
        Organization.Platform.Database.Update(
            Organization.Platform.Metadata.Table(row.LogicalName),
            row.Id,
            new Dictionary<string, object?> { [column] = value });

    /// <summary>Does what only the product's own code can, within a call of its own.</summary>
    internal void As(Action<PluginCall> act)
    {
        var api = $"new_Run{Guid.NewGuid():N}";
        Organization.AddCustomApi(new(api), new Running(act));
        Admin.Execute(new OrganizationRequest(api));
    }

    /// <summary>Makes an edited row the product's own again, where the product's rows carry a proof.</summary>
    public void SignBehindThePlatform(EntityReference row)
    {
        if (Proofs.Tables.Contains(row.LogicalName))
        {
            var whole = Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet([.. Proofs.ColumnsOf(row.LogicalName)]));
            EditBehindThePlatform(row, Proofs.Column, Signed(whole)[Proofs.Column]);
        }
    }

    public void LinkBehindThePlatform(string relationship, EntityReference first, EntityReference second) =>
        Organization.Platform.Database.Link(
            Organization.Platform.Metadata.Relationship(relationship), first.Id, second.Id);

    public void DeleteBehindThePlatform(EntityReference row) =>
        Organization.Platform.Database.Delete(Organization.Platform.Metadata.Table(row.LogicalName), row.Id);

    public static Recipient To(EntityReference person) => new("to", Party(person));

    public static Recipient Cc(EntityReference person) => new("cc", Party(person));

    public static Recipient Bcc(EntityReference person) => new("bcc", Party(person));

    public static Recipient Typed(string box, string address) =>
        new(box, new Entity("activityparty") { ["addressused"] = address });

    /// <summary>Puts an address on the suppression list, as the organisation's own key hashes it.</summary>
    public EntityReference Suppress(string address, string? topic = null) => Suppress(
        AddressHash.Of(EmailAddress.Of(address)!, SuppressKey()), Channel.MarketingEmail, topic);

    /// <summary>Puts a phone or fax number on the suppression list for a channel.</summary>
    public EntityReference SuppressNumber(string number, Channel channel) =>
        Suppress(AddressHash.Of(PhoneNumber.Of(number, callingCode: null)!, SuppressKey()), channel, topic: null);

    public void AllowTypedInAddresses() => SetTypedInAddresses(allowed: true);

    public void ForbidTypedInAddresses() => SetTypedInAddresses(allowed: false);

    private void SetTypedInAddresses(bool allowed) =>
        Update(
            new EntityReference("organization", Organization.OrganizationId),
            ("allowunresolvedpartiesonemailsend", allowed));

    /// <summary>
    /// Lets the organisation go. Transactions here run one after another; on the platform two that lock in opposite
    /// orders wait for each other for ever. So the orders of all tests are held against each other, and the one that
    /// contradicts what was seen before fails; so does one that asked, where people wait, by what nothing indexes.
    /// </summary>
    public void Dispose()
    {
        var contradictions = Locking.ContradictionsOf(Organization);
        var unserved = Unserved.In(Organization).ToList();
        HeldClock.LetGo(Organization);
        Organization.Dispose();
        Assert.Empty(unserved);
        Assert.True(contradictions.Count == 0, string.Join(Environment.NewLine, contradictions));
    }

    /// <summary>
    /// Puts the product's proof into a row, as only who has the key can: what a door of ours, or the product, writes.
    /// </summary>
    public Entity Signed(Entity row)
    {
        if (row.Id == Guid.Empty)
        {
            row.Id = Guid.NewGuid();
        }

        var values = Proofs.ColumnsOf(row.LogicalName)
            .Select(column => row.Attributes.TryGetValue(column, out var value) ? Proofs.Text(value) : null);
        row[Proofs.Column] = Proof.Of(SuppressKey(), row.LogicalName, [row.Id.ToString("D"), .. values]);
        return row;
    }

    /// <summary>A row that only the product writes, as it would stand: past every step, with the proof.</summary>
    public EntityReference Product(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns.Where(column => column.Value is not null))
        {
            row[column] = value;
        }

        var request = new CreateRequest { Target = Signed(row), [Bypass.Plugins] = true };
        return new EntityReference(table, ((CreateResponse)Admin.Execute(request)).id);
    }

    public EntityReference Topic(string code, EntityReference? parent = null, bool requiresOptIn = false) => Product(
        MarketingTopic.Table,
        (MarketingTopic.Name, code),
        (MarketingTopic.Code, code),
        (MarketingTopic.Parent, parent),
        (MarketingTopic.RequiresOptIn, requiresOptIn));

    /// <summary>What somebody chose, for a row or for an address.</summary>
    public EntityReference Choose(
        EntityReference? person,
        EntityReference? topic,
        PreferenceState state,
        string? address = null,
        DateTime? pausedUntil = null) => Product(
        TopicPreference.Table,
        (TopicPreference.Name, topic is null ? TopicPreference.AboutAll : "A choice"),
        (TopicPreference.Topic, topic),
        (TopicPreference.PersonType, person?.LogicalName),
        (TopicPreference.PersonId, person?.Id.ToString("D")),
        (
            TopicPreference.AddressHash,
            address is null ? null : AddressHash.Of(EmailAddress.Of(address)!, SuppressKey())),
        (TopicPreference.State, Choices.Of(state)),
        (TopicPreference.Evidence, state == PreferenceState.OptedIn ? "ticked on the form of the fair" : null),
        (TopicPreference.PausedUntil, pausedUntil));

    private EntityReference Suppress(string hash, Channel channel, string? topic) => Create(
        Signed(new Entity(SuppressedAddress.Table)
        {
            [SuppressedAddress.Name] = $"{channel}",
            [SuppressedAddress.AddressHash] = hash,
            [SuppressedAddress.Channel] = Choices.Of(channel),
            [SuppressedAddress.Topic] = topic,
            [SuppressedAddress.Since] = Now.Date,
            [SuppressedAddress.SaidOn] = Now.Date,
            [SuppressedAddress.RecordedOn] = Now.Date,
            [SuppressedAddress.Weight] = Choices.Of(Weight.Reported),
        }));

    /// <summary>The key under which the organisation hashes addresses and proves its rows.</summary>
    public byte[] SuppressKey()
    {
        var id = SecretKey.First(KeyPurpose.Suppress);
        var keys = new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet(SecretKey.Value) };
        keys.Criteria.AddCondition(SecretKey.Id, ConditionOperator.Equal, id);
        if (Admin.RetrieveMultiple(keys).Entities.Count == 0)
        {
            Admin.Create(new Entity(SecretKey.Table, id)
            {
                [SecretKey.Name] = "Suppress key 1",
                [SecretKey.Purpose] = Choices.Of(KeyPurpose.Suppress),
            });
        }

        return Hex.Bytes(Admin.RetrieveMultiple(keys).Entities.Single().GetAttributeValue<string>(SecretKey.Value));
    }

    private static Staffed Import(
        HeldClock clock, bool hasEmailExtension, HostRules? rules, Action<IOrganizationService>? before)
    {
        var organization = LocalOrganization.WithSolutions(
            clock: clock, hasEmailExtension: hasEmailExtension, rules: rules);
        before?.Invoke(organization.Administrator);
        organization.Import(Solution.Value.Managed);
        foreach (var activity in new[] { "phonecall", "letter", "fax", "appointment" })
        {
            organization.Import(Optional($"OptOutPlugin_Create_{activity}"));
        }

        organization.AddRole("Sales department", [.. Tables.SelectMany(Privileges)]);
        organization.AddRole("Mail only", "prvReadActivity", "prvWriteActivity", "prvAppendActivity");
        var rep = organization.AddUser("Robin Rep", "Sales department", "OptOut Sales User");
        Update(
            organization.Administrator,
            new EntityReference("systemuser", rep),
            ("internalemailaddress", "robin@example.com"));
        Update(
            organization.Administrator,
            new EntityReference("organization", organization.OrganizationId),
            ("isauditenabled", true));

        // Who was trained is a situation of its own: see the tests of it. A setting that was written just now is read
        // again by every transaction; this one was written when the solution was set up, some time ago.
        clock.Advance(-SetUpBefore);
        Set(organization.Administrator, SettingName.Training, nameof(TrainingMode.Off));
        clock.Advance(SetUpBefore);
        return new Staffed(organization, rep);
    }

    /// <summary>An organisation that has the solution, roles and a sales person.</summary>
    private sealed record Staffed(LocalOrganization Organization, Guid Rep);

    private static string Optional(string name) => Solution.Value.Optional.Single(
        zip => Path.GetFileName(zip).StartsWith(name, StringComparison.Ordinal));

    private static Entity Party(EntityReference who) => new("activityparty") { ["partyid"] = who };

    private static string Name(string? email) => email is null ? "Nobody" : "P " + email.Split('@')[0];

    private static IEnumerable<string> Privileges(string table) =>
        Actions.Select(action => $"prv{action}{table}");

    internal sealed record Recipient(string Box, Entity Party);

    private sealed class Running(Action<PluginCall> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => act(new PluginCall(serviceProvider));
    }
}
