using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.SolutionBuild;

/// <summary>What an upgrade from a released zip to what is here would do.</summary>
/// <param name="Losses">What would be deleted where it is installed: tables and columns with their data.</param>
/// <param name="Refusals">Why it must not go out.</param>
internal sealed record UpgradeReport(IReadOnlyList<string> Losses, IReadOnlyList<string> Refusals);

/// <summary>
/// Holds the solution against one that was released. "Upgrade or update a solution" on learn.microsoft.com: an upgrade
/// deletes what the new version lacks, and only a higher version is one.
/// </summary>
internal static class UpgradeCheck
{
    /// <summary>Tables that hold what people said and the proof of it: nothing of them is ever dropped.</summary>
    private static readonly HashSet<string> Evidence = new(StringComparer.OrdinalIgnoreCase)
    {
        "optout_ConsentAudit", "optout_Suppression", "optout_Preference", "optout_Key", "optout_Checkpoint",
        "optout_Request", "optout_ComplianceCheck", "optout_Finding", "optout_PrivacyPolicy", "optout_TrainingRecord",
    };

    public static UpgradeReport From(string zip, Project project)
    {
        var (oldManifest, old) = (Part(zip, "solution.xml"), Part(zip, "customizations.xml"));
        var manifest = SolutionXml.Of(project.Tree, managed: true);
        var now = CustomizationsXml.Of(project.Tree, managed: true);
        var lost = Tables(old).Keys.Except(Tables(now).Keys, StringComparer.OrdinalIgnoreCase)
            .Select(table => (Table: table, Text: $"table {table} and its rows"))
            .Concat(LostColumns(old, now))
            .ToList();
        return new UpgradeReport(
            [
                .. lost.Select(one => one.Text),
                .. Lost("step", "SdkMessageProcessingStepId", "SdkMessageProcessingStep", old, now, "Name"),
                .. Lost("role", "id", "Role", old, now, "name"),
                .. Lost("web resource", "WebResourceId", "WebResource", old, now, "Name"),
            ],
            [
                .. Versions(oldManifest, manifest),
                .. lost.Where(one => Evidence.Contains(one.Table))
                    .Select(one => $"It would delete the {one.Text}: evidence is never dropped."),
                .. Types(old, now),
                .. Classes(old, now),
            ]);
    }

    private static IEnumerable<string> Versions(XElement old, XElement now)
    {
        var (before, after) = (Of(old, "Version"), Of(now, "Version"));
        if (Of(old, "UniqueName") != Of(now, "UniqueName"))
            yield return $"It is the solution {Of(old, "UniqueName")}, and this is {Of(now, "UniqueName")}.";
        if (Of(old, "Managed") != "1")
            yield return "It is not managed, and what is installed so is no base of an upgrade: name the managed zip.";
        if (!Version.TryParse(before, out var lower) || !Version.TryParse(after, out var higher) || higher <= lower)
            yield return $"The version {after} is not higher than {before}: raise it in Directory.Build.props.";
    }

    private static IEnumerable<(string Table, string Text)> LostColumns(XElement old, XElement now)
    {
        var tables = Tables(now);
        foreach (var (table, columns) in Tables(old).Where(one => tables.ContainsKey(one.Key)))
        {
            foreach (var column in columns.Keys.Except(tables[table].Keys))
                yield return (table, $"column {table}.{column} and its values");
        }
    }

    private static IEnumerable<string> Types(XElement old, XElement now)
    {
        var tables = Tables(now);
        return
            from table in Tables(old)
            where tables.ContainsKey(table.Key)
            from column in table.Value
            let type = tables[table.Key].GetValueOrDefault(column.Key)
            where type is not null && type != column.Value
            select $"{table.Key}.{column.Key} was {column.Value} and is {type}: a column keeps its type. "
                + "Give the new one a new name.";
    }

    // The new DLL is put in before the old steps are taken out: for that moment they must still find their class.
    private static IEnumerable<string> Classes(XElement old, XElement now)
    {
        var there = now.Descendants("PluginType").Select(type => Guid.Parse(type.Attr("PluginTypeId"))).ToHashSet();
        return old.Descendants("SdkMessageProcessingStep")
            .Where(step => !there.Contains(Guid.Parse(step.Child("PluginTypeId"))))
            .Select(step => step.Child("PluginTypeName").Split(',')[0])
            .Distinct()
            .Select(name =>
                $"{name} is gone, and its steps are still installed: release once without the steps first.");
    }

    private static IEnumerable<string> Lost(
        string kind, string id, string element, XElement old, XElement now, string name)
    {
        var there = now.Descendants(element).Select(IdOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return old.Descendants(element)
            .Where(one => !there.Contains(IdOf(one)))
            .Select(one => $"{kind} {(one.Attr(name) is { Length: > 0 } text ? text : one.Child(name))}");

        string IdOf(XElement one) => (one.Attr(id) is { Length: > 0 } text ? text : one.Child(id)).Trim('{', '}');
    }

    private static Dictionary<string, Dictionary<string, string>> Tables(XElement customizations) => customizations
        .Descendants("EntityInfo").Elements("entity")
        .ToDictionary(
            table => table.Attr("Name"),
            table => table.Descendants("attribute").Where(column => column.Elements("LogicalName").Any())
                .ToDictionary(column => column.Child("LogicalName"), column => column.Child("Type")),
            StringComparer.OrdinalIgnoreCase);

    private static string Of(XElement manifest, string name) =>
        manifest.Element("SolutionManifest")?.Child(name) ?? "";

    private static XElement Part(string zip, string name)
    {
        try
        {
            using var archive = System.IO.Compression.ZipFile.OpenRead(zip);
            using var part = archive.GetEntry(name)?.Open()
                ?? throw new BuildException($"{zip} is no solution: it has no {name}.");
            return Xml.Read(part, $"{name} of {zip}");
        }
        catch (InvalidDataException)
        {
            throw new BuildException($"{zip} is no zip.");
        }
    }
}
