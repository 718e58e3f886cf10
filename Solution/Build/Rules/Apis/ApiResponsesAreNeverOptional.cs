using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A response says nothing of being optional: the import fails on the word.</summary>
internal sealed class ApiResponsesAreNeverOptional : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from api in ApiFile.All(project.Tree)
        from response in api.Responses
        where response.Root.Element("isoptional") is not null
        select $"{response.Path}: a response must not have isoptional, on which the import fails.";
}
