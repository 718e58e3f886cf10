using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class ContextOfAPlugin : OrganizationTest
{
    [Fact]
    [Trait("Fact", "65")]
    public void An_endless_chain_ends_beyond_depth_eight()
    {
        var depths = new List<int>();
        On("Update", "contact", PostOperation, run =>
        {
            depths.Add(run.Context.Depth);
            run.Service.Update(Row("contact", run.Context.PrimaryEntityId, ("jobtitle", "again")));
        });
        var id = CreateContact();

        var fault = Fault(() => Administrator.Update(Row("contact", id, ("jobtitle", "once"))));

        Assert.Equal(Code(0x80044182), fault.Detail.ErrorCode);
        Assert.Equal(Enumerable.Range(1, 8), depths);
    }

    [Fact]
    public void A_chain_has_one_correlation_and_parents_that_lead_to_its_start()
    {
        IPluginExecutionContext? outer = null;
        IPluginExecutionContext? inner = null;
        On("Create", "task", PreValidation, run => inner = run.Context);
        On("Create", "contact", PostOperation, run =>
        {
            outer = run.Context;
            run.System.Create(new Entity("task") { ["subject"] = "x" });
        });

        CreateContact();

        Assert.Equal(outer!.CorrelationId, inner!.CorrelationId);
        Assert.NotEqual(outer.OperationId, inner.OperationId);
        Assert.Equal(2, inner.Depth);
        Assert.Same(outer, inner.ParentContext);
    }

    [Fact]
    public void Variables_of_PreValidation_are_those_of_the_parent_later_on()
    {
        var seen = new List<object>();
        On("Update", "contact", PreValidation, run => run.Context.SharedVariables["early"] = 1);
        On("Update", "contact", PreOperation, run =>
        {
            Assert.False(run.Context.SharedVariables.Contains("early"));
            seen.Add(run.Context.ParentContext.SharedVariables["early"]);
            run.Context.SharedVariables["middle"] = 2;
        });
        On("Update", "contact", PostOperation, run => seen.Add(run.Context.SharedVariables["middle"]));

        Administrator.Update(Row("contact", CreateContact(), ("jobtitle", "x")));

        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public void A_tag_of_the_caller_is_a_shared_variable()
    {
        var seen = new List<object>();
        foreach (var stage in new[] { PreValidation, PreOperation, PostOperation })
        {
            On("Create", "contact", stage, run => seen.Add(run.Context.SharedVariables["tag"]));
        }

        Administrator.Execute(new CreateRequest
        {
            Target = new Entity("contact") { ["lastname"] = "x" },
            ["tag"] = "import",
        });

        Assert.Equal(["import", "import", "import"], seen);
    }

    [Fact]
    [Trait("Fact", "64")]
    public void A_step_with_a_user_of_its_own_runs_as_that_user()
    {
        var officer = Organization.AddUser("Ana Silva", "System Administrator");
        var rep = Organization.AddUser("Ben Osei", "Salesperson");
        var created = Guid.Empty;
        On(new StepDefinition("Create", "contact", PostOperation) { RunAs = officer }, run =>
        {
            Assert.Equal(officer, run.Context.UserId);
            Assert.Equal(rep, run.Context.InitiatingUserId);
            created = run.As(Guid.Empty).Create(new Entity("task") { ["subject"] = "x" });
        });

        Organization.As(rep).Create(new Entity("contact") { ["lastname"] = "x" });

        var task = Administrator.Retrieve("task", created, new("createdby", "createdonbehalfby", "ownerid"));
        Assert.Equal(officer, task.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(rep, task.GetAttributeValue<EntityReference>("createdonbehalfby").Id);
        Assert.Equal(officer, task.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void A_service_for_nobody_is_that_of_SYSTEM()
    {
        var rep = Organization.AddUser("Ben Osei", "Salesperson");
        var users = new List<Guid>();
        On("Create", "task", PreOperation, run => users.AddRange([run.Context.UserId, run.Context.InitiatingUserId]));
        On("Create", "contact", PreOperation, run => run.System.Create(new Entity("task") { ["subject"] = "x" }));

        Organization.As(rep).Create(new Entity("contact") { ["lastname"] = "x" });

        Assert.Equal([Organization.SystemUserId, rep], users);
    }

    [Fact]
    public void An_application_is_known_by_its_id_and_its_agent()
    {
        var application = Guid.NewGuid();
        var user = Organization.AddUser("Preference Centre", "System Administrator");
        IPluginExecutionContext7? context = null;
        On("Create", "contact", PreOperation, run => context = run.Context);

        var service = Organization.AsApplication(user, application, "centre/1.0");
        service.Create(new Entity("contact") { ["lastname"] = "x" });

        Assert.Equal(application, context!.InitiatingUserApplicationId);
        Assert.True(context.IsApplicationUser);
        Assert.Equal("centre/1.0", context.InitiatingUserAgent);
    }

    [Fact]
    public void The_request_names_itself()
    {
        var requestId = Guid.NewGuid();
        IPluginExecutionContext7? context = null;
        On("Create", "contact", PreOperation, run => context = run.Context);

        Administrator.Execute(new CreateRequest
        {
            RequestId = requestId,
            Target = new Entity("contact") { ["lastname"] = "x" },
        });

        Assert.Equal(requestId, context!.RequestId);
        Assert.Equal("contact", context.PrimaryEntityName);
        Assert.Equal("Create", context.MessageName);
        Assert.Equal(Organization.OrganizationId, context.OrganizationId);
        Assert.Equal(Organization.RootBusinessUnitId, context.BusinessUnitId);
        Assert.Equal(0, context.Mode);
        Assert.False(context.IsExecutingOffline);
    }
}
