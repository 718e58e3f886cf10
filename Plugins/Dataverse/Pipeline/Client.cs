using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>What is known of the program that called.</summary>
internal sealed record Client(string? ApplicationId, bool IsApplication, string? UserAgent)
{
    /// <summary>Asks the platform for the newer faces of its context; an older platform has none to give.</summary>
    public static Client Of(IServiceProvider services)
    {
        var application = Face<IPluginExecutionContext2>(services)?.InitiatingUserApplicationId ?? Guid.Empty;
        return new Client(
            application == Guid.Empty ? null : application.ToString("D"),
            Face<IPluginExecutionContext7>(services)?.IsApplicationUser ?? application != Guid.Empty,
            Face<IPluginExecutionContext5>(services)?.InitiatingUserAgent);
    }

    private static T? Face<T>(IServiceProvider services) where T : class => services.GetService(typeof(T)) as T;
}
