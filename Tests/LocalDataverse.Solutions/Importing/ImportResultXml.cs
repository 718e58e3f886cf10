using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Importing;

/// <summary>
/// What importjob.data says: the manifest, and every component with the result of its import. The shape is the one
/// that "Work with solutions using the Dataverse SDK" on learn.microsoft.com shows.
/// </summary>
internal static class ImportResultXml
{
    public static string Begun(Package package, DateTime start) =>
        Document(package, start, null, progress: 0, () => null, () => null);

    public static string Succeeded(Package package, DateTime start, DateTime stop) =>
        Document(package, start, stop, progress: 100, () => Success(stop), () => Success(stop));

    /// <summary>An import that failed has left nothing, so no component has a result.</summary>
    public static string Failed(Package package, DateTime start, DateTime stop, Exception problem) =>
        Document(package, start, stop, progress: 0, () => Failure(stop, problem), () => null);

    private static string Document(
        Package package, DateTime start, DateTime? stop, int progress, Func<XElement?> own, Func<XElement?> each)
    {
        var manifest = package.Manifest;
        var isDone = stop is not null;
        return new XElement(
            "importexportxml",
            new XAttribute("start", Ticks(start)),
            stop is { } end ? new XAttribute("stop", Ticks(end)) : null,
            new XAttribute("progress", progress),
            Processed(isDone),
            new XElement(
                "solutionManifests",
                new XElement(
                    "solutionManifest",
                    new XAttribute("languagecode", 1033),
                    new XAttribute("id", manifest.UniqueName),
                    new XAttribute("LocalizedName", manifest.DisplayName),
                    Processed(isDone),
                    new XElement("UniqueName", manifest.UniqueName),
                    new XElement("Version", manifest.Version.ToString()),
                    new XElement("Managed", manifest.IsManaged ? 1 : 0),
                    new XElement("Publisher", new XElement("UniqueName", manifest.Publisher)),
                    new XElement("results"),
                    own())),
            PackageContent.Of(package).Select(section => new XElement(
                section.Name,
                section.Components.Select(one => new XElement(
                    section.Element,
                    new XAttribute("id", one.Id),
                    new XAttribute("LocalizedName", one.Name),
                    Processed(each() is not null),
                    each())))))
            .ToString(SaveOptions.DisableFormatting);
    }

    private static XAttribute Processed(bool isProcessed) => new("processed", isProcessed ? "true" : "false");

    private static XElement Success(DateTime at) => Result(at, "success", "0", "");

    private static XElement Failure(DateTime at, Exception problem) => Result(
        at,
        "failure",
        "0x" + SolutionJob.CodeOf(problem).ToString("X8", CultureInfo.InvariantCulture),
        problem.Message);

    private static XElement Result(DateTime at, string result, string code, string text) => new(
        "result",
        new XAttribute("result", result),
        new XAttribute("errorcode", code),
        new XAttribute("errortext", text),
        new XAttribute("datetime", at.ToString("HH:mm:ss.ff", CultureInfo.InvariantCulture)),
        new XAttribute("datetimeticks", Ticks(at)));

    private static string Ticks(DateTime time) => time.Ticks.ToString(CultureInfo.InvariantCulture);
}
