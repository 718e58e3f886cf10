using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// A query of people that somebody typed, as FetchXML: only which rows it finds is kept of it, in the order of their
/// ids, so that it can be gone through some rows at a time.
/// </summary>
internal static class EarlierQuery
{
    /// <summary>The longest that is looked at, in characters.</summary>
    private const int Longest = 50000;

    private static readonly string[] Shown = ["attribute", "all-attributes", "order"];

    private static readonly string[] Kept = ["version", "mapping", "no-lock", "latematerialize"];

    /// <summary>The next rows of the query; null when it is none over the table.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="table">The table of people.</param>
    /// <param name="after">The last row that was looked at; null before the first.</param>
    /// <param name="count">How many rows to look at.</param>
    public static FetchExpression? Read(string text, PersonTable table, Guid? after, int count)
    {
        if (Parsed(text) is not { } fetch
            || fetch.Name.LocalName != "fetch"
            || (string?)fetch.Attribute("aggregate") is "true" or "1"
            || fetch.Elements().Count() != 1
            || fetch.Element("entity") is not { } entity
            || (string?)entity.Attribute("name") != table.Name)
        {
            return null;
        }

        fetch.Attributes().Where(one => !Kept.Contains(one.Name.LocalName)).ToList().ForEach(one => one.Remove());
        entity.Descendants().Where(one => Shown.Contains(one.Name.LocalName)).ToList().ForEach(one => one.Remove());
        fetch.SetAttributeValue("top", count.ToString(CultureInfo.InvariantCulture));
        fetch.SetAttributeValue("distinct", "true");
        entity.Add(new XElement("attribute", new XAttribute("name", table.IdColumn)));
        entity.Add(new XElement("order", new XAttribute("attribute", table.IdColumn)));
        if (after is { } last)
        {
            entity.Add(new XElement("filter", new XElement(
                "condition",
                new XAttribute("attribute", table.IdColumn),
                new XAttribute("operator", "gt"),
                new XAttribute("value", last.ToString("D")))));
        }

        return new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement? Parsed(string text)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = Longest,
            };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
