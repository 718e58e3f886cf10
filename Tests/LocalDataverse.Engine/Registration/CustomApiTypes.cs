using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Registration;

/// <summary>The types of custom API parameters and responses, by Dataverse's numbers.</summary>
internal static class CustomApiTypes
{
    private static readonly Type[] Types =
    [
        typeof(bool), typeof(DateTime), typeof(decimal), typeof(Entity), typeof(EntityCollection),
        typeof(EntityReference), typeof(double), typeof(int), typeof(Money), typeof(OptionSetValue), typeof(string),
        typeof(string[]), typeof(Guid),
    ];

    public static bool IsKnown(int type) => type >= 0 && type < Types.Length;

    public static bool Fits(int type, object value) => Types[type].IsInstanceOfType(value);

    /// <summary>The .NET name of a type, for a sentence.</summary>
    public static string NameOf(int type) => Types[type].Name;
}
