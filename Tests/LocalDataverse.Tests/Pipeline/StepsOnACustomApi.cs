using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class StepsOnACustomApi : OrganizationTest
{
    private const string Name = "new_Greet";

    private static readonly CustomApiDefinition Greet =
        new(Name) { Parameters = [new("Who", 10)], Responses = [new("Greeting", 10)] };

    [Theory]
    [InlineData(0, PreValidation, false, false)]
    [InlineData(0, PostOperation, true, false)]
    [InlineData(1, PreOperation, false, false)]
    [InlineData(1, PostOperation, false, false)]
    [InlineData(1, PostOperation, true, true)]
    [InlineData(2, PreValidation, false, true)]
    [InlineData(2, PostOperation, true, true)]
    public void Others_put_on_it_what_it_allows(int allowed, int stage, bool asynchronous, bool isAllowed)
    {
        Serve(Greet with { AllowedSteps = allowed }, _ => { });
        var step = new StepDefinition(Name, null, stage) { Asynchronous = asynchronous };

        if (isAllowed)
        {
            Assert.NotEqual(Guid.Empty, On(step, _ => { }));
        }
        else
        {
            Assert.Contains(Name, Fault(() => On(step, _ => { })).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_step_on_it_names_no_table_and_has_no_image()
    {
        Serve(Greet with { AllowedSteps = 2 }, _ => { });

        Fault(() => On(Name, "contact", PostOperation, _ => { }));
        Fault(() => On(
            new StepDefinition(Name, null, PostOperation)
            {
                Images = [new StepImage("Before", ImageKind.Pre, null, "Target")],
            },
            _ => { }));
    }

    [Fact]
    public void Steps_run_before_and_after_its_plugin_and_one_may_stop_it()
    {
        var order = new List<int>();
        Serve(Greet with { AllowedSteps = 2 }, run =>
        {
            order.Add(run.Context.Stage);
            run.Context.OutputParameters["Greeting"] = run.Context.InputParameters["Who"];
        });
        On(Name, null, PreOperation, run =>
        {
            order.Add(run.Context.Stage);
            run.Context.InputParameters["Who"] = "Ben";
        });
        On(Name, null, PostOperation, run =>
        {
            order.Add(run.Context.Stage);
            run.Context.OutputParameters["Greeting"] += "!";
            run.Context.OutputParameters["Secret"] = "not declared";
        });

        var response = Administrator.Execute(Request());

        Assert.Equal([20, 30, 40], order);
        Assert.Equal("Ben!", response["Greeting"]);
        Assert.Equal(["Greeting"], response.Results.Keys);

        On(Name, null, PreValidation, _ => throw new InvalidPluginExecutionException("Not now."));
        Assert.Equal("Not now.", Fault(() => Administrator.Execute(Request())).Message);
        Assert.Equal(3, order.Count);
    }

    [Fact]
    public void An_event_without_a_plugin_is_heard_by_asynchronous_steps_once_it_is_committed()
    {
        var heard = new List<string>();
        Organization.AddCustomApi(Greet with { AllowedSteps = 1, Responses = [] }, null);
        On(
            new StepDefinition(Name, null, PostOperation) { Asynchronous = true },
            run => heard.Add((string)run.Context.InputParameters["Who"]));

        Administrator.Execute(Request());
        Assert.Empty(heard);
        Organization.RunAsynchronousJobs();

        Assert.Equal(["Ana"], heard);
    }

    private static OrganizationRequest Request() => new(Name) { ["Who"] = "Ana" };

    private void Serve(CustomApiDefinition api, Action<PluginRun> run) =>
        Organization.AddCustomApi(api, new TestPlugin(run));
}
