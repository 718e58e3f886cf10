using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>
/// Pages: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results. Where a page begins
/// stands in $skiptoken, which is the server's to write and to read.
/// </summary>
internal static class Paging
{
    private const int Largest = 5_000;

    public static void Apply(QueryExpression query, RequestPath path, Preferences preferences)
    {
        // With a preference for a page size $top is ignored.
        if (path.Top() is { } top && preferences.PageSize is null)
        {
            query.TopCount = top <= Largest ? (int)top : Largest;
            return;
        }

        query.PageInfo = new PagingInfo
        {
            PageNumber = 1,
            Count = Math.Min(preferences.PageSize ?? Largest, Largest),
            ReturnTotalRecordCount = path.Count(),
        };
        if (path.Options.TryGetValue("$skiptoken", out var token))
        {
            (query.PageInfo.PageNumber, query.PageInfo.PagingCookie) = Read(token);
        }
    }

    public static void AddCounts(JsonObject json, EntityCollection found, bool counts, Preferences preferences)
    {
        if (counts)
        {
            json["@odata.count"] = found.TotalRecordCount < 0 ? found.Entities.Count : found.TotalRecordCount;
        }

        if (preferences.Wants(Annotations.TotalRecordCount))
        {
            json["@" + Annotations.TotalRecordCount] = found.TotalRecordCount;
        }

        if (preferences.Wants(Annotations.TotalRecordCountLimitExceeded))
        {
            json["@" + Annotations.TotalRecordCountLimitExceeded] = found.TotalRecordCountLimitExceeded;
        }
    }

    public static string NextLink(Uri url, QueryExpression query, EntityCollection found)
    {
        var token = Token(query.PageInfo.PageNumber + 1, found.PagingCookie);
        var parts = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Uri.UnescapeDataString(part).StartsWith("$skiptoken=", StringComparison.Ordinal))
            .Append("$skiptoken=" + Uri.EscapeDataString(token));
        return $"{url.GetLeftPart(UriPartial.Path)}?{string.Join('&', parts)}";
    }

    /// <summary>The cookie is encoded twice, as the platform does.</summary>
    public static string Token(int page, string? cookie) => new XElement(
        "cookie",
        new XAttribute("pagenumber", page),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(cookie ?? ""))),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    private static (int Page, string? Cookie) Read(string token)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(token),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var element = XElement.Load(reader);
            var page = int.Parse((string?)element.Attribute("pagenumber") ?? "", CultureInfo.InvariantCulture);
            var cookie = (string?)element.Attribute("pagingcookie");
            return page > 0 ? (page, Decoded(cookie)) : throw new FormatException();
        }
        catch (Exception problem) when (problem is XmlException or FormatException or OverflowException)
        {
            throw WebApiFault.BadRequest("Malformed XML in the Paging Cookie", problem);
        }
    }

    private static string? Decoded(string? cookie) => string.IsNullOrEmpty(cookie)
        ? null
        : Uri.UnescapeDataString(Uri.UnescapeDataString(cookie));
}
