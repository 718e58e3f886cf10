namespace LocalDataverse.Web.Protocol;

/// <summary>One request, whether it came by itself or as a part of a batch.</summary>
internal sealed record WebApiRequest
{
    /// <summary>How the path of every address begins, before the version.</summary>
    public const string Path = "/api/data/";

    public required string Method { get; init; }

    /// <summary>The absolute address, as it was sent.</summary>
    public required Uri Url { get; init; }

    /// <summary>The address that all others are relative to, with a slash at its end.</summary>
    public required Uri Root { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Who calls, before anybody is impersonated.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Of a part of a change set: the row that each earlier part made, by its Content-ID.</summary>
    public IReadOnlyDictionary<string, string> ContentIds { get; init; } = new Dictionary<string, string>();

    public bool IsBatch => Url.AbsolutePath == Root.AbsolutePath + "$batch";

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
