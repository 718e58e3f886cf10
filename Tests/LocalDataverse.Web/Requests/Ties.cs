using System.Text.Json;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Web.Requests;

/// <summary>
/// Plans what requests to $ref do: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/
/// associate-disassociate-entities-using-web-api.
/// </summary>
internal sealed class Ties(WebApiRequest request, References references)
{
    /// <summary>POST or PUT to $ref.</summary>
    public Plan Associate(EntityReference reference, Navigation navigation)
    {
        var body = JsonText.Object(request, reference.LogicalName);
        if (!body.TryGetProperty("@odata.id", out var id) || id.ValueKind != JsonValueKind.String)
        {
            throw WebApiFault.Payload(reference.LogicalName, "The body has no '@odata.id'.");
        }

        var other = references.Read(id.GetString()!);
        if (!navigation.IsCollection)
        {
            return Change(reference, navigation.Relationship.ReferencingColumn, other);
        }

        return Plan.Of(
            new AssociateRequest
            {
                Target = reference,
                Relationship = RelationshipOf(navigation, reference),
                RelatedEntities = [other],
            },
            _ => WebApiResponse.NoContent());
    }

    public static Plan Disassociate(EntityReference reference, Navigation navigation, EntityReference? other)
    {
        if (!navigation.IsCollection)
        {
            return Change(reference, navigation.Relationship.ReferencingColumn, null);
        }

        return Plan.Of(
            new DisassociateRequest
            {
                Target = reference,
                Relationship = RelationshipOf(navigation, reference),
                RelatedEntities = [other ?? throw WebApiFault.BadRequest("The address names no row to part with.")],
            },
            _ => WebApiResponse.NoContent());
    }

    /// <summary>One column of a row that must be there.</summary>
    public static Plan Change(EntityReference reference, string column, object? value)
    {
        var row = new Entity(reference.LogicalName, reference.Id)
        {
            KeyAttributes = reference.KeyAttributes,
            [column] = value!,
        };
        return Plan.Of(new UpdateRequest { Target = row }, _ => WebApiResponse.NoContent());
    }

    // Within one table the two ends of a relationship look alike: the row in the address is the parent.
    private static Relationship RelationshipOf(Navigation navigation, EntityReference reference) =>
        new(navigation.Relationship.SchemaName)
        {
            PrimaryEntityRole = navigation.Target.LogicalName == reference.LogicalName
                ? EntityRole.Referenced
                : null,
        };
}
