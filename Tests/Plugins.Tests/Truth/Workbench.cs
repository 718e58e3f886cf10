using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>
/// One organisation for all cells of one send mode and one setting. Its refusals are written past the product, as a
/// restored backup would, so that nothing but the decision about the send stands between a message and a person.
/// </summary>
internal sealed class Workbench : IDisposable
{
    private static readonly string[] People = ["contact", "lead", "account"];
    private static readonly string[] Topics = ["news", "local", "club", "other"];

    private static readonly Dictionary<string, (string Table, string Name)> Matters = new()
    {
        ["campaign"] = ("campaign", "name"),
        ["campaign activity"] = ("campaignactivity", "subject"),
        ["bulk operation"] = ("bulkoperation", "subject"),
        ["list"] = ("list", "listname"),
        ["case"] = ("incident", "title"),
        ["quote"] = ("quote", "name"),
        ["order"] = ("salesorder", "name"),
        ["invoice"] = ("invoice", "name"),
        ["opportunity"] = ("opportunity", "name"),
    };

    private readonly Dictionary<string, EntityReference> topics = [];
    private readonly Dictionary<string, EntityReference> templates = [];
    private readonly Dictionary<string, EntityReference> matters = [];
    private readonly Dictionary<string, EntityReference> willing = [];
    private readonly byte[] key;
    private int addresses;

    public Workbench(string mode, string unclassified)
    {
        Sales = new Sales();
        Sales.Set("optout_SendMode", mode);
        Sales.Set("optout_UnclassifiedMail", unclassified.Split(' ')[0]);
        if (unclassified.EndsWith(" from 2", StringComparison.Ordinal))
        {
            Sales.Set("optout_BulkFrom", "1");
        }

        Sales.ImportOptional("OptOutPlugin_Send_template");
        Sales.AllowTypedInAddresses();
        Sales.Organization.AddRole("Chooses topics", "prvReadoptout_Topic", "prvAppendTooptout_Topic");
        Sender = User("OptOut Sales User");
        Officer = User("OptOut Privacy Officer");
        Sales.Suppress("nobody@elsewhere.example");
        var keys = new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet(SecretKey.Value) };
        keys.Criteria.AddCondition(SecretKey.Purpose, ConditionOperator.Equal, (int)KeyPurpose.Suppress);
        var row = Sales.Admin.RetrieveMultiple(keys).Entities.Single();
        key = Hex.Bytes(row.GetAttributeValue<string>(SecretKey.Value));
        MakeTopics();
        MakeTemplates();
        foreach (var table in People)
        {
            willing[table] = Person(table, NewAddress());
            Choose(willing[table], null, "club", PreferenceState.OptedIn);
        }

