using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

public sealed class OfferingCommands : PageTest
{
    private const string Rules = """
        <DisplayRule Id="may">
          <EntityPrivilegeRule EntityName="new_Visit" PrivilegeType="Create" PrivilegeDepth="Basic" /></DisplayRule>
        <DisplayRule Id="deep">
          <EntityPrivilegeRule EntityName="new_Visit" PrivilegeType="Create" PrivilegeDepth="Global" /></DisplayRule>
        <DisplayRule Id="not">
          <EntityPrivilegeRule PrivilegeType="Create" PrivilegeDepth="Basic" InvertResult="true" /></DisplayRule>
        <DisplayRule Id="crm"><CrmClientTypeRule Type="Web" /></DisplayRule>
        """;

    internal override SmallSolution Solution => FormSolution
        .With(FormSolution.Form(1, "Visit", FormSolution.Everyone()))
        .WithRibbon($"""
            <CustomActions>
              {Button("second", sequence: 20)}{Button("first", sequence: 10)}{Button("may", rule: "may")}
              {Button("deep", rule: "deep")}{Button("not", rule: "not")}{Button("crm", rule: "crm")}
              {Button("lost", rule: "lost")}{Button("count", enable: "count")}{Button("grid", "HomepageGrid")}
              {Button("state", enable: "state")}{Button("bulk", enable: "bulk")}
              <HideCustomAction Location="Mscrm.Form.new_visit.Delete" HideActionId="x" />
            </CustomActions>
            <CommandDefinitions>{string.Concat(commands)}</CommandDefinitions>
            <RuleDefinitions><DisplayRules>{Rules}</DisplayRules><EnableRules>
              <EnableRule Id="count"><SelectionCountRule Minimum="1" /></EnableRule>
              <EnableRule Id="state"><FormStateRule State="Create" InvertResult="true" /></EnableRule>
              <EnableRule Id="bulk"><FormStateRule State="BulkEdit" /></EnableRule>
            </EnableRules></RuleDefinitions>
            <LocLabels><LocLabel Id="first.Label"><Titles>
              <Title description="Erster" languagecode="1031" /><Title description="First" languagecode="1033" />
            </Titles></LocLabel></LocLabels>
            """);

    private readonly List<string> commands = [];

    [Theory]
    [InlineData(AdminKey, "first, second, may, deep, state")]
    [InlineData(VisitorKey, "first, second, may, state")]
    [InlineData(StrangerKey, "first, second, not, state")]
    public async Task Those_that_the_privileges_allow_are_shown_in_their_order(string key, string shown)
    {
        var ribbon = (await Definition("etn=new_visit", key))["ribbon"]!;

        Assert.Equal(shown, string.Join(", ", ribbon["commands"]!.AsArray().Select(one => (string)one!["id"]!)));
    }

    [Fact]
    public async Task What_is_not_supported_is_named()
    {
        var ribbon = (await Definition("etn=new_visit"))["ribbon"]!;

        Assert.Equal(
            [
                "HideCustomAction Mscrm.Form.new_visit.Delete",
                "display rule CrmClientTypeRule of crm",
                "display rule lost of lost, which no solution brings",
                "enable rule SelectionCountRule of count",
                "enable rule FormStateRule of bulk",
            ],
            ribbon["refused"]!.AsArray().Select(one => (string)one!));
    }

    [Fact]
    public async Task A_command_says_what_it_is_called_and_what_it_calls()
    {
        var first = (await Definition("etn=new_visit"))["ribbon"]!["commands"]![0]!;

        Assert.Equal("First", (string)first["label"]!);
        var action = first["actions"]![0]!;
        Assert.Equal(("New.first", "new_/hello.js"), ((string)action["function"]!, (string)action["library"]!));
        Assert.Equal(
            """[{"kind":"CrmParameter","value":"PrimaryControl"},{"kind":"StringParameter","value":"x"}]""",
            action["parameters"]!.ToJsonString());
    }

    [Fact]
    public async Task With_the_solution_they_go()
    {
        var solution = (await Get("solutions?$filter=uniquename eq 'Small'", Admin))["value"]![0]!;
        using var deleted = await Send("DELETE", $"solutions({(string)solution["solutionid"]!})", null, Admin);

        Assert.Empty(Organization.Platform.Solutions.State.Composition.Ribbons);
    }

    private static (string, string) Admin => ("Authorization", $"Bearer {AdminKey}");

    private string Button(
        string id, string place = "Form", string? rule = null, string? enable = null, int sequence = 30)
    {
        commands.Add($"""
            <CommandDefinition Id="{id}.Command">
              <EnableRules>{(enable is null ? "" : $"<EnableRule Id=\"{enable}\" />")}</EnableRules>
              <DisplayRules>{(rule is null ? "" : $"<DisplayRule Id=\"{rule}\" />")}</DisplayRules>
              <Actions><JavaScriptFunction FunctionName="New.{id}" Library="$webresource:new_/hello.js">
                <CrmParameter Value="PrimaryControl" /><StringParameter Value="x" />
              </JavaScriptFunction></Actions>
            </CommandDefinition>
            """);
        return $"""
            <CustomAction Id="{id}.Action" Sequence="{sequence}"
              Location="Mscrm.{place}.new_visit.MainTab.Save.Controls._children">
              <CommandUIDefinition>
                <Button Id="{id}" Command="{id}.Command" LabelText="$LocLabels:{id}.Label" />
              </CommandUIDefinition>
            </CustomAction>
            """;
    }
}
