using LocalDataverse.Web.Protocol;
using Microsoft.AspNetCore.Http;

namespace LocalDataverse.Web.Forms;

/// <summary>Who calls: by a bearer key, or by the cookie that a browser was given for one.</summary>
internal sealed class SignIn(LocalOrganization organization, WebApiOptions options)
{
    public const string Path = "/signin";

    private const string Cookie = "local-dataverse-key";

    public Guid? UserOf(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        var bearer = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        if (bearer is not null && options.Programs.TryGetValue(bearer, out var program))
        {
            return program;
        }

        if (options.Keys.Count == 0)
        {
            return organization.AdministratorId;
        }

        if (header.Length > 0)
        {
            return bearer is null ? null : UserOf(bearer);
        }

        return IsOwnPage(request) && request.Cookies.TryGetValue(Cookie, out var key)
            ? UserOf(Uri.UnescapeDataString(key))
            : null;
    }

    public bool Give(HttpContext context, string key)
    {
        if (options.Keys.Count > 0 && UserOf(key) is null)
        {
            return false;
        }

        context.Response.Cookies.Append(Cookie, Uri.EscapeDataString(key), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
        });
        return true;
    }

    private Guid? UserOf(string key) => options.Keys.TryGetValue(key, out var user) ? user : null;

    // Another port of this machine is the same site to a browser, but not the same origin.
    private static bool IsOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host.Value}";
    }
}
