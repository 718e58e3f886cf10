using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class AsynchronousSteps : OrganizationTest
{
    private static readonly StepDefinition AfterContact =
        new("Create", "contact", PostOperation) { Asynchronous = true };

    [Fact]
    [Trait("Fact", "72")]
    public void It_waits_until_the_service_runs_and_then_sees_what_was()
    {
        IPluginExecutionContext? seen = null;
        On(AfterContact, run => seen = run.Context);
        var id = CreateContact();
        Assert.Null(seen);
        Assert.Equal(SystemJobStatus.Waiting, Organization.Jobs.Single().Status);

        Assert.Equal(1, Organization.RunAsynchronousJobs());

        Assert.Equal(SystemJobStatus.Succeeded, Organization.Jobs.Single().Status);
        Assert.Equal(id, seen!.PrimaryEntityId);
        Assert.Equal("Okafor", ((Entity)seen.InputParameters["Target"])["lastname"]);
        Assert.Equal(1, seen.Mode);
        Assert.False(seen.IsInTransaction);
        Assert.False(seen.IsExecutingOffline);
    }

    [Fact]
    public void It_sees_the_parents_of_what_brought_it_about()
    {
        var seen = new List<object?>();
        On("Create", "contact", PostOperation, run => run.System.Create(new Entity("task") { ["subject"] = "x" }));
        On(new StepDefinition("Create", "task", PostOperation) { Asynchronous = true }, run => seen.AddRange(
            [
                run.Target["subject"],
                ParentOf(run, "Create")!.PrimaryEntityName,
                run.Context.ParentContext!.ParentContext!.PrimaryEntityName,
                ((Entity)run.Context.ParentContext.ParentContext.InputParameters["Target"])["lastname"],
            ]));

        CreateContact("Okafor");
        Organization.RunAsynchronousJobs();

        Assert.Equal(["x", "task", "contact", "Okafor"], seen);
    }

    [Fact]
    [Trait("Fact", "72")]
    public void Its_error_is_the_message_of_its_job()
    {
        On(AfterContact, _ => throw new InvalidPluginExecutionException("No room."));
        CreateContact();

        Organization.RunAsynchronousJobs();

        var job = Organization.Jobs.Single();
        Assert.Equal((SystemJobStatus.Failed, "No room.", 0), (job.Status, job.Message, job.Retries));
        Assert.Equal(1, Count("contact"));
    }

    [Fact]
    public void It_is_gone_with_the_transaction_that_queued_it()
    {
        On(AfterContact, _ => { });
        On("Create", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("no"));

        Fault(() => CreateContact());

        Assert.Empty(Organization.Jobs);
    }

    [Fact]
    public void Asking_for_a_retry_gives_four_attempts_in_all()
    {
        var attempts = 0;
        On(AfterContact, _ =>
        {
            attempts++;
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "Later.");
        });
        CreateContact();

        Organization.RunAsynchronousJobs();

        Assert.Equal(4, attempts);
        Assert.Equal(SystemJobStatus.Failed, Organization.Jobs.Single().Status);
        Assert.Equal(3, Organization.Jobs.Single().Retries);
    }

    [Fact]
    public void A_retry_that_goes_well_ends_well()
    {
        var attempts = 0;
        On(AfterContact, _ =>
        {
            if (++attempts < 3)
            {
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "Later.");
            }
        });
        CreateContact();

        Organization.RunAsynchronousJobs();

        var job = Organization.Jobs.Single();
        Assert.Equal((SystemJobStatus.Succeeded, 2), (job.Status, job.Retries));
    }

    [Fact]
    public void What_it_brings_about_runs_too_and_its_depth_goes_on()
    {
        var depths = new List<int>();
        On(AfterContact, run =>
        {
            depths.Add(run.Context.Depth);
            if (run.Context.Depth < 3)
            {
                run.Service.Create(new Entity("contact") { ["lastname"] = "x" });
            }
        });
        CreateContact();

        Assert.Equal(3, Organization.RunAsynchronousJobs());

        Assert.Equal([1, 2, 3], depths);
    }

    [Fact]
    public void Those_that_wait_are_kept_and_of_the_others_the_newest_thousand()
    {
        const int all = 1_010;
        var runs = 0;
        On(AfterContact, _ =>
        {
            if (++runs == 3)
            {
                throw new InvalidPluginExecutionException("No.");
            }
        });
        Administrator.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection(
                [.. Enumerable.Range(0, all).Select(_ => new Entity("contact") { ["lastname"] = "x" })])
            {
                EntityName = "contact",
            },
        });
        Assert.Equal(all, Organization.Jobs.Count);
        Assert.Equal(all, Organization.CountJobs(SystemJobStatus.Waiting));

        Organization.RunAsynchronousJobs();
        CreateContact();

        Assert.Equal(1_000, Organization.Jobs.Count(job => job.Status == SystemJobStatus.Succeeded));
        Assert.Equal(SystemJobStatus.Waiting, Organization.Jobs[^1].Status);
        Assert.Equal(
            (all - 1, 1, 1),
            (Organization.CountJobs(SystemJobStatus.Succeeded), Organization.CountJobs(SystemJobStatus.Failed),
                Organization.CountJobs(SystemJobStatus.Waiting)));
    }

    [Fact]
    public void It_cannot_stand_before_the_operation() =>
        Fault(() => On(new StepDefinition("Create", "contact", PreOperation) { Asynchronous = true }, _ => { }));
}
