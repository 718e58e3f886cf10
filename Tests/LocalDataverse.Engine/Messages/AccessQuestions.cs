using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>
/// What a user or team may do with a row, by roles, ownership and shares. That it is nothing is an answer, not a fault.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprincipalaccessrequest
/// </summary>
internal sealed class RetrievePrincipalAccessMessage(Platform platform) : Message(platform)
{
    public override string RequestName => "RetrievePrincipalAccess";

    protected override bool HasSteps => false;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Principal"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var (table, id) = SharedRow.Read(Platform, Required<EntityReference>(request, "Target"), call);
        var principal = SharedWith.Demand(Platform, Required<EntityReference>(request, "Principal"));
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["AccessRights"] = Platform.Access.RightsOf(principal.Id, table, id) });
    }
}

/// <summary>With whom a row is shared. Owners and whoever reaches it by a role are not among them.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessMessage(Platform platform) : Message(platform)
{
    public override string RequestName => "RetrieveSharedPrincipalsAndAccess";

    protected override bool HasSteps => false;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var (_, id) = SharedRow.Read(Platform, Required<EntityReference>(request, "Target"), call);
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["PrincipalAccesses"] = Platform.Shares.All(id).ToArray() });
    }
}

/// <summary>The row that such a question is about: it exists, and whoever asks may read it.</summary>
internal static class SharedRow
{
    public static (Metadata.TableMetadata Table, Guid Id) Read(
        Platform platform, EntityReference target, Invocation call)
    {
        var table = platform.Metadata.Table(target.LogicalName);
        var id = platform.Keys.IdOf(table, Copy.Of(target));
        platform.Access.Demand(call, AccessRight.Read, table, id);
        return platform.Database.Exists(table, id) ? (table, id) : throw Faults.RowNotFound(table.LogicalName, id);
    }
}
