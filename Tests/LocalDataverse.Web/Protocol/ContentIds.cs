namespace LocalDataverse.Web.Protocol;

/// <summary>$1 and the like: the row that an earlier part of the change set made.</summary>
internal static class ContentIds
{
    public static string Resolve(string address, WebApiRequest request)
    {
        if (!address.StartsWith('$'))
        {
            return address;
        }

        var slash = address.AsSpan().IndexOfAny('/', '?');
        var id = slash < 0 ? address[1..] : address[1..slash];
        return request.ContentIds.TryGetValue(id, out var row)
            ? row + (slash < 0 ? "" : address[slash..])
            : throw WebApiFault.BadRequest($"Content-ID Reference: '${id}' does not exist in the batch context.");
    }
}
