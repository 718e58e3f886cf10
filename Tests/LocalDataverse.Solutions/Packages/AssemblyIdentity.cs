using System.Reflection;

namespace LocalDataverse.Solutions.Packages;

/// <summary>
/// What makes two builds one assembly: all of the name but the build and revision of its version. "Register a plug-in"
/// on learn.microsoft.com: with another major or minor version an assembly is another one, and steps stay with theirs.
/// </summary>
internal static class AssemblyIdentity
{
    public static bool Same(string first, string second) => KeyOf(first) is { } key && key == KeyOf(second);

    private static string? KeyOf(string fullName)
    {
        try
        {
            var name = new AssemblyName(fullName);
            var token = Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []);
            return $"{name.Name}, {name.Version?.Major}.{name.Version?.Minor}, {name.CultureName}, {token}";
        }
        catch (Exception problem) when (problem is FileLoadException or ArgumentException)
        {
            return null;
        }
    }
}
