using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Deploy.Tests;

public sealed class Installing : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_empty_environment_gets_the_product_and_the_optional_solutions_that_it_allows()
    {
        site.AddOptionals();
        Refusing("ana@example.com");

        var run = site.Installed();

        Assert.Equal(
            [
                Site.Main, "OptOutPlugin_Create_appointment", "OptOutPlugin_Create_fax", "OptOutPlugin_Create_letter",
                "OptOutPlugin_Create_phonecall", "OptOutPlugin_Send_template",
            ],
            site.Solutions.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith(
            "OptOutPlugin_CreateAndSendNewEmail_email is left out", StringComparison.Ordinal));
        Assert.Contains("The baseline is taken: 1 people had refused something.", run.Lines);
        Assert.NotEmpty(site.Rows("optout_consentaudit"));
        Assert.Contains(run.Lines, line => line.StartsWith("  ok      steps:", StringComparison.Ordinal));
        Assert.Contains("What to do next:", run.Lines);
        Assert.Contains(run.Lines, line => line.Contains("Consent Centre", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Key, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_flow_that_does_what_is_due_comes_when_it_is_asked_for_and_is_kept_up_to_date_then()
    {
        site.AddOptionals();

        var run = site.Installed(("Schedule", true));

        Assert.Contains("OptOutPlugin_Schedule", site.Solutions.Keys);
        Assert.Contains(run.Lines, line => line.Contains("give the flow", StringComparison.Ordinal));
        site.Raise("1.2.0.0");
        site.Installed();
        Assert.Equal("1.2.0.0", site.Solutions["OptOutPlugin_Schedule"]);
    }

    [Fact]
    public void An_import_that_does_not_end_in_time_goes_on_without_the_script()
    {
        site.Door.Before = (asked, context) => asked.Is("GET", "asyncoperations(")
            ? Door.JsonAsync(context, """{"statecode":2,"statuscode":20}""")
            : Task.FromResult(false);

        var run = site.Deploy(("TimeoutMinutes", 0));

        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.Contains("still runs after 0 minutes. It goes on without the script", error, StringComparison.Ordinal);
        Assert.Contains("System job: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_again_it_changes_nothing_and_shows_the_health_check()
    {
        site.AddOptionals();
        site.Installed();
        var before = site.Door.All.Count;

        var run = site.Installed();

        Assert.Contains("OptOutPlugin 1.0.0.0 is there.", run.Lines);
        Assert.Contains("Health check:", run.Lines);
        Assert.Equal(
            ["/api/data/v9.2/optout_Baseline", "/api/data/v9.2/optout_CheckHealth"],
            site.Door.All.Skip(before).Where(asked => asked.Method != "GET").Select(asked => asked.Path));
    }

    [Fact]
    public void What_is_uploaded_has_the_ids_of_this_environment_and_the_zip_stays_as_it_is()
    {
        var before = File.ReadAllBytes(site.Zip);

        site.Installed();

        var uploaded = ZipEdit.Read(Convert.FromBase64String(Uploaded("ImportSolutionAsync")));
        var send = site.Rows("sdkmessage", "name").Single(row => row.GetAttributeValue<string>("name") == "Send").Id;
        Assert.Empty(uploaded.Content.Descendants("SdkMessageName"));
        Assert.Contains(uploaded.Content.Descendants("SdkMessageId"), id => Guid.Parse(id.Value) == send);
        Assert.Equal(before, File.ReadAllBytes(site.Zip));
        Assert.Equal(Uploaded("StageSolution"), Uploaded("ImportSolutionAsync"));
    }

    [Fact]
    public void Who_does_not_want_to_wait_is_told_that_the_import_goes_on()
    {
        var run = site.Deploy(("NoWait", true));
        var rest = site.Installed();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(run.Lines, line => line.EndsWith("goes on. Run the script again for the rest.", StringComparison.Ordinal));
        Assert.Contains("OptOutPlugin 1.0.0.0 is there.", rest.Lines);
    }

    [Fact]
    public void The_first_compliance_check_is_run_once()
    {
        var first = site.Installed();
        site.Installed();

        Assert.Contains(first.Lines, line => line.StartsWith("The first compliance check is finished", StringComparison.Ordinal));
        Assert.Single(site.Rows("optout_compliancecheck", "optout_finishedon"));
    }

    [Fact]
    public void An_empty_answer_about_messages_stops_the_installation_and_leaves_no_guard_out()
    {
        site.Change(zip => NameInPlaceOfId(zip.Content.Descendants("SdkMessageProcessingStep").First()));
        site.Door.Before = (asked, context) => asked.Is("GET", "sdkmessages?")
            ? Door.JsonAsync(context, """{"value":[]}""")
            : Task.FromResult(false);

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("names no message", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(0, site.Asked("POST", "ImportSolutionAsync"));
    }

    [Fact]
    public void The_unmanaged_solution_is_imported_and_published_when_it_is_asked_for()
    {
        var run = site.Deploy(("Package", Site.Unmanaged), ("Unmanaged", true));

        Assert.True(run.IsInstalled, run.Text);
        Assert.Equal(1, site.Asked("POST", "PublishAllXml"));
        var solution = site.Rows("solution", "uniquename", "ismanaged")
            .Single(row => row.GetAttributeValue<string>("uniquename") == Site.Main);
        Assert.False(solution.GetAttributeValue<bool>("ismanaged"));
    }

    [Fact]
    public void A_component_that_failed_ends_the_run_though_the_job_says_that_it_succeeded()
    {
        site.Door.Before = (asked, context) => asked.Is("GET", "importjobs(")
            ? Door.JsonAsync(context, JsonSerializer.Serialize(new
            {
                progress = 100,
                data = """
                    <importexportxml><webResources>
                    <webResource LocalizedName="Icon"><result result="warning" errortext="Too big."/></webResource>
                    <webResource LocalizedName="Page"><result result="failure" errortext="Too bad."/></webResource>
                    </webResources></importexportxml>
                    """,
            }))
            : Task.FromResult(false);

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("warning: Icon: Too big.", run.Lines);
        Assert.Contains("Failed: Page: Too bad.", run.Lines);
        Assert.Contains("System job: ", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_fails_says_why_and_leaves_nothing()
    {
        site.Change(zip => zip.Content.Descendants("RolePrivilege").Last().SetAttributeValue("name", "prvReadNothing"));

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.Contains("could not be imported; OptOutPlugin is not there", error, StringComparison.Ordinal);
        Assert.Contains("prvReadNothing", error, StringComparison.Ordinal);
        Assert.Empty(site.Solutions);
    }

    [Fact]
    public void A_job_whose_row_is_gone_is_not_taken_for_one_that_succeeded()
    {
        site.Door.Before = (asked, context) =>
            asked.Is("GET", "asyncoperations(") || asked.Is("GET", "importjobs(") || asked.Is("GET", "solutions?")
            ? Door.JsonAsync(context, """{"value":[]}""", asked.Is("GET", "solutions?") ? 200 : 404)
            : Task.FromResult(false);

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is imported, and does not have it", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private static void NameInPlaceOfId(XElement step)
    {
        step.Elements("SdkMessageId").Remove();
        if (step.Element("SdkMessageName") is null)
        {
            step.AddFirst(new XElement("SdkMessageName", "Create"));
        }
    }

    private string Uploaded(string message) => JsonDocument.Parse(
            site.Door.All.Single(asked => asked.Is("POST", "/" + message)).Body)
        .RootElement.GetProperty("CustomizationFile").GetString()!;

    private void Refusing(string address) => site.Admin.Create(new Entity("contact")
    {
        ["lastname"] = "Ana",
        ["emailaddress1"] = address,
        ["donotbulkemail"] = true,
    });
}
