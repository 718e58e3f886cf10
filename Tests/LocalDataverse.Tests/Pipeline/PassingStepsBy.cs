using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class PassingStepsBy : OrganizationTest
{
    private readonly List<string> ran = [];

    [Theory]
    [InlineData("BypassCustomPluginExecution", true, "async")]
    [InlineData("BypassCustomPluginExecution", false, "10,20,40,async")]
    [InlineData("BypassBusinessLogicExecution", "CustomSync", "async")]
    [InlineData("BypassBusinessLogicExecution", "CustomAsync", "10,20,40")]
    [InlineData("BypassBusinessLogicExecution", "CustomSync,CustomAsync", "")]
    [InlineData("BypassBusinessLogicExecution", "", "10,20,40,async")]
    public void What_is_passed_by_does_not_run(string parameter, object value, string expected)
    {
        Watch("Create", "contact");

        Execute(Administrator, new CreateRequest { Target = new Entity("contact") }, parameter, value);
        Organization.RunAsynchronousJobs();

        Assert.Equal(expected, string.Join(',', ran));
    }

    [Fact]
    public void Single_steps_are_passed_by_their_ids()
    {
        var (first, _, third, last) = Watch("Create", "contact");

        Execute(
            Administrator,
            new CreateRequest { Target = new Entity("contact") },
            "BypassBusinessLogicExecutionStepIds",
            $"{first}, {third},{last}");
        Organization.RunAsynchronousJobs();

        Assert.Equal(["20"], ran);
    }

    [Theory]
    [InlineData("BypassBusinessLogicExecution", "CustomSync,Everything")]
    [InlineData("BypassBusinessLogicExecution", true)]
    [InlineData("BypassCustomPluginExecution", "true")]
    [InlineData("BypassBusinessLogicExecutionStepIds", "no id")]
    [InlineData(
        "BypassBusinessLogicExecutionStepIds",
        "00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002,"
        + "00000000-0000-0000-0000-000000000003,00000000-0000-0000-0000-000000000004")]
    public void A_value_that_it_cannot_have_is_refused(string parameter, object value)
    {
        var fault = Fault(() => Execute(
            Administrator, new CreateRequest { Target = new Entity("contact") }, parameter, value));

        Assert.Contains(parameter, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("contact"));
    }

    [Theory]
    [InlineData("BypassCustomPluginExecution", true, "prvBypassCustomPlugins")]
    [InlineData("BypassBusinessLogicExecution", "CustomAsync", "prvBypassCustomBusinessLogic")]
    [InlineData(
        "BypassBusinessLogicExecutionStepIds",
        "00000000-0000-0000-0000-000000000001",
        "prvBypassCustomBusinessLogic")]
    public void It_takes_a_privilege_that_a_role_can_grant(string parameter, object value, string privilege)
    {
        Organization.AddRole("Seller", "prvCreateContact");
        Organization.AddRole("Loader", "prvCreateContact", privilege);
        var request = () => new CreateRequest { Target = new Entity("contact") };

        var fault = Fault(() => Execute(
            Organization.As(Organization.AddUser("Ben Osei", "Seller")), request(), parameter, value));
        Execute(Organization.As(Organization.AddUser("Lo Ader", "Loader")), request(), parameter, value);

        Assert.Equal(Code(0x80040220), fault.Detail.ErrorCode);
        Assert.Contains(privilege, fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, Count("contact"));
    }

    [Theory]
    [InlineData("Update", "contact")]
    [InlineData("CreateMultiple", "contact")]
    [InlineData("UpdateMultiple", "contact")]
    [InlineData("Delete", "contact")]
    [InlineData("Merge", "contact")]
    [InlineData("Send", "email")]
    [InlineData("Create", "contact", "Upsert")]
    public void Every_message_can_be_sent_past_its_steps(string message, string table, string? name = null)
    {
        var id = CreateContact();
        var request = Request(name ?? message, id);
        Watch(message, table);

        Execute(Administrator, request, "BypassBusinessLogicExecution", "CustomSync,CustomAsync");
        Organization.RunAsynchronousJobs();

        Assert.Empty(ran);
    }

    [Fact]
    public void Within_a_batch_each_request_speaks_for_itself()
    {
        Watch("Create", "contact");
        OrganizationRequest Passing() => new CreateRequest { Target = new Entity("contact") };
        var first = Passing();
        first["BypassCustomPluginExecution"] = true;

        Administrator.Execute(new ExecuteTransactionRequest { Requests = [first, Passing()] });

        Assert.Equal(["10", "20", "40"], ran);
    }

    [Fact]
    public void A_batch_as_a_whole_passes_nothing_by()
    {
        var fault = Fault(() => Execute(
            Administrator,
            new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() },
            "BypassCustomPluginExecution",
            true));

        Assert.Contains("ExecuteMultiple.BypassCustomPluginExecution", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_covers_what_the_platform_does_beneath()
    {
        var (master, subordinate) = (CreateContact(), CreateContact());
        Watch("Update", "contact");

        Execute(Administrator, Merge(master, subordinate), "BypassCustomPluginExecution", true);

        Assert.Empty(ran);
    }

    [Fact]
    public void It_does_not_cover_what_a_plugin_asks_for()
    {
        On(new StepDefinition("Create", "contact", PostOperation) { Asynchronous = true }, run =>
            run.Service.Create(new Entity("task") { ["subject"] = "x" }));
        Watch("Create", "task");

        Execute(
            Administrator,
            new CreateRequest { Target = new Entity("contact") },
            "BypassBusinessLogicExecution",
            "CustomSync");
        Organization.RunAsynchronousJobs();

        Assert.Equal(["10", "20", "40", "async"], ran);
    }

    private (Guid First, Guid Second, Guid Third, Guid Last) Watch(string message, string table) => (
        On(message, table, PreValidation, _ => ran.Add("10")),
        On(message, table, PreOperation, _ => ran.Add("20")),
        On(message, table, PostOperation, _ => ran.Add("40")),
        On(new StepDefinition(message, table, PostOperation) { Asynchronous = true }, _ => ran.Add("async")));

    private OrganizationRequest Request(string name, Guid id) => name switch
    {
        "Update" => new UpdateRequest { Target = Row("contact", id, ("jobtitle", "x")) },
        "CreateMultiple" => new CreateMultipleRequest { Targets = Rows(new Entity("contact")) },
        "UpdateMultiple" => new UpdateMultipleRequest { Targets = Rows(Row("contact", id, ("jobtitle", "x"))) },
        "Upsert" => new UpsertRequest { Target = new Entity("contact", Guid.NewGuid()) },
        "Delete" => new DeleteRequest { Target = new EntityReference("contact", id) },
        "Merge" => Merge(id, CreateContact()),
        _ => Send(id),
    };

    private OrganizationRequest Send(Guid contact)
    {
        Administrator.Update(Row("contact", contact, ("emailaddress1", "ada@example.org")));
        var mail = Administrator.Create(new Entity("email")
        {
            ["from"] = Parties("systemuser", Organization.AdministratorId),
            ["to"] = Parties("contact", contact),
        });
        return new OrganizationRequest("SendEmail")
        {
            ["EmailId"] = mail,
            ["IssueSend"] = true,
            ["TrackingToken"] = "",
        };
    }

    private static OrganizationRequest Merge(Guid master, Guid subordinate) => new("Merge")
    {
        ["Target"] = new EntityReference("contact", master),
        ["SubordinateId"] = subordinate,
        ["UpdateContent"] = new Entity("contact") { ["jobtitle"] = "x" },
    };

    private static void Execute(
        IOrganizationService service, OrganizationRequest request, string parameter, object value)
    {
        request[parameter] = value;
        service.Execute(request);
    }

    private static EntityCollection Rows(Entity row) => new([row]) { EntityName = row.LogicalName };

    private static EntityCollection Parties(string table, Guid id) =>
        new([new Entity("activityparty") { ["partyid"] = new EntityReference(table, id) }]);
}
