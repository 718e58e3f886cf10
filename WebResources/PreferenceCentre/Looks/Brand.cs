using System.Security.Cryptography;
using System.Text;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Looks;

/// <summary>The organisation's looks: name, colour and picture, by configuration.</summary>
internal sealed class Brand
{
    private const int LargestLogo = 512 * 1024;
    private static readonly Colour DarkPage = Colour.Of("#1b2027");

    private readonly string name;

    /// <summary>Reads them.</summary>
    /// <exception cref="FormatException">The colour is none.</exception>
    /// <exception cref="InvalidOperationException">The picture is too large, or of no kind that is shown.</exception>
    public Brand(CentreOptions options)
    {
        name = options.Brand.Name;
        var colour = Colour.Of(options.Brand.Colour);
        var light = colour.ReadableOn(Colour.White);
        var dark = colour.ReadableOn(DarkPage);
        Css = $$"""
            :root { --brand: {{light}}; --on-brand: {{light.TextOn}}; }
            @media (prefers-color-scheme: dark) { :root { --brand: {{dark}}; --on-brand: {{dark.TextOn}}; } }

            """;
        if (options.Brand.Logo is { Length: > 0 } path)
        {
            Logo = File.ReadAllBytes(path);
            LogoType = TypeOf(path);
            if (Logo.Length > LargestLogo)
            {
                throw new InvalidOperationException("The logo is larger than 512 kB.");
            }
        }

        Version = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Css), .. Logo]))[..12];
    }

    /// <summary>The colours as a style sheet, since nothing stands inline.</summary>
    public string Css { get; }

    /// <summary>The picture; empty: none.</summary>
    public byte[] Logo { get; } = [];

    /// <summary>The picture's type.</summary>
    public string LogoType { get; } = "";

    /// <summary>Whether there is a picture.</summary>
    public bool HasLogo => Logo.Length > 0;

    /// <summary>Changes with them, so that browsers fetch them again.</summary>
    public string Version { get; }

    /// <summary>The name at the top: the configured one, else the sender's.</summary>
    /// <param name="sender">Who is behind the page; null: not known.</param>
    public string NameFor(SenderText? sender) => name.Length > 0 ? name : sender?.SenderName ?? "";

    private static string TypeOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".SVG" => "image/svg+xml",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".WEBP" => "image/webp",
        _ => throw new InvalidOperationException("A logo is an svg, png, jpg or webp file."),
    };
}
