using System.Reflection;

namespace OptOutPlugin.PreferenceCentre.Tests.Deploying;

/// <summary>A test that needs the Bicep compiler, which these tests have for Linux on x64 only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Compiler is null ? "The Bicep compiler is there for Linux on x64 only." : null;

    public static string? Compiler => typeof(BicepFactAttribute).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(one => one.Key == "Bicep")?.Value;
}
