using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Live;

/// <summary>
/// The story in small, with rows of its own under a reserved domain; no e-mail leaves. Disposing deletes the rows.
/// </summary>
internal sealed class LiveStory(IOrganizationService service, Action wait) : IDisposable
{
    private const string Ledger = "optout_consentaudit";
    private const int Attempts = 60;

    private readonly string address = $"optout-live-{Guid.NewGuid():N}@example.com";
    private readonly List<EntityReference> made = [];

    private EntityReference? person;
    private EntityReference? twin;

    public IEnumerable<(string Name, Action Play)> Scenes =>
    [
        ("The solution is installed and healthy", DemandHealth),
        ("A refusal becomes a ledger row", Refuse),
        ("The twin with the same address refuses as well", DemandTwin),
        ("Marketing to the person is refused with a sentence, and the evidence stays", DemandRefusal),
        ("A loosening without evidence goes back", DemandRestriction),
        ("The ledger is sealed and verifies", DemandSeal),
    ];

    public void Dispose()
    {
        foreach (var row in Enumerable.Reverse(made))
        {
            service.Delete(row.LogicalName, row.Id);
        }
    }

    private void DemandHealth()
    {
        var answer = service.Execute(new OrganizationRequest("optout_CheckHealth"));
        Demand((bool)answer["Healthy"], string.Join(" ", ((EntityCollection)answer["Points"]).Entities
            .Where(point => !(bool)point["ok"] && (string)point["severity"] != "Low").Select(point => point["text"])));
    }

    private void Refuse()
    {
        twin = Make(new Entity("lead") { ["lastname"] = "Twin", ["subject"] = "Live", ["emailaddress1"] = address });
        person = Make(new Entity("contact") { ["lastname"] = "Live", ["emailaddress1"] = address });
        service.Update(new Entity("contact", person.Id) { ["donotbulkemail"] = true });
        Demand(Rows(person).Count == 1, $"There are {Rows(person).Count} ledger rows instead of one.");
    }

    // Twins follow in a job of their own.
    private void DemandTwin()
    {
        for (var attempt = 0; attempt < Attempts && !TwinRefuses(); attempt++)
        {
            wait();
        }

        Demand(TwinRefuses(), "The lead still allows bulk e-mail.");
    }

    private bool TwinRefuses() =>
        service.Retrieve("lead", twin!.Id, new ColumnSet("donotbulkemail"))
                .GetAttributeValue<bool?>("donotbulkemail") == true;

    private void DemandRefusal()
    {
        var me = (Guid)service.Execute(new OrganizationRequest("WhoAmI"))["UserId"];
        var mail = Make(new Entity("email")
        {
            ["subject"] = "Live",
            ["optout_category"] = new OptionSetValue(727000000),
            ["from"] = new EntityCollection([Party(new EntityReference("systemuser", me))]),
            ["to"] = new EntityCollection([Party(person!)]),
        });
        var before = Rows(person!).Count;
        string? sentence = null;
        try
        {
            service.Execute(new OrganizationRequest("SendEmail")
            {
                ["EmailId"] = mail.Id,
                ["IssueSend"] = true,
                ["TrackingToken"] = string.Empty,
            });
        }
        catch (Exception fault)
        {
            sentence = fault.Message;
        }

        Demand(sentence is not null, "It was sent.");
        Demand(sentence!.Contains("does not allow bulk e-mails", StringComparison.Ordinal), sentence);
        Demand(Rows(person!).Count == before + 1, "The refusal left no ledger row.");
    }

    private void DemandRestriction()
    {
        service.Update(new Entity("contact", person!.Id) { ["donotbulkemail"] = false });
        Demand(
            service.Retrieve("contact", person.Id, new ColumnSet("donotbulkemail"))
                .GetAttributeValue<bool>("donotbulkemail"),
            "The flag was loosened without evidence.");
    }

    private void DemandSeal()
    {
        for (var attempt = 0;
            attempt < Attempts && Rows(person!).Any(row => !row.Contains("optout_sequence"));
            attempt++)
        {
            wait();
        }

        Demand(Rows(person!).All(row => row.Contains("optout_sequence")), "Rows are not sealed yet.");
        var verdict = service.Execute(new OrganizationRequest("optout_VerifyLedger")
        {
            ["PersonType"] = "contact",
            ["PersonId"] = person!.Id,
        });
        Demand((bool)verdict["Verified"], verdict.Results.TryGetValue("Fault", out var fault) ? fault as string : null);
    }

    private DataCollection<Entity> Rows(EntityReference of)
    {
        var query = new QueryExpression(Ledger) { ColumnSet = new ColumnSet("optout_event", "optout_sequence") };
        query.Criteria.AddCondition("optout_personid", ConditionOperator.Equal, of.Id.ToString("D"));
        return service.RetrieveMultiple(query).Entities;
    }

    private EntityReference Make(Entity row)
    {
        var reference = new EntityReference(row.LogicalName, service.Create(row));
        made.Add(reference);
        return reference;
    }

    private static Entity Party(EntityReference who) => new("activityparty") { ["partyid"] = who };

    private static void Demand(bool isSo, string? otherwise)
    {
        if (!isSo)
        {
            throw new InvalidOperationException(otherwise ?? "It did not come out as promised.");
        }
    }
}
