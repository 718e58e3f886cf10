using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace LocalDataverse.Engine.Security;

/// <param name="Name">As roles and faults call it.</param>
/// <param name="Rights">The bit that the SDK's AccessRights gives the right; 0 where it is about no rows.</param>
/// <param name="Shallowest">The least depth at which a role can hold it.</param>
internal sealed record Privilege(string Name, int Rights, PrivilegeDepth Shallowest)
{
    // The only ones whose ids are documented as the same in every environment.
    private static readonly Dictionary<string, Guid> Fixed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prvBypassCustomPlugins"] = Guid.Parse("148a9eaf-d0c4-4196-9852-c3a38e35f6a1"),
        ["prvBypassCustomBusinessLogic"] = Guid.Parse("0ea552b0-a491-4470-9a1b-82068deccf66"),
    };

    private static readonly ConcurrentDictionary<string, Guid> Computed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of its row, the same in every organisation.</summary>
    public Guid Id => Fixed.TryGetValue(Name, out var id) ? id : Computed.GetOrAdd(Name, Compute);

    private static Guid Compute(string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToLowerInvariant())).AsSpan(0, 16));
}
