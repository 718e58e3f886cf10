using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

/// <summary>Labels that a solution gives in several languages.</summary>
public sealed class ReadingLabels : ServedOrganization
{
    private const string Visits = "EntityDefinitions(LogicalName='new_visit')";

    private readonly Guid visit;

    public ReadingLabels()
    {
        var solution = new SmallSolution()
            .With(
                "customizations.xml",
                """<label description="Fine" languagecode="1033" />""",
                """
                <label description="Fine" languagecode="1033" /><label description="Gut" languagecode="1031" />
                <label description="Bien" languagecode="1036" /><label description="" languagecode="2052" />
                """)
            .With(
                "customizations.xml",
                """<LocalizedName description="Visit" languagecode="1033" />""",
                """
                <LocalizedName description="Visit" languagecode="1033" />
                <LocalizedName description="Besuch" languagecode="1031" />
                """);
        Organization.Import(solution.Zip());
        visit = Administrator.Create(new Entity("new_visit")
        {
            ["new_name"] = "First",
            ["new_mood"] = new OptionSetValue(100000000),
        });
    }

    [Theory]
    [InlineData(0, 1033, "Fine")]
    [InlineData(1036, 1033, "Bien")]
    [InlineData(1040, 1031, "Gut")]
    [InlineData(2052, 1033, "Fine")]
    [InlineData(1040, 1040, "Fine")]
    public async Task A_choice_is_read_in_the_users_language_else_in_the_organisations(
        int ofUser, int ofOrganization, string label)
    {
        Speak(ofUser, ofOrganization);

        var row = await Get(
            $"new_visits({visit})?$select=new_mood", ("Prefer", "odata.include-annotations=\"*\""));

        Assert.Equal(label, (string)row["new_mood@OData.Community.Display.V1.FormattedValue"]!);
        Assert.Equal(
            label, Administrator.Retrieve("new_visit", visit, new ColumnSet(true)).FormattedValues["new_mood"]);
    }

    [Fact]
    public async Task A_definition_has_every_language_and_that_of_the_user()
    {
        Speak(1031, 1033);

        var name = (await Get(Visits))["DisplayName"]!;

        Assert.Equal("Besuch", (string)name["UserLocalizedLabel"]!["Label"]!);
        Assert.Equal(1031, (int)name["UserLocalizedLabel"]!["LanguageCode"]!);
        Assert.Equal(
            ["1033 Visit", "1031 Besuch"],
            name["LocalizedLabels"]!.AsArray().Select(one => $"{one!["LanguageCode"]} {one["Label"]}"));
    }

    [Fact]
    public async Task The_options_of_a_choice_are_read_in_the_users_language()
    {
        Speak(1036, 1033);

        var column = await Get(
            $"{Visits}/Attributes(LogicalName='new_mood')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata"
            + "?$select=LogicalName&$expand=OptionSet");

        var option = Assert.Single(column["OptionSet"]!["Options"]!.AsArray())!;
        Assert.Equal("Bien", (string)option["Label"]!["UserLocalizedLabel"]!["Label"]!);
    }

    [Fact]
    public async Task A_label_in_one_language_is_shown_in_it()
    {
        Speak(1031, 1033);

        var column = await Get("EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='donotphone')");

        var label = Assert.IsType<JsonObject>(column["DisplayName"]!["UserLocalizedLabel"]);
        Assert.Equal(1033, (int)label["LanguageCode"]!);
    }

    [Fact]
    public void A_user_chooses_a_language_and_makes_no_settings()
    {
        var settings = new Entity("usersettings", Organization.AdministratorId) { ["uilanguageid"] = 1031 };

        Administrator.Update(settings);

        Assert.Equal(
            "Gut", Administrator.Retrieve("new_visit", visit, new ColumnSet("new_mood")).FormattedValues["new_mood"]);
        Assert.Contains(
            "Create of usersettings",
            Assert.ThrowsAny<Exception>(() => Administrator.Create(new Entity("usersettings"))).Message,
            StringComparison.Ordinal);
    }

    private void Speak(int ofUser, int ofOrganization)
    {
        Organization.SetLanguage(Organization.AdministratorId, ofUser);
        Administrator.Update(
            new Entity("organization", Organization.OrganizationId) { ["languagecode"] = ofOrganization });
    }
}
