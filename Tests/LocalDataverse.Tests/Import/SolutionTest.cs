using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>A test that speaks of solutions by the platform's messages.</summary>
public abstract class SolutionTest : OrganizationTest
{
    internal static OrganizationRequest Request(
        string name, SmallSolution solution, params (string Name, object Value)[] more) =>
        Request(name, new SmallSolution.Zipped(solution.Zip().ToArray()), more);

    internal static OrganizationRequest Request(
        string name, SmallSolution.Zipped zip, params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest(name)
        {
            ["CustomizationFile"] = zip.Bytes,
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = true,
        };
        foreach (var (parameter, value) in more)
        {
            request[parameter] = value;
        }

        return request;
    }

    internal OrganizationResponse Send(
        string name, SmallSolution solution, params (string Name, object Value)[] more) =>
        Administrator.Execute(Request(name, solution, more));

    internal OrganizationResponse Send(
        string name, SmallSolution.Zipped zip, params (string Name, object Value)[] more) =>
        Administrator.Execute(Request(name, zip, more));

    protected Guid Promote(string uniqueName) => (Guid)Administrator.Execute(
        new OrganizationRequest("DeleteAndPromote") { ["UniqueName"] = uniqueName })["SolutionId"];

    protected void Uninstall(string uniqueName) => Administrator.Delete("solution", SolutionRow(uniqueName)!.Id);

    protected Entity? SolutionRow(string uniqueName)
    {
        var query = new QueryByAttribute("solution") { ColumnSet = new ColumnSet(true) };
        query.AddAttributeValue("uniquename", uniqueName);
        return Administrator.RetrieveMultiple(query).Entities.SingleOrDefault();
    }

    protected Entity Retrieve(string table, Guid id) => Administrator.Retrieve(table, id, new ColumnSet(true));
}
