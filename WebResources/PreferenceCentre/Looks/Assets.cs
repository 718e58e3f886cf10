using System.Security.Cryptography;

namespace OptOutPlugin.PreferenceCentre.Looks;

/// <summary>What a page needs besides itself. It lies inside the assembly, and nothing comes from elsewhere.</summary>
internal static class Assets
{
    private const string Icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
          <rect width="32" height="32" rx="8" fill="#1d4f91"/>
          <path d="M8 16.5l5.5 5.5L24 11" fill="none" stroke="#fff" stroke-width="3.5"/>
        </svg>
        """;

    private static readonly byte[] Style = Read("centre.css");

    /// <summary>Changes with the style sheet, so that browsers fetch it again.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Style))[..12];

    /// <summary>Serves it.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var assets = routes.MapGroup("/assets").AddEndpointFilter((call, next) =>
        {
            call.HttpContext.Response.Headers.CacheControl = "public, max-age=86400";
            return next(call);
        });
        assets.MapMethods("/centre.css", methods, () => Results.Bytes(Style, "text/css; charset=utf-8"));
        assets.MapMethods("/brand.css", methods, (Brand brand) => Results.Text(brand.Css, "text/css"));
        assets.MapMethods("/icon.svg", methods, () => Results.Text(Icon, "image/svg+xml"));
        assets.MapMethods("/logo", methods, (Brand brand) =>
            brand.HasLogo ? Results.Bytes(brand.Logo, brand.LogoType) : Results.NotFound());
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
