using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Replies;

/// <summary>A character of a folded text.</summary>
/// <param name="Value">Its code point.</param>
/// <param name="At">Where, in the text it was folded from, stands what it came from, in UTF-16 units.</param>
internal readonly record struct FoldedPoint(int Value, int At);

/// <summary>
/// Folds what people type, so that one spelling stands for all of them: lower case, one width, no accents, one apostrophe,
/// nothing that nobody sees. It takes from a text more than <see cref="UnicodeText.Normal"/> does, since these texts are
/// compared with words and never kept.
/// </summary>
internal static class Folding
{
    /// <summary>The characters of a text, folded, one after another.</summary>
    public static IEnumerable<FoldedPoint> Points(string text)
    {
        var parts = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] <= '~')
            {
                yield return new FoldedPoint(Ascii.Lower(text[i]), i);
                continue;
            }

            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (isPair || !char.IsSurrogate(text[i]))
            {
                Fold(codePoint, parts);
                foreach (var part in parts)
                {
                    yield return new FoldedPoint(part, i);
                }
            }

            i += isPair ? 1 : 0;
        }
    }

    private static void Fold(int codePoint, List<int> parts)
    {
        parts.Clear();
        if (codePoint is 0xb4 or 0x2018 or 0x2019 or 0x201b or 0x2032 or 0x2bc)
        {
            parts.Add('\'');
            return;
        }

        Normalization.Decompose(parts, codePoint, compatible: true);
        parts.RemoveAll(IsDropped);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var lower = FoldingTables.Folds.TryGetValue(parts[i], out var folded) ? folded : parts[i];
            parts[i] = lower;
            if (Letters(lower) is { } letters)
            {
                parts.RemoveAt(i);
                parts.InsertRange(i, letters);
            }
        }
    }

    private static bool IsDropped(int part) =>
        UnicodeText.IsInvisible(part)
        || CharacterTables.Classes[part] is (int)CharacterClass.Mark or (int)CharacterClass.SpacingMark;

    private static int[]? Letters(int letter) => letter switch
    {
        0xdf or 0x1e9e => ['s', 's'],
        0xe6 => ['a', 'e'],
        0x153 => ['o', 'e'],
        0xf8 => ['o'],
        _ => null,
    };
}
