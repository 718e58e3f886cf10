using Microsoft.Identity.Client;

namespace OptOutPlugin.SolutionBuild.Freeze;

/// <summary>A token for an environment: a given one, an application's, or a person's by device code.</summary>
internal static class SignIn
{
    // Microsoft's public client for tools that sign in to Dataverse, which its own samples use.
    private const string PublicClient = "51f81489-12ee-4a9e-aaae-a2591f45987d";

    /// <param name="options">Who signs in, and where.</param>
    /// <param name="tell">Shows a person where to type which code.</param>
    /// <returns>The token; null for a local environment, where nobody signs in.</returns>
    /// <exception cref="BuildException">Signing in failed.</exception>
    public static string? Token(FreezeOptions options, Action<string> tell)
    {
        if (options.AccessToken is not null || options.Url.IsLoopback)
            return options.AccessToken;

        string[] scopes = [options.Url.GetLeftPart(UriPartial.Authority) + "/.default"];
        try
        {
            return options.ClientSecret is { } secret
                ? OfApplication(options, secret, scopes).AccessToken
                : OfPerson(options, scopes, tell).AccessToken;
        }
        catch (MsalException problem)
        {
            throw new BuildException($"Signing in failed: {problem.Message}");
        }
    }

    private static AuthenticationResult OfApplication(FreezeOptions options, string secret, string[] scopes) =>
        ConfidentialClientApplicationBuilder.Create(options.ClientId)
            .WithClientSecret(secret)
            .WithTenantId(options.Tenant
                ?? throw new BuildException("An application belongs to a tenant: say --tenant."))
            .Build().AcquireTokenForClient(scopes).ExecuteAsync().GetAwaiter().GetResult();

    private static AuthenticationResult OfPerson(FreezeOptions options, string[] scopes, Action<string> tell) =>
        PublicClientApplicationBuilder.Create(options.ClientId ?? PublicClient)
            .WithTenantId(options.Tenant ?? "organizations")
            .Build().AcquireTokenWithDeviceCode(scopes, code =>
            {
                tell(code.Message);
                return Task.CompletedTask;
            }).ExecuteAsync().GetAwaiter().GetResult();
}
