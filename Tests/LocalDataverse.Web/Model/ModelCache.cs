using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;

namespace LocalDataverse.Web.Model;

/// <summary>The model of now. It is made anew when the metadata or the custom APIs have changed.</summary>
internal sealed class ModelCache(MetadataStore metadata, CustomApiRegistry custom)
{
    private readonly Lock gate = new();
    private (int Metadata, object Apis, WebApiModel Model)? kept;

    public WebApiModel Current
    {
        get
        {
            lock (gate)
            {
                var (version, apis) = (metadata.Version, custom.All);
                if (kept is not { } last || last.Metadata != version || !ReferenceEquals(last.Apis, apis))
                {
                    var model = new WebApiModel(metadata, apis.Values.Select(api => api.Definition));
                    kept = last = (version, apis, model);
                }

                return last.Model;
            }
        }
    }
}
