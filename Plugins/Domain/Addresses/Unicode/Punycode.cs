using System.Text;

namespace OptOutPlugin.Domain.Addresses.Unicode;

/// <summary>Code points beyond ASCII in letters, digits and hyphens (RFC 3492).</summary>
internal static class Punycode
{
    private const int Base = 36;

    private const int LeastThreshold = 1;

    private const int MostThreshold = 26;

    private const int Skew = 38;

    private const int Damp = 700;

    private const int FirstBias = 72;

    private const int FirstPoint = 0x80;

    private const int LastPoint = 0x10ffff;

    private const string Digits = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Code points as Punycode; null when that is longer than so many characters.</summary>
    public static string? Encode(List<int> points, int most)
    {
        // Every code point takes a character at least, which also bounds the work below.
        if (points.Count > most)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var point in points.Where(point => point < FirstPoint))
        {
            text.Append((char)point);
        }

        var basic = text.Length;
        var done = basic;
        if (basic > 0)
        {
            text.Append('-');
        }

        var delta = 0L;
        var bias = FirstBias;
        for (var next = FirstPoint; done < points.Count && text.Length <= most; next++)
        {
            var least = points.Where(point => point >= next).Min();
            delta += (long)(least - next) * (done + 1);
            next = least;
            foreach (var point in points)
            {
                if (point < next)
                {
                    delta++;
                }
                else if (point == next)
                {
                    AppendNumber(text, delta, bias);
                    bias = Adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }

            delta++;
        }

        return text.Length <= most ? text.ToString() : null;
    }

    /// <summary>The code points of a text in Punycode; null when it is none, or too long.</summary>
    public static List<int>? Decode(string text, int most)
    {
        if (text.Length > most || !Ascii.IsAll(text))
        {
            return null;
        }

        var basic = Math.Max(text.LastIndexOf('-'), 0);
        var points = text.Take(basic).Select(character => (int)character).ToList();
        var at = basic > 0 ? basic + 1 : 0;
        var next = (long)FirstPoint;
        var bias = FirstBias;
        var index = 0L;
        var first = true;
        while (at < text.Length)
        {
            if (Number(text, ref at, bias) is not { } distance)
            {
                return null;
            }

            var count = points.Count + 1;
            bias = Adapted(distance, count, first);
            first = false;
            index += distance;
            next += index / count;
            index %= count;
            if (next is > LastPoint or (>= 0xd800 and <= 0xdfff))
            {
                return null;
            }

            points.Insert((int)index, (int)next);
            index++;
        }

        return points;
    }

    private static void AppendNumber(StringBuilder text, long number, int bias)
    {
        for (var position = Base; ; position += Base)
        {
            var threshold = Threshold(position, bias);
            if (number < threshold)
            {
                text.Append(Digits[(int)number]);
                return;
            }

            var rest = number - threshold;
            text.Append(Digits[(int)(threshold + (rest % (Base - threshold)))]);
            number = rest / (Base - threshold);
        }
    }

    /// <summary>Reads a number of variable length; null when it does not end, or no text needs it.</summary>
    private static long? Number(string text, ref int at, int bias)
    {
        var number = 0L;
        var weight = 1L;
        for (var position = Base; at < text.Length; position += Base)
        {
            var digit = Digits.IndexOf(Ascii.Lower(text[at++]));
            number += digit * weight;
            if (digit < 0 || number > int.MaxValue)
            {
                return null;
            }

            var threshold = Threshold(position, bias);
            if (digit < threshold)
            {
                return number;
            }

            weight *= Base - threshold;
            if (weight > int.MaxValue)
            {
                return null;
            }
        }

        return null;
    }

    private static int Threshold(int position, int bias) =>
        Math.Min(Math.Max(position - bias, LeastThreshold), MostThreshold);

    private static int Adapted(long delta, int count, bool first)
    {
        var rest = first ? delta / Damp : delta / 2;
        rest += rest / count;
        var position = 0;
        while (rest > (Base - LeastThreshold) * MostThreshold / 2)
        {
            rest /= Base - LeastThreshold;
            position += Base;
        }

        return position + (int)((Base - LeastThreshold + 1) * rest / (rest + Skew));
    }
}
