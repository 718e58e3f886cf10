namespace OptOutPlugin.Domain.Links;

/// <summary>A key of links, and those for each use that are made of it.</summary>
internal sealed class LinkKey
{
    /// <summary>Makes them of a key's row.</summary>
    /// <param name="id">The id of the row.</param>
    /// <param name="value">The key.</param>
    public LinkKey(Guid id, byte[] value)
    {
        Id = Hex.Of(id.ToByteArray()).Substring(0, 2 * LinkEnvelope.KeyIdLength);
        ForText = LinkEnvelope.KeyFor(value, "text");
        ForStart = LinkEnvelope.KeyFor(value, "start");
        OfProduct = LinkEnvelope.KeyFor(value, "product");
        OfPage = LinkEnvelope.KeyFor(value, "page");
    }

    /// <summary>The id as it stands in a link.</summary>
    public string Id { get; }

    /// <summary>The key of the page's mark: the only one that leaves the platform.</summary>
    public byte[] OfPage { get; }

    internal byte[] ForText { get; }

    internal byte[] ForStart { get; }

    internal byte[] OfProduct { get; }
}
