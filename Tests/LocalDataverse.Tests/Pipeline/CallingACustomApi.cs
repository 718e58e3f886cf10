using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class CallingACustomApi : OrganizationTest
{
    private const string Name = "new_Greet";

    private static readonly CustomApiDefinition Greet = new(Name)
    {
        Parameters = [new("Who", 10), new("Times", 7) { IsOptional = true }],
        Responses = [new("Greeting", 10), new("Row", 12)],
    };

    /// <summary>A value of each type, and one that only looks like it.</summary>
    public static TheoryData<int, object, object> Values => new()
    {
        { 0, true, "true" },
        { 1, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "2026-01-02" },
        { 2, 1.5m, 1.5d },
        { 3, new Entity("contact"), new EntityReference("contact", Guid.Empty) },
        { 4, new EntityCollection(), new Entity("contact") },
        { 5, new EntityReference("contact", Guid.Empty), new Entity("contact") },
        { 6, 1.5d, 1.5m },
        { 7, 1, 1L },
        { 8, new Money(1m), 1m },
        { 9, new OptionSetValue(1), 1 },
        { 10, "one", 1 },
        { 11, "one two".Split(' '), "one" },
        { 12, Guid.Empty, Guid.Empty.ToString() },
    };

    [Fact]
    [Trait("Fact", "75")]
    public void Its_plugin_takes_the_parameters_and_gives_the_responses()
    {
        Serve(Greet, run => run.Context.OutputParameters["Greeting"] = $"Hello {run.Context.InputParameters["Who"]}");

        var response = Administrator.Execute(Request());

        Assert.Equal(Name, response.ResponseName);
        Assert.Equal("Hello Ana", response["Greeting"]);
        Assert.False(response.Results.Contains("Row"));
    }

    [Fact]
    public void Its_plugin_is_the_main_operation_of_the_message_inside_the_transaction()
    {
        var seen = new List<object>();
        Serve(Greet, run => seen.AddRange(
        [
            run.Context.MessageName, run.Context.Stage, run.Context.Mode, run.Context.PrimaryEntityName,
            run.Context.PrimaryEntityId, run.Context.IsInTransaction, run.Context.Depth,
        ]));

        Administrator.Execute(Request());

        Assert.Equal([Name, 30, 0, "none", Guid.Empty, true, 1], seen);
        Assert.Equal((Name, 30), Organization.Traces.Select(trace => (trace.Message, trace.Stage)).Single());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_parameter_takes_its_own_type_and_no_other(int type, object right, object wrong)
    {
        object? seen = null;
        Serve(
            new CustomApiDefinition(Name) { Parameters = [new("Value", type)] },
            run => seen = run.Context.InputParameters["Value"]);

        Administrator.Execute(new OrganizationRequest(Name) { ["Value"] = right });

        Assert.IsType(right.GetType(), seen);
        var fault = Fault(() => Administrator.Execute(new OrganizationRequest(Name) { ["Value"] = wrong }));
        Assert.Equal(Code(0x80040203), fault.Detail.ErrorCode);
        Assert.Contains("'Value'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_response_gives_its_own_type_and_no_other(int type, object right, object wrong)
    {
        object? given = right;
        Serve(
            new CustomApiDefinition(Name) { Responses = [new("Value", type)] },
            run => run.Context.OutputParameters["Value"] = given);

        Assert.IsType(right.GetType(), Administrator.Execute(new OrganizationRequest(Name))["Value"]);

        given = wrong;
        var fault = Fault(() => Administrator.Execute(new OrganizationRequest(Name)));
        Assert.Contains("'Value'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_may_be_empty()
    {
        Serve(Greet, run => run.Context.OutputParameters["Greeting"] = null!);

        Assert.Null(Administrator.Execute(Request())["Greeting"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_needed_parameter_that_is_missing_or_empty_is_demanded(bool isNamed)
    {
        var calls = 0;
        Serve(Greet, _ => calls++);
        var request = new OrganizationRequest(Name);
        if (isNamed)
        {
            request["Who"] = null;
        }

        var fault = Fault(() => Administrator.Execute(request));

        Assert.Equal(Code(0x80040203), fault.Detail.ErrorCode);
        Assert.Equal("Required field 'Who' is missing for RequestName='new_Greet'", fault.Message);
        Assert.Equal(0, calls);
    }

    [Theory]
    [InlineData("Whom", "Ana")]
    [InlineData("Whom", null)]
    [InlineData("who", "Ana")]
    public void A_parameter_that_is_not_declared_is_refused(string name, string? value)
    {
        Serve(Greet, _ => { });
        var request = Request();
        request[name] = value;

        Assert.Contains(
            $"Unrecognized request parameter: {name}",
            Fault(() => Administrator.Execute(request)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_passes_steps_by_still_runs_the_api_itself()
    {
        var ran = false;
        Serve(Greet, _ => ran = true);
        var request = Request();
        request["BypassBusinessLogicExecution"] = "CustomSync";

        Administrator.Execute(request);

        Assert.True(ran);
    }

    [Fact]
    public void A_name_in_another_case_is_no_message()
    {
        Serve(Greet, _ => { });

        Assert.Contains(
            "new_greet",
            Fault(() => Administrator.Execute(new OrganizationRequest("new_greet"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_not_declared_faults_and_undoes_everything()
    {
        Serve(Greet, run =>
        {
            run.System.Create(new Entity("contact") { ["lastname"] = "x" });
            run.Context.OutputParameters["Answer"] = "Hello";
        });

        Assert.Contains("'Answer'", Fault(() => Administrator.Execute(Request())).Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void Its_exception_undoes_everything_and_reaches_the_caller_word_for_word()
    {
        Serve(Greet, run =>
        {
            run.System.Create(new Entity("contact") { ["lastname"] = "x" });
            throw new InvalidPluginExecutionException("Nobody is greeted today.");
        });

        var fault = Fault(() => Administrator.Execute(Request()));

        Assert.Equal(Code(0x80040265), fault.Detail.ErrorCode);
        Assert.Equal("Nobody is greeted today.", fault.Message);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void Without_the_execute_privilege_nothing_runs()
    {
        var calls = 0;
        Serve(Greet with { ExecutePrivilege = "prvDeleteContact" }, _ => calls++);
        Organization.AddRole("Deleter", "prvDeleteContact");
        var other = Organization.As(Organization.AddUser("Ben Osei"));
        var deleter = Organization.As(Organization.AddUser("Eve Bauer", "Deleter"));

        var fault = Fault(() => other.Execute(Request()));
        deleter.Execute(Request());

        Assert.Equal(Code(0x80040220), fault.Detail.ErrorCode);
        Assert.Contains("prvDeleteContact", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Called_from_a_plugin_it_runs_in_that_transaction_one_level_down()
    {
        var depth = 0;
        Serve(Greet, run =>
        {
            depth = run.Context.Depth;
            run.System.Create(new Entity("contact") { ["lastname"] = "x" });
        });
        On("Create", "account", PostOperation, run =>
        {
            run.Service.Execute(Request());
            throw new InvalidPluginExecutionException("Stop.");
        });

        Fault(() => Administrator.Create(new Entity("account") { ["name"] = "x" }));

        Assert.Equal(2, depth);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void One_that_failed_dooms_the_transaction_of_the_plugin_that_called_it()
    {
        Serve(Greet, _ => throw new InvalidPluginExecutionException("No."));
        On(
            "Create",
            "account",
            PostOperation,
            run => Assert.ThrowsAny<Exception>(() => run.Service.Execute(Request())));

        var fault = Fault(() => Administrator.Create(new Entity("account") { ["name"] = "x" }));

        Assert.Equal(Code(0x80090014), fault.Detail.ErrorCode);
    }

    [Fact]
    public void A_batch_carries_it_and_each_answer()
    {
        Serve(Greet, run => run.Context.OutputParameters["Greeting"] = $"Hello {run.Context.InputParameters["Who"]}");

        var response = (ExecuteMultipleResponse)Administrator.Execute(new ExecuteMultipleRequest
        {
            Requests = [Request("Ana"), new OrganizationRequest(Name), Request("Ben")],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        });

        Assert.Equal(
            ["Hello Ana", null, "Hello Ben"], response.Responses.Select(item => item.Response?["Greeting"] as string));
    }

    [Fact]
    public void In_a_transaction_of_many_it_is_undone_with_the_others()
    {
        Serve(Greet, run => run.System.Create(new Entity("contact") { ["lastname"] = "x" }));

        Fault(() => Administrator.Execute(
            new ExecuteTransactionRequest { Requests = [Request(), new OrganizationRequest(Name)] }));
        Assert.Equal(0, Count("contact"));

        Administrator.Execute(new ExecuteTransactionRequest { Requests = [Request(), Request()] });
        Assert.Equal(2, Count("contact"));
    }

    [Fact]
    public void What_the_caller_holds_and_what_the_plugin_changes_are_not_the_same()
    {
        var rows = new Entity("contact") { ["lastname"] = "Okafor" };
        Serve(
            new CustomApiDefinition(Name) { Parameters = [new("Row", 3)], Responses = [new("Row", 3)] },
            run =>
            {
                var row = (Entity)run.Context.InputParameters["Row"];
                row["lastname"] = "Changed";
                run.Context.OutputParameters["Row"] = row;
            });

        var answer = (Entity)Administrator.Execute(new OrganizationRequest(Name) { ["Row"] = rows })["Row"];

        Assert.Equal("Okafor", rows["lastname"]);
        Assert.Equal("Changed", answer["lastname"]);
    }

    private static OrganizationRequest Request(string who = "Ana") => new(Name) { ["Who"] = who };

    private void Serve(CustomApiDefinition api, Action<PluginRun> run) =>
        Organization.AddCustomApi(api, new TestPlugin(run));
}
