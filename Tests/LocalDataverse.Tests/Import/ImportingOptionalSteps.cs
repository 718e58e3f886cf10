using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportingOptionalSteps(PackedSolution packed) : OrganizationTest, IClassFixture<PackedSolution>
{
    [Fact]
    public void After_the_main_solution_its_step_runs_the_class_that_is_there_already()
    {
        Organization.Import(packed.Zip());
        Assert.NotEqual(Guid.Empty, Administrator.Create(new Entity("task") { ["subject"] = "before" }));

        var report = Organization.Import(OptionalStep.On("Create", "task").Zip());

        Assert.Equal("OptOutPlugin_Create_task", report.UniqueName);
        Assert.Single(Organization.Assemblies);
        Assert.Contains(
            "RecordPreferenceChange is not declared for Create of task",
            Fault(() => Administrator.Create(new Entity("task") { ["subject"] = "after" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Its_step_shares_the_instance_with_the_steps_of_the_main_solution()
    {
        Organization.Import(packed.Zip());
        Organization.Import(OptionalStep.On("Create", "task").Zip());

        var steps = Organization.Platform.Steps.All
            .Where(step => step.TypeName == "OptOutPlugin.Handlers.RecordPreferenceChange").ToList();
        Assert.Contains(steps, step => step.Definition.Table == "task");
        Assert.Single(steps.Select(step => step.Plugin).Distinct());
    }

    [Fact]
    public void It_is_a_solution_of_the_same_publisher_and_its_step_a_row()
    {
        Organization.Import(packed.Zip());
        var steps = Count("sdkmessageprocessingstep");

        Organization.Import(OptionalStep.On("Create", "task").Zip());

        Assert.Equal(2, Count("solution"));
        Assert.Equal(1, Count("publisher"));
        Assert.Equal(steps + 1, Count("sdkmessageprocessingstep"));
    }

    [Fact]
    public void Without_the_main_solution_it_says_what_is_missing()
    {
        var fault = Fault(() => Organization.Import(OptionalStep.On("Create", "task").Zip()));

        Assert.Equal(Code(0x8004801D), fault.Detail.ErrorCode);
        Assert.StartsWith(
            "The following solution cannot be imported: OptOutPlugin_Create_task. Some dependencies are missing. "
            + "The missing dependencies are : <MissingDependencies><MissingDependency><Required type=\"90\"",
            fault.Message,
            StringComparison.Ordinal);
        Assert.Contains("solution=\"OptOutPlugin (1.0.0.0)\"", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("solution"));
        Assert.Empty(Organization.Steps);
    }

    [Theory]
    [InlineData("OptOutPlugin (1.0.0.1)")]
    [InlineData("OtherPlugin (1.0.0.0)")]
    public void A_solution_that_is_too_old_or_another_one_does_not_do(string needed)
    {
        Organization.Import(packed.Zip());
        var solution = OptionalStep.On("Create", "task").With("solution.xml", "OptOutPlugin (1.0.0.0)", needed);

        var fault = Fault(() => Organization.Import(solution.Zip()));

        Assert.Contains($"solution=\"{needed}\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_solution_cannot_build_on_an_unmanaged_one()
    {
        Organization.Import(packed.Unmanaged());

        var fault = Fault(() => Organization.Import(OptionalStep.On("Create", "task").Zip()));

        Assert.Equal(Code(0x8004801D), fault.Detail.ErrorCode);
    }

    [Theory]
    [InlineData("Active")]
    [InlineData("OptOutPlugin (one)")]
    public void A_dependency_that_names_no_solution_and_version_is_refused_by_name(string named)
    {
        Organization.Import(packed.Zip());
        var solution = OptionalStep.On("Create", "task").With("solution.xml", "OptOutPlugin (1.0.0.0)", named);

        Assert.Contains(
            $"solution {named}", Fault(() => Organization.Import(solution.Zip())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Send", "letter", "message Send and the table letter")]
    [InlineData("Merge", "task", "message Merge and the table task")]
    [InlineData("Create", "msdyn_text", "'msdyn_text'")]
    [InlineData("CreateAndSendNewEmail", "email", "CreateAndSendNewEmail")]
    public void A_pair_that_is_not_known_here_fails_alone_and_the_main_solution_stays(
        string message, string table, string named)
    {
        Organization.Import(packed.Zip());
        var steps = Organization.Steps.Count;

        var fault = Fault(() => Organization.Import(OptionalStep.On(message, table).Zip()));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Equal(steps, Organization.Steps.Count);
        Assert.Equal(steps, Count("sdkmessageprocessingstep"));
        Assert.Equal(1, Count("solution"));
        CreateContact();
        Organization.Import(OptionalStep.On("Create", "task").Zip());
    }

    [Fact]
    public void Both_can_be_imported_again_and_stay_one_each()
    {
        Organization.Import(packed.Zip());
        Organization.Import(OptionalStep.On("Create", "task").Zip());
        var steps = Organization.Steps.Select(step => step.Id).Order().ToList();

        Organization.Import(packed.Zip());
        Organization.Import(OptionalStep.On("Create", "task").Zip());

        Assert.Equal(2, Count("solution"));
        Assert.Equal(steps, Organization.Steps.Select(step => step.Id).Order());
        Assert.Equal(steps.Count, Count("sdkmessageprocessingstep"));
        CreateContact();
    }

    [Theory]
    [InlineData("Send", "email", 1)]
    [InlineData("Send", "template", 1)]
    [InlineData("Send", "letter", 0)]
    [InlineData("Merge", "contact", 1)]
    [InlineData("Merge", "task", 0)]
    [InlineData("SendFromTemplate", "email", 1)]
    [InlineData("Create", "phonecall", 1)]
    [InlineData("Assign", "contact", 1)]
    [InlineData("Assign", "organization", 0)]
    [InlineData("SetState", "contact", 1)]
    [InlineData("SetState", "organization", 0)]
    [InlineData("Create", "new_visit", 0)]
    [InlineData("Create", "nowhere", 0)]
    public void A_script_can_ask_which_pairs_an_environment_allows(string message, string table, int rows) =>
        Assert.Equal(rows, Filters(message, table));

    [Fact]
    public void A_table_that_a_solution_brings_allows_steps_from_then_on()
    {
        Assert.Equal(0, Filters("Create", "new_visit"));

        Organization.Import(new SmallSolution().Zip());

        Assert.Equal(1, Filters("Create", "new_visit"));
        Assert.Equal(1, Filters("Create", "contact"));
    }

    [Fact]
    public void A_message_can_be_named_by_the_id_that_the_environment_gives_it()
    {
        Organization.Import(packed.Zip());
        var query = new QueryByAttribute("sdkmessage") { ColumnSet = new ColumnSet(false) };
        query.AddAttributeValue("name", "Send");
        var id = Administrator.RetrieveMultiple(query).Entities.Single().Id;
        var solution = OptionalStep.On("Send", "email")
            .With("customizations.xml", "<SdkMessageName>Send</SdkMessageName>", $"<SdkMessageId>{id}</SdkMessageId>");

        var report = Organization.Import(solution.Zip());

        Assert.Equal("Send", Organization.Steps.Single(step => step.Name == report.Steps.Single()).Message);
    }

    [Fact]
    public void The_row_of_a_step_says_which_message_and_table_it_is_on()
    {
        Organization.Import(packed.Zip());

        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        var filter = query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid");
        filter.Columns = new ColumnSet("primaryobjecttypecode");
        filter.EntityAlias = "filter";
        var message = filter.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid");
        message.Columns = new ColumnSet("name");
        message.EntityAlias = "message";

        var rows = Administrator.RetrieveMultiple(query).Entities;
        Assert.Equal(Organization.Steps.Count, rows.Count);
        Assert.All(rows, row => Assert.EndsWith(
            $"{row.GetAttributeValue<AliasedValue>("message.name").Value} of "
            + row.GetAttributeValue<AliasedValue>("filter.primaryobjecttypecode").Value,
            (string)row["name"],
            StringComparison.Ordinal));
    }

    private int Filters(string message, string table)
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("primaryobjecttypecode") };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        query.Criteria.AddCondition("iscustomprocessingstepallowed", ConditionOperator.Equal, true);
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, message);
        return Administrator.RetrieveMultiple(query).Entities.Count;
    }
}
