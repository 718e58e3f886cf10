using LocalDataverse.Engine.Registration;

namespace LocalDataverse.Web.Model;

/// <summary>The custom APIs of solutions as operations.</summary>
internal static class CustomOperations
{
    /// <summary>By Dataverse's numbers of types, 0 for a Boolean to 12 for a Guid.</summary>
    private static readonly ValueKind[] Kinds =
    [
        ValueKind.Boolean, ValueKind.DateTime, ValueKind.Decimal, ValueKind.Row, ValueKind.Rows, ValueKind.Reference,
        ValueKind.Double, ValueKind.Integer, ValueKind.Money, ValueKind.Choice, ValueKind.Text, ValueKind.Texts,
        ValueKind.Guid,
    ];

    public static Operation From(CustomApiDefinition api) => new(api.UniqueName)
    {
        IsFunction = api.IsFunction,
        IsPrivate = api.IsPrivate,
        Parameters = [.. api.Parameters.Select(From)],
        Results = [.. api.Responses.Select(From)],
        Answer = api.Responses.Count == 0 ? Answer.Nothing : Answer.Parts,
    };

    private static OperationValue From(CustomApiValue value) =>
        new(value.Name, Kinds[value.Type], IsOptional: value.IsOptional);
}
