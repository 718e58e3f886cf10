using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Removing;

/// <summary>
/// Takes one member off a static marketing list:
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removememberlistrequest. The pipeline's message is
/// <c>RemoveMember</c>; the caller must be allowed to change the list.
/// </summary>
internal sealed class RemoveMemberListMessage(MessageParts parts, AllRows rows) : Message(parts)
{
    private const string List = "list";
    private const string Members = "listmember";
    private const string ListId = "ListId";
    private const string EntityId = "EntityId";

    public override string RequestName => "RemoveMemberList";

    protected override IReadOnlyList<string> Parameters { get; } = [ListId, EntityId];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var (list, member) = (Required<Guid>(request, ListId), Required<Guid>(request, EntityId));
        var table = Metadata.Table(List);
        var happening = new PipelineEvent("RemoveMember", List)
        {
            Input = { [ListId] = list, [EntityId] = member },
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Append, table, list),
            _ => Remove(list, member)));
        return Answer(request, new OrganizationResponse());
    }

    private void Remove(Guid list, Guid member)
    {
        if (!Database.Exists(Metadata.Table(List), list))
        {
            throw Faults.RowNotFound(List, list);
        }

        var table = Metadata.Table(Members);
        foreach (var row in rows.Pointing(Members, "listid", list)
            .Where(row => Database.Read(table, row.Id, ["entityid"])?["entityid"] is EntityReference who
                && who.Id == member).ToList())
        {
            Database.Delete(table, row.Id);
        }
    }
}
