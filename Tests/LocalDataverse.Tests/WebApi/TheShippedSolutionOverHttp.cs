using System.Net;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class TheShippedSolutionOverHttp : ServedOrganization, IClassFixture<PackedSolution>
{
    private const string Refusal =
        """{"optout_kind":727000000,"optout_channels":"MarketingEmail","optout_address":"m@x.org"}""";

    public TheShippedSolutionOverHttp(PackedSolution solution) => Organization.Import(solution.Zip());

    [Fact]
    public async Task The_model_can_be_read_back_and_has_what_was_imported()
    {
        using var response = await Send("GET", "$metadata");
        using var xml = XmlReader.Create(await response.Content.ReadAsStreamAsync());

        var model = CsdlReader.Parse(xml);

        var ledger = model.FindDeclaredEntitySet("optout_consentaudits");
        Assert.NotNull(ledger?.EntityType.FindProperty("optout_contactid") as IEdmNavigationProperty);
        var apis = Organization.Platform.Apis.All.Values.Select(api => api.Definition).ToLookup(api => api.IsPrivate);
        Assert.All(apis[true], api =>
            Assert.Empty(model.FindDeclaredOperations($"Microsoft.Dynamics.CRM.{api.UniqueName}")));
        foreach (var api in apis[false])
        {
            var operation = Assert.Single(model.FindDeclaredOperations($"Microsoft.Dynamics.CRM.{api.UniqueName}"));
            Assert.Equal(api.IsFunction, operation.IsFunction());
            Assert.Equal(
                api.Parameters.Select(parameter => parameter.Name),
                operation.Parameters.Select(parameter => parameter.Name));
        }
    }

    [Fact]
    public async Task A_private_api_that_the_model_does_not_name_can_be_called()
    {
        using var answer = await Send("POST", "optout_Seal", "{}");

        var json = await Read(answer, HttpStatusCode.OK);
        Assert.Equal(0, (int)json["Sealed"]!);
        Assert.False((bool)json["More"]!);
    }

    [Fact]
    public async Task A_refusal_over_http_is_in_the_ledger()
    {
        using var created = await Send("POST", "contacts", """{"lastname":"Okafor","emailaddress1":"m@x.org"}""");
        var id = IdIn(created);
        using var refused = await Send("PATCH", $"contacts({id})", """{"donotbulkemail":true}""", ("If-Match", "*"));

        var ledger = await Get(
            $"contacts({id})?$select=fullname&$expand=optout_contact_consentaudit($select=optout_name)");

        Assert.Equal(HttpStatusCode.NoContent, refused.StatusCode);
        Assert.NotEmpty(ledger["optout_contact_consentaudit"]!.AsArray());
    }

    [Fact]
    public async Task A_custom_api_of_the_solution_answers()
    {
        using var created = await Send(
            "POST", "contacts", """{"lastname":"Okafor","emailaddress1":"m@x.org","donotbulkemail":true}""");

        using var answer = await Send("POST", "optout_CheckConsent", """{"Addresses":["m@x.org"]}""");

        var json = await Read(answer, HttpStatusCode.OK);
        Assert.Contains("m@x.org", json.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1033, "Opted out", "Do not allow bulk e-mails")]
    [InlineData(1031, "Widersprochen", "Keine Massen-E-Mails zulassen")]
    [InlineData(1036, "Opposition exprimée", "Ne pas autoriser les e-mails en nombre")]
    [InlineData(2052, "已拒绝", "不允许批量电子邮件")]
    public async Task The_ledger_and_its_choices_are_read_in_the_language_of_the_reader(
        int language, string fact, string reason)
    {
        using var created = await Send(
            "POST", "contacts", """{"lastname":"Okafor","emailaddress1":"m@x.org","donotbulkemail":true}""");
        Organization.SetLanguage(Organization.AdministratorId, language);

        var rows = await Get(
            "optout_consentaudits?$select=optout_name,optout_event&$filter=optout_newvalue eq 'refused'",
            ("Prefer", "odata.include-annotations=\"*\""));
        var choices = await Get("GlobalOptionSetDefinitions(Name='optout_reason')");

        var row = rows["value"]!.AsArray()[0]!;
        Assert.Equal(fact, (string)row["optout_event@OData.Community.Display.V1.FormattedValue"]!);
        Assert.StartsWith("Opted out: ", (string)row["optout_name"]!, StringComparison.Ordinal);
        Assert.Contains(
            reason,
            choices["Options"]!.AsArray().Select(one => (string)one!["Label"]!["UserLocalizedLabel"]!["Label"]!));
    }

    [Fact]
    public async Task A_request_that_names_no_key_is_done()
    {
        using var answer = await Send(
            "POST",
            "optout_requests?$select=statuscode,optout_outcome",
            Refusal,
            ("Prefer", "return=representation"));

        var request = await Read(answer, HttpStatusCode.Created);
        Assert.NotEmpty((string)request["optout_outcome"]!);
        Assert.NotEmpty((await Get("optout_suppressions?$select=optout_channel"))["value"]!.AsArray());
    }

    [Fact]
    public async Task A_topic_gets_the_id_of_the_product_and_comes_back()
    {
        using var answer = await Send(
            "POST",
            "optout_topics?$select=optout_code",
            """{"optout_code":"events","optout_name":"Events"}""",
            ("Prefer", "return=representation"));

        Assert.Equal("events", (string)(await Read(answer, HttpStatusCode.Created))["optout_code"]!);
    }

    [Fact]
    public async Task The_owner_of_a_row_of_the_solution_is_given_by_its_address()
    {
        var user = Organization.AddUser("Olga Officer", "OptOut Privacy Officer");
        using var made = await Send("POST", "optout_requests", Refusal);
        var id = IdIn(made);

        using var assigned = await Send(
            "PATCH",
            $"optout_requests({id})",
            $$"""{"ownerid@odata.bind":"systemusers({{user}})"}""",
            ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.NoContent, assigned.StatusCode);
        Assert.Equal(user, (Guid)(await Get($"optout_requests({id})?$select=_ownerid_value"))["_ownerid_value"]!);
    }

    [Fact]
    public async Task A_ledger_row_is_not_edited_over_http()
    {
        using var created = await Send("POST", "contacts", """{"lastname":"Okafor","donotbulkemail":true}""");
        var rows = await Get("optout_consentaudits?$select=optout_name&$top=1");
        var id = (Guid)rows["value"]!.AsArray()[0]!["optout_consentauditid"]!;

        var (code, _) = await Refused(
            HttpStatusCode.BadRequest,
            "PATCH",
            $"optout_consentaudits({id})",
            """{"optout_name":"x"}""",
            ("If-Match", "*"));

        Assert.Equal("0x80040265", code);
    }

    [Theory]
    [InlineData("solutions?$select=uniquename,version,ismanaged&$filter=uniquename eq 'OptOutPlugin'", 1)]
    [InlineData("roles?$select=name&$filter=startswith(name,'OptOut')", null)]
    [InlineData("sdkmessages?$select=name&$filter=name eq 'Send'", null)]
    [InlineData("sdkmessagefilters?$select=sdkmessagefilterid&$filter=primaryobjecttypecode eq 'email'", null)]
    [InlineData("sdkmessageprocessingsteps?$select=name,stage,mode&$expand=sdkmessageid($select=name)", null)]
    [InlineData("environmentvariabledefinitions?$select=schemaname", null)]
    [InlineData("customapis?$select=uniquename&$filter=uniquename eq 'optout_CheckConsent'", 1)]
    [InlineData("organizations?$select=name", 1)]
    public async Task What_was_imported_is_there_to_be_asked_for(string path, int? count)
    {
        var found = (await Get(path))["value"]!.AsArray();

        Assert.NotEmpty(found);
        Assert.True(count is null || count == found.Count, $"{found.Count} rows");
    }

    [Fact]
    public async Task A_choice_of_the_solution_is_among_the_definitions()
    {
        var choices = (await Get("GlobalOptionSetDefinitions"))["value"]!.AsArray();
        var name = (string)choices[0]!["Name"]!;

        var one = await Get($"GlobalOptionSetDefinitions(Name='{name}')");

        Assert.StartsWith("optout_", name, StringComparison.Ordinal);
        Assert.NotEmpty(one["Options"]!.AsArray());
    }
}
