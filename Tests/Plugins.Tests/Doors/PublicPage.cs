using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>The program of the public pages, an application user of a branch with its one role, and its links.</summary>
internal sealed class PublicPage
{
    private readonly Sales sales;

    public PublicPage(Sales sales)
    {
        this.sales = sales;
        var unit = sales.Organization.AddBusinessUnit("Web");
        var user = sales.Organization.AddUser("Public page", unit, "OptOut Public Page");
        sales.Update(new EntityReference("systemuser", user), ("applicationid", Guid.NewGuid()));
        Program = sales.Organization.As(user);
    }

    public IOrganizationService Program { get; }

    /// <summary>The link of a mail to somebody, as it would stand in it.</summary>
    public string Link(
        EntityReference? person,
        string? address,
        EntityReference? topic = null,
        LinkDoor door = LinkDoor.Page,
        LinkPurpose purpose = LinkPurpose.Choose,
        DateTime? issuedOn = null) => Domain.Links.Link.Make(
        door,
        new LinkContent(purpose, Language.German, issuedOn ?? sales.Now)
        {
            Address = address,
            Person = person is null ? null : new PersonId(person.LogicalName, person.Id),
            TopicId = topic?.Id,
            MessageId = new Guid("66666666-7777-8888-9999-aaaaaaaaaaaa"),
        },
        Key())!;

    /// <summary>Presses a button behind a link.</summary>
    public string Press(string token, string wish, params (string Name, object Value)[] more) =>
        Answer(token, wish, more).Results["Outcome"].ToString()!;

    public OrganizationResponse Answer(string token, string wish, params (string Name, object Value)[] more) => Call(
        "optout_RedeemUnsubscribeLink", [("Token", token), ("Wish", wish), ("Door", "Page"), .. more]);

    public OrganizationResponse Read(string token, params (string Name, object Value)[] more) =>
        Call("optout_ReadPreferences", [("Token", token), .. more]);

    public OrganizationResponse Type(string decision, string address, params (string Name, object Value)[] more) =>
        Call("optout_SubmitRequest", [("Decision", decision), ("Address", address), .. more]);

    /// <summary>Looks, and says something of all that is shown then.</summary>
    public OrganizationResponse Confirm(string token, string decision, params (string Name, object Value)[] more) =>
        Call("optout_ConfirmOptIn", [("Token", token), ("Decision", decision), ("Requests", Shown(token)), .. more]);

    /// <summary>The ids of what a confirmation is shown to be about.</summary>
    public string[] Shown(string token) =>
        Call("optout_ConfirmOptIn", ("Token", token), ("Decision", "Look")).Results.TryGetValue("Topics", out var rows)
            ? [.. ((EntityCollection)rows).Entities.Select(row => (string)row["request"])]
            : [];

    public OrganizationResponse Call(string api, params (string Name, object Value)[] parameters) =>
        Call(Program, api, parameters);

    /// <summary>Several texts, as a parameter takes them.</summary>
    public static string[] Of(params string[] texts) => texts;

    public static OrganizationResponse Call(
        IOrganizationService caller, string api, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return caller.Execute(request);
    }

    /// <summary>The state of a topic, or of all marketing, as the page shows it.</summary>
    public string State(string token, string? topic = null)
    {
        var answer = Read(token);
        return topic is null
            ? (string)answer["State"]
            : (string)((EntityCollection)answer["Topics"]).Entities.Single(row => (string)row["code"] == topic)["state"];
    }

    /// <summary>Every request that stands there, the newest first.</summary>
    public IReadOnlyList<Entity> Requests()
    {
        var query = new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) };
        query.AddOrder("createdon", OrderType.Descending);
        return sales.Admin.RetrieveMultiple(query).Entities;
    }

    /// <summary>The key of links, made where there is none yet.</summary>
    public LinkKey Key()
    {
        var id = SecretKey.First(KeyPurpose.Token);
        var keys = new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet(SecretKey.Value) };
        keys.Criteria.AddCondition(SecretKey.Id, ConditionOperator.Equal, id);
        if (sales.Admin.RetrieveMultiple(keys).Entities.Count == 0)
        {
            sales.Admin.Create(new Entity(SecretKey.Table, id)
            {
                [SecretKey.Name] = "Token key 1",
                [SecretKey.Purpose] = Choices.Of(KeyPurpose.Token),
            });
        }

        var row = sales.Admin.RetrieveMultiple(keys).Entities.Single();
        return new LinkKey(id, Hex.Bytes(row.GetAttributeValue<string>(SecretKey.Value)));
    }
}
