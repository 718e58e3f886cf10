using System.Globalization;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages;

/// <summary>With whom a row is shared: a user or a team that exists.</summary>
internal static class SharedWith
{
    /// <param name="platform">The organisation.</param>
    /// <param name="parameter">What the request calls it.</param>
    /// <param name="given">A reference, or an object with a principal and an access mask.</param>
    public static (EntityReference Principal, AccessRights Mask) Read(Platform platform, string parameter, object given)
    {
        if (given is EntityReference reference)
        {
            return (Demand(platform, reference), AccessRights.None);
        }

        // By their names: the SDK's class is in an assembly that nothing here refers to.
        var type = given.GetType();
        if (type.GetProperty("Principal")?.GetValue(given) is not EntityReference principal
            || type.GetProperty("AccessMask")?.GetValue(given) is not Enum mask)
        {
            throw Faults.InvalidArgument($"The parameter '{parameter}' does not name a principal and its access.");
        }

        return (Demand(platform, principal), (AccessRights)Convert.ToInt32(mask, CultureInfo.InvariantCulture));
    }

    public static EntityReference Demand(Platform platform, EntityReference principal) => principal.LogicalName switch
    {
        "systemuser" => new EntityReference("systemuser", platform.Security.DemandUser(principal.Id)),
        "team" when platform.Database.Exists(platform.Metadata.Table("team"), principal.Id) =>
            new EntityReference("team", principal.Id),
        "team" => throw Faults.RowNotFound("team", principal.Id),
        _ => throw Faults.Unsupported($"the principal {principal.LogicalName}"),
    };
}
