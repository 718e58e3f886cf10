namespace LocalDataverse.Engine.Registration;

/// <summary>
/// The messages of the platform that steps can be registered on. The list is frozen: a message is added when something
/// here raises it.
/// </summary>
internal static class Registrable
{
    private static readonly HashSet<string> Messages =
    [
        "Create", "CreateMultiple", "Retrieve", "RetrieveMultiple", "Update", "UpdateMultiple", "Delete", "Associate",
        "Disassociate", "SetState", "SetStateDynamicEntity", "Assign", "Send", "WhoAmI", "Merge",
        "SendFromTemplate", "QualifyLead", "GrantAccess", "ModifyAccess", "RevokeAccess",
    ];

    /// <summary>Messages of the platform that no request here raises yet: their steps are kept and never run.</summary>
    private static readonly HashSet<string> Silent = ["AddMember", "AddListMembers"];

    /// <summary>Every message that a step can be registered on.</summary>
    public static IEnumerable<string> All => Messages.Concat(Silent);

    public static bool Is(string message) => Messages.Contains(message) || Silent.Contains(message);
}
