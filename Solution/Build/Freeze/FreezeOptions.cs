namespace OptOutPlugin.SolutionBuild.Freeze;

/// <summary>Which environment is asked, and who asks.</summary>
/// <param name="Url">The environment.</param>
/// <param name="AccessToken">A token for it, in place of signing in; null signs in.</param>
/// <param name="Tenant">Where to sign in; null leaves it to who signs in.</param>
/// <param name="ClientId">The application; null is Microsoft's public client for tools.</param>
/// <param name="ClientSecret">Its secret; null has a person sign in through it.</param>
internal sealed record FreezeOptions(
    Uri Url, string? AccessToken, string? Tenant, string? ClientId, string? ClientSecret)
{
    private const string SecretVariable = "OPTOUT_CLIENT_SECRET";
    private static readonly string[] Names = ["--url", "--access-token", "--tenant", "--client-id"];

    /// <exception cref="BuildException">They cannot be followed.</exception>
    public static FreezeOptions Read(string[] options)
    {
        var values = new Dictionary<string, string>();
        foreach (var pair in options.Chunk(2))
        {
            if (pair is not [var name, var value] || !Names.Contains(name) || !values.TryAdd(name, value))
            {
                throw new BuildException(
                    $"{pair[0]} cannot be followed. Options, each once: {string.Join(", ", Names)}.");
            }
        }

        if (!Uri.TryCreate(values.GetValueOrDefault("--url"), UriKind.Absolute, out var url)
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            throw new BuildException("Say which environment: --url https://org.crm.dynamics.com.");
        }

        var clientId = values.GetValueOrDefault("--client-id");
        return new FreezeOptions(
            url,
            values.GetValueOrDefault("--access-token"),
            values.GetValueOrDefault("--tenant"),
            clientId,
            clientId is null ? null : Environment.GetEnvironmentVariable(SecretVariable));
    }
}
