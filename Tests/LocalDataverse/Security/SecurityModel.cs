using System.Collections.Immutable;

namespace OptOutPlugin.LocalDataverse.Security;

/// <param name="Id">The role's row.</param>
/// <param name="IsAdministrator">It grants everything, also what is not made yet.</param>
/// <param name="Privileges">The names of what it grants, and for whose rows.</param>
internal sealed record SecurityRole(
    Guid Id, bool IsAdministrator, ImmutableDictionary<string, PrivilegeDepth> Privileges);

internal sealed record SecurityUser(
    Guid BusinessUnitId, ImmutableHashSet<string> Roles, ImmutableHashSet<string> Profiles);

/// <summary>What a column security profile allows: (table, column) of what may be read, created and updated.</summary>
internal sealed record SecurityProfile(
    Guid Id,
    ImmutableHashSet<(string, string)> Read,
    ImmutableHashSet<(string, string)> Create,
    ImmutableHashSet<(string, string)> Update);

internal sealed record SecurityState(
    ImmutableDictionary<string, SecurityRole> Roles,
    ImmutableDictionary<Guid, SecurityUser> Users,
    ImmutableDictionary<string, SecurityProfile> Profiles);

/// <summary>Who may do what. Its state is one value, so that an import which fails can put the old one back.</summary>
internal sealed class SecurityModel(Guid systemUserId)
{
    private readonly Lock gate = new();
    private volatile SecurityState state = new(
        ImmutableDictionary.Create<string, SecurityRole>(StringComparer.OrdinalIgnoreCase),
        ImmutableDictionary<Guid, SecurityUser>.Empty,
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

    public Guid BusinessUnitOf(Guid id) => state.Users.GetValueOrDefault(id)?.BusinessUnitId ?? Guid.Empty;

    /// <summary>SYSTEM and administrators: nothing is denied to them.</summary>
    public bool IsUnrestricted(Guid id) => id == systemUserId || RolesOf(id).Any(role => role.IsAdministrator);

    public bool Holds(Guid id, string privilege) => DepthOf(id, privilege) is not null;

    /// <summary>Of several roles the widest counts; null is no right at all.</summary>
    public PrivilegeDepth? DepthOf(Guid id, string privilege) => IsUnrestricted(id)
        ? PrivilegeDepth.Global
        : RolesOf(id)
            .Select(role => role.Privileges.TryGetValue(privilege, out var depth) ? depth : (PrivilegeDepth?)null)
            .Max();

    /// <summary>Whether nothing is denied to a call: to its user, and to whoever acts on the user's behalf.</summary>
    public bool IsUnrestricted(Pipeline.Invocation call) => call.ByPlatform
        || (IsUnrestricted(call.UserId) && (call.ActingUserId is not { } acting || IsUnrestricted(acting)));

    /// <summary>What a call may do: what its user and whoever acts on the user's behalf both may.</summary>
    public PrivilegeDepth? DepthOf(Pipeline.Invocation call, string privilege)
    {
        var depth = DepthOf(call.UserId, privilege);
        if (depth is null || call.ActingUserId is not { } acting)
        {
            return depth;
        }

        return DepthOf(acting, privilege) is { } other ? (PrivilegeDepth)Math.Min((int)depth, (int)other) : null;
    }

    public IEnumerable<SecurityRole> RolesOf(Guid id) =>
        state.Users.GetValueOrDefault(id)?.Roles.Select(name => state.Roles[name]) ?? [];

    public IEnumerable<SecurityProfile> ProfilesOf(Guid id) =>
        state.Users.GetValueOrDefault(id)?.Profiles.Select(name => state.Profiles[name]) ?? [];
}
