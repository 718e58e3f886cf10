using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Everybody who might write a row of the product's by himself, and how.</summary>
internal sealed class Intruding(Sales sales)
{
    public static readonly string[] People =
        ["administrator", "administrator as SYSTEM", "foreign plugin as SYSTEM", "officer", "officer of a branch"];

    /// <summary>What is written to put a row out of use, and into it again.</summary>
    public static readonly (string Column, object? Value)[] Inactive =
        [("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))];

    public static readonly (string Column, object? Value)[] Active =
        [("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1))];

    private static readonly string[] Verbs = ["Create", "Write", "Delete", "Read"];

    private static readonly string[] Tables =
        ["Suppression", "Preference", "Finding", "ComplianceCheck", "Request", "Work"];

    private Foreign? foreign;

    private readonly Dictionary<string, IOrganizationService> services = [];

    /// <summary>Does something as one of <see cref="People"/>.</summary>
    public void As(string who, Action<IOrganizationService> act)
    {
        if (who != "foreign plugin as SYSTEM")
        {
            if (!services.TryGetValue(who, out var service))
            {
                services[who] = service = Service(who);
            }

            act(service);
            return;
        }

        if (foreign is null)
        {
            foreign = new Foreign();
            sales.Organization.AddStep(new StepDefinition("Create", "task", 40), foreign);
        }

        foreign.Act = act;
        sales.Rep.Create(new Entity("task") { ["subject"] = "Something else" });
    }

    /// <summary>The sentence with which it is refused.</summary>
    public string Refusal(string who, Action<IOrganizationService> act) =>
        Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => As(who, act)).Detail.Message;

    /// <summary>Runs a compliance check to its end.</summary>
    public void CheckCompliance() => sales.CheckCompliance();

    /// <summary>The findings of a rule.</summary>
    public IReadOnlyList<Entity> Findings(ComplianceRule rule) =>
        [
            .. All(ComplianceFinding.Table)
                .Where(one => one.GetAttributeValue<string>(ComplianceFinding.Rule) == rule.Id),
        ];

    /// <summary>The columns of a row that count, with its proof and state.</summary>
    public Entity Stored(EntityReference row) =>
        sales.Admin.Retrieve(row.LogicalName, row.Id, new ColumnSet(Proofs.GuardedColumns(row.LogicalName)));

    /// <summary>The same as texts, to be held against each other.</summary>
    public Dictionary<string, string?> Counted(EntityReference row) =>
        Stored(row).Attributes.ToDictionary(one => one.Key, one => Proofs.Text(one.Value));

    /// <summary>One of the ways in which somebody may try to write a row himself.</summary>
    public static void Attempt(
        IOrganizationService service, EntityReference row, string how, (string Column, object? Value) wanted)
    {
        switch (how)
        {
            case "create":
                service.Create(new Entity(row.LogicalName) { ["optout_name"] = "Mine" });
                break;
            case "change":
                Sales.Update(service, row, wanted);
                break;
            case "forge":
                Sales.Update(service, row, wanted, (Proofs.Column, new string('a', 64)));
                break;
            case "empty":
                Sales.Update(service, row, (Proofs.Column, null));
                break;
            case "deactivate":
                Sales.Update(service, row, Inactive);
                break;
            case "set state":
                service.Execute(new OrganizationRequest("SetState")
                {
                    ["EntityMoniker"] = row,
                    ["State"] = new OptionSetValue(1),
                    ["Status"] = new OptionSetValue(2),
                });
                break;
            default:
                service.Delete(row.LogicalName, row.Id);
                break;
        }
    }

    /// <summary>The rows of a table.</summary>
    public DataCollection<Entity> All(string table) =>
        sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private IOrganizationService Service(string who)
    {
        var organization = sales.Organization;
        switch (who)
        {
            case "administrator":
                return sales.Admin;
            case "administrator as SYSTEM":
                return organization.AsOnBehalfOf(organization.AdministratorId, organization.SystemUserId);
            case "officer":
                return sales.Officer();
            default:
                var branch = organization.AddBusinessUnit("Branch");
                organization.AddRole(
                    "Everything of ours",
                    [.. Tables.SelectMany(table => Verbs.Select(verb => $"prv{verb}optout_{table}"))]);
                return organization.As(organization.AddUser(
                    "Bea Branch", branch, "OptOut Privacy Officer", "Everything of ours"));
        }
    }

    private sealed class Foreign : IPlugin
    {
        public Action<IOrganizationService> Act { get; set; } = _ => { };

        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            Act(factory.CreateOrganizationService(null));
        }
    }
}
