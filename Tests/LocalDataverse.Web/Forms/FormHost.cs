using System.Text;
using LocalDataverse.Web.Protocol;

namespace LocalDataverse.Web.Forms;

/// <summary>
/// A page per row with the main forms of the imported solutions, and their web resources, so that people and tests can
/// see a solution in a browser. No grids and no dashboards: what it lacks it refuses by name.
/// </summary>
internal sealed class FormHost(LocalOrganization organization)
{
    private const string Resources = "/WebResources/";
    private const string GlobalContext = "ClientGlobalContext.js.aspx";

    private readonly LocalOrganization organization = organization;

    public static bool IsFor(string path) => path == "/main.aspx"
        || path.StartsWith(Resources, StringComparison.OrdinalIgnoreCase);

    /// <param name="path">The path of the address, decoded.</param>
    /// <param name="query">The first value of each parameter.</param>
    /// <param name="userId">Who asks.</param>
    public WebApiResponse Answer(string path, IReadOnlyDictionary<string, string> query, Guid userId)
    {
        if (path.StartsWith(Resources, StringComparison.OrdinalIgnoreCase))
        {
            var name = path[Resources.Length..];
            return name.Equals(GlobalContext, StringComparison.OrdinalIgnoreCase)
                ? Script(new HostUser(organization, userId))
                : new WebResourceFiles(organization).Answer(name);
        }

        return new MainPage(organization, new HostUser(organization, userId)).Answer(query);
    }

    private static WebApiResponse Script(HostUser user) => new(200)
    {
        Body = Encoding.UTF8.GetBytes(
            $"(() => {{\n{ClientFile.Text("globalcontext.js")}\nprovide({user.Context().ToJsonString()});\n}})();\n"),
        ContentType = "text/javascript; charset=utf-8",
    };
}
