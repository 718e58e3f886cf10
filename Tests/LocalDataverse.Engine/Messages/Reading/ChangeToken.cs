using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace LocalDataverse.Engine.Messages.Reading;

/// <summary>Until where a caller knows the changes of a table, and when it was told.</summary>
internal sealed record ChangeToken(long Version, DateTime Time)
{
    private const string Format = "MM/dd/yyyy HH:mm:ss";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}!{Time.ToString(Format, CultureInfo.InvariantCulture)}");

    public static ChangeToken? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return text.Split('!') is [var number, var time]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && DateTime.TryParseExact(
                time,
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var told)
            ? new ChangeToken(version, told)
            : throw Faults.InvalidArgument($"The data version '{text}' is not one that the platform gave.");
    }
}

/// <summary>
/// Where a page of changes ended. What changes while somebody turns the pages comes with the next token.
/// </summary>
internal sealed record ChangeCookie(int Page, long Last, long Until, bool AmongDeleted)
{
    public override string ToString() => new XElement(
        "cookie",
        new XAttribute("page", Page),
        new XElement(
            "versionnumber",
            new XAttribute("last", Last),
            new XAttribute("until", Until),
            new XAttribute("deleted", AmongDeleted))).ToString(SaveOptions.DisableFormatting);

    public static ChangeCookie Read(string text)
    {
        try
        {
            var cookie = XElement.Parse(text);
            var version = cookie.Element("versionnumber");
            return new ChangeCookie(
                (int)cookie.Attribute("page")!,
                (long)version!.Attribute("last")!,
                (long)version.Attribute("until")!,
                (bool)version.Attribute("deleted")!);
        }
        catch (Exception problem) when (problem is XmlException or FormatException or ArgumentNullException
            or NullReferenceException or OverflowException)
        {
            throw Faults.Create(ErrorCodes.InvalidPagingCookie, "Invalid page number in paging cookie.", problem);
        }
    }
}
