using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi.Conformance;

/// <summary>The organisation that all cases share, with what some of them need: users, keys, APIs, a step.</summary>
public sealed class ConformanceServer : IAsyncLifetime
{
    private readonly LocalOrganization organization = LocalOrganization.WithSolutions(clock: new TestClock());
    private WebApiServer? server;

    public HttpClient Client { get; } = new();

    public Dictionary<string, string> Known { get; } = [];

    public async Task InitializeAsync()
    {
        organization.AddRole("Reader", "prvReadContact", "prvReadAccount");
        organization.AddRole(
            "Writer", "prvReadAccount", "prvCreateAccount", "prvWriteAccount", "prvActOnBehalfOfAnotherUser");
        Known["rep"] = organization.AddUser("Robin Rep", "Reader").ToString();
        Known["delegate"] = organization.AddUser("Dana Delegate", "Writer").ToString();
        Known["admin"] = organization.AdministratorId.ToString();
        Known["organization"] = organization.OrganizationId.ToString();
        organization.AddAlternateKey("account", "sample_AccountNumber", "accountnumber");
        organization.AddAlternateKey("contact", "sample_NameAndMail", "firstname", "emailaddress1");
        organization.AddAlternateKey("account", "sample_PrimaryContact", "primarycontactid");
        AddManyToMany();
        organization.AddCustomApi(Echo(), new TestPlugin(Answer));
        organization.AddCustomApi(Sum(), new TestPlugin(Add));
        organization.AddStep(new StepDefinition("Create", "account", 20), new TestPlugin(Refuse));
        server = await WebApiServer.StartAsync(
            organization, new WebApiOptions { Url = "http://127.0.0.1:0", RunsJobs = false });
        Client.BaseAddress = server.Root;
        Known["root"] = server.Root.ToString();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await server!.DisposeAsync();
        organization.Dispose();
    }

    private void AddManyToMany()
    {
        var relationship = new RelationshipMetadata
        {
            SchemaName = "sample_contact_list",
            IsManyToMany = true,
            IntersectTable = "sample_contact_list",
            FirstTable = "contact",
            FirstColumn = "contactid",
            SecondTable = "list",
            SecondColumn = "listid",
        };
        organization.Platform.Metadata.Add(SystemTables.Intersect(relationship));
        organization.Platform.Metadata.Add(relationship);
        organization.Platform.Database.Apply(organization.Platform.Metadata);
    }

    private static CustomApiDefinition Echo() => new("sample_Echo")
    {
        Parameters =
        [
            new("Text", 10), new("Number", 7) { IsOptional = true }, new("Price", 8) { IsOptional = true },
            new("Row", 5) { IsOptional = true }, new("Texts", 11) { IsOptional = true },
        ],
        Responses = [new("Text", 10), new("Number", 7), new("Price", 8), new("Row", 5), new("Texts", 11)],
    };

    private static CustomApiDefinition Sum() => new("sample_Sum")
    {
        IsFunction = true,
        Parameters = [new("One", 7), new("Other", 7)],
        Responses = [new("Total", 7)],
    };

    private static void Answer(PluginRun run)
    {
        foreach (var (name, value) in run.Context.InputParameters)
        {
            if (name is "Text" or "Number" or "Price" or "Row" or "Texts")
            {
                run.Context.OutputParameters[name] = value;
            }
        }
    }

    private static void Add(PluginRun run) => run.Context.OutputParameters["Total"] =
        (int)run.Context.InputParameters["One"] + (int)run.Context.InputParameters["Other"];

    private static void Refuse(PluginRun run)
    {
        switch (run.Target.GetAttributeValue<string>("name"))
        {
            case "Refuse me":
                run.Tracing.Trace("Entering MyClass plug-in.");
                throw new InvalidPluginExecutionException("Example Error Message.");
            case "Say the tag":
                run.Target["description"] = run.Context.SharedVariables["tag"];
                break;
        }
    }
}
