using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Dataverse;

/// <summary>Puts in front of each call who is calling: a fixed key, or a token of Microsoft Entra ID.</summary>
internal sealed class Credentials : DelegatingHandler
{
    private readonly string? key;
    private readonly TokenCredential? credential;
    private readonly TokenRequestContext asked;

    /// <summary>Chooses by what is configured: key, certificate, secret, else managed identity.</summary>
    public Credentials(CentreOptions options)
    {
        key = options.Key is { Length: > 0 } ? options.Key : null;
        credential = key is null ? Of(options) : null;
        asked = new TokenRequestContext([new Uri(options.DataverseUrl!, "/.default").ToString()]);
    }

    /// <summary>A credential of Microsoft Entra ID.</summary>
    internal static TokenCredential Of(CentreOptions options)
    {
        if (options.CertificatePath is { Length: > 0 } path)
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);
            return new ClientCertificateCredential(options.TenantId, options.ClientId, certificate);
        }

        return options.ClientSecret is { Length: > 0 } secret
            ? new ClientSecretCredential(options.TenantId, options.ClientId, secret)
            : new ManagedIdentityCredential(options.ClientId is { Length: > 0 } id
                ? ManagedIdentityId.FromUserAssignedClientId(id)
                : ManagedIdentityId.SystemAssigned);
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The credential keeps its token until shortly before it ends.
        var bearer = key ?? (await credential!.GetTokenAsync(asked, cancellationToken)).Token;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await base.SendAsync(request, cancellationToken);
    }
}
