using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

[Trait("Fact", "86")]
public sealed class MergingRows : OrganizationTest
{
    private const string Friends = """
        <EntityRelationship Name="new_contact_friends">
          <EntityRelationshipType>ManyToMany</EntityRelationshipType>
          <IntersectEntityName>new_contact_friends</IntersectEntityName>
          <FirstEntityName>Contact</FirstEntityName><SecondEntityName>Contact</SecondEntityName>
        </EntityRelationship>
        """;

    [Theory]
    [InlineData("contact", 1, 2)]
    [InlineData("account", 1, 2)]
    [InlineData("lead", 2, 4)]
    public void The_subordinate_is_deactivated_and_says_where_it_went(string table, int state, int status)
    {
        var master = Administrator.Create(new Entity(table));
        var subordinate = Administrator.Create(new Entity(table));

        Merge(table, master, subordinate);

        var row = Administrator.Retrieve(table, subordinate, new ColumnSet(true));
        Assert.Equal(true, row["merged"]);
        Assert.Equal(master, row.GetAttributeValue<EntityReference>("masterid").Id);
        Assert.Equal(new OptionSetValue(state), row["statecode"]);
        Assert.Equal(new OptionSetValue(status), row["statuscode"]);
        Assert.Equal(
            new OptionSetValue(0), Administrator.Retrieve(table, master, new ColumnSet("statecode"))["statecode"]);
        var followers = new QueryByAttribute(table);
        followers.AddAttributeValue("masterid", master);
        Assert.Equal(subordinate, Assert.Single(Administrator.RetrieveMultiple(followers).Entities).Id);
    }

    [Fact]
    public void The_master_takes_only_what_UpdateContent_names()
    {
        var master = Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor", ["jobtitle"] = "Mate" });
        var subordinate = Administrator.Create(
            new Entity("contact") { ["lastname"] = "Other", ["jobtitle"] = "Captain", ["donotemail"] = true });

        Merge("contact", master, subordinate, new Entity("contact") { ["jobtitle"] = "Captain" });

        var row = ReadContact(master);
        Assert.Equal(("Okafor", "Captain", false), (row["lastname"], row["jobtitle"], row["donotemail"]));
        Assert.Equal(true, ReadContact(subordinate)["donotemail"]);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("null")]
    [InlineData("given")]
    public void A_plugin_before_it_decides_what_the_master_takes(string content)
    {
        On("Merge", "contact", PreOperation, run =>
            run.Context.InputParameters["UpdateContent"] = new Entity("contact") { ["donotemail"] = true });
        var (master, subordinate) = Pair();
        var request = Request("contact", master, subordinate);
        if (content != "absent")
        {
            request["UpdateContent"] = content == "null" ? null! : new Entity("contact") { ["donotemail"] = false };
        }

        Administrator.Execute(request);

        Assert.Equal(true, ReadContact(master)["donotemail"]);
    }

    [Fact]
    public void The_parameters_and_both_rows_are_there_at_every_stage()
    {
        var seen = new List<string>();
        foreach (var stage in new[] { PreValidation, PreOperation, PostOperation })
        {
            On(
                new StepDefinition("Merge", "contact", stage)
                {
                    Images =
                    [
                        new StepImage("Master", ImageKind.Pre, ["lastname"], "Target"),
                        new StepImage("Loser", ImageKind.Pre, ["lastname"], "SubordinateId"),
                    ],
                },
                run => seen.Add(string.Join(
                    ' ',
                    run.Context.Stage,
                    run.Context.PrimaryEntityId == ((EntityReference)run.Context.InputParameters["Target"]).Id,
                    run.Context.InputParameters["SubordinateId"] is Guid,
                    run.Context.InputParameters.Contains("UpdateContent"),
                    run.Context.PreEntityImages["Master"]["lastname"],
                    run.Context.PreEntityImages["Loser"]["lastname"])));
        }

        var (master, subordinate) = Pair();
        Merge("contact", master, subordinate);

        Assert.Equal(
            ["10 True True False First Second", "20 True True False First Second", "40 True True False First Second"],
            seen);
    }

    [Fact]
    public void A_post_image_shows_each_row_as_it_became()
    {
        string? seen = null;
        On(
            new StepDefinition("Merge", "contact", PostOperation)
            {
                Images =
                [
                    new StepImage("Master", ImageKind.Post, null, "Target"),
                    new StepImage("Loser", ImageKind.Post, null, "SubordinateId"),
                ],
            },
            run => seen = string.Join(
                ' ',
                run.Context.PostEntityImages["Master"]["jobtitle"],
                run.Context.PostEntityImages["Loser"]["merged"]));
        var (master, subordinate) = Pair();

        Merge("contact", master, subordinate, new Entity("contact") { ["jobtitle"] = "Captain" });

        Assert.Equal("Captain True", seen);
    }

