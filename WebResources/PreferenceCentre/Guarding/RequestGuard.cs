using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace OptOutPlugin.PreferenceCentre.Guarding;

/// <summary>Which methods are answered, and how long a body may be.</summary>
internal static class RequestGuard
{
    /// <summary>The longest form, in bytes: 200 topics with codes of 100 characters, all ticked.</summary>
    public const int LongestForm = 64 * 1024;

    /// <summary>The longest body of a mail program's post, in bytes.</summary>
    public const int LongestOneClick = 1024;

    /// <summary>Turns away what is neither.</summary>
    public static IApplicationBuilder UseRequestGuard(this IApplicationBuilder application) =>
        application.Use((http, next) =>
        {
            // A page that says what is wrong is drawn for the very request that was turned away.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null
                || http.Features.Get<IExceptionHandlerPathFeature>() is not null)
            {
                return next(http);
            }

            var method = http.Request.Method;
            var isOneClick = http.Request.Path.StartsWithSegments("/o");
            var longest = isOneClick ? LongestOneClick : LongestForm;
            if (HttpMethods.IsOptions(method))
            {
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                http.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
                return Task.CompletedTask;
            }

            if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method))
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
                return http.Response.WriteAsync("Not allowed.\n");
            }

            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = longest;
            }

            if (http.Request.ContentLength > longest)
            {
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }

            return next(http);
        });
}
