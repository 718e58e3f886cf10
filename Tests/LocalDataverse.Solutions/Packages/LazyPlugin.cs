using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Packages;

/// <summary>
/// One instance of a plugin class for one configuration, made at its first run and shared from then on.
/// </summary>
internal sealed class LazyPlugin(Type type, string? unsecure, string? secure) : IPlugin
{
    private readonly Lazy<IPlugin> instance = new(() => Make(type, unsecure, secure));

    public void Execute(IServiceProvider serviceProvider) => instance.Value.Execute(serviceProvider);

    private static IPlugin Make(Type type, string? unsecure, string? secure)
    {
        object?[] both = [unsecure, secure];
        for (var count = both.Length; count >= 0; count--)
        {
            var parameters = Enumerable.Repeat(typeof(string), count).ToArray();
            if (type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, parameters) is { } constructor)
            {
                return (IPlugin)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, both[..count], null);
            }
        }

        throw new InvalidPluginExecutionException($"{type.FullName} has no constructor that the platform calls.");
    }
}
