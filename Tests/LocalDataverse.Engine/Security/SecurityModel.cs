using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;

namespace LocalDataverse.Engine.Security;

/// <param name="Id">The row of the role in the root business unit; those of other units are copies of it.</param>
/// <param name="IsAdministrator">It grants everything, also what is not made yet.</param>
/// <param name="Privileges">The names of what it grants, and for whose rows.</param>
internal sealed record SecurityRole(
    Guid Id, bool IsAdministrator, ImmutableDictionary<string, PrivilegeDepth> Privileges);

/// <summary>What a user or a team holds by itself.</summary>
internal sealed record SecurityPrincipal(
    Guid BusinessUnitId, ImmutableHashSet<string> Roles, ImmutableHashSet<string> Profiles)
{
    /// <summary>Of a user: the teams, whose roles count as well.</summary>
    public ImmutableHashSet<Guid> Teams { get; init; } = [];

    public SecurityPrincipal IgnoringCase() => this with
    {
        Roles = Roles.WithComparer(StringComparer.OrdinalIgnoreCase),
        Profiles = Profiles.WithComparer(StringComparer.OrdinalIgnoreCase),
    };
}

/// <summary>What a column security profile allows: (table, column) of what may be read, created and updated.</summary>
internal sealed record SecurityProfile(
    Guid Id,
    ImmutableHashSet<(string, string)> Read,
    ImmutableHashSet<(string, string)> Create,
    ImmutableHashSet<(string, string)> Update);

internal sealed record SecurityState(
    ImmutableDictionary<string, SecurityRole> Roles,
    ImmutableDictionary<Guid, SecurityPrincipal> Users,
    ImmutableDictionary<string, SecurityProfile> Profiles)
{
    /// <summary>The teams that hold anything.</summary>
    public ImmutableDictionary<Guid, SecurityPrincipal> Teams { get; init; } =
        ImmutableDictionary<Guid, SecurityPrincipal>.Empty;
}

/// <summary>Who may do what. Its state is one value, so that an import which fails can put the old one back.</summary>
internal sealed class SecurityModel(Guid systemUserId)
{
    private readonly Lock gate = new();
    private volatile SecurityState state = new(
        ImmutableDictionary.Create<string, SecurityRole>(StringComparer.OrdinalIgnoreCase),
        ImmutableDictionary<Guid, SecurityPrincipal>.Empty,
        ImmutableDictionary.Create<string, SecurityProfile>(StringComparer.OrdinalIgnoreCase));

    public SecurityState State
    {
        get => state;
        set => state = value;
    }

    public void Change(Func<SecurityState, SecurityState> change)
    {
        lock (gate)
        {
            state = change(state);
        }
    }

    public Guid DemandUser(Guid id) => id == systemUserId || state.Users.ContainsKey(id)
        ? id
        : throw Faults.RowNotFound("systemuser", id);

    public Guid BusinessUnitOf(Guid id) => Find(id)?.BusinessUnitId ?? Guid.Empty;

    /// <summary>SYSTEM and administrators: nothing is denied to them.</summary>
    public bool IsUnrestricted(Guid id) => id == systemUserId || RolesOf(id).Any(role => role.IsAdministrator);

    public bool Holds(Guid id, string privilege) => GrantsOf(id, privilege).Count > 0;

    /// <summary>Of several roles the widest counts; null is no right at all.</summary>
    public PrivilegeDepth? DepthOf(Guid id, string privilege) =>
        GrantsOf(id, privilege).Max(grant => (PrivilegeDepth?)grant.Depth);

    /// <summary>
    /// All that the roles of a user or team say of a privilege. A role of a team counts from where the team stands,
    /// and for the member's own rows too: "Direct User (Basic) access level and Team privileges", which is what a role
    /// has unless somebody chose otherwise (learn.microsoft.com/power-platform/admin/security-roles-privileges).
    /// </summary>
    public IReadOnlyList<Grant> GrantsOf(Guid id, string privilege) => IsUnrestricted(id)
        ? [new Grant(PrivilegeDepth.Global, BusinessUnitOf(id))]
        : [.. Holders(id)
            .SelectMany(holder => holder.Roles
                .Select(name => state.Roles[name].Privileges)
                .Where(privileges => privileges.ContainsKey(privilege))
                .Select(privileges => new Grant(privileges[privilege], holder.BusinessUnitId)))
            .Distinct()];

    /// <summary>Whether nothing is denied to a call: to its user, and to whoever acts on the user's behalf.</summary>
    public bool IsUnrestricted(Invocation call) => call.ByPlatform
        || (IsUnrestricted(call.UserId) && (call.ActingUserId is not { } acting || IsUnrestricted(acting)));

    /// <summary>What a call may do: what its user and whoever acts on the user's behalf both may.</summary>
    public IReadOnlyList<Grant> GrantsOf(Invocation call, string privilege)
    {
        var grants = GrantsOf(call.UserId, privilege);
        if (call.ActingUserId is not { } acting)
        {
            return grants;
        }

        return DepthOf(acting, privilege) is { } depth ? [.. grants.Select(grant => grant.AtMost(depth))] : [];
    }

    /// <summary>The roles of a user or team, those of the user's teams included.</summary>
    public IEnumerable<SecurityRole> RolesOf(Guid id) =>
        Holders(id).SelectMany(holder => holder.Roles).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => state.Roles[name]);

    public IEnumerable<SecurityProfile> ProfilesOf(Guid id) =>
        Holders(id).SelectMany(holder => holder.Profiles).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => state.Profiles[name]);

    private SecurityPrincipal? Find(Guid id) => state.Users.GetValueOrDefault(id) ?? state.Teams.GetValueOrDefault(id);

    private IEnumerable<SecurityPrincipal> Holders(Guid id)
    {
        var (all, holder) = (state, Find(id));
        return holder is null
            ? []
            : holder.Teams.Select(team => all.Teams.GetValueOrDefault(team)).OfType<SecurityPrincipal>()
                .Prepend(holder);
    }
}
