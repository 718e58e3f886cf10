using System.Security.Cryptography;
using System.Text;

namespace LocalDataverse.Engine.Metadata;

/// <summary>The ids of definitions, which here are made of their names.</summary>
internal static class DefinitionId
{
    /// <summary>Always the same for the same thing, wherever and whenever it is asked for.</summary>
    public static string Of(string kind, string name) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}")).AsSpan(0, 16)).ToString();
}