    [Fact]
    public void Both_rows_are_updated_beneath_it()
    {
        var seen = new List<string>();
        On("Merge", "contact", PreOperation, run => run.Context.SharedVariables["why"] = "twins");
        On("Update", "contact", PreOperation, run => seen.Add(
            $"{run.Context.PrimaryEntityId} {string.Join(',', run.Target.Attributes.Keys.Order())} "
            + $"{run.Context.IsInTransaction} {ParentOf(run, "Merge")?.SharedVariables["why"]}"));
        var (master, subordinate) = Pair();

        Merge("contact", master, subordinate, new Entity("contact") { ["jobtitle"] = "Captain" });

        Assert.Equal(
            [$"{master} jobtitle True twins", $"{subordinate} statecode,statuscode True twins"], seen);
    }

    [Fact]
    public void A_refusal_beneath_it_leaves_both_rows_as_they_were()
    {
        On("Update", "contact", PreOperation, run =>
        {
            if (run.Target.Contains("statecode"))
            {
                throw new InvalidPluginExecutionException("no");
            }
        });
        var (master, subordinate) = Pair();

        Fault(() => Merge("contact", master, subordinate, new Entity("contact") { ["jobtitle"] = "Captain" }));

        Assert.False(ReadContact(master).Contains("jobtitle"));
        Assert.Equal(false, ReadContact(subordinate)["merged"]);
    }

