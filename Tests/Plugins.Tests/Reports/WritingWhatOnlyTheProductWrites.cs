using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases I of what was found from outside: only the product writes what counts.</summary>
public sealed class WritingWhatOnlyTheProductWrites : IDisposable
{
    private static readonly RecordTexts Says = Texts.English.Records;

    private static readonly string[] Hows = ["change", "forge", "empty", "deactivate", "set state", "delete"];

    private static readonly string[] Marketing = ["MarketingEmail", "MarketingMaterial"];

    // What somebody would write to be contacted again, to be rid of a finding, or to have asked for something else.
    private static readonly Dictionary<string, (string Column, object? Value)> Wanted = new()
    {
        [SuppressedAddress.Table] = (SuppressedAddress.Since, null),
        [TopicPreference.Table] = (TopicPreference.State, Choices.Of(PreferenceState.OptedIn)),
        [ComplianceFinding.Table] = (ComplianceFinding.Evidence, "Nothing of importance."),
        [ComplianceCheck.Table] = (ComplianceCheck.Findings, 77),
        [OptOutRequest.Table] = (OptOutRequest.Evidence, "The person asked to be written to."),
        [Work.Table] = (Work.RegardingId, null),
    };

    private readonly Sales sales = new();
    private readonly Intruding intruding;

    public WritingWhatOnlyTheProductWrites() => intruding = new Intruding(sales);

