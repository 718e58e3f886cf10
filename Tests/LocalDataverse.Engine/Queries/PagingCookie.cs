using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Queries;

/// <summary>Where a page ended: its number and the ids of its first and last rows.</summary>
internal sealed record PagingCookie(int Page, Guid? Last)
{
    public static string Of(TableMetadata table, int page, IReadOnlyList<Entity> rows)
    {
        var cookie = new XElement("cookie", new XAttribute("page", page));
        if (rows.Count > 0 && rows[^1].Id != Guid.Empty)
        {
            cookie.Add(new XElement(
                table.PrimaryId,
                new XAttribute("last", rows[^1].Id.ToString("B").ToUpperInvariant()),
                new XAttribute("first", rows[0].Id.ToString("B").ToUpperInvariant())));
        }

        return cookie.ToString(SaveOptions.DisableFormatting);
    }

    public static PagingCookie? Read(string? text, TableMetadata table)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var cookie = XElement.Load(reader);
            var page = int.Parse((string?)cookie.Attribute("page") ?? "", CultureInfo.InvariantCulture);
            var last = (string?)cookie.Element(table.PrimaryId)?.Attribute("last");
            return new PagingCookie(page, last is null ? null : Guid.Parse(last));
        }
        catch (Exception problem) when (problem is XmlException or FormatException or OverflowException)
        {
            throw Faults.Create(ErrorCodes.InvalidPagingCookie, "Invalid page number in paging cookie.", problem);
        }
    }
}
