using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;
using OptOutPlugin.LocalDataverse.Security;

namespace OptOutPlugin.LocalDataverse.Import;

/// <summary>
/// The rows of sdkmessage and sdkmessagefilter: which messages there are, and on which tables steps may wait for them.
/// </summary>
internal sealed class MessageRows(Platform platform)
{
    private static readonly Dictionary<string, Func<TableMetadata, bool>> Messages = new()
    {
        ["Create"] = IsWritten,
        ["Update"] = IsWritten,
        ["Delete"] = IsWritten,
        ["Retrieve"] = IsWritten,
        ["RetrieveMultiple"] = table => !table.IsIntersect,
        ["CreateMultiple"] = table => IsWritten(table) && !table.IsActivity,
        ["UpdateMultiple"] = table => IsWritten(table) && !table.IsActivity,
        ["Assign"] = IsOwned,
        ["GrantAccess"] = IsOwned,
        ["RevokeAccess"] = IsOwned,
        ["SetState"] = table => IsWritten(table) && table.HasState,
        ["SetStateDynamicEntity"] = table => IsWritten(table) && table.HasState,
        ["Associate"] = _ => false,
        ["Disassociate"] = _ => false,
        ["WhoAmI"] = _ => false,
        ["Merge"] = table => SystemTables.CanBeMerged(table.LogicalName),
        ["QualifyLead"] = table => table.LogicalName == "lead",
        ["Send"] = table => table.LogicalName is "email" or "fax" or "template",
        ["SendFromTemplate"] = table => table.LogicalName == "email",
        ["AddMember"] = table => table.LogicalName == "list",
        ["AddListMembers"] = table => table.LogicalName == "list",
    };

    private readonly HostRows rows = new(platform);

    public static Guid IdOf(string message) =>
        KnownMessages.All.FirstOrDefault(one => one.Value == message) is { Value: not null } known
            ? known.Key
            : Computed(message);

    public static Guid FilterOf(string message, string table) => Computed($"{message} {table}");

    /// <summary>Adds what is not there yet: all at first, later what the tables of an import bring.</summary>
    public void AddMissing()
    {
        foreach (var (message, isOn) in Messages)
        {
            AddMessage(message);
            foreach (var table in platform.Metadata.Tables.Where(isOn))
            {
                AddFilter(message, table.LogicalName);
            }
        }
    }

    private void AddMessage(string message)
    {
        if (!platform.Database.Exists(platform.Metadata.Table("sdkmessage"), IdOf(message)))
        {
            rows.Insert("sdkmessage", IdOf(message), new() { ["name"] = message, ["isprivate"] = false });
        }
    }

    private void AddFilter(string message, string table)
    {
        var id = FilterOf(message, table);
        if (!platform.Database.Exists(platform.Metadata.Table("sdkmessagefilter"), id))
        {
            rows.Insert("sdkmessagefilter", id, new()
            {
                ["primaryobjecttypecode"] = table,
                ["sdkmessageid"] = new EntityReference("sdkmessage", IdOf(message)),
                ["iscustomprocessingstepallowed"] = true,
                ["isvisible"] = true,
            });
        }
    }

    // Rows of activityparty are read only: its parent activity is what events are about.
    private static bool IsWritten(TableMetadata table) => !table.IsIntersect && table.LogicalName != "activityparty";

    private static bool IsOwned(TableMetadata table) => IsWritten(table) && table.Ownership == Ownership.User;

    private static Guid Computed(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
