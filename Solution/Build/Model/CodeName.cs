using System.Reflection;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A name of ours that the code spells: a column, a table or a choice.</summary>
/// <param name="Where">The class and constant that spell it.</param>
/// <param name="Table">The table that the class is about, when it says so.</param>
/// <param name="Value">The name.</param>
internal sealed record CodeName(string Where, string? Table, string Value)
{
    private const string Tables = "OptOutPlugin.Dataverse.Tables";

    /// <summary>Every constant of the table classes that starts with our prefix.</summary>
    public static IReadOnlyList<CodeName> OfThePlugin { get; } =
        [.. typeof(Step).Assembly.GetTypes().Where(t => t.Namespace == Tables).SelectMany(Of)];

    private static IEnumerable<CodeName> Of(Type type)
    {
        var constants = type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (f.Name, Value: (string)f.GetRawConstantValue()!)).ToList();
        var table = constants.FirstOrDefault(c => c.Name is "Table" or "TableName" or "LogicalName").Value;
        return constants.Where(c => c.Value.StartsWith(Model.Table.Prefix, StringComparison.Ordinal))
            .Select(c => new CodeName($"{type.Name}.{c.Name}", table, c.Value));
    }
}
