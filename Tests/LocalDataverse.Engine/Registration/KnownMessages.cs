namespace LocalDataverse.Engine.Registration;

/// <summary>
/// The platform's messages by id, as real exports of unrelated environments show them. The list is frozen: any other
/// message has an id that only this host knows.
/// </summary>
internal static class KnownMessages
{
    private const string Rest = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<Guid, string> Names = new()
    {
        [Old("9ebdbb1b")] = "Create",
        [Old("20bebb1b")] = "Update",
        [Old("a1bdbb1b")] = "Delete",
        [Old("f2bdbb1b")] = "Retrieve",
        [Old("03bebb1b")] = "RetrieveMultiple",
        [Old("8cbdbb1b")] = "Assign",
        [Old("dbbdbb1b")] = "Merge",
        [Old("c5bdbb1b")] = "GrantAccess",
        [Old("11bebb1b")] = "RevokeAccess",
        [Old("1cbebb1b")] = "SetState",
        [Old("1dbebb1b")] = "SetStateDynamicEntity",
        [new("644c3365-b36c-431e-b76b-5c3e48adee55")] = "QualifyLead",
    };

    public static IReadOnlyDictionary<Guid, string> All => Names;

    public static string? NameOf(Guid id) => Names.GetValueOrDefault(id);

    private static Guid Old(string first) => new(first + Rest);
}
