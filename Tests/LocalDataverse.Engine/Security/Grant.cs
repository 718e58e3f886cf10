namespace LocalDataverse.Engine.Security;

/// <summary>A privilege out of one role.</summary>
/// <param name="Depth">Whose rows it counts for.</param>
/// <param name="BusinessUnitId">From where the depth is counted: the unit of the user or team with the role.</param>
internal sealed record Grant(PrivilegeDepth Depth, Guid BusinessUnitId)
{
    public Grant AtMost(PrivilegeDepth depth) => Depth <= depth ? this : this with { Depth = depth };
}

/// <summary>All that somebody's roles say of one privilege on a table.</summary>
/// <param name="Right">What the privilege allows to be done with a row.</param>
/// <param name="Grants">None is no right at all, whatever is shared.</param>
internal sealed record HeldPrivilege(AccessRight Right, IReadOnlyList<Grant> Grants)
{
    public bool IsNone => Grants.Count == 0;

    public bool IsGlobal => Grants.Any(grant => grant.Depth == PrivilegeDepth.Global);

    public static HeldPrivilege Everywhere(AccessRight right) => new(right, [new(PrivilegeDepth.Global, Guid.Empty)]);
}
