using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>What a settings file says of settings, roles and profiles.</summary>
public sealed class SettingUp : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Settings_get_their_values_and_an_unchanged_one_is_not_written_again()
    {
        var file = site.Settings("""
            {
              "EnvironmentVariables": [
                { "SchemaName": "optout_SendMode", "Value": "Strip" },
                { "SchemaName": "optout_ReaskLockMonths", "Value": 6 } ],
              "ConnectionReferences": []
            }
            """);
        var first = site.Installed(("Settings", file));
        var again = site.Installed(("Settings", file));
        site.Settings("""{ "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Value": "Block" } ] }""");

        var changed = site.Installed(("Settings", file));

        Assert.Contains("optout_SendMode is now 'Strip'.", first.Lines);
        Assert.Contains("optout_SendMode is 'Strip'.", again.Lines);
        Assert.Contains("optout_SendMode is now 'Block'.", changed.Lines);
        Assert.Equal(2, site.Asked("POST", "environmentvariablevalues"));
        Assert.Equal(1, site.Asked("PATCH", "environmentvariablevalues("));
        Assert.Equal(["6", "Block"], site.Rows("environmentvariablevalue", "value")
            .Select(row => row.GetAttributeValue<string>("value")).Order());
    }

    [Fact]
    public void People_get_their_roles_and_profiles_once()
    {
        var olga = AddUser("Olga Officer", "olga@contoso.example");
        var app = site.Organization.AddUser("# Preference centre");
        var applicationId = Guid.NewGuid();
        Update("systemuser", app, ("applicationid", applicationId));
        var file = site.Settings($$"""
            {
              "Roles": [
                { "Role": "OptOut Privacy Officer", "Users": "olga@contoso.example" },
                { "Role": "OptOut Service", "Users": [ "{{applicationId}}" ] } ],
              "ColumnSecurityProfiles": [
                { "Profile": "OptOut Override Officers", "Users": [ "olga@contoso.example" ] } ]
            }
            """);

        var first = site.Installed(("Settings", file));
        var again = site.Installed(("Settings", file));

        Assert.Contains("Olga Officer now has 'OptOut Privacy Officer'.", first.Lines);
        Assert.DoesNotContain(first.Lines, line => line.Contains("Give people their roles", StringComparison.Ordinal));
        Assert.Contains("Olga Officer has 'OptOut Override Officers'.", again.Lines);
        Assert.Equal(3, site.Asked("POST", "/$ref"));
        Assert.Equal("OptOut Privacy Officer", RoleOf("systemuserroles", "systemuserid", olga));
        Assert.Equal("OptOut Service", RoleOf("systemuserroles", "systemuserid", app));
    }

    [Fact]
    public void The_public_pages_are_connected_once()
    {
        var app = Guid.NewGuid();
        (string, object)[] asked =
        [
            ("PreferenceCentreUrl", "https://choices.contoso.example/"), ("PreferenceCentreAppId", app.ToString("D")),
        ];

        var first = site.Installed(asked);
        var again = site.Installed(asked);

        Assert.Contains("optout_PreferenceCentreUrl is now 'https://choices.contoso.example'.", first.Lines);
        Assert.Contains($"The application {app} is now an application user.", first.Lines);
        Assert.Contains(first.Lines, line => line.EndsWith("now has 'OptOut Public Page'.", StringComparison.Ordinal));
        Assert.Contains("optout_PreferenceCentreUrl is 'https://choices.contoso.example'.", again.Lines);
        Assert.Contains(again.Lines, line => line.EndsWith("has 'OptOut Public Page'.", StringComparison.Ordinal)
            && !line.Contains("now has", StringComparison.Ordinal));
        Assert.Equal(1, site.Asked("POST", "systemusers") - site.Asked("POST", "systemusers("));
        var user = Assert.Single(
            site.Rows("systemuser", "applicationid", "businessunitid"),
            row => row.GetAttributeValue<Guid?>("applicationid") == app);
        Assert.Equal(
            site.Organization.RootBusinessUnitId,
            user.GetAttributeValue<EntityReference>("businessunitid").Id);
        Assert.Equal("OptOut Public Page", RoleOf("systemuserroles", "systemuserid", user.Id));
    }

    [Theory]
    [InlineData("http://choices.contoso.example")]
    [InlineData("ftp://choices.contoso.example")]
    [InlineData("https://choices.contoso.example/?a=b")]
    [InlineData("https://user@choices.contoso.example")]
    [InlineData("choices")]
    public void An_address_that_no_mail_can_lead_to_is_refused_before_anything_is_changed(string url)
    {
        Refused(site.Deploy(("PreferenceCentreUrl", url)), "is no address for links in e-mails");
        Assert.DoesNotContain(site.Door.All, asked => asked.Method != "GET");
    }

    [Fact]
    public void What_would_be_done_for_the_public_pages_is_said_and_not_done()
    {
        site.Installed();
        var run = site.Deploy(
            ("WhatIf", true), ("PreferenceCentreUrl", "https://a.example"), ("PreferenceCentreAppId", Guid.NewGuid()));

        Assert.Contains(run.Lines, line => line.Contains("Make an application user", StringComparison.Ordinal));
        Assert.Equal(0, site.Asked("POST", "systemusers"));
    }

    [Fact]
    public void Journeys_is_told_once_whom_to_ask()
    {
        // The local Dataverse has no Customer Insights: the test answers for it.
        var isThere = false;
        site.Door.Before = async (asked, context) =>
        {
            var isOfTable = asked.Is("GET", "EntityDefinitions(LogicalName='msdynmkt_consentprovider')");
            var isRow = asked.Path.Contains("msdynmkt_consentproviders(", StringComparison.Ordinal);
            if (isOfTable)
            {
                return await Door.JsonAsync(context, """{ "EntitySetName": "msdynmkt_consentproviders" }""");
            }

            if (isRow && asked.Method == "PATCH")
            {
                isThere = true;
                return await Door.JsonAsync(context, "");
            }

            if (isRow && !isThere)
            {
                context.Response.StatusCode = 404;
                return true;
            }

            return isRow && await Door.JsonAsync(context, "{}");
        };

        var first = site.Installed(("Journeys", true));
        var again = site.Installed(("Journeys", true));

        Assert.Contains("OptOutPlugin is now a consent provider of Customer Insights - Journeys.", first.Lines);
        Assert.Contains("OptOutPlugin is a consent provider of Customer Insights - Journeys.", again.Lines);
        var written = Assert.Single(site.Door.All, asked => asked.Is("PATCH", "msdynmkt_consentproviders("));
        Assert.Contains("\"optout_GetConsent\"", written.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Journeys_it_is_said_that_there_is_none() => Assert.Contains(
        "has no table msdynmkt_consentprovider",
        string.Join(' ', site.Deploy(("Journeys", true)).Lines),
        StringComparison.Ordinal);

    [Fact]
    public void A_team_gets_a_role_of_its_business_unit()
    {
        // The local Dataverse knows no roles of teams: the test answers for them.
        var team = site.Admin.Create(new Entity("team")
        {
            ["name"] = "Legal & Co",
            ["businessunitid"] = new EntityReference("businessunit", site.Organization.RootBusinessUnitId),
        });
        site.Door.Before = (asked, context) => asked.Is("POST", "teamroles_association/$ref")
            ? Door.JsonAsync(context, "")
            : Task.FromResult(false);
        var file = site.Settings("""{ "Roles": [ { "Role": "OptOut Auditor", "Teams": [ "Legal & Co" ] } ] }""");

        var run = site.Installed(("Settings", file));

        Assert.Contains("Legal & Co now has 'OptOut Auditor'.", run.Lines);
        var asked = site.Door.All.Single(one => one.Is("POST", "/$ref"));
        Assert.Contains($"teams({team})/teamroles_association", asked.Path, StringComparison.OrdinalIgnoreCase);
        var role = site.Rows("role", "name").Single(row => (string)row["name"] == "OptOut Auditor").Id;
        Assert.Contains($"roles({role})", asked.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{ "EnvironmentVariables": [ { "SchemaName": "optout_SendMood", "Value": "x" } ] }""",
        "'optout_SendMood' is no setting of this version")]
    [InlineData("""{ "Roles": [ { "Role": "OptOut Auditor", "Users": [ "a@b.example" ] } ] }""", "of whom there are 0")]
    [InlineData("""{ "Roles": [ { "Role": "OptOut Auditor", "Teams": [ "No team" ] } ] }""", "of which there are 0")]
    [InlineData("""{ "Roles": [ { "Users": [ "a" ] } ] }""", "an entry without 'Role'")]
    [InlineData("""{ "ColumnSecurityProfiles": [ { "Users": [ "a" ] } ] }""", "an entry without 'Profile'")]
    [InlineData("""{ "Rolls": [] }""", "'Rolls', which means nothing here")]
    [InlineData("""{ "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Vallue": "x" } ] }""", "has 'Vallue'")]
    [InlineData(
        """{ "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Value": "Stripp" } ] }""",
        "optout_SendMode is 'Stripp'. It may be Block, Strip")]
    [InlineData(
        """{ "EnvironmentVariables": [ { "SchemaName": "optout_BulkFrom", "Value": 0 } ] }""",
        "It is a whole number from 1 to 1000")]
    [InlineData(
        """{ "EnvironmentVariables": [ { "SchemaName": "optout_BulkFrom", "Value": true } ] }""",
        "neither a text nor a number nor a list")]
    [InlineData(
        """{ "EnvironmentVariables": [ { "SchemaName": "optout_BulkFrom", "Value": { "a": 1 } } ] }""",
        "neither a text nor a number nor a list")]
    [InlineData("""{ "EnvironmentVariables": [ "optout_BulkFrom" ] }""", "something in EnvironmentVariables that is no object")]
    [InlineData("""{ "Roles": [ { "Role": "OptOut Auditor", "User": [ "a@b.example" ] } ] }""", "2 things are wrong")]
    [InlineData("""{ "Roles": [ { "Role": "OptOut Auditor", "Users": [ 7 ] } ] }""", "something in Users that is no name")]
    [InlineData("""{ "Roles": [ { "Role": "OptOut Auditor" } ] }""", "to nobody: name 'Users' or 'Teams'")]
    [InlineData(
        """{ "ColumnSecurityProfiles": [ { "Profile": "System Administrator", "Users": [ "a" ] } ] }""",
        "is no profile of the product")]
    [InlineData("""[]""", "is no JSON object")]
    [InlineData("""{ "Roles": """, "is no JSON object")]
    public void A_file_that_cannot_be_followed_is_refused_before_anything_is_changed(string json, string said)
    {
        var run = site.Deploy(("Settings", site.Settings(json)));

        Refused(run, said);
        Assert.DoesNotContain(site.Door.All, asked => asked.Method != "GET" && !asked.Is("POST", "/StageSolution"));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_by_what_if_as_by_the_run_itself()
    {
        var file = site.Settings("""
            {
              "EnvironmentVariables": [ { "SchemaName": "optout_SendMode", "Value": "Stripp" } ],
              "Roles": [ { "Role": "OptOut King", "Users": [ "a@b.example" ] } ],
              "Rolls": []
            }
            """);

        var asked = site.Deploy(("Settings", file), ("WhatIf", true));
        var done = site.Deploy(("Settings", file));

        Refused(asked, "3 things are wrong");
        Assert.Equal(asked.Lines, done.Lines);
        Assert.Equal(3, done.Lines.Count(line => line.StartsWith("  - ", StringComparison.Ordinal)));
        Assert.Empty(site.Door.All);
    }

    [Fact]
    public void A_list_is_joined_with_commas_and_what_is_empty_or_missing_is_left_alone()
    {
        var run = site.Installed(("Settings", site.Settings("""
            {
              "EnvironmentVariables": [
                { "SchemaName": "optout_OptInCountries", "Value": [ "DE", "AT" ] },
                { "SchemaName": "optout_SendMode", "Value": "" },
                { "SchemaName": "optout_BulkFrom" } ],
              "Roles": [ { "Role": "OptOut Auditor", "Users": [] } ]
            }
            """)));

        Assert.Contains("optout_OptInCountries is now 'DE,AT'.", run.Lines);
        Assert.Single(site.Rows("environmentvariablevalue", "value"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Refused(site.Deploy(("Settings", Path.Combine(site.Folder, "none.json"))), "There is no settings file");

    [Fact]
    public void Two_users_with_one_address_are_not_guessed_between()
    {
        AddUser("Olga One", "olga@contoso.example");
        AddUser("Olga Two", "olga@contoso.example");

        var file = site.Settings(
            """{ "Roles": [ { "Role": "OptOut Auditor", "Users": [ "olga@contoso.example" ] } ] }""");
        Refused(site.Deploy(("Settings", file)), "of whom there are 2");
    }

    [Fact]
    public void A_role_that_is_none_of_the_products_is_given_to_nobody()
    {
        AddUser("Olga Officer", "o'hara@contoso.example");
        var file = site.Settings(
            """{ "Roles": [ { "Role": "System Administrator", "Users": [ "o'hara@contoso.example" ] } ] }""");

        Refused(site.Deploy(("Settings", file)), "'System Administrator' is no role of the product");
    }

    private static void Refused(Deployment run, string said)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private Guid AddUser(string name, string address)
    {
        var user = site.Organization.AddUser(name);
        Update("systemuser", user, ("internalemailaddress", address));
        return user;
    }

    private void Update(string table, Guid id, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        site.Admin.Update(row);
    }

    private string RoleOf(string intersect, string column, Guid holder)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        query.AddLink(intersect, "roleid", "roleid").LinkCriteria.AddCondition(column, ConditionOperator.Equal, holder);
        return site.Admin.RetrieveMultiple(query).Entities.Single().GetAttributeValue<string>("name");
    }
}
