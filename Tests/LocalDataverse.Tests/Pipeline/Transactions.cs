using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class Transactions : OrganizationTest
{
    private const uint OpenTransactionReduced = 0x80090014;

    [Theory]
    [InlineData(PreOperation)]
    [InlineData(PostOperation)]
    public void What_a_plugin_wrote_is_gone_when_it_throws(int stage)
    {
        On("Create", "contact", stage, run =>
        {
            run.Service.Create(new Entity("task") { ["subject"] = "evidence" });
            throw new InvalidPluginExecutionException("no");
        });

        Fault(() => CreateContact());

        Assert.Equal(0, Count("task"));
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void What_an_outermost_PreValidation_wrote_survives_its_exception()
    {
        On("Create", "contact", PreValidation, run =>
        {
            Assert.False(run.Context.IsInTransaction);
            run.Service.Create(new Entity("task") { ["subject"] = "evidence" });
            throw new InvalidPluginExecutionException("no");
        });

        Fault(() => CreateContact());

        Assert.Equal(1, Count("task"));
    }

    [Fact]
    public void A_nested_PreValidation_is_in_the_transaction_and_leaves_nothing()
    {
        var inTransaction = false;
        On("Create", "task", PreValidation, run =>
        {
            inTransaction = run.Context.IsInTransaction;
            run.Service.Create(new Entity("letter") { ["subject"] = "evidence" });
            throw new InvalidPluginExecutionException("no");
        });
        On("Create", "contact", PreOperation, run => run.Service.Create(new Entity("task") { ["subject"] = "x" }));

        Fault(() => CreateContact());

        Assert.True(inTransaction);
        Assert.Equal(0, Count("letter"));
    }

    [Theory]
    [InlineData(PreOperation)]
    [InlineData(PostOperation)]
    public void A_caught_fault_dooms_the_outer_operation(int stage)
    {
        On("Create", "contact", stage, Swallow);

        var fault = Fault(() => CreateContact());

        Assert.Equal(Code(OpenTransactionReduced), fault.Detail.ErrorCode);
        Assert.StartsWith("ISV code reduced the open transaction count.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void After_a_caught_fault_every_later_request_fails()
    {
        var codes = new List<int>();
        On("Create", "contact", PreOperation, run =>
        {
            Swallow(run);
            codes.Add(Fault(() => run.Service.Create(new Entity("task") { ["subject"] = "x" })).Detail.ErrorCode);
            throw new InvalidPluginExecutionException("The plugin's own sentence.");
        });

        var fault = Fault(() => CreateContact());

        Assert.Equal([Code(OpenTransactionReduced)], codes);
        Assert.Equal("The plugin's own sentence.", fault.Message);
    }

    [Fact]
    public void A_fault_caught_deep_in_a_chain_dooms_all_of_it()
    {
        On("Create", "task", PostOperation, Swallow);
        On("Create", "contact", PostOperation, run =>
        {
            try
            {
                run.Service.Create(new Entity("task") { ["subject"] = "x" });
            }
            catch (FaultException<OrganizationServiceFault>)
            {
            }
        });

        Assert.Equal(Code(OpenTransactionReduced), Fault(() => CreateContact()).Detail.ErrorCode);
    }

    [Fact]
    public void In_an_outermost_PreValidation_every_request_stands_for_itself()
    {
        On("Create", "contact", PreValidation, run =>
        {
            Swallow(run);
            run.Service.Create(new Entity("task") { ["subject"] = "x" });
        });

        CreateContact();

        Assert.Equal(1, Count("task"));
    }

    [Fact]
    public void In_an_asynchronous_step_every_request_stands_for_itself()
    {
        On(new StepDefinition("Create", "contact", PostOperation) { Asynchronous = true }, run =>
        {
            Swallow(run);
            run.Service.Create(new Entity("task") { ["subject"] = "x" });
        });

        CreateContact();
        Organization.RunAsynchronousJobs();

        Assert.Equal(1, Count("task"));
        Assert.Equal(SystemJobStatus.Succeeded, Organization.Jobs.Single().Status);
    }

    [Fact]
    public void A_PreValidation_within_ExecuteTransaction_is_in_the_transaction()
    {
        var inTransaction = false;
        On("Create", "contact", PreValidation, run => inTransaction = run.Context.IsInTransaction);

        Administrator.Execute(new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = new Entity("contact") { ["lastname"] = "Okafor" } }],
        });

        Assert.True(inTransaction);
    }

    [Fact]
    public async Task Callers_on_other_threads_wait_for_their_turn()
    {
        On("Create", "contact", PreOperation, run => run.Service.Create(new Entity("task") { ["subject"] = "x" }));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var index = 0; index < 25; index++)
            {
                CreateContact();
            }
        })));

        Assert.Equal(100, Count("contact"));
        Assert.Equal(100, Count("task"));
    }

    [Fact]
    public void An_outermost_PreValidation_keeps_nobody_waiting()
    {
        using var otherIsThrough = new ManualResetEventSlim();
        On("Create", "contact", PreValidation, _ =>
            Assert.True(otherIsThrough.Wait(TimeSpan.FromSeconds(20)), "The other caller had to wait."));
        var other = Task.Run(() =>
        {
            Administrator.Create(new Entity("task") { ["subject"] = "x" });
            otherIsThrough.Set();
        });

        CreateContact();

        Assert.True(other.IsCompletedSuccessfully);
    }

    private static void Swallow(PluginRun run)
    {
        try
        {
            run.Service.Delete("contact", Guid.NewGuid());
        }
        catch (FaultException<OrganizationServiceFault>)
        {
        }
    }
}
