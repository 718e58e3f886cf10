using OptOutPlugin.LocalDataverse.WebApi.Http;

namespace OptOutPlugin.LocalDataverse.WebApi.Batch;

/// <summary>Many requests in one.</summary>
internal sealed class BatchHandler(WebApiHandler handler)
{
    public static bool IsBatch(WebApiRequest request) => request.Url.AbsolutePath.EndsWith(
        "/$batch", StringComparison.Ordinal);

    public Task<WebApiResponse> Handle(WebApiRequest request) =>
        throw WebApiFault.Unsupported($"$batch {handler} {request.Method}");
}
