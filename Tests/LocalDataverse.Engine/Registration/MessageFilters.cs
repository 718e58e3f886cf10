using System.Security.Cryptography;
using System.Text;
using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Engine.Registration;

/// <summary>
/// Which messages a solution may put steps on, and on which tables: what an environment shows as the rows of
/// <c>sdkmessage</c> and <c>sdkmessagefilter</c>, and what an import holds steps against.
/// </summary>
internal static class MessageFilters
{
    private static readonly string[] OfRows =
        ["Create", "Retrieve", "RetrieveMultiple", "Update", "Delete"];

    // An activity's table has none of these: the public table reference of e-mail lists its messages.
    private static readonly string[] OfManyRows = ["CreateMultiple", "UpdateMultiple"];

    private static readonly string[] OfOwnedRows = ["Assign", "GrantAccess", "ModifyAccess", "RevokeAccess"];

    private static readonly string[] OfStates = ["SetState", "SetStateDynamicEntity"];

    private static readonly (string Message, string[] Tables)[] OfSomeTables =
    [
        ("Send", ["email", "fax", "template"]),
        ("SendFromTemplate", ["email"]),
        ("Merge", ["contact", "lead", "account", "incident"]),
        ("QualifyLead", ["lead"]),
        ("AddMember", ["list"]),
        ("AddListMembers", ["list"]),
        ("RemoveMember", ["list"]),
    ];

    /// <summary>The messages of a table.</summary>
    public static IEnumerable<string> Of(TableMetadata table)
    {
        // Rows of activityparty are read only: its parent activity is what events are about.
        if (table.LogicalName == "activityparty")
        {
            return ["RetrieveMultiple"];
        }

        if (table.IsIntersect)
        {
            return [];
        }

        var some = OfSomeTables.Where(one => one.Tables.Contains(table.LogicalName)).Select(one => one.Message);
        return OfRows
            .Concat(table.IsActivity ? [] : OfManyRows)
            .Concat(table.Ownership == Ownership.User ? OfOwnedRows : [])
            .Concat(table.HasState ? OfStates : [])
            .Concat(some);
    }

    /// <summary>The id of a message: the platform's where it is known, else one that only this host has.</summary>
    public static Guid IdOf(string message) =>
        KnownMessages.All.Where(one => one.Value == message).Select(one => (Guid?)one.Key).FirstOrDefault()
        ?? StableId(message);

    public static Guid IdOf(string message, string table) => StableId($"{message}/{table}");

    /// <summary>The message with an id; null when there is none.</summary>
    public static string? NameOf(Guid id) =>
        KnownMessages.NameOf(id) ?? Registrable.All.FirstOrDefault(message => StableId(message) == id);

    private static Guid StableId(string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"sdkmessage/{name}")).AsSpan(0, 16));
}
