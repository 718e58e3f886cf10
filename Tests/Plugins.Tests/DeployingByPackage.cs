using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.Package.Setup;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>What the package for Package Deployer does in an environment, before and after the import.</summary>
public sealed class DeployingByPackage : IDisposable
{
    private static readonly Lazy<string> Package = new(() => DeployerPacker.Pack(Repository.Root));

    private readonly LocalOrganization organization = LocalOrganization.WithSolutions();
    private readonly List<string> log = [];
    private readonly string folder = Directory.CreateTempSubdirectory("optout-package-").FullName;

    public DeployingByPackage()
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(Package.Value, folder);
    }

    private string Assets => Path.Combine(folder, "PkgAssets");

    private string Main => Directory.GetFiles(Assets, "OptOutPlugin_1*_managed.zip").Single();

    public void Dispose()
    {
        organization.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_step_gets_the_id_that_its_message_has_there()
    {
        Prepare();

        var steps = SolutionZip.Read(Main).Steps;
        Assert.All(steps, step => Assert.Null(step.MessageName));
        Assert.Contains(steps, step => step.MessageId == IdOf("Send"));
        Assert.Contains(steps, step => step.MessageId == IdOf("SendFromTemplate"));
    }

    [Fact]
    public void What_was_fitted_can_be_imported_and_refuses_a_send()
    {
        Prepare();

        organization.Import(Main);

        Assert.Contains(
            organization.Steps, step => step is { Message: "Send", Table: "email", Stage: 10, Enabled: true });
    }

    [Fact]
    public void Fitting_twice_changes_nothing_more()
    {
        Prepare();
        var once = Parts(Main);

        Prepare();

        Assert.Equal(once, Parts(Main));
    }

    [Fact]
    public void A_solution_for_a_message_that_the_environment_lacks_is_left_out_and_the_log_says_why()
    {
        var preparation = Prepare();

        Assert.True(preparation.LeavesOut("OptOutPlugin_CreateAndSendNewEmail_email"));
        Assert.False(preparation.LeavesOut("OptOutPlugin_Create_phonecall"));
        Assert.False(preparation.LeavesOut("OptOutPlugin"));
        Assert.Contains(log, line => line.Contains("CreateAndSendNewEmail of email", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_flow_that_does_what_is_due_comes_along_only_where_it_is_wanted(bool wanted) =>
        Assert.Equal(!wanted, Prepare(wanted).LeavesOut("OptOutPlugin_Schedule"));

    [Fact]
    public void A_step_of_the_main_solution_whose_message_is_unknown_there_does_not_keep_the_others_out()
    {
        var known = SolutionZip.Read(Main).Steps.Count;
        Rename(Main, "SendFromTemplate", "SendByPigeon");

        Prepare();
        organization.Import(Main);

        Assert.True(SolutionZip.Read(Main).Steps.Count < known);
        Assert.DoesNotContain(organization.Steps, step => step.Message is "SendByPigeon" or "SendFromTemplate");
        Assert.Contains(organization.Steps, step => step is { Message: "Send", Table: "email" });
        Assert.Contains(log, line => line.Contains("steps are left out", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_solution_stops_the_import_with_its_name()
    {
        var broken = Path.Combine(Assets, "Broken_managed.zip");
        using (var zip = System.IO.Compression.ZipFile.Open(broken, ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        var fault = Assert.Throws<InvalidDataException>(() => Prepare());

        Assert.Contains("Broken_managed.zip is no solution zip", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_written_once_however_often_they_are_given()
    {
        organization.Import(Main);
        var given = new Dictionary<string, object> { ["optout_SendMode"] = "Strip", ["SkipBaseline"] = "True" };

        SettingValues.Write(organization.Administrator, new RuntimeChoices(given).Settings, log.Add);
        given["optout_SendMode"] = "Block";
        SettingValues.Write(organization.Administrator, new RuntimeChoices(given).Settings, log.Add);

        Assert.Equal("Block", Assert.Single(Values())["value"]);
        Assert.True(new RuntimeChoices(given).SkipBaseline);
    }

    [Fact]
    public void One_unknown_setting_keeps_all_of_them_unwritten()
    {
        organization.Import(Main);
        var given = new Dictionary<string, string> { ["optout_SendMode"] = "Strip", ["optout_Sendmood"] = "Good" };

        var fault = Assert.Throws<InvalidDataException>(
            () => SettingValues.Write(organization.Administrator, given, log.Add));

        Assert.Contains("optout_Sendmood", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Values());
    }

    [Fact]
    public void Nothing_given_means_no_sample_data_no_settings_and_a_baseline()
    {
        var choices = new RuntimeChoices(null);

        Assert.False(choices.SampleData);
        Assert.False(choices.SkipBaseline);
        Assert.Empty(choices.Settings);
    }

    [Fact]
    public void Afterwards_the_baseline_is_taken_to_its_end_and_the_health_is_good()
    {
        organization.Administrator.Create(new Entity("contact") { ["lastname"] = "Old", ["donotphone"] = true });
        organization.Administrator.Update(
            new Entity("organization", organization.OrganizationId) { ["isauditenabled"] = true });
        Prepare();
        organization.Import(Main);

        FirstRun.TakeBaseline(organization.Administrator, log.Add);
        FirstRun.CheckCompliance(organization.Administrator, log.Add);
        organization.RunAsynchronousJobs();
        var fault = Record.Exception(() => FirstRun.DemandHealth(organization.Administrator, log.Add));

        Assert.True(fault is null, string.Join(Environment.NewLine, log));
        Assert.Contains("Baseline: 1 rows.", log);
        Assert.Contains("Compliance check: 0 findings.", log);
    }

    [Fact]
    public void Where_nobody_has_refused_anything_yet_the_health_is_good_as_well()
    {
        organization.Import(Main);

        FirstRun.TakeBaseline(organization.Administrator, log.Add);
        FirstRun.CheckCompliance(organization.Administrator, log.Add);

        FirstRun.DemandHealth(organization.Administrator, log.Add);

        Assert.Contains(log, line => line.StartsWith("High: No postal address is known", StringComparison.Ordinal));
        Assert.Contains(log, line => line.StartsWith("Medium: No public page is known", StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_is_off_fails_the_deployment_and_the_log_names_it()
    {
        organization.Import(Main);
        FirstRun.TakeBaseline(organization.Administrator, log.Add);
        organization.DisableStep(organization.Steps.First(step => step.Message == "Send").Id);

        var fault = Assert.Throws<InvalidOperationException>(
            () => FirstRun.DemandHealth(organization.Administrator, log.Add));

        Assert.Contains("points of the health check fail", fault.Message, StringComparison.Ordinal);
        Assert.Contains(log, line => line.StartsWith("High: ", StringComparison.Ordinal)
            && line.Contains("is disabled", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Parts(string path)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        return [.. zip.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal).Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return part.FullName + reader.ReadToEnd();
        })];
    }

    private static void Rename(string path, string message, string name)
    {
        using var zip = System.IO.Compression.ZipFile.Open(path, ZipArchiveMode.Update);
        XDocument content;
        using (var stream = zip.GetEntry("customizations.xml")!.Open())
        {
            content = XDocument.Load(stream);
        }

        foreach (var element in content.Descendants("SdkMessageName").Where(one => one.Value == message))
        {
            element.Value = name;
        }

        zip.GetEntry("customizations.xml")!.Delete();
        using var changed = zip.CreateEntry("customizations.xml").Open();
        content.Save(changed);
    }

    private Preparation Prepare(bool schedule = false) =>
        Preparation.Of(organization.Administrator, Assets, schedule, log.Add);

    private Guid IdOf(string message)
    {
        var query = new QueryExpression("sdkmessage");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, message);
        return organization.Administrator.RetrieveMultiple(query).Entities.Single().Id;
    }

    private DataCollection<Entity> Values() => organization.Administrator.RetrieveMultiple(
        new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") }).Entities;
}