    [Fact]
    public void What_pointed_to_the_subordinate_points_to_the_master()
    {
        var updates = 0;
        On("Update", null, PreValidation, run => updates += run.Context.PrimaryEntityName == "contact" ? 0 : 1);
        var (master, subordinate) = Pair();
        var task = Administrator.Create(new Entity("task") { ["regardingobjectid"] = Contact(subordinate) });
        var child = Administrator.Create(new Entity("contact") { ["parentcustomerid"] = Contact(subordinate) });
        var account = Administrator.Create(new Entity("account") { ["primarycontactid"] = Contact(subordinate) });
        var email = Administrator.Create(new Entity("email")
        {
            ["to"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = Contact(subordinate) }]),
        });

        Merge("contact", master, subordinate);

        Assert.Equal(master, PointsTo("task", task, "regardingobjectid"));
        Assert.Equal(master, PointsTo("activitypointer", task, "regardingobjectid"));
        Assert.Equal(master, PointsTo("contact", child, "parentcustomerid"));
        Assert.Equal(master, PointsTo("account", account, "primarycontactid"));
        var to = Administrator.Retrieve("email", email, new ColumnSet("to")).GetAttributeValue<EntityCollection>("to");
        Assert.Equal(master, to.Entities.Single().GetAttributeValue<EntityReference>("partyid").Id);
        Assert.Equal(0, updates);
    }

    [Fact]
    public void A_list_keeps_each_member_once()
    {
        var (master, subordinate) = Pair();
        var shared = Administrator.Create(List());
        var own = Administrator.Create(List());
        foreach (var (list, contact) in new[] { (shared, master), (shared, subordinate), (own, subordinate) })
        {
            Administrator.Create(new Entity("listmember")
            {
                ["listid"] = new EntityReference("list", list),
                ["entityid"] = Contact(contact),
            });
        }

        Merge("contact", master, subordinate);

        var members = Administrator.RetrieveMultiple(
            new QueryExpression("listmember") { ColumnSet = new ColumnSet("listid", "entityid") });
        Assert.All(
            members.Entities, one => Assert.Equal(master, one.GetAttributeValue<EntityReference>("entityid").Id));
        Assert.Equal(
            new[] { shared, own }.Order(),
            members.Entities.Select(one => one.GetAttributeValue<EntityReference>("listid").Id).Order());
    }

    [Fact]
    public void Many_to_many_pairs_move_without_becoming_double()
    {
        Organization.Import(new SmallSolution().With(
            "customizations.xml", "<EntityRelationships>", "<EntityRelationships>" + Friends).Zip());
        var (master, subordinate) = Pair();
        var (shared, own) = (CreateContact("Shared"), CreateContact("Own"));
        Tie(master, shared);
        Tie(subordinate, shared, own);
        Tie(own, subordinate);

        Merge("contact", master, subordinate);

        var pairs = Administrator.RetrieveMultiple(
            new QueryExpression("new_contact_friends") { ColumnSet = new ColumnSet(true) });
        Assert.Equal(
            new[] { $"{master} {shared}", $"{master} {own}", $"{own} {master}" }.Order(),
            pairs.Entities.Select(pair => $"{pair["contactidone"]} {pair["contactidtwo"]}").Order());
    }

    [Fact]
    public void A_row_is_not_merged_with_itself()
    {
        var id = CreateContact();

        Assert.Equal(Code(0x80045305), Fault(() => Merge("contact", id, id)).Detail.ErrorCode);
    }

    [Fact]
    public void A_row_that_was_merged_is_not_merged_again()
    {
        var (master, subordinate) = Pair();
        Merge("contact", master, subordinate);

        var fault = Fault(() => Merge("contact", CreateContact(), subordinate));
        Assert.Equal(Code(0x80045304), fault.Detail.ErrorCode);
        Assert.Contains("merged", fault.Message, StringComparison.Ordinal);
        Fault(() => Merge("contact", subordinate, CreateContact()));
    }

    [Fact]
    public void An_inactive_row_is_not_merged()
    {
        var (master, subordinate) = Pair();
        Administrator.Update(Row("contact", subordinate, ("statecode", new OptionSetValue(1))));

        Assert.Equal(Code(0x80045304), Fault(() => Merge("contact", master, subordinate)).Detail.ErrorCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_rows_must_exist(bool isMasterMissing)
    {
        var id = CreateContact();
        var (master, subordinate) = isMasterMissing ? (Guid.NewGuid(), id) : (id, Guid.NewGuid());

        Assert.Equal(Code(0x80040217), Fault(() => Merge("contact", master, subordinate)).Detail.ErrorCode);
        Assert.Equal(false, ReadContact(id)["merged"]);
    }

    [Theory]
    [InlineData("task", 0x80040800)]
    [InlineData("nothing", 0x80041102)]
    public void Other_tables_do_not_know_it(string table, uint code) => Assert.Equal(
        Code(code), Fault(() => Merge(table, Guid.NewGuid(), Guid.NewGuid())).Detail.ErrorCode);

    [Theory]
    [InlineData("account", "name")]
    [InlineData("contact", "no_such_column")]
    public void UpdateContent_is_a_row_of_the_same_table(string table, string column)
    {
        var (master, subordinate) = Pair();

        var fault = Fault(() => Merge("contact", master, subordinate, new Entity(table) { [column] = "x" }));

        Assert.Contains(table, fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(false, ReadContact(subordinate)["merged"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Different_parents_matter_only_when_asked_for(bool isAsked)
    {
        var account = Administrator.Create(new Entity("account") { ["name"] = "x" });
        var (master, subordinate) = Pair();
        Administrator.Update(
            Row("contact", subordinate, ("parentcustomerid", new EntityReference("account", account))));
        var request = Request("contact", master, subordinate);
        request["PerformParentingChecks"] = isAsked;

        if (isAsked)
        {
            Assert.Equal(Code(0x80045316), Fault(() => Administrator.Execute(request)).Detail.ErrorCode);
        }
        else
        {
            Administrator.Execute(request);
        }
    }

    [Fact]
    public void A_master_beneath_its_subordinate_would_be_its_own_parent()
    {
        var (master, subordinate) = Pair();
        var between = Administrator.Create(new Entity("contact") { ["parentcustomerid"] = Contact(subordinate) });
        Administrator.Update(Row("contact", master, ("parentcustomerid", Contact(between))));

        Assert.Equal(Code(0x80045300), Fault(() => Merge("contact", master, subordinate)).Detail.ErrorCode);
    }

    [Theory]
    [InlineData("prvMerge")]
    [InlineData("prvWriteContact")]
    public void It_takes_Write_and_the_privilege_to_merge(string missing)
    {
        List<string> privileges = ["prvReadContact", "prvWriteContact", "prvMerge"];
        privileges.Remove(missing);
        Organization.AddRole("Role", [.. privileges]);
        var (master, subordinate) = Pair();
        var service = Organization.As(Organization.AddUser("Ben Osei", "Role"));

        var fault = Fault(() => service.Execute(Request("contact", master, subordinate)));

        Assert.Equal(Code(0x80040220), fault.Detail.ErrorCode);
        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    private void Merge(string table, Guid master, Guid subordinate, Entity? content = null)
    {
        var request = Request(table, master, subordinate);
        if (content is not null)
        {
            request["UpdateContent"] = content;
        }

        Administrator.Execute(request);
    }

    private static OrganizationRequest Request(string table, Guid master, Guid subordinate) => new("Merge")
    {
        ["Target"] = new EntityReference(table, master),
        ["SubordinateId"] = subordinate,
        ["PerformParentingChecks"] = false,
    };

    private (Guid Master, Guid Subordinate) Pair() => (CreateContact("First"), CreateContact("Second"));

    private Guid PointsTo(string table, Guid id, string column) =>
        Administrator.Retrieve(table, id, new ColumnSet(column)).GetAttributeValue<EntityReference>(column).Id;

    private void Tie(Guid contact, params Guid[] friends) => Administrator.Associate(
        "contact",
        contact,
        new Relationship("new_contact_friends") { PrimaryEntityRole = EntityRole.Referencing },
        [.. friends.Select(Contact)]);

    private static EntityReference Contact(Guid id) => new("contact", id);

    private static Entity List() => new("list")
    {
        ["listname"] = "x",
        ["membertype"] = 2,
        ["createdfromcode"] = new OptionSetValue(2),
    };
}
