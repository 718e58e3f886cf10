using System.Collections.Frozen;
using System.Text;
using LocalDataverse.Web.Protocol;

namespace LocalDataverse.Web.Forms;

/// <summary>The scripts and the style of the host's own pages.</summary>
internal static class ClientFile
{
    public const string Path = "/forms/client/";

    private const string Prefix = "forms.client.";

    private static readonly FrozenDictionary<string, byte[]> Files = Read().ToFrozenDictionary(StringComparer.Ordinal);

    public static string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    public static WebApiResponse Answer(string name) => Files.TryGetValue(name, out var content)
        ? new WebApiResponse(200)
        {
            Body = content,
            ContentType = name.EndsWith(".css", StringComparison.Ordinal)
                ? "text/css; charset=utf-8"
                : "text/javascript; charset=utf-8",
        }
        : Page.Refusal(404, "Not found", $"The host has no file {name}.");

    private static IEnumerable<KeyValuePair<string, byte[]>> Read()
    {
        var assembly = typeof(ClientFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(one =>
            one.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return new(name[Prefix.Length..], copy.ToArray());
        }
    }
}
