using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;

namespace LocalDataverse.Engine.Roles;

/// <summary>
/// Roles that come with the platform and with Sales, as far as their privileges matter here. The list is frozen:
/// whoever needs another role makes it with LocalOrganization.AddRole.
/// </summary>
internal static class BuiltInRoles
{
    private static readonly string[] Reference =
    [
        "organization", "businessunit", "systemuser", "team", "queue", "transactioncurrency", "template", "savedquery",
        "webresource", "role", "fieldsecurityprofile", "sdkmessage", "plugintype", "knowledgearticle", "equipment",
    ];

    private static readonly string[] Sales =
        ["contact", "account", "lead", "activitypointer", "annotation", "list", "campaign", "opportunity"];

    public static IEnumerable<(string Name, string[] Privileges)> All(MetadataStore metadata)
    {
        yield return ("Basic User", [.. On(metadata, Reference, AccessRight.Read, AccessRight.AppendTo)]);
        yield return (
            "Salesperson",
            [
                .. On(metadata, Reference, AccessRight.Read, AccessRight.AppendTo),
                .. On(
                    metadata,
                    Sales,
                    AccessRight.Create,
                    AccessRight.Read,
                    AccessRight.Write,
                    AccessRight.Append,
                    AccessRight.AppendTo,
                    AccessRight.Assign,
                    AccessRight.Share),
                "prvMerge",
            ]);
    }

    private static IEnumerable<string> On(MetadataStore metadata, string[] tables, params AccessRight[] rights) =>
        tables
        .Select(metadata.TryTable)
        .OfType<TableMetadata>()
        .SelectMany(table => rights
            .Where(right => right is not (AccessRight.Assign or AccessRight.Share) || table.Ownership == Ownership.User)
            .Select(right => Privileges.Of(right, table)));
}
