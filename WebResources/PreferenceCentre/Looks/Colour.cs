using System.Globalization;

namespace OptOutPlugin.PreferenceCentre.Looks;

/// <summary>A colour, and whether it can be read (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
internal readonly record struct Colour(int Red, int Green, int Blue)
{
    /// <summary>What text must reach against what is behind it (WCAG 2.2, 1.4.3).</summary>
    public const double ContrastOfText = 4.5;

    /// <summary>White.</summary>
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>Reads #rrggbb.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Colour Of(string text) =>
        text is ['#', _, _, _, _, _, _]
        && int.TryParse(text.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? new Colour(value >> 16, (value >> 8) & 255, value & 255)
            : throw new FormatException("A colour is written #rrggbb.");

    /// <summary>The ratio of contrast, from 1 to 21.</summary>
    /// <param name="other">The other colour.</param>
    public double Against(Colour other)
    {
        var (light, dark) = Luminance > other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This colour, mixed with white or black until it can be read before another one.</summary>
    /// <param name="behind">What is behind it.</param>
    public Colour ReadableOn(Colour behind)
    {
        var toward = behind.Luminance > 0.18 ? Black : White;
        var colour = this;
        for (var step = 1; step <= 20 && colour.Against(behind) < ContrastOfText; step++)
        {
            colour = Mixed(toward, step / 20.0);
        }

        return colour;
    }

    /// <summary>Black or white, whichever can be read better on this colour.</summary>
    public Colour TextOn => Against(White) >= Against(Black) ? White : Black;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(int part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private Colour Mixed(Colour other, double share) => new(
        (int)Math.Round(Red + ((other.Red - Red) * share)),
        (int)Math.Round(Green + ((other.Green - Green) * share)),
        (int)Math.Round(Blue + ((other.Blue - Blue) * share)));
}
