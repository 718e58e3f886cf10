using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Messages;

/// <summary>
/// Reads SolutionParameters, which the SDK has as a class of its own and the Web API as an object with named values.
/// </summary>
internal static class SolutionUpload
{
    private const string Name = "StageSolutionUploadId";

    public static Guid? IdOf(object parameters)
    {
        var value = parameters is Entity values
            ? values.Contains(Name) ? values[Name] : null
            : parameters.GetType().GetProperty(Name)?.GetValue(parameters);
        return value switch
        {
            Guid id when id != Guid.Empty => id,
            string text when Guid.TryParse(text, out var id) && id != Guid.Empty => id,
            null or Guid => null,
            _ => throw Faults.InvalidArgument($"The value of {Name} is not an id."),
        };
    }
}
