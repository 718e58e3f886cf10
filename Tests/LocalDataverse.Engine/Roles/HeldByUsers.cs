using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Roles;

/// <summary>
/// Users and teams get and lose roles and column security profiles, and users their teams, by the relationships
/// between their rows.
/// </summary>
internal sealed class HeldByUsers(
    RoleCopies roleCopies, AccessCheck access, SecurityModel security, Database database, MetadataStore metadata)
{
    private static readonly string[] Roles = ["systemuserroles", "teamroles"];
    private static readonly string[] Profiles = ["systemuserprofiles", "teamprofiles"];

    private const string Members = "teammembership";

    public static bool NeedsPrivilege(RelationshipMetadata relationship) =>
        Roles.Concat(Profiles).Contains(relationship.IntersectTable);

    /// <summary>
    /// The privilege to give roles has a name of its own; profiles are a matter of the system administrator:
    /// https://learn.microsoft.com/power-platform/admin/security-roles-privileges and .../field-level-security.
    /// </summary>
    public void Demand(Invocation call, RelationshipMetadata relationship)
    {
        if (Roles.Contains(relationship.IntersectTable))
        {
            access.Demand(call, "prvAssignRole");
        }
        else if (!call.ByPlatform && !security.IsUnrestricted(call.UserId))
        {
            throw Faults.PrivilegeDenied("Only a system administrator can change who is in a column security profile.");
        }
    }

    /// <summary>Refuses what a user or team cannot hold.</summary>
    /// <param name="relationship">Between holder and held.</param>
    /// <param name="holder">The id of the user or team.</param>
    /// <param name="held">The id of the role or whatever it is.</param>
    public void DemandFit(RelationshipMetadata relationship, Guid holder, Guid held)
    {
        if (Roles.Contains(relationship.IntersectTable)
            && roleCopies.UnitOf(held) != UnitOf(relationship.FirstTable, holder))
        {
            throw Faults.Create(
                ErrorCodes.RoleOfAnotherBusinessUnit,
                $"The role {held} and the {relationship.FirstTable} {holder} do not belong to the same business unit.");
        }

        if (relationship.IntersectTable == "teamroles" && TypeOf(holder) == AccessTeam)
        {
            throw Faults.InvalidArgument($"The team {holder} is an access team: it has no roles of its own.");
        }
    }

    /// <summary>What users and teams may do follows the rows once they are there to stay.</summary>
    /// <param name="holder">The user or team of a role or profile; of a membership, the user.</param>
    public void Follow(RelationshipMetadata relationship, Guid holder, Invocation call)
    {
        if (relationship.IntersectTable == Members)
        {
            call.Transaction!.Committed.Add(() => FollowUser(holder));
        }
        else if (NeedsPrivilege(relationship))
        {
            call.Transaction!.Committed.Add(relationship.FirstTable == "team"
                ? () => FollowTeam(holder)
                : () => FollowUser(holder));
        }
    }

    /// <summary>Of a team that is deleted, nothing counts any more.</summary>
    public void Forget(Guid team, Invocation call) =>
        call.Transaction!.Committed.Add(() => security.Change(state => state with
        {
            Teams = state.Teams.Remove(team),
        }));

    private const int AccessTeam = 1;

    private void FollowUser(Guid user)
    {
        var teams = database.Statements
            .Query("SELECT teamid FROM teammembership WHERE systemuserid = ?1", StoredValue.Text(user))
            .Select(row => Guid.Parse((string)row[0]!))
            .ToImmutableHashSet();
        security.Change(state => state.Users.TryGetValue(user, out var known)
            ? state with
            {
                Users = state.Users.SetItem(
                    user, Held("systemuser", user, known.BusinessUnitId) with { Teams = teams }),
            }
            : state);
    }

    private void FollowTeam(Guid team) => security.Change(state => state with
    {
        Teams = state.Teams.SetItem(team, Held("team", team, UnitOf("team", team))),
    });

    private SecurityPrincipal Held(string table, Guid id, Guid unit)
    {
        var state = security.State;
        var roots = Ids(
            $"SELECT r.parentrootroleid FROM {table}roles l JOIN role r ON r.roleid = l.roleid WHERE l.{table}id = ?1");
        var profiles = Ids($"SELECT fieldsecurityprofileid FROM {table}profiles WHERE {table}id = ?1");
        return new SecurityPrincipal(
            unit,
            [.. state.Roles.Where(one => roots.Contains(one.Value.Id)).Select(one => one.Key)],
            [.. state.Profiles.Where(one => profiles.Contains(one.Value.Id)).Select(one => one.Key)])
            .IgnoringCase();

        HashSet<Guid> Ids(string sql) => [.. database.Statements.Query(sql, StoredValue.Text(id))
            .Select(row => Guid.Parse((string)row[0]!))];
    }

    private Guid UnitOf(string table, Guid id) =>
        (Read(table, id, "businessunitid") as EntityReference)?.Id ?? Guid.Empty;

    private int? TypeOf(Guid team) =>
        (Read("team", team, "teamtype") as OptionSetValue)?.Value;

    private object? Read(string table, Guid id, string column) =>
        (database.Read(metadata.Table(table), id, [column]) ?? throw Faults.RowNotFound(table, id))
        .GetValueOrDefault(column);
}
