using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sharing;

/// <summary>
/// What a user or team may do with a row, by roles, ownership and shares. That it is nothing is an answer, not a fault.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprincipalaccessrequest
/// </summary>
internal sealed class RetrievePrincipalAccessMessage(MessageParts parts, SharedWith sharedWith) : AccessQuestion(parts)
{
    public override string RequestName => "RetrievePrincipalAccess";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Principal"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var (table, id) = ReadTarget(request, call);
        var principal = sharedWith.Demand(Required<EntityReference>(request, "Principal"));
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["AccessRights"] = Access.RightsOf(principal.Id, table, id) });
    }
}

/// <summary>With whom a row is shared. Owners and whoever reaches it by a role are not among them.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessMessage(MessageParts parts, Shares shares)
    : AccessQuestion(parts)
{
    public override string RequestName => "RetrieveSharedPrincipalsAndAccess";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var (_, id) = ReadTarget(request, call);
        return Answer(
            request,
            new OrganizationResponse(),
            new() { ["PrincipalAccesses"] = shares.All(id).ToArray() });
    }
}

/// <summary>A question about a row that exists and that whoever asks may read.</summary>
internal abstract class AccessQuestion(MessageParts parts) : Message(parts)
{
    protected override bool HasSteps => false;

    protected (TableMetadata Table, Guid Id) ReadTarget(OrganizationRequest request, Invocation call)
    {
        var target = Required<EntityReference>(request, "Target");
        var table = Metadata.Table(target.LogicalName);
        var id = Keys.IdOf(table, Copy.Of(target));
        Access.Demand(call, AccessRight.Read, table, id);
        return Database.Exists(table, id) ? (table, id) : throw Faults.RowNotFound(table.LogicalName, id);
    }
}
