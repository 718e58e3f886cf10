using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class WaitingForTheDatabase : IDisposable
{
    private const int SqlTimeout = unchecked((int)0x80044151);

    private readonly List<PluginRequest> asked = [];
    private readonly LocalOrganization organization;
    private int failing;

    public WaitingForTheDatabase() => organization = LocalOrganization.WithSolutions(rules: new HostRules
    {
        Fails = request =>
        {
            asked.Add(request);
            return request.Number == failing;
        },
    });

    public void Dispose() => organization.Dispose();

    [Fact]
    public void A_request_that_is_not_answered_in_time_ends_the_transaction_of_its_step()
    {
        organization.AddStep(new StepDefinition("Create", "account", 40), new TestPlugin(run => Twice(run.Service, run.Context)));
        failing = 2;

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => CreateAccount());

        Assert.Equal(SqlTimeout, fault.Detail.ErrorCode);
        failing = 0;
        Assert.Empty(Accounts());
        Assert.Equal([1, 2], asked.Select(request => request.Number));
        Assert.All(asked, request => Assert.False(request.IsAsynchronous));
    }

    [Fact]
    public void A_job_may_go_on_after_it()
    {
        organization.AddStep(
            new StepDefinition("Create", "account", 40) { Asynchronous = true },
            new TestPlugin(run =>
            {
                Assert.Throws<FaultException<OrganizationServiceFault>>(() => Name(run.Service, run.Context, "first"));
                Name(run.Service, run.Context, "second");
            }));
        CreateAccount();
        failing = 1;

        organization.RunAsynchronousJobs();

        failing = 0;
        Assert.Equal("second", Assert.Single(Accounts())["name"]);
        Assert.All(asked, request => Assert.True(request.IsAsynchronous));
    }

    private static void Twice(IOrganizationService service, IPluginExecutionContext context)
    {
        Name(service, context, "first");
        Name(service, context, "second");
    }

    private static void Name(IOrganizationService service, IPluginExecutionContext context, string name) =>
        service.Update(new Entity("account", (Guid)context.OutputParameters["id"]) { ["name"] = name });

    private void CreateAccount() =>
        organization.Administrator.Execute(new CreateRequest { Target = new Entity("account") { ["name"] = "new" } });

    private DataCollection<Entity> Accounts() => organization.Administrator.RetrieveMultiple(
        new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities;
}
