using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Writing;

/// <summary>No event of its own: it becomes a Create or an Update.</summary>
internal sealed class UpsertMessage(MessageParts parts, Transactions transactions) : Message(parts)
{
    public override string RequestName => "Upsert";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<Entity>(request, "Target"));
        var table = Metadata.Table(target.LogicalName);
        var found = Keys.Find(table, target);
        var exists = found is { } id && transactions.Run(call, _ => Database.Exists(table, id));
        target.Id = found ?? Guid.NewGuid();
        foreach (var (column, value) in exists ? [] : target.KeyAttributes)
        {
            target[column] = value;
        }

        target.KeyAttributes.Clear();
        OrganizationRequest actual = exists
            ? new UpdateRequest { Target = target }
            : new CreateRequest { Target = target };
        if (request.Parameters.TryGetValue("tag", out object tag))
        {
            actual["tag"] = tag;
        }

        Requests.Execute(actual, call);
        return Answer(request, new UpsertResponse(), new()
        {
            ["RecordCreated"] = !exists,
            ["Target"] = new EntityReference(target.LogicalName, target.Id),
        });
    }
}
