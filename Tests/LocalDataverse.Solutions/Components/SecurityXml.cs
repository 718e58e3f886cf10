using System.Collections.Immutable;
using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Components;

/// <summary>Roles and column security profiles.</summary>
internal static class SecurityXml
{
    private const string Allowed = "4";

    public static ComposedRole ReadRole(XElement element)
    {
        var name = element.NeededAttribute("name");
        return new ComposedRole(
            XmlReading.Id(element.NeededAttribute("id")),
            name,
            [
                .. element.In("RolePrivileges", "RolePrivilege")
                    .Select(one => (one.NeededAttribute("name"), LevelOf(one, name))),
            ]);
    }

    private static PrivilegeDepth LevelOf(XElement privilege, string role) =>
        privilege.NeededAttribute("level") switch
        {
            "Basic" => PrivilegeDepth.Basic,
            "Local" => PrivilegeDepth.Local,
            "Deep" => PrivilegeDepth.Deep,
            "Global" => PrivilegeDepth.Global,
            var odd => throw ImportFaults.Invalid($"the role {role} has a privilege of level '{odd}'"),
        };

    public static ComposedProfile ReadProfile(XElement element, MetadataStore metadata)
    {
        var permissions = element.In("FieldPermissions", "FieldPermission").ToList();
        foreach (var permission in permissions)
        {
            var (table, column) = ColumnOf(permission);
            if (metadata.TryTable(table)?.Column(column) is not { IsSecured: true })
            {
                throw ImportFaults.Invalid($"the column {table}.{column} of a column security profile is not secured");
            }
        }

        return new ComposedProfile(
            element.NeededAttribute("name"),
            element.Attribute("description")?.Value,
            new SecurityProfile(
                XmlReading.Id(element.NeededAttribute("fieldsecurityprofileid")),
                Granted(permissions, "CanRead"),
                Granted(permissions, "CanCreate"),
                Granted(permissions, "CanUpdate")));
    }

    private static ImmutableHashSet<(string, string)> Granted(List<XElement> permissions, string what) =>
        [.. permissions.Where(one => one.Needed(what) == Allowed).Select(ColumnOf)];

    private static (string, string) ColumnOf(XElement permission) =>
        (permission.Needed("EntityName").ToLowerInvariant(), permission.Needed("AttributeName").ToLowerInvariant());
}
