using System.Collections.Immutable;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Messages;

/// <summary>Users get and lose roles and column security profiles by the relationships between their rows.</summary>
internal static class HeldByUsers
{
    private const string Roles = "systemuserroles_association";
    private const string Profiles = "systemuserprofiles_association";

    public static bool Is(RelationshipMetadata relationship) => relationship.SchemaName is Roles or Profiles;

    /// <summary>
    /// The privilege to give roles has a name of its own; profiles are a matter of the system administrator:
    /// https://learn.microsoft.com/power-platform/admin/security-roles-privileges and .../field-level-security.
    /// </summary>
    public static void Demand(Platform platform, Invocation call, RelationshipMetadata relationship)
    {
        if (relationship.SchemaName == Roles)
        {
            platform.Access.Demand(call, "prvAssignRole");
        }
        else if (!call.ByPlatform && !platform.Security.IsUnrestricted(call.UserId))
        {
            throw Faults.PrivilegeDenied("Only a system administrator can change who is in a column security profile.");
        }
    }

    /// <summary>What the user may do follows the rows once they are there to stay.</summary>
    public static void Follow(
        Platform platform, RelationshipMetadata relationship, EntityReference user, Invocation call)
    {
        if (Is(relationship))
        {
            call.Transaction!.Committed.Add(() => platform.Security.Change(state => state with
            {
                Users = state.Users.SetItem(user.Id, state.Users[user.Id] with
                {
                    Roles = Held(Roles, state.Roles.Select(one => (one.Key, one.Value.Id))),
                    Profiles = Held(Profiles, state.Profiles.Select(one => (one.Key, one.Value.Id))),
                }),
            }));
        }

        ImmutableHashSet<string> Held(string name, IEnumerable<(string Name, Guid Id)> all)
        {
            var link = platform.Metadata.Relationship(name);
            return all.Where(one => platform.Database.IsLinked(link, user.Id, one.Id)).Select(one => one.Name)
                .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        }
    }
}