        willing["queue"] = Create("queue", ("name", "Office"), ("emailaddress", NewAddress()));
        willing["systemuser"] = new EntityReference("systemuser", Sales.RepId);
        foreach (var (signal, (table, name)) in Matters)
        {
            matters[signal] = Create(table, table is "incident" or "quote" or "salesorder" or "invoice" or "opportunity"
                ? [(name, "Matter"), ("customerid", willing["contact"])]
                : [(name, "Matter"), .. table == "list" ? [("createdfromcode", new OptionSetValue(2))] : Nothing]);
        }
    }

    private static (string, object?)[] Nothing => [];

    public Sales Sales { get; }

    /// <summary>Somebody in sales who may say what an e-mail is about.</summary>
    public IOrganizationService Sender { get; }

    /// <summary>A privacy officer, who may say so as well.</summary>
    public IOrganizationService Officer { get; }

    public EntityReference Topic(string name) => topics[name];

    public EntityReference Template(bool isMarked, string topic) => templates[$"{isMarked} {topic}"];

    public EntityReference? Matter(IEnumerable<string> signals) =>
        signals.Where(matters.ContainsKey).Select(signal => matters[signal]).FirstOrDefault();

    /// <summary>Somebody who refuses nothing and asked for everything.</summary>
    public EntityReference Willing(string table) => willing[table];

    public string NewAddress() => $"p{++addresses}@example.com";

    public EntityReference Person(string table, string address, params (string Column, object? Value)[] columns) =>
        Create(table,
        [
            (table == "account" ? "name" : "lastname", "P " + address.Split('@')[0]),
            ("emailaddress1", address),
            .. table == "lead" ? [("subject", "Interested")] : Nothing,
            .. columns,
        ]);

    /// <summary>A row's, or an address's, choice about a topic.</summary>
    public void Choose(
        EntityReference? person,
        string? address,
        string topic,
        PreferenceState state,
        DateTime? expires = null,
        DateTime? pausedUntil = null,
        bool isProven = true) =>
        Written(
            isProven,
            TopicPreference.Table,
            (TopicPreference.Name, topic),
            (TopicPreference.PersonType, person?.LogicalName),
            (TopicPreference.PersonId, person?.Id.ToString("D")),
            (TopicPreference.AddressHash, address is null ? null : Hash(address)),
            (TopicPreference.Topic, topics[topic]),
            (TopicPreference.State, new OptionSetValue(727000000 + (int)state)),
            (TopicPreference.ExpiresOn, expires),
            (TopicPreference.PausedUntil, pausedUntil));

    /// <summary>Puts an address on the suppression list; without a day it only holds a place.</summary>
    public void List(
        string address,
        Channel channel,
        string? topic = null,
        bool isInForce = true,
        DateTime? pausedUntil = null,
        bool isProven = true) =>
        Written(
            isProven,
            SuppressedAddress.Table,
            (SuppressedAddress.Name, "listed"),
            (SuppressedAddress.AddressHash, Hash(address)),
            (SuppressedAddress.Channel, Choices.Of(channel)),
            (SuppressedAddress.Topic, topic),
            (SuppressedAddress.Since, isInForce ? Sales.Now.Date : null),
            (SuppressedAddress.PausedUntil, pausedUntil));

    /// <summary>Sets a flag as the product does because of an address.</summary>
    public void Derive(EntityReference person, string column, Channel channel)
    {
        var proof = Proof.Of(key, "derived", [person.LogicalName, person.Id.ToString("D"), $"{channel}"]);
        Sales.EditBehindThePlatform(person, column, true);
        Sales.EditBehindThePlatform(person, PersonTable.Derived, $"{channel};{proof}");
    }

    // With the product's proof, or with that of another row.
    private EntityReference Written(bool isProven, string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        var id = isProven ? row.Id : Guid.Empty;
        var values = Proofs.ColumnsOf(table)
            .Select(column => row.Attributes.TryGetValue(column, out var value) ? Proofs.Text(value) : null);
        var request = new CreateRequest { Target = row, [Bypass.Plugins] = true };
        row[Proofs.Column] = Proof.Of(key, table, [id.ToString("D"), .. values]);
        return new EntityReference(table, ((CreateResponse)Sales.Admin.Execute(request)).id);
    }

    public EntityReference Create(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns.Where(column => column.Value is not null))
        {
            row[column] = value;
        }

        var request = new CreateRequest { Target = row, [Bypass.Plugins] = true };
        return new EntityReference(table, ((CreateResponse)Sales.Admin.Execute(request)).id);
    }

    public void Dispose() => Sales.Dispose();

    private IOrganizationService User(string role)
    {
        var user = Sales.Organization.AddUser(role, "Sales department", role, "Chooses topics");
        if (role == "OptOut Privacy Officer")
        {
            Sales.Organization.AddToProfile("OptOut Override Officers", user);
        }

        return Sales.Organization.As(user);
    }

    private string Hash(string address) => AddressHash.Of(EmailAddress.Of(address)!, key);

    private void MakeTopics()
    {
        foreach (var name in Topics)
        {
            topics[name] = Written(
                isProven: true,
                MarketingTopic.Table,
                (MarketingTopic.Name, name),
                (MarketingTopic.Code, name),
                (MarketingTopic.Parent, name == "local" ? topics["news"] : null),
                (MarketingTopic.RequiresOptIn, name == "club"));
        }
    }

    private void MakeTemplates()
    {
        foreach (var topic in Topics.Prepend("none"))
        {
            foreach (var isMarked in new[] { false, true })
            {
                var template = Sales.Template();
                templates[$"{isMarked} {topic}"] = template;
                if (isMarked || topic != "none")
                {
                    Written(
                        isProven: true,
                        TemplatePolicy.Table,
                        (TemplatePolicy.Name, "Policy"),
                        (TemplatePolicy.TemplateId, template.Id.ToString("D")),
                        (TemplatePolicy.Category, isMarked ? new OptionSetValue(727000000) : null),
                        (TemplatePolicy.Topic, topic == "none" ? null : topics[topic]));
                }
            }
        }
    }
}
