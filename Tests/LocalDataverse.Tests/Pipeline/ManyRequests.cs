using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class ManyRequests : OrganizationTest
{
    [Fact]
    [Trait("Fact", "76")]
    public void ExecuteMultiple_answers_per_index_and_goes_on_if_told_to()
    {
        var response = Multiple(continueOnError: true, returnResponses: true, Contact(), Bad(), Contact());

        Assert.True(response.IsFaulted);
        Assert.Equal([0, 1, 2], response.Responses.Select(item => item.RequestIndex));
        Assert.Equal([false, true, false], response.Responses.Select(item => item.Fault is not null));
        Assert.Equal(2, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "76")]
    public void ExecuteMultiple_stops_at_the_first_fault_and_keeps_what_was_done()
    {
        var response = Multiple(continueOnError: false, returnResponses: false, Contact(), Bad(), Contact());

        Assert.Equal(1, response.Responses.Single().RequestIndex);
        Assert.Equal(1, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "77")]
    public void ExecuteTransaction_does_all()
    {
        var response = (ExecuteTransactionResponse)Administrator.Execute(new ExecuteTransactionRequest
        {
            Requests = [Contact(), Contact()], ReturnResponses = true,
        });

        Assert.Equal(2, response.Responses.Count);
        Assert.Equal(2, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "77")]
    public void ExecuteTransaction_undoes_all_and_names_the_request_that_failed()
    {
        var fault = Fault(() => Administrator.Execute(new ExecuteTransactionRequest { Requests = [Contact(), Contact(), Bad()] }));

        Assert.Equal(2, Assert.IsType<ExecuteTransactionFault>(fault.Detail).FaultedRequestIndex);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "77")]
    public void Batches_are_not_nested()
    {
        var inner = new ExecuteTransactionRequest { Requests = [Contact()] };

        Fault(() => Administrator.Execute(new ExecuteTransactionRequest { Requests = [inner] }));
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void A_batch_of_a_plugin_cannot_outlive_a_fault_in_it()
    {
        On("Create", "account", PreOperation, run => run.Service.Execute(new ExecuteMultipleRequest
        {
            Requests = [Contact(), Bad()],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true },
        }));

        var fault = Fault(() => Administrator.Create(new Entity("account") { ["name"] = "x" }));

        Assert.Equal(Code(0x80090014), fault.Detail.ErrorCode);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "70")]
    public void One_row_and_many_raise_both_messages()
    {
        var seen = new List<string>();
        On("Create", "contact", PreOperation, _ => seen.Add("one"));
        On("CreateMultiple", "contact", PreOperation, run =>
            seen.Add($"many{((EntityCollection)run.Context.InputParameters["Targets"]).Entities.Count}"));

        CreateContact();
        Assert.Equal(["one", "many1"], seen);

        seen.Clear();
        Administrator.Execute(new CreateMultipleRequest { Targets = Contacts(2) });
        Assert.Equal(["one", "one", "many2"], seen);
        Assert.Equal(3, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "70")]
    public void UpdateMultiple_has_the_images_of_every_row()
    {
        var seen = new List<object>();
        var rows = Contacts(2);
        var ids = ((CreateMultipleResponse)Administrator.Execute(new CreateMultipleRequest { Targets = rows })).Ids;
        On(
            new StepDefinition("UpdateMultiple", "contact", PostOperation)
            {
                Images = [new StepImage("Image", ImageKind.Both, ["lastname"], "Targets")],
            },
            run =>
            {
                seen.AddRange(run.Context.PreEntityImagesCollection.Select(images => images["Image"]["lastname"]));
                seen.AddRange(run.Context.PostEntityImagesCollection.Select(images => images["Image"]["lastname"]));
            });

        Administrator.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([.. ids.Select((id, at) => Row("contact", id, ("lastname", $"new{at}")))])
            {
                EntityName = "contact",
            },
        });

        Assert.Equal(["old0", "old1", "new0", "new1"], seen);
    }

    [Fact]
    public void One_bad_row_undoes_the_whole_bulk()
    {
        var rows = Contacts(2);
        rows.Entities[1]["lastname"] = new string('x', 500);

        Fault(() => Administrator.Execute(new CreateMultipleRequest { Targets = rows }));

        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "79")]
    public void A_bulk_has_one_table_and_says_it()
    {
        var mixed = Contacts(1);
        mixed.Entities.Add(new Entity("account"));
        Fault(() => Administrator.Execute(new CreateMultipleRequest { Targets = mixed }));

        var nameless = Contacts(1);
        nameless.EntityName = null;
        Fault(() => Administrator.Execute(new CreateMultipleRequest { Targets = nameless }));
    }

    [Fact]
    [Trait("Fact", "79")]
    public void UpdateMultiple_keeps_the_first_of_two_rows_with_one_id()
    {
        var id = CreateContact();

        Administrator.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([Row("contact", id, ("lastname", "first")), Row("contact", id, ("lastname", "second"))])
            {
                EntityName = "contact",
            },
        });

        Assert.Equal("first", ReadContact(id)["lastname"]);
    }

    [Fact]
    [Trait("Fact", "78")]
    public void Upsert_creates_what_is_not_there_and_updates_what_is()
    {
        var seen = new List<string>();
        On("Create", "contact", PreOperation, _ => seen.Add("create"));
        On("Update", "contact", PreOperation, _ => seen.Add("update"));
        var id = Guid.NewGuid();

        var first = Upsert(Row("contact", id, ("lastname", "x")));
        var second = Upsert(Row("contact", id, ("lastname", "y")));

        Assert.Equal((true, false), (first.RecordCreated, second.RecordCreated));
        Assert.Equal(id, second.Target.Id);
        Assert.Equal(["create", "update"], seen);
    }

    [Fact]
    [Trait("Fact", "80")]
    public void A_key_that_is_none_is_refused() =>
        Fault(() => Upsert(new Entity("contact", "emailaddress1", "ada@example.org")));

    private UpsertResponse Upsert(Entity target) => (UpsertResponse)Administrator.Execute(new UpsertRequest { Target = target });

    private ExecuteMultipleResponse Multiple(bool continueOnError, bool returnResponses, params OrganizationRequest[] requests) =>
        (ExecuteMultipleResponse)Administrator.Execute(new ExecuteMultipleRequest
        {
            Requests = [.. requests],
            Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError, ReturnResponses = returnResponses },
        });

    private static CreateRequest Contact() => new() { Target = new Entity("contact") { ["lastname"] = "x" } };

    private static DeleteRequest Bad() => new() { Target = new EntityReference("contact", Guid.NewGuid()) };

    private static EntityCollection Contacts(int count) =>
        new([.. Enumerable.Range(0, count).Select(at => new Entity("contact") { ["lastname"] = $"old{at}" })])
        {
            EntityName = "contact",
        };
}
