using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>
/// A client makes a user for an application, by the application's id and the business unit. The platform asks the
/// directory for the name; there is none here, so the id stands for it. Users who are people come from the directory
/// and are made by the host alone.
/// </summary>
internal sealed class ApplicationUsers(HostRows hostRows, Database database, SecurityModel security) : RowKeeper
{
    private const string Application = "applicationid";
    private const string Unit = "businessunitid";

    public override string Table => "systemuser";

    public override bool IsWritable => false;

    public override void DemandCreate(Entity row)
    {
        if (row.GetAttributeValue<Guid?>(Application) is not { } application)
        {
            throw Faults.Unsupported($"Create of systemuser without {Application}");
        }

        if (row.GetAttributeValue<EntityReference>(Unit) is null)
        {
            throw Faults.MissingField(Unit);
        }

        var known = database.Statements
            .Query($"SELECT 1 FROM systemuser WHERE {Application} = ?1", StoredValue.Text(application));
        if (known.Count > 0)
        {
            throw Faults.DuplicateKey("User");
        }
    }

    public override void FollowCreate(Entity row, Invocation call)
    {
        var unit = row.GetAttributeValue<EntityReference>(Unit);
        string?[] names = [row.GetAttributeValue<string>("firstname"), row.GetAttributeValue<string>("lastname")];
        var fullName = string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
        hostRows.UpdateIfThere(Table, row.Id, new()
        {
            ["fullname"] = fullName.Length > 0 ? fullName : $"# {row.GetAttributeValue<Guid>(Application)}",
        });
        hostRows.Insert(UserLanguages.Table, row.Id, new() { [Unit] = unit });
        var user = new SecurityPrincipal(unit.Id, [], []).IgnoringCase();
        call.Transaction!.Committed.Add(() => security.Change(state => state with
        {
            Users = state.Users.Add(row.Id, user),
        }));
    }
}
