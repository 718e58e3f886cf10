using System.Text.Json.Nodes;
using LocalDataverse.Web.Forms;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

public sealed class DrawingAForm : PageTest
{
    private const string Inside = """
        <formLibraries><Library name="new_/hello.js" /></formLibraries>
        <events><event name="onload"><Handlers>
          <Handler functionName="New.onLoad" libraryName="$webresource:new_/hello.js" passExecutionContext="true" />
        </Handlers></event></events><controlDescriptions />
        """;

    internal override SmallSolution Solution => FormSolution.With(
        FormSolution.Form(1, "&lt;/script&gt;&lt;b&gt;Visit", FormSolution.Everyone(), Inside));

    [Fact]
    public async Task What_FormXml_says_is_on_the_page()
    {
        var form = (await Definition("etn=new_visit"))["form"]!;

        var tab = form["tabs"]![0]!;
        var cell = tab["columns"]![0]!["sections"]![0]!["cells"]![0]!;
        Assert.Equal(("general", "General"), ((string)tab["name"]!, (string)tab["label"]!));
        Assert.Equal(("new_name", "Name & all"), ((string)cell["column"]!, (string)cell["label"]!));
        Assert.Equal("4273EDBD-AC1D-40D3-9FB2-095C621B552D", (string)cell["classId"]!);
        Assert.Equal("new_/hello.js", (string)form["libraries"]![0]!);
        var handler = form["events"]![0]!["handlers"]![0]!;
        Assert.Equal(("New.onLoad", "new_/hello.js"), ((string)handler["function"]!, (string)handler["library"]!));
        Assert.Equal("controlDescriptions of a form", (string)Assert.Single(form["refused"]!.AsArray())!);
    }

    [Fact]
    public async Task Text_of_others_is_encoded_wherever_it_stands()
    {
        Administrator.Create(new Entity("new_visit") { ["new_name"] = "</a><script>1" });

        var form = await Text("/main.aspx?pagetype=entityrecord&etn=new_visit");
        var index = await Text("/main.aspx");

        Assert.Contains("<title>&lt;/script&gt;&lt;b&gt;Visit - ", form, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><b>", form, StringComparison.Ordinal);
        Assert.Contains(">&lt;/a&gt;&lt;script&gt;1</a>", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_load_nothing_from_elsewhere_and_run_nothing_that_stands_in_it()
    {
        using var response = await See("/main.aspx?pagetype=entityrecord&etn=new_visit");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_secured_column_is_said_to_be_closed_to_whom_no_profile_opens_it()
    {
        Organization.AddToProfile("Confidants", UserOf(VisitorKey));

        var mine = (await Definition("etn=new_visit", VisitorKey))["secured"]!["new_secret"]!;
        var theirs = (await Definition("etn=new_visit", StrangerKey))["secured"]!["new_secret"]!;

        Assert.Equal((true, true, false), Allowed(mine));
        Assert.Equal((false, false, false), Allowed(theirs));
    }

    [Theory]
    [InlineData(1031, "Allgemein")]
    [InlineData(1033, "General")]
    [InlineData(1036, "General")]
    public void A_label_is_in_the_language_asked_for_else_in_English(int language, string label)
    {
        var xml = FormXml.Parse(FormSolution.Form(1, "Visit", FormSolution.Everyone())).Descendants("form").Single();

        var read = new FormXml(language).Read(new Form(FormSolution.Id(1), "Visit", "new_visit", Form.Main, xml));

        Assert.Equal(label, (string)read["tabs"]![0]!["label"]!);
    }

    private static (bool, bool, bool) Allowed(JsonNode column) =>
        ((bool)column["canRead"]!, (bool)column["canCreate"]!, (bool)column["canUpdate"]!);
}
