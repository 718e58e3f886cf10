using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Case B7 of what was found from outside, and what is like it: topics, marks of templates, doors.</summary>
public sealed class KeepingTopicsAndMarks : IDisposable
{
    private const string Id = "0d7a4b3c-6f5e-4a1b-9c2d-1e3f5a7b9c0d";

    private static readonly RecordTexts Says = Texts.English.Records;
    private static readonly OptionSetValue Marketing = Of(Category.Marketing);
    private static readonly OptionSetValue Transactional = Of(Category.Transactional);

    private static readonly Dictionary<string, string> Names = new()
    {
        [MarketingTopic.Table] = "optout_Topic",
        [TemplatePolicy.Table] = "optout_TemplatePolicy",
        [Door.Table] = "optout_Door",
    };

    private readonly Sales sales = new();
    private readonly Intruding intruding;

    public KeepingTopicsAndMarks() => intruding = new Intruding(sales);

    public static TheoryData<string, string> Unprivileged
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var table in new[] { MarketingTopic.Table, TemplatePolicy.Table, Door.Table })
            {
                foreach (var how in new[] { "create", "change", "deactivate", "set state", "delete" })
                {
                    all.Add(table, how);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("other")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("NEWS")]
    public void B7_the_code_of_a_topic_never_changes(string? code)
    {
        var topic = sales.Topic("news");

        var sentence = intruding.Refusal(
            "officer", service => Sales.Update(service, topic, (MarketingTopic.Code, code)));

        Assert.Equal(Says.TopicCodeIsFinal("news"), sentence);
    }

    [Theory]
    [InlineData("news")]
    [InlineData(" News ")]
    [InlineData("NEWS")]
    [InlineData("ne​ws")]
    [InlineData("ｎｅｗｓ")]
    [InlineData("*")]
    public void B7_there_is_no_second_topic_with_a_code(string code)
    {
        sales.Topic("news");

        var sentence = intruding.Refusal("officer", service => service.Create(new Entity(MarketingTopic.Table)
        {
            [MarketingTopic.Name] = "Another",
            [MarketingTopic.Code] = code,
        }));

        Assert.StartsWith("There cannot be a topic with the code", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void B7_of_two_topics_made_in_one_moment_with_one_code_the_second_fails(bool withIds)
    {
        // The other officer's topic comes between the look for others and the insert.
        var other = new Before(() => New(" NEWS "));
        sales.Organization.AddStep(new StepDefinition("Create", MarketingTopic.Table, 20) { Rank = 99 }, other);

        var sentence = intruding.Refusal("officer", service => service.Create(New("news")));

        Assert.True(other.IsMade);
        Assert.Contains("duplicate", sentence, StringComparison.OrdinalIgnoreCase);

        Entity New(string code) => new(MarketingTopic.Table, withIds ? Guid.NewGuid() : Guid.Empty)
        {
            [MarketingTopic.Name] = "News",
            [MarketingTopic.Code] = code,
        };
    }

    [Fact]
    public void A_topic_has_the_id_of_its_code_whatever_id_it_was_given()
    {
        var officer = sales.Officer();
        var given = Guid.NewGuid();
        var first = officer.Create(new Entity(MarketingTopic.Table, given) { [MarketingTopic.Code] = "news" });
        sales.Admin.Delete(MarketingTopic.Table, first);
        var second = officer.Create(new Entity(MarketingTopic.Table) { [MarketingTopic.Code] = " News" });

        Assert.NotEqual(given, first);
        Assert.Equal(first, second);
        Assert.Equal("News", officer.Retrieve(MarketingTopic.Table, second, new ColumnSet(true))[MarketingTopic.Code]);
    }

    [Fact]
    public void A_topic_without_a_code_gets_its_name_as_one_which_then_stays()
    {
        var topic = sales.Create(MarketingTopic.Table, (MarketingTopic.Name, "News"));
        sales.Update(topic, (MarketingTopic.Name, "Latest news"));

        Assert.Equal("News", sales.Read(topic, MarketingTopic.Code));
    }

    [Fact]
    public void B7_a_topic_stands_under_none_of_its_own()
    {
        var top = sales.Topic("top");
        var middle = sales.Topic("middle", top);
        var low = sales.Topic("low", middle);

        foreach (var parent in new[] { top, middle, low })
        {
            Assert.Equal(
                Says.TopicsAreNoRing,
                intruding.Refusal("officer", service => Sales.Update(service, top, (MarketingTopic.Parent, parent))));
        }
    }

    [Theory]
    [InlineData("requires opt-in", "needs opt-in", "needs no opt-in")]
    [InlineData("parent", "top", null)]
    [InlineData("deactivated", "active", "inactive")]
    [InlineData("deleted", "needs opt-in", null)]
    public void B7_what_lets_more_people_be_written_to_is_on_the_ledger(string what, string? before, string? after)
    {
        var topic = sales.Topic("news", sales.Topic("top"));
        sales.Update(topic, (MarketingTopic.RequiresOptIn, true));
        Assert.Empty(Recorded(LedgerEvent.RuleLoosened));

        var officer = sales.Officer();
        switch (what)
        {
            case "requires opt-in":
                Sales.Update(officer, topic, (MarketingTopic.RequiresOptIn, false));
                break;
            case "parent":
                Sales.Update(officer, topic, (MarketingTopic.Parent, null));
                break;
            case "deactivated":
                Sales.Update(officer, topic, Intruding.Inactive);
                break;
            default:
                sales.Admin.Delete(topic.LogicalName, topic.Id);
                break;
        }

        var row = Assert.Single(Recorded(LedgerEvent.RuleLoosened));
        Assert.Equal(before, row.GetAttributeValue<string>(ConsentAudit.OldValue));
        Assert.Equal(after, row.GetAttributeValue<string>(ConsentAudit.NewValue));
        Assert.Equal("news", row[ConsentAudit.Topic]);
        Assert.Contains(topic.Id.ToString("D"), (string)row[ConsentAudit.Evidence], StringComparison.Ordinal);
        Assert.Null(sales.Verify().Fault);
    }

    [Theory]
    [InlineData("created", null, "Transactional")]
    [InlineData("changed", "Marketing", "Transactional")]
    [InlineData("emptied", "Marketing", "no category")]
    [InlineData("of another", "Marketing", "Marketing")]
    [InlineData("deactivated", "Marketing", null)]
    [InlineData("deleted", "Marketing", null)]
    public void B7_what_takes_a_template_out_of_marketing_is_on_the_ledger(string what, string? before, string? after)
    {
        var mark = what == "created" ? null : Mark(Marketing);
        Assert.Empty(Recorded(LedgerEvent.RuleLoosened));

        var officer = sales.Officer();
        switch (what)
        {
            case "created":
                officer.Create(new Entity(TemplatePolicy.Table)
                {
                    [TemplatePolicy.TemplateId] = Id.ToUpperInvariant(),
                    [TemplatePolicy.Category] = Transactional,
                });
                break;
            case "changed":
                Sales.Update(officer, mark!, (TemplatePolicy.Category, Transactional));
                break;
            case "emptied":
                Sales.Update(officer, mark!, (TemplatePolicy.Category, null));
                break;
            case "of another":
                Sales.Update(officer, mark!, (TemplatePolicy.TemplateId, Guid.NewGuid().ToString("D")));
                break;
            case "deactivated":
                Sales.Update(officer, mark!, Intruding.Inactive);
                break;
            default:
                sales.Admin.Delete(mark!.LogicalName, mark.Id);
                break;
        }

        var row = Assert.Single(Recorded(LedgerEvent.RuleLoosened));
        Assert.Equal(before, row.GetAttributeValue<string>(ConsentAudit.OldValue));
        Assert.Equal(after, row.GetAttributeValue<string>(ConsentAudit.NewValue));
    }

    [Fact]
    public void What_makes_more_marketing_needs_no_ledger_row()
    {
        var mark = Mark(null);
        Sales.Update(sales.Officer(), mark, (TemplatePolicy.Category, Marketing));
        sales.Update(sales.Topic("news"), (MarketingTopic.RequiresOptIn, true));

        Assert.Empty(Recorded(LedgerEvent.RuleLoosened));
    }

    [Fact]
    public void What_an_officer_signs_over_somebody_elses_writing_says_so()
    {
        var topic = sales.Topic("news");
        sales.EditBehindThePlatform(topic, MarketingTopic.RequiresOptIn, true);

        sales.Update(topic, (MarketingTopic.RequiresOptIn, true));

        var row = Assert.Single(Recorded(LedgerEvent.RuleLoosened));
        Assert.Contains("not written by the product", (string)row[ConsentAudit.Evidence], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unprivileged))]
    public void Nobody_but_an_officer_does_any_of_it_not_even_a_plugin_as_SYSTEM(string table, string how)
    {
        var row = Row(table);
        var count = intruding.All(table).Count;
        var before = intruding.Counted(row);
        var name = Names[table];
        sales.Organization.AddRole(
            "Maker", $"prvCreate{name}", $"prvWrite{name}", $"prvDelete{name}", $"prvRead{name}");
        sales.Organization.AddToRole(sales.RepId, "Maker");
        void Attempt(IOrganizationService service) => Intruding.Attempt(service, row, how, Wanted(table));

        Assert.Equal(SentenceOf(table), Choosing.Fault(() => Attempt(sales.Rep)));
        Assert.Equal(SentenceOf(table), intruding.Refusal("foreign plugin as SYSTEM", Attempt));

        Assert.Equal(count, intruding.All(table).Count);
        Assert.Equal(before, intruding.Counted(row));
    }

    [Theory]
    [InlineData("not an id")]
    [InlineData(Id)]
    [InlineData("the rep")]
    [InlineData(null)]
    public void A_door_is_an_application_user(string? user)
    {
        var id = user == "the rep" ? sales.RepId.ToString("D") : user;

        var sentence = intruding.Refusal("officer", service =>
            service.Create(new Entity(Door.Table) { [Door.Name] = "Site", [Door.UserId] = id }));

        Assert.Equal(Says.DoorIsNoProgram, sentence);
    }

    [Fact]
    public void Registering_and_striking_off_a_door_is_on_the_ledger()
    {
        var door = Row(Door.Table);
        var user = (string)sales.Read(door, Door.UserId)!;
        var officer = sales.Officer();
        Sales.Update(officer, door, Intruding.Inactive);
        Sales.Update(officer, door, Intruding.Active);
        officer.Delete(door.LogicalName, door.Id);

        Assert.Equal(
            [$"-{user}", $"-{user}", $"{user}-", $"{user}-"],
            Recorded(LedgerEvent.DoorChanged).Select(row =>
                row.GetAttributeValue<string>(ConsentAudit.OldValue)
                    + "-" + row.GetAttributeValue<string>(ConsentAudit.NewValue))
                .Order(StringComparer.Ordinal));
    }

    private static OptionSetValue Of(Category category) => new(727000000 + (int)category);

    private List<Entity> Recorded(LedgerEvent what) =>
        [.. sales.Ledger().Where(row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what)];

    private EntityReference Mark(OptionSetValue? category) => sales.Create(
        TemplatePolicy.Table,
        (TemplatePolicy.Name, "Receipts"),
        (TemplatePolicy.TemplateId, Id),
        (TemplatePolicy.Category, category));

    private EntityReference Row(string table) => table switch
    {
        MarketingTopic.Table => sales.Topic("news"),
        TemplatePolicy.Table => Mark(Marketing),
        _ => sales.Create(Door.Table, (Door.Name, "Site"), (Door.UserId, Program())),
    };

    private string Program()
    {
        var user = sales.Organization.AddUser("Web site", "OptOut Service");
        sales.Update(new EntityReference("systemuser", user), ("applicationid", Guid.NewGuid()));
        return user.ToString("B").ToUpperInvariant();
    }

    /// <summary>Does once, before it happens, what another officer does at the same time.</summary>
    private sealed class Before(Func<Entity> topic) : IPlugin
    {
        public bool IsMade { get; private set; }

        public void Execute(IServiceProvider serviceProvider)
        {
            if (!IsMade)
            {
                IsMade = true;
                var factory = serviceProvider.GetService(typeof(IOrganizationServiceFactory));
                ((IOrganizationServiceFactory)factory!).CreateOrganizationService(null).Create(topic());
            }
        }
    }

    private static string SentenceOf(string table) =>
        table == Door.Table ? Says.DoorNeedsOfficer : Says.RuleNeedsOfficer;

    private static (string Column, object? Value) Wanted(string table) => table switch
    {
        MarketingTopic.Table => (MarketingTopic.Parent, null),
        TemplatePolicy.Table => (TemplatePolicy.Category, null),
        _ => (Door.UserId, null),
    };
}
