using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Rows;

/// <summary>Addresses of rows, absolute or relative, and those that stand for a row made earlier.</summary>
internal sealed class References(WebApiModel model, WebApiRequest request)
{
    public EntityReference Read(string address)
    {
        var resolved = ContentIds.Resolve(address, request);
        try
        {
            var uri = Absolute(resolved);
            var path = new ODataUriParser(model.Edm, request.Root, uri) { Resolver = Resolver(model.Edm) }.ParsePath();
            if (path.Count == 2 && path.FirstSegment is EntitySetSegment && path.LastSegment is KeySegment key)
            {
                return Keys.Read(model, key);
            }
        }
        catch (Exception problem) when (problem is ODataException or UriFormatException)
        {
            throw WebApiFault.BadRequest($"'{address}' is not the address of a row: {problem.Message}", problem);
        }

        throw WebApiFault.BadRequest($"'{address}' is not the address of a row.");
    }

    public static ODataUriResolver Resolver(IEdmModel model) => new AlternateKeysODataUriResolver(model);

    private Uri Absolute(string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var absolute)
            && absolute.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            // Only what follows the version matters: the host in front may be known by several names.
            var at = absolute.AbsolutePath.IndexOf("/api/data/v", StringComparison.OrdinalIgnoreCase);
            var rest = at < 0 ? "" : absolute.AbsolutePath[(at + 11)..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            return slash < 0 ? absolute : new Uri(request.Root, rest[(slash + 1)..]);
        }

        return new Uri(request.Root, address.TrimStart('/'));
    }
}

/// <summary>Keys out of addresses.</summary>
internal static class Keys
{
    public static EntityReference Read(WebApiModel model, KeySegment segment)
    {
        var table = model.Table(segment.EdmType);
        var keys = segment.Keys.ToList();
        if (keys is [{ Key: var name, Value: Guid id }] && name == table.PrimaryId)
        {
            return new EntityReference(table.LogicalName, id);
        }

        var reference = new EntityReference { LogicalName = table.LogicalName };
        foreach (var (property, value) in keys)
        {
            var column = EdmNames.Column(table, property)!;
            reference.KeyAttributes[column.LogicalName] = FunctionArguments.Plain(value);
        }

        return reference;
    }
}
