namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>The path below which people reach the page, as part of another site.</summary>
internal static class PublicPath
{
    // What pages of ours begin with: below such a path nobody could tell whether a proxy took it away.
    private static readonly string[] Own =
        ["u", "o", "confirm", "signup", "figures", "policy", "process", "example", "assets", "health", "problem"];

    /// <summary>The path of a public address; empty: none.</summary>
    /// <param name="root">The address; null: not known.</param>
    public static PathString Of(Uri? root) => root is null
        ? PathString.Empty
        : PathString.FromUriComponent(root.AbsolutePath.TrimEnd('/'));

    /// <summary>Whether it can be told from the paths of pages.</summary>
    /// <param name="root">The address.</param>
    public static bool IsClear(Uri root) =>
        !Own.Contains(Of(root).Value?.Split('/').ElementAtOrDefault(1), StringComparer.OrdinalIgnoreCase);

    /// <summary>Draws every address below it, whether the proxy in front takes it away or hands it on.</summary>
    /// <param name="application">The application.</param>
    /// <param name="root">The public address; null: not known.</param>
    public static void UsePublicPath(this IApplicationBuilder application, Uri? root)
    {
        var path = Of(root);
        if (!path.HasValue)
        {
            return;
        }

        application.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(path, out var rest))
            {
                http.Request.Path = rest.HasValue ? rest : new PathString("/");
            }

            http.Request.PathBase = path;
            return next(http);
        });
    }
}
