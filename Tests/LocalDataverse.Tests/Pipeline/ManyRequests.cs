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
            Requests = [Contact(), Contact()],
            ReturnResponses = true,
        });

        Assert.Equal(2, response.Responses.Count);
        Assert.Equal(2, Count("contact"));
    }

    [Fact]
    [Trait("Fact", "77")]
    public void ExecuteTransaction_undoes_all_and_names_the_request_that_failed()
    {
        var fault = Fault(
            () => Administrator.Execute(new ExecuteTransactionRequest { Requests = [Contact(), Contact(), Bad()] }));

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

    private UpsertResponse Upsert(Entity target) =>
        (UpsertResponse)Administrator.Execute(new UpsertRequest { Target = target });

    private ExecuteMultipleResponse Multiple(
        bool continueOnError, bool returnResponses, params OrganizationRequest[] requests) =>
        (ExecuteMultipleResponse)Administrator.Execute(new ExecuteMultipleRequest
        {
            Requests = [.. requests],
            Settings = new() { ContinueOnError = continueOnError, ReturnResponses = returnResponses },
        });

    private static CreateRequest Contact() => new() { Target = new Entity("contact") { ["lastname"] = "x" } };

    private static DeleteRequest Bad() => new() { Target = new EntityReference("contact", Guid.NewGuid()) };
}
