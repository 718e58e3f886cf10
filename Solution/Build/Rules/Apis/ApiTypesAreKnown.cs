using System.Globalization;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Every parameter and response is of a type that Dataverse has; only a row or a reference names a table.
/// </summary>
internal sealed class ApiTypesAreKnown : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var file in ApiFile.All(project.Tree).SelectMany(a => a.Parameters.Concat(a.Responses)))
        {
            var number = file.Root.Child("type");
            if (!int.TryParse(number, CultureInfo.InvariantCulture, out var type) || !Enum.IsDefined((ApiType)type))
                yield return $"{file.Path}: the type {number} is not one that Dataverse has.";
            else if (file.Root.Element("logicalentityname") is not null
                && (ApiType)type is not (ApiType.Entity or ApiType.EntityReference))
                yield return $"{file.Path}: a {(ApiType)type} has no logicalentityname.";
        }
    }
}
