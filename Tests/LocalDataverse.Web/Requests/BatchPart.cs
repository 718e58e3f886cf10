using System.Text;
using LocalDataverse.Web.Protocol;
using Microsoft.AspNetCore.WebUtilities;

namespace LocalDataverse.Web.Requests;

/// <summary>A request as it stands within a batch: a line, headers, an empty line and a body.</summary>
internal sealed class BatchPart
{
    private const int LongestAddress = 65_536;

    private readonly WebApiRequest batch;
    private readonly string method;
    private readonly string address;
    private readonly Dictionary<string, string> headers;
    private readonly ReadOnlyMemory<byte> body;

    private BatchPart(
        WebApiRequest batch,
        string? contentId,
        string method,
        string address,
        Dictionary<string, string> headers,
        ReadOnlyMemory<byte> body)
    {
        (this.batch, ContentId, this.method, this.address) = (batch, contentId, method, address);
        (this.headers, this.body) = (headers, body);
    }

    public string? ContentId { get; }

    /// <summary>What the part itself prefers.</summary>
    public Preferences Preferences => Preferences.Read(headers.GetValueOrDefault("Prefer"));

    public static async Task<BatchPart> Read(WebApiRequest batch, MultipartSection section)
    {
        if (section.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw WebApiFault.BadRequest(
                $"The Content-Type of a request within a batch is application/http, not '{section.ContentType}'.");
        }

        using var content = new MemoryStream();
        await section.Body.CopyToAsync(content);
        return Read(batch, section, content.ToArray());
    }

    /// <summary>The request, with the rows that earlier parts of its change set made.</summary>
    public WebApiRequest Request(IReadOnlyDictionary<string, string>? made = null)
    {
        var request = batch with
        {
            Method = method,
            Headers = Inherited(),
            Body = body,
            ContentIds = made ?? new Dictionary<string, string>(),
        };
        request = request with { Url = Resolve(ContentIds.Resolve(address, request)) };
        return request.IsBatch
            ? throw WebApiFault.BadRequest("A batch cannot hold another batch.")
            : request;
    }

    private static BatchPart Read(WebApiRequest batch, MultipartSection section, byte[] content)
    {
        var end = content.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.UTF8.GetString(end < 0 ? content : content.AsSpan(0, end));
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var words = (lines.FirstOrDefault() ?? "").Trim();
        var first = words.IndexOf(' ', StringComparison.Ordinal);
        var last = words.LastIndexOf(" HTTP/1.1", StringComparison.OrdinalIgnoreCase);
        if (first <= 0 || last <= first)
        {
            throw WebApiFault.BadRequest("A request within a batch begins with a line such as 'GET address HTTP/1.1'.");
        }

        var address = words[first..last].Trim();
        if (address.Length > LongestAddress)
        {
            throw WebApiFault.BadRequest($"An address within a batch has at most {LongestAddress} characters.");
        }

        var id = section.Headers is { } own && own.TryGetValue("Content-ID", out var given) ? given.ToString() : null;
        return new BatchPart(
            batch,
            id,
            words[..first].ToUpperInvariant(),
            address,
            Headers(lines.Skip(1)),
            end < 0 ? default : Trimmed(content.AsMemory(end + 4)));
    }

    private static Dictionary<string, string> Headers(IEnumerable<string> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw WebApiFault.BadRequest($"'{line}' within a batch is not a header.");
            }

            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> bytes) => bytes.Trim(" \r\n\t"u8);

    // Who is impersonated and what is passed by goes for all of the batch, unless a part says otherwise.
    private Dictionary<string, string> Inherited()
    {
        var all = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in batch.Headers)
        {
            if (name.StartsWith("MSCRM", StringComparison.OrdinalIgnoreCase)
                || name.Equals("CallerObjectId", StringComparison.OrdinalIgnoreCase))
            {
                all.TryAdd(name, value);
            }
        }

        return all;
    }

    private Uri Resolve(string resolved)
    {
        try
        {
            // Whatever the host in front is called, it is this one.
            var relative = Uri.TryCreate(resolved, UriKind.Absolute, out var absolute)
                && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? absolute.PathAndQuery
                : resolved;
            var url = new Uri(batch.Root, relative);
            return url.AbsolutePath.StartsWith(WebApiRequest.Path, StringComparison.Ordinal)
                ? new Uri(batch.Root, Below(url))
                : throw WebApiFault.NoResource(relative);
        }
        catch (UriFormatException problem)
        {
            throw WebApiFault.BadRequest($"'{resolved}' is not an address.", problem);
        }
    }

    private static string Below(Uri url)
    {
        var path = url.PathAndQuery[WebApiRequest.Path.Length..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : path[(slash + 1)..];
    }
}
