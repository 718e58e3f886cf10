namespace LocalDataverse.Engine.Storage;

/// <summary>
/// A pattern of SQL Server's LIKE: % any text, _ any letter, [a-z] and [^a-z] one letter out of a set.
/// </summary>
internal sealed class LikePattern
{
    [ThreadStatic]
    private static LikePattern? last;

    private readonly string source;
    private readonly List<Step> steps = [];

    private LikePattern(string source)
    {
        this.source = source;
        var pattern = TextOrder.Fold(source);
        for (var at = 0; at < pattern.Length; at++)
        {
            var close = pattern[at] == '[' ? pattern.IndexOf(']', at + 1) : -1;
            if (close > at)
            {
                steps.Add(new Step(Kind.Set, '[', pattern[(at + 1)..close]));
                at = close;
            }
            else
            {
                var kind = pattern[at] switch { '%' => Kind.Any, '_' => Kind.One, _ => Kind.Letter };
                steps.Add(new Step(kind, pattern[at], ""));
            }
        }
    }

    private enum Kind { Letter, One, Any, Set }

    /// <summary>One query asks the same pattern of every row.</summary>
    public static LikePattern Of(string source) => last is { } known && known.source == source
        ? known
        : last = new LikePattern(source);

    /// <summary>Does folded text match? After a mismatch only the latest % can take one letter more.</summary>
    public bool Matches(string text)
    {
        var (at, step, any, resume) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (step < steps.Count && steps[step].Kind == Kind.Any)
            {
                (any, resume) = (step++, at);
            }
            else if (step < steps.Count && steps[step].Takes(text[at]))
            {
                (at, step) = (at + 1, step + 1);
            }
            else if (any >= 0)
            {
                (at, step) = (++resume, any + 1);
            }
            else
            {
                return false;
            }
        }

        return steps.Skip(step).All(rest => rest.Kind == Kind.Any);
    }

    private readonly record struct Step(Kind Kind, char Letter, string Set)
    {
        public bool Takes(char letter) => Kind switch
        {
            Kind.One => true,
            Kind.Letter => Letter == letter,
            Kind.Set when Set.StartsWith('^') => !Holds(Set.AsSpan(1), letter),
            Kind.Set => Holds(Set, letter),
            _ => false,
        };

        private static bool Holds(ReadOnlySpan<char> set, char letter)
        {
            for (var at = 0; at < set.Length; at++)
            {
                var range = at + 2 < set.Length && set[at + 1] == '-';
                if (range ? letter >= set[at] && letter <= set[at + 2] : letter == set[at])
                {
                    return true;
                }

                at += range ? 2 : 0;
            }

            return false;
        }
    }
}
