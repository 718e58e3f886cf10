using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

/// <summary>
/// The organisation gives a new row its id when it writes it; before that a plugin sees one only where the caller gave it.
/// </summary>
public sealed class GivingNewRowsTheirIds : ServedOrganization
{
    private const string Given = "11111111-2222-3333-4444-555555555555";

    private readonly List<(string Table, Guid Id)> seen = [];

    public GivingNewRowsTheirIds()
    {
        foreach (var table in (string[])["account", "contact", "task"])
        {
            Organization.AddStep(new StepDefinition("Create", table, 10), new TestPlugin(run =>
            {
                var row = (Entity)run.Context.InputParameters["Target"];
                seen.Add((table, row.Id));
                Assert.Equal(row.Id != Guid.Empty, row.Contains(table == "task" ? "activityid" : table + "id"));
            }));
        }
    }

    [Fact]
    public async Task A_plugin_before_the_write_sees_no_id()
    {
        using var response = await Send("POST", "accounts", """{"name":"Fabrikam"}""");

        Assert.Equal([("account", Guid.Empty)], seen);
        Assert.Equal("Fabrikam", Administrator.Retrieve("account", IdIn(response), new ColumnSet("name"))["name"]);
    }

    [Fact]
    public async Task An_id_that_the_caller_gives_is_seen_and_kept()
    {
        using var response = await Send("POST", "accounts", $$"""{"name":"Fabrikam","accountid":"{{Given}}"}""");

        Assert.Equal([("account", Guid.Parse(Given))], seen);
        Assert.Equal(Guid.Parse(Given), IdIn(response));
    }

    [Fact]
    public async Task A_row_that_comes_back_is_the_one_that_was_made()
    {
        using var response = await Send(
            "POST", "accounts?$select=name", """{"name":"Fabrikam"}""", ("Prefer", "return=representation"));

        var row = await Read(response, HttpStatusCode.Created);
        Assert.Equal("Fabrikam", (string)row["name"]!);
        Assert.NotEqual(Guid.Empty, (Guid)row["accountid"]!);
    }

    [Fact]
    public async Task A_row_that_comes_with_what_it_points_to_gets_its_id_as_well()
    {
        using var response = await Send(
            "POST", "accounts", """{"name":"Fabrikam","primarycontactid":{"lastname":"Okafor"}}""");

        Assert.Equal([("contact", Guid.Empty), ("account", Guid.Empty)], seen);
        var account = await Get($"accounts({IdIn(response)})?$select=name&$expand=primarycontactid($select=lastname)");
        Assert.Equal("Okafor", (string)account["primarycontactid"]!["lastname"]!);
    }

    [Fact]
    public async Task A_row_is_tied_to_others_once_it_has_its_id()
    {
        var task = Administrator.Create(new Entity("task") { ["subject"] = "Call" });
        using var response = await Send(
            "POST", "accounts", $$"""{"name":"Fabrikam","Account_Tasks@odata.bind":["tasks({{task}})"]}""");

        var tied = Administrator.Retrieve("task", task, new ColumnSet("regardingobjectid"));
        Assert.Equal(IdIn(response), tied.GetAttributeValue<EntityReference>("regardingobjectid").Id);
    }

    [Fact]
    public async Task A_change_set_calls_a_row_by_its_number_before_it_has_an_id()
    {
        var answer = await Change(
            ("POST", "accounts", """{"name":"Fabrikam"}""", ""),
            ("POST", "contacts", """{"lastname":"Okafor","parentcustomerid_account@odata.bind":"$1"}""", ""),
            ("PATCH", "$1", """{"primarycontactid@odata.bind":"$2"}""", "If-Match: *\n"),
            ("PUT", "$2/lastname", """{"value":"O'Neil"}""", ""));

        Assert.Equal([("account", Guid.Empty), ("contact", Guid.Empty)], seen);
        var account = Assert.Single((await Get(
            "accounts?$select=name&$expand=primarycontactid($select=lastname,_parentcustomerid_value)"))["value"]!
            .AsArray())!;
        Assert.Equal("O'Neil", (string)account["primarycontactid"]!["lastname"]!);
        Assert.Equal((Guid)account["accountid"]!, (Guid)account["primarycontactid"]!["_parentcustomerid_value"]!);
        Assert.Equal(
            2 * 2, answer.Split($"{Root}accounts({(Guid)account["accountid"]!})", StringSplitOptions.None).Length - 1);
    }

    private async Task<string> Change(params (string Method, string Address, string Body, string Headers)[] parts)
    {
        var text = new StringBuilder("--all\r\nContent-Type: multipart/mixed; boundary=set\r\n\r\n");
        for (var number = 0; number < parts.Length; number++)
        {
            var (method, address, body, headers) = parts[number];
            text.Append(string.Create(CultureInfo.InvariantCulture, $"""
                --set
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: {number + 1}

                {method} {address} HTTP/1.1
                Content-Type: application/json
                {headers}
                {body}

                """).ReplaceLineEndings("\r\n"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch")
        {
            Content = new StringContent(text.Append("--set--\r\n--all--\r\n").ToString(), Encoding.UTF8),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=all");
        using var response = await Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer;
    }
}
