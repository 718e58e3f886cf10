using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class StagesOfARequest : OrganizationTest
{
    private readonly List<string> ran = [];

    [Fact]
    [Trait("Fact", "56")]
    public void Steps_run_before_validation_before_and_after_the_operation()
    {
        foreach (var stage in new[] { PostOperation, PreValidation, PreOperation })
        {
            On("Create", "contact", stage, run => ran.Add($"{run.Context.Stage}"));
        }

        CreateContact();

        Assert.Equal(["10", "20", "40"], ran);
    }

    [Fact]
    [Trait("Fact", "57")]
    public void Lower_rank_runs_first_and_synchronous_before_asynchronous()
    {
        On(
            new StepDefinition("Create", "contact", PostOperation) { Rank = 1, Asynchronous = true },
            _ => ran.Add("later"));
        On(new StepDefinition("Create", "contact", PostOperation) { Rank = 3 }, _ => ran.Add("third"));
        On(new StepDefinition("Create", "contact", PostOperation) { Rank = 2 }, _ => ran.Add("second"));

        CreateContact();
        Organization.RunAsynchronousJobs();

        Assert.Equal(["second", "third", "later"], ran);
    }

    [Fact]
    [Trait("Fact", "58")]
    public void What_a_plugin_writes_into_the_target_before_the_operation_is_stored()
    {
        On("Create", "contact", PreOperation, run => run.Target["jobtitle"] = "Captain");

        var id = CreateContact();

        Assert.Equal("Captain", ReadContact(id)["jobtitle"]);
    }

    [Fact]
    public void A_target_put_in_the_place_of_another_is_the_one_that_is_stored()
    {
        On("Create", "contact", PreOperation, run => run.Context.InputParameters["Target"] =
            new Entity("contact", run.Target.Id) { ["lastname"] = "Replaced" });

        Assert.Equal("Replaced", ReadContact(CreateContact())["lastname"]);
    }

    [Fact]
    [Trait("Fact", "59")]
    public void Before_the_operation_the_target_holds_only_what_the_caller_said()
    {
        var seen = new List<string>();
        On("Create", "contact", PreOperation, run => seen.AddRange(run.Target.Attributes.Keys));

        Administrator.Create(new Entity("contact")
        {
            ["lastname"] = "Okafor",
            ["ownerid"] = new EntityReference("systemuser", Organization.AdministratorId),
        });

        Assert.Equal(["lastname", "ownerid"], seen);
    }

    [Fact]
    [Trait("Fact", "60")]
    public void After_a_create_target_and_post_image_hold_owner_dates_and_state()
    {
        Entity? target = null;
        Entity? image = null;
        On(
            new StepDefinition("Create", "contact", PostOperation)
            {
                Images = [new StepImage("After", ImageKind.Post, null, "id")],
            },
            run => (target, image) = (run.Target, run.Context.PostEntityImages["After"]));

        CreateContact();

        foreach (var row in new[] { target!, image! })
        {
            Assert.All(
                ["ownerid", "createdon", "modifiedon", "statecode", "statuscode"],
                name => Assert.True(row.Contains(name), name));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Before_the_operation_a_new_row_has_the_callers_id_or_none(bool isGiven)
    {
        var given = isGiven ? Guid.NewGuid() : Guid.Empty;
        var seen = new List<Guid>();
        On("Create", "contact", PreValidation, run => seen.Add(run.Target.Id));
        On("Create", "contact", PreOperation, run => seen.AddRange([run.Target.Id, run.Context.PrimaryEntityId]));

        Administrator.Create(Row("contact", given, ("lastname", "x")));

        Assert.Equal([given, given, given], seen);
    }

    [Fact]
    public void The_id_is_an_output_of_create_after_the_operation()
    {
        var ids = new List<Guid>();
        On("Create", "contact", PostOperation, run =>
            ids.AddRange([(Guid)run.Context.OutputParameters["id"], run.Context.PrimaryEntityId]));

        var id = CreateContact();

        Assert.Equal([id, id], ids);
    }

    [Fact]
    [Trait("Fact", "66")]
    public void Steps_run_for_the_requests_of_plugins_too()
    {
        On(new StepDefinition("Update", "contact", PostOperation) { Asynchronous = true }, _ => ran.Add("async2"));
        On("Update", "contact", PostOperation, _ => ran.Add("sync3"));
        On("Create", "contact", PostOperation, run =>
        {
            ran.Add("sync1");
            run.Service.Update(Row("contact", run.Context.PrimaryEntityId, ("jobtitle", "Captain")));
        });

        CreateContact();
        Organization.RunAsynchronousJobs();

        Assert.Equal(["sync1", "sync3", "async2"], ran);
    }

    [Fact]
    [Trait("Fact", "71")]
    public void A_retrieve_multiple_step_sees_the_collection_and_may_change_it()
    {
        CreateContact();
        On("RetrieveMultiple", "contact", PostOperation, run =>
        {
            var rows = (EntityCollection)run.Context.OutputParameters["BusinessEntityCollection"];
            rows.Entities[0]["lastname"] = "Hidden";
        });

        var found = Administrator.RetrieveMultiple(
            new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") });

        Assert.Equal("Hidden", found.Entities[0]["lastname"]);
    }

    [Fact]
    public void A_disabled_step_does_not_run_until_it_is_enabled()
    {
        var step = On("Create", "contact", PreOperation, _ => ran.Add("ran"));
        Organization.DisableStep(step);
        CreateContact();
        Assert.Empty(ran);

        Organization.EnableStep(step);
        CreateContact();
        Assert.Equal(["ran"], ran);
    }

    [Fact]
    [Trait("Fact", "5")]
    public void The_caller_keeps_its_object_as_it_was()
    {
        On("Create", "contact", PreOperation, run => run.Target["jobtitle"] = "Captain");
        var contact = new Entity("contact") { ["lastname"] = "Okafor" };

        Administrator.Create(contact);

        Assert.Equal(Guid.Empty, contact.Id);
        Assert.Equal(["lastname"], contact.Attributes.Keys);
    }
}
