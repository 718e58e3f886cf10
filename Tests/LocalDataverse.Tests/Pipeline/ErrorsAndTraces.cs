using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class ErrorsAndTraces : OrganizationTest
{
    [Fact]
    public void The_sentence_of_a_plugin_reaches_the_caller_word_for_word()
    {
        On("Create", "contact", PreOperation, _ => throw new InvalidPluginExecutionException("Ask her first."));

        var fault = Fault(() => CreateContact());

        Assert.Equal("Ask her first.", fault.Message);
        Assert.Equal("Ask her first.", fault.Detail.Message);
        Assert.Equal(Code(0x80040265), fault.Detail.ErrorCode);
        Assert.Equal(0, fault.Detail.ErrorDetails["OperationStatus"]);
    }

    [Fact]
    public void Any_other_exception_is_unexpected()
    {
        On("Create", "contact", PreOperation, _ => throw new InvalidOperationException("oops"));

        var fault = Fault(() => CreateContact());

        Assert.Equal(Code(0x80040224), fault.Detail.ErrorCode);
        Assert.StartsWith("An unexpected error occurred from ISV code.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "16")]
    public void The_fault_of_a_request_that_a_plugin_lets_through_reaches_the_caller()
    {
        On(
            "Create",
            "contact",
            PreOperation,
            run => run.Service.Retrieve("contact", Guid.NewGuid(), new ColumnSet(true)));

        Assert.Equal(Code(0x80040217), Fault(() => CreateContact()).Detail.ErrorCode);
    }

    [Fact]
    [Trait("Fact", "73")]
    public void Every_run_leaves_a_trace()
    {
        On("Create", "contact", PreOperation, run =>
        {
            run.Tracing.Trace("{0} and {1}", 1, "two");
            run.Service.Retrieve("systemuser", run.Context.UserId, new ColumnSet("fullname"));
        });
        On("Create", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("no"));

        Fault(() => CreateContact());

        Assert.Equal(2, Organization.Traces.Count);
        var (first, second) = (Organization.Traces[0], Organization.Traces[1]);
        Assert.Equal(
            ("Create", "contact", 20, 0, 1), (first.Message, first.Table, first.Stage, first.Mode, first.Depth));
        Assert.Equal("1 and two", first.Text);
        Assert.Equal(1, first.Requests);
        Assert.Null(first.Exception);
        Assert.Contains("no", second.Exception, StringComparison.Ordinal);
        Assert.EndsWith(nameof(TestPlugin), second.TypeName, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "74")]
    public void Braces_in_a_text_without_arguments_are_only_braces()
    {
        On("Create", "contact", PreOperation, run => run.Tracing.Trace("<a b=\"{0}\" c='{x}'>"));

        CreateContact();

        Assert.Equal("<a b=\"{0}\" c='{x}'>", Organization.Traces.Single().Text);
    }

    [Fact]
    public void The_last_ten_kilobytes_of_a_trace_are_kept()
    {
        On("Create", "contact", PreOperation, run =>
        {
            for (var line = 0; line < 200; line++)
            {
                run.Tracing.Trace($"{line} " + new string('x', 100));
            }
        });

        CreateContact();

        var text = Organization.Traces.Single().Text;
        Assert.True(text.Length <= 10 * 1024);
        Assert.Contains("199 x", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n50 x", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_supported_is_refused_by_name_and_remembered()
    {
        var fault = Fault(() => Administrator.Execute(new OrganizationRequest("Route")));

        Assert.Contains("Route", fault.Message, StringComparison.Ordinal);
        Assert.Contains(Organization.Refused, refused => refused.Contains("Route", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_plugin_asked_for_in_vain_is_remembered_once()
    {
        On(new StepDefinition("Create", "contact", PostOperation) { Asynchronous = true }, run =>
            run.Service.Execute(new OrganizationRequest("Rollup")));
        CreateContact();

        Organization.RunAsynchronousJobs();

        Assert.Contains("Rollup", Organization.Refused.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_for_a_user_who_is_not_there_cannot_be_registered() =>
        Fault(() => On(new StepDefinition("Create", "contact", PreOperation) { RunAs = Guid.NewGuid() }, _ => { }));

    [Fact]
    public void A_parameter_that_is_not_supported_is_refused_by_name()
    {
        var request = new OrganizationRequest("Create")
        {
            ["Target"] = new Entity("contact"),
            ["PartitionId"] = "x",
        };

        Assert.Contains(
            "Create.PartitionId",
            Fault(() => Administrator.Execute(request)).Message,
            StringComparison.Ordinal);
    }
}
