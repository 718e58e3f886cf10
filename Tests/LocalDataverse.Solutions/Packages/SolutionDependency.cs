using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Packages;

/// <summary>A component that a solution needs and does not bring, and the solution that has it.</summary>
internal sealed partial record SolutionDependency(string Solution, Version Lowest, XElement Element)
{
    public static SolutionDependency Read(XElement element)
    {
        var required = element.Element("Required")
            ?? throw ImportFaults.Invalid("a missing dependency does not say what is required");
        var from = required.NeededAttribute("solution");
        return NameAndVersion().Match(from) is { Success: true } match
            && Version.TryParse(match.Groups["version"].Value, out var lowest)
            ? new SolutionDependency(match.Groups["name"].Value, lowest, element)
            : throw Faults.Unsupported($"dependency on a component of the solution {from}");
    }

    /// <summary>As the fault of an uninstallation tells of it.</summary>
    public Dependency ToDependency(string solution) =>
        new(Reference("Required", Solution), Reference("Dependent", solution));

    /// <summary>As StageSolution tells of it.</summary>
    public MissingDependency ToResult() => new()
    {
        RequiredComponentType = Of("Required", "type"),
        RequiredComponentSchemaName = Of("Required", "schemaName"),
        RequiredComponentDisplayName = Of("Required", "displayName"),
        RequiredSolutionName = Of("Required", "solution"),
        DependentComponentType = Of("Dependent", "type"),
        DependentComponentSchemaName = Of("Dependent", "schemaName"),
        DependentComponentDisplayName = Of("Dependent", "displayName"),
    };

    private string? Of(string element, string attribute) => Element.Element(element)?.Attribute(attribute)?.Value;

    private ComponentReference Reference(string element, string otherwise) => new(
        int.TryParse(Of(element, "type"), out var type) ? type : 0,
        Of(element, "type") ?? "",
        Of(element, "schemaName") ?? Of(element, "displayName") ?? otherwise,
        Guid.TryParse(Of(element, "id"), out var id) ? id : Guid.Empty);

    [GeneratedRegex(@"^(?<name>\w+) \((?<version>[0-9.]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndVersion();
}
