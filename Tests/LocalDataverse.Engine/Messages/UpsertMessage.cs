using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages;

/// <summary>No event of its own: it becomes a Create or an Update.</summary>
internal sealed class UpsertMessage(Platform platform) : Message(platform)
{
    public override string RequestName => "Upsert";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<Entity>(request, "Target"));
        var table = Platform.Metadata.Table(target.LogicalName);
        var found = Platform.Keys.Find(table, target);
        var exists = found is { } id && Platform.InTransaction(call, _ => Platform.Database.Exists(table, id));
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

        Platform.Execute(actual, call);
        return Answer(request, new UpsertResponse(), new()
        {
            ["RecordCreated"] = !exists,
            ["Target"] = new EntityReference(target.LogicalName, target.Id),
        });
    }
}
