using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>The ways to the next version of a solution.</summary>
internal static class Upgrading
{
    public static void Run(LocalOrganization organization, string way, byte[] zip, string name)
    {
        if (way == "Holding")
        {
            var holding = Request("ImportSolution", zip);
            holding["HoldingSolution"] = true;
            organization.Administrator.Execute(holding);
            organization.Administrator.Execute(new OrganizationRequest("DeleteAndPromote") { ["UniqueName"] = name });
            return;
        }

        organization.Administrator.Execute(Request(way, zip));
        organization.RunAsynchronousJobs();
    }

    public static OrganizationRequest Request(string message, byte[] zip) => new(message)
    {
        ["CustomizationFile"] = zip,
        ["OverwriteUnmanagedCustomizations"] = false,
        ["PublishWorkflows"] = true,
    };
}
