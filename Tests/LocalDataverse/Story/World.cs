using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>What every scene works with.</summary>
internal sealed class World
{
    private static readonly string[] SalesPrivileges =
    [
        .. from verb in (string[])["Create", "Read", "Write", "Append", "AppendTo"]
           from table in (string[])["Activity", "Contact", "Lead", "Account"]
           select $"prv{verb}{table}",
        "prvReadCampaign", "prvAppendToCampaign", "prvReadUser", "prvAppendToUser",
    ];

    public World(Screen screen, LocalOrganization organization, PublicPages pages)
    {
        Screen = screen;
        Pages = pages;
        Organization = organization;
        Ledger = new(organization.Administrator);
        organization.AddRole("Salesperson of this environment", SalesPrivileges);
        var rep = organization.AddUser("Robin Rep", "OptOut Sales User", "Salesperson of this environment");
        Administrator.Update(new Entity("systemuser", rep) { ["internalemailaddress"] = "robin.rep@sales.example" });
        Rep = organization.As(rep);
        RepUser = new EntityReference("systemuser", rep) { Name = "Robin Rep" };
        Mailbox = new(Rep, RepUser);
    }

    public Screen Screen { get; }

    public LocalOrganization Organization { get; }

    public PublicPages Pages { get; }

    public Ledger Ledger { get; }

    public IOrganizationService Administrator => Organization.Administrator;

    /// <summary>The sales rep at work.</summary>
    public IOrganizationService Rep { get; }

    public EntityReference RepUser { get; }

    public Mailbox Mailbox { get; }

    /// <summary>Lets the background jobs catch up, as they do within moments, and says how many ran.</summary>
    public int CatchUp() => Organization.RunAsynchronousJobs();

    public EntityReference NewCampaign(string name) =>
        new("campaign", Administrator.Create(new Entity("campaign") { ["name"] = name }));
}