    public static TheoryData<string, string> Attempts
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var who in Intruding.People)
            {
                foreach (var table in Wanted.Keys)
                {
                    all.Add(who, table);
                }
            }

            return all;
        }
    }

    public static TheoryData<string, string> Strangers
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var who in Intruding.People)
            {
                foreach (var table in Wanted.Keys.Where(table => table != OptOutRequest.Table))
                {
                    all.Add(who, table);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Attempts))]
    public void I3_I4_B6_nobody_else_changes_or_deletes_it_whoever_and_however(string who, string table)
    {
        var row = Row(table);
        var before = intruding.Counted(row);
        foreach (var how in Hows)
        {
            var sentence = intruding.Refusal(who, service =>
                Intruding.Attempt(service, row, how, Wanted[row.LogicalName]));

            Assert.Equal(before, intruding.Counted(row));
            Assert.True(IsDenied(sentence) || sentence == SentenceOf(table), $"{how}: {sentence}");
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void I2_I6_B6_nobody_else_makes_one(string who, string table)
    {
        var real = intruding.Stored(Row(table));
        var count = intruding.All(table).Count;

        var sentence = intruding.Refusal(who, service =>
        {
            var copy = new Entity(table) { ["optout_name"] = "By hand" };
            copy.Attributes.AddRange(real.Attributes.Where(one =>
                one.Key is not ("statecode" or "statuscode") && one.Key != $"{table}id"));
            service.Create(copy);
        });

        Assert.Equal(count, intruding.All(table).Count);
        Assert.True(
            IsDenied(sentence)
                || sentence == (table == SuppressedAddress.Table ? Says.SuppressionIsOurs : SentenceOf(table)),
            sentence);
    }

    [Fact]
    public void I6_a_hash_of_garbage_is_refused_with_the_way_to_do_it()
    {
        var sentence = intruding.Refusal("officer", service => service.Create(new Entity(SuppressedAddress.Table)
        {
            [SuppressedAddress.Name] = "ana@example.com",
            [SuppressedAddress.AddressHash] = "ana@example.com",
        }));

        Assert.Equal(Says.SuppressionIsOurs, sentence);
        Assert.Contains("opt-out request", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void I2_a_suppression_under_the_id_that_would_be_computed_is_refused_and_the_opt_out_works()
    {
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana);
        var computed = intruding.All(SuppressedAddress.Table).Single(
            row => row.GetAttributeValue<string>(SuppressedAddress.PersonId) == ana.Id.ToString("D")
                && Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel))
                    == Domain.Consent.Channel.MarketingEmail);
        sales.DeleteBehindThePlatform(computed.ToEntityReference());

        intruding.Refusal("administrator", service => service.Create(
            new Entity(SuppressedAddress.Table, computed.Id) { [SuppressedAddress.Name] = "Taken" }));

        sales.Update(ana, ("emailaddress2", "ana@example.com"));
        sales.OptOut("ana@example.com");
        Assert.True(sales.IsRefused("ana@example.com"));
    }

    [Fact]
    public void I2_a_request_under_the_id_of_a_key_is_refused_and_its_owner_uses_the_key()
    {
        var officer = sales.Officer();
        var id = Requests.IdOf(sales.RepId, "K");

        Choosing.Fault(() => officer.Create(new Entity(OptOutRequest.Table, id)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = "other@example.com",
        }));

        var answer = sales.OptOut("ana@example.com", (RecordConsent.IdempotencyKey, "K"));
        Assert.Equal(id, answer[RecordConsent.RequestId]);
        Assert.True(sales.IsRefused("ana@example.com"));
    }

    [Fact]
    public void I3_a_replay_with_the_key_gives_the_true_answer_after_an_attempt_to_change_it()
    {
        var ana = sales.Contact("ana@example.com");
        var first = sales.OptOut(ana, (RecordConsent.IdempotencyKey, "K"));
        var request = new EntityReference(OptOutRequest.Table, (Guid)first[RecordConsent.RequestId]);
        foreach (var (column, value) in new (string, object)[]
        {
            (OptOutRequest.Evidence, "Another word."), (OptOutRequest.Outcome, "Nothing was done."),
            (OptOutRequest.Matched, 0), (OptOutRequest.Kind, new OptionSetValue((int)RequestKind.OptIn)),
            (OptOutRequest.Status, new OptionSetValue((int)RequestStatus.Refused)),
        })
        {
            intruding.Refusal("officer", service => Sales.Update(service, request, (column, value)));
        }

        var again = sales.OptOut(ana, (RecordConsent.IdempotencyKey, "K"));

        Assert.Equal(first[RecordConsent.Outcome], again[RecordConsent.Outcome]);
        Assert.Equal(first[RecordConsent.Matched], again[RecordConsent.Matched]);
    }

    [Fact]
    public void I3_by_when_the_law_wants_a_request_done_is_not_written_by_hand()
    {
        var request = Row(OptOutRequest.Table);

        var sentence = intruding.Refusal(
            "officer",
            service => Sales.Update(service, request, (OptOutRequest.DueOn, sales.Now.Date.AddYears(1))));

        Assert.Equal(Says.RequestIsOurs, sentence);
    }

    [Fact]
    public void B6_the_evidence_of_a_permission_is_not_written_anew()
    {
        sales.Topic("news");
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana, (RecordConsent.Topic, "news"));
        sales.OptIn(ana, (RecordConsent.Topic, "news"));
        foreach (var choice in intruding.All(TopicPreference.Table))
        {
            Assert.Equal(
                Says.ChoiceIsOurs,
                intruding.Refusal("administrator as SYSTEM", service => Sales.Update(
                    service, choice.ToEntityReference(), (TopicPreference.Evidence, "Signed at the counter."))));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_and_the_head_of_the_chain_are_not_put_out_of_use(bool bySetState)
    {
        sales.OptOut(sales.Contact("ana@example.com"));
        sales.Organization.RunAsynchronousJobs();
        foreach (var (row, says) in new[]
        {
            (new EntityReference(SecretKey.Table, SecretKey.First(KeyPurpose.Suppress)), Says.KeyIsFinal),
            (new EntityReference(Checkpoint.Table, Checkpoint.Head), Says.CheckpointIsFinal),
        })
        {
            Assert.Equal(
                says,
                intruding.Refusal(
                    "administrator", service => Intruding.Attempt(
                        service, row, bySetState ? "set state" : "deactivate", default)));

            sales.EditBehindThePlatform(row, "statecode", new OptionSetValue(1));
            sales.EditBehindThePlatform(row, "statuscode", new OptionSetValue(2));
            sales.Update(row, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));
        }
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void I_a_mark_of_derived_that_somebody_else_wrote_leaves_a_persons_own_word_the_persons(string table)
    {
        // Without an address nothing but the row's own word refuses.
        var ana = sales.Person(table, null, ("donotbulkemail", true));

        sales.EditBehindThePlatform(ana, PersonTable.Derived, $"MarketingEmail;{new string('a', 64)}");

        Assert.True(sales.IsRefused(ana, "other@example.com"));
    }

    [Fact]
    public void I4_an_older_state_of_a_suppression_is_not_put_back_once_the_person_refused_again()
    {
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana);
        sales.OptIn(ana, ("Channels", Marketing));
        var lifted = intruding.All(SuppressedAddress.Table)
            .First(row => !row.Contains(SuppressedAddress.Since)).ToEntityReference();
        var old = intruding.Stored(lifted);
        sales.NextSecond();
        sales.OptOut(ana);

        var sentence = intruding.Refusal("administrator as SYSTEM", service =>
        {
            var replay = new Entity(lifted.LogicalName, lifted.Id);
            foreach (var column in Proofs.ColumnsOf(lifted.LogicalName).Append(Proofs.Column))
            {
                replay[column] = old.Contains(column) ? old[column] : null;
            }

            service.Update(replay);
        });

        Assert.Equal(Says.SuppressionIsHeld, sentence);
        Assert.True(sales.IsRefused("ana@example.com"));
    }

    [Fact]
    public void I4_a_lock_that_holds_nothing_may_be_deleted_and_the_person_may_refuse_again()
    {
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana);
        sales.OptIn(ana, ("Channels", Marketing));

        foreach (var row in intruding.All(SuppressedAddress.Table).Where(row => !row.Contains(SuppressedAddress.Since)))
        {
            sales.Admin.Delete(row.LogicalName, row.Id);
        }

        sales.NextSecond();
        sales.OptOut(ana);
        Assert.True(sales.IsRefused("ana@example.com"));
    }

    [Fact]
    public void A_lock_that_somebody_emptied_past_every_plugin_is_not_deleted()
    {
        var held = sales.Suppress("ana@example.com");
        sales.EditBehindThePlatform(held, SuppressedAddress.Since, null);

        Assert.Equal(
            Says.SuppressionIsHeld,
            intruding.Refusal("administrator", service => service.Delete(held.LogicalName, held.Id)));
    }

    [Fact]
    public void An_officer_sets_the_due_date_of_a_finding_and_not_its_status()
    {
        var finding = Row(ComplianceFinding.Table);
        var officer = sales.Officer();
        var due = sales.Now.Date.AddDays(9);

        Sales.Update(officer, finding, (ComplianceFinding.DueOn, due));
        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Sales.Update(
            officer, finding, (ComplianceFinding.Status, new OptionSetValue((int)FindingStatus.Mended))));

        Assert.Equal(Says.FindingIsOurs, refusal.Detail.Message);
        Assert.Equal(due, sales.Read(finding, ComplianceFinding.DueOn));
    }

    [Fact]
    public void A_row_that_was_deactivated_past_every_plugin_may_be_activated_again()
    {
        var held = sales.Suppress("ana@example.com");
        sales.EditBehindThePlatform(held, "statecode", new OptionSetValue(1));
        sales.EditBehindThePlatform(held, "statuscode", new OptionSetValue(2));

        sales.Update(held, Intruding.Active);

        Assert.Equal(0, ((OptionSetValue)sales.Read(held, "statecode")!).Value);
    }

    [Theory]
    [InlineData("in force, emptied", "not what the product wrote")]
    [InlineData("deactivated", "not what the product wrote")]
    [InlineData("a choice", "not what the product wrote")]
    [InlineData("by nobody", "was not written by the product")]
    public void What_was_changed_past_every_plugin_the_compliance_check_names(string what, string words)
    {
        var row = what == "a choice" ? Row(TopicPreference.Table) : sales.Suppress("ana@example.com");
        switch (what)
        {
            case "in force, emptied":
                sales.EditBehindThePlatform(row, SuppressedAddress.Since, null);
                break;
            case "deactivated":
                sales.EditBehindThePlatform(row, "statecode", new OptionSetValue(1));
                break;
            case "a choice":
                sales.EditBehindThePlatform(row, TopicPreference.State, Choices.Of(PreferenceState.OptedIn));
                break;
            default:
                sales.EditBehindThePlatform(row, Proofs.Column, null);
                break;
        }

        intruding.CheckCompliance();
        intruding.CheckCompliance();

        var finding = Assert.Single(intruding.Findings(ComplianceRule.RowChangedByOthers));
        Assert.Equal(row.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
        Assert.Contains(words, (string)finding[ComplianceFinding.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_product_wrote_is_no_finding()
    {
        Row(TopicPreference.Table);
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.OptOut(ana);
        sales.OptIn(ana, ("Channels", Marketing));
        sales.Organization.RunAsynchronousJobs();

        intruding.CheckCompliance();

        Assert.Empty(intruding.Findings(ComplianceRule.RowChangedByOthers));
    }

    [Fact]
    public void A_lifted_row_of_somebody_whom_the_ledger_has_as_refusing_is_a_finding()
    {
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana);
        var held = intruding.All(SuppressedAddress.Table).First(row =>
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel))
                == Domain.Consent.Channel.MarketingEmail);
        var lifted = intruding.Stored(held.ToEntityReference());
        lifted.Attributes.Remove(SuppressedAddress.Since);
        sales.EditBehindThePlatform(held.ToEntityReference(), SuppressedAddress.Since, null);
        sales.EditBehindThePlatform(
            held.ToEntityReference(), Proofs.Column, Proofs.Of(sales.SuppressKey(), lifted));

        intruding.CheckCompliance();

        var finding = Assert.Single(intruding.Findings(ComplianceRule.RowChangedByOthers));
        Assert.Contains(
            "the last fact in the consent ledger is a refusal", (string)finding[ComplianceFinding.Evidence]);
    }

    [Fact]
    public void Work_that_is_done_the_product_deletes()
    {
        var done = Row(Work.Table);

        AsTheProduct(call => ProductWrite.Delete(call, done));

        Assert.Empty(intruding.All(Work.Table));
    }

    [Fact]
    public void While_the_product_deletes_work_others_delete_none()
    {
        var done = Row(Work.Table);
        var other = WorkFor(sales.Contact("bea@example.com"));
        var sentence = string.Empty;
        sales.Organization.AddStep(new StepDefinition("Delete", Work.Table, 40), new Running(call =>
        {
            if (call.Context.PrimaryEntityId == done.Id)
            {
                sentence = Choosing.Fault(() => call.System.Delete(other.LogicalName, other.Id));
            }
        }));

        Assert.ThrowsAny<Exception>(() => AsTheProduct(call => ProductWrite.Delete(call, done)));

        Assert.Contains(Says.WorkIsOurs, sentence, StringComparison.Ordinal);
        Assert.Equal(2, intruding.All(Work.Table).Count);
    }

    [Theory]
    [InlineData(SuppressedAddress.Table)]
    [InlineData(TopicPreference.Table)]
    [InlineData(ComplianceFinding.Table)]
    [InlineData(ComplianceCheck.Table)]
    [InlineData(OptOutRequest.Table)]
    public void Of_all_that_it_writes_the_product_deletes_only_work(string table)
    {
        var row = Row(table);

        Assert.ThrowsAny<Exception>(() => AsTheProduct(call => ProductWrite.Delete(call, row)));

        Assert.Contains(intruding.All(table), one => one.Id == row.Id);
    }

    private Dictionary<string, string?> Counted(EntityReference row) =>
        intruding.Stored(row).Attributes.ToDictionary(one => one.Key, one => Proofs.Text(one.Value));

    // The platform itself refuses whoever lacks the privilege, before any of ours is asked.
    private static bool IsDenied(string sentence) =>
        sentence.Contains("prv", StringComparison.Ordinal) || sentence.Contains("privilege", StringComparison.Ordinal);

    private static string SentenceOf(string table) => table switch
    {
        SuppressedAddress.Table => Says.SuppressionIsHeld,
        TopicPreference.Table => Says.ChoiceIsOurs,
        ComplianceFinding.Table => Says.FindingIsOurs,
        ComplianceCheck.Table => Says.CheckIsOurs,
        Work.Table => Says.WorkIsOurs,
        _ => Says.RequestIsOurs,
    };

    // A row of each table, written by the product itself.
    private EntityReference Row(string table)
    {
        switch (table)
        {
            case ComplianceFinding.Table:
                sales.EditBehindThePlatform(sales.Contact("found@example.com"), "donotphone", true);
                sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
                sales.EditBehindThePlatform(sales.Contact("fay@example.com"), "donotphone", true);
                intruding.CheckCompliance();
                break;
            case ComplianceCheck.Table:
                intruding.CheckCompliance();
                break;
            case TopicPreference.Table:
                sales.Create(MarketingTopic.Table, (MarketingTopic.Name, "News"), (MarketingTopic.Code, "news"));
                sales.OptOut(sales.Contact("ana@example.com"), (RecordConsent.Topic, "news"));
                break;
            case Work.Table:
                return WorkFor(sales.Contact("ana@example.com"));
            default:
                sales.OptOut(sales.Contact("ana@example.com"));
                break;
        }

        return intruding.All(table)[0].ToEntityReference();
    }

    private EntityReference WorkFor(EntityReference person) => sales.Create(
        Work.Table,
        (Work.Name, "Follow a choice"),
        (Work.Kind, new OptionSetValue((int)WorkKind.FollowChoice)),
        (Work.RegardingType, person.LogicalName),
        (Work.RegardingId, person.Id.ToString("D")),
        (Work.Attempts, 0));

    // In the product's own name, as a handler of it would.
    private void AsTheProduct(Action<PluginCall> act)
    {
        var api = $"new_Run{Guid.NewGuid():N}";
        sales.Organization.AddCustomApi(new(api), new Running(act));
        sales.Admin.Execute(new OrganizationRequest(api));
    }

    private sealed class Running(Action<PluginCall> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => act(new PluginCall(serviceProvider));
    }
}
