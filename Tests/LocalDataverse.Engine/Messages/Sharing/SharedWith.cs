using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sharing;

/// <summary>With whom a row is shared: a user or a team that exists.</summary>
internal sealed class SharedWith(SecurityModel security, Database database, MetadataStore metadata)
{
    /// <param name="parameter">What the request calls it.</param>
    /// <param name="given">A reference, or an object with a principal and an access mask.</param>
    public (EntityReference Principal, AccessRights Mask) Read(string parameter, object given)
    {
        if (given is EntityReference reference)
        {
            return (Demand(reference), AccessRights.None);
        }

        // By their names: the SDK's class is in an assembly that nothing here refers to.
        var type = given.GetType();
        if (type.GetProperty("Principal")?.GetValue(given) is not EntityReference principal
            || type.GetProperty("AccessMask")?.GetValue(given) is not Enum mask)
        {
            throw Faults.InvalidArgument($"The parameter '{parameter}' does not name a principal and its access.");
        }

        return (Demand(principal), (AccessRights)Convert.ToInt32(mask, CultureInfo.InvariantCulture));
    }

    public EntityReference Demand(EntityReference principal) => principal.LogicalName switch
    {
        "systemuser" => new EntityReference("systemuser", security.DemandUser(principal.Id)),
        "team" when database.Exists(metadata.Table("team"), principal.Id) =>
            new EntityReference("team", principal.Id),
        "team" => throw Faults.RowNotFound("team", principal.Id),
        _ => throw Faults.Unsupported($"the principal {principal.LogicalName}"),
    };
}
