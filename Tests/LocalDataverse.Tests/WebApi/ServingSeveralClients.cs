using System.Net;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class ServingSeveralClients : ServedOrganization
{
    private const int Clients = 8;
    private const int Rounds = 10;

    protected override WebApiOptions Options => new() { RunsJobs = true };

    [Fact]
    public async Task Every_client_gets_what_it_wrote()
    {
        await Task.WhenAll(Enumerable.Range('a', Clients).Select(async letter =>
        {
            var client = ((char)letter).ToString();
            for (var round = 0; round < Rounds; round++)
            {
                using var created = await Send(
                    "POST", "contacts", $$"""{"lastname":"{{client}}","jobtitle":"{{round}}"}""");
                Assert.Equal(HttpStatusCode.NoContent, created.StatusCode);
                var row = await Get($"contacts({IdIn(created)})?$select=lastname,jobtitle");
                Assert.Equal((client, $"{round}"), ((string)row["lastname"]!, (string)row["jobtitle"]!));
                var own = await Get($"contacts?$select=jobtitle&$filter=lastname eq '{client}'");
                Assert.Equal(round + 1, own["value"]!.AsArray().Count);
            }
        }));

        Assert.Equal(Clients * Rounds, Count("contact"));
    }

    [Fact]
    public async Task Of_clients_that_saw_the_same_version_one_writes()
    {
        var id = CreateContact();
        var etag = (string)(await Get($"contacts({id})?$select=lastname"))["@odata.etag"]!;

        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client =>
            Send("PATCH", $"contacts({id})", $$"""{"lastname":"{{client}}"}""", ("If-Match", etag))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(Clients - 1, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Asynchronous_steps_run_by_themselves()
    {
        var ran = new TaskCompletionSource<Guid>();
        On(
            new StepDefinition("Create", "contact", PostOperation) { Asynchronous = true },
            run => ran.TrySetResult(run.Context.PrimaryEntityId));

        using var created = await Send("POST", "contacts", """{"lastname":"x"}""");

        Assert.Equal(IdIn(created), await ran.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task The_model_follows_the_metadata()
    {
        await Refused(HttpStatusCode.NotFound, "POST", "new_Api", "{}");
        Organization.AddCustomApi(new CustomApiDefinition("new_Api"), null);
        using var called = await Send("POST", "new_Api", "{}");
        await Refused(HttpStatusCode.BadRequest, "GET", "leads(subject='a')");
        Organization.AddAlternateKey("lead", "new_Subject", "subject");
        Administrator.Create(new Entity("lead") { ["subject"] = "a" });

        Assert.Equal(HttpStatusCode.NoContent, called.StatusCode);
        Assert.Equal("a", (string)(await Get("leads(subject='a')?$select=subject"))["subject"]!);
    }
}
