namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>A match of a phrase.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word behind its last one.</param>
internal readonly record struct PhraseMatch(int From, int To);

/// <summary>Phrases, found by their first words.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, List<Phrase>> byBeginning = new(StringComparer.Ordinal);

    /// <summary>Phrases as a vocabulary writes them.</summary>
    public PhraseList(IEnumerable<string> phrases, IReadOnlyDictionary<string, string> lists)
    {
        foreach (var phrase in phrases.Select(one => Phrase.Read(one, lists)))
        {
            foreach (var word in phrase.Beginnings.Distinct())
            {
                if (!byBeginning.TryGetValue(word, out var known))
                {
                    byBeginning[word] = known = [];
                }

                known.Add(phrase);
            }
        }
    }

    /// <summary>All words in them.</summary>
    public IEnumerable<string> Words => byBeginning.Values.SelectMany(phrases => phrases).SelectMany(one => one.Words);

    /// <summary>The first match between two words, the longest of those that begin there; null for none.</summary>
    public PhraseMatch? Find(IReadOnlyList<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (EndAt(words, i) is var end and >= 0)
            {
                return new PhraseMatch(i, end);
            }
        }

        return null;
    }

    /// <summary>The first match in words; null for none.</summary>
    public PhraseMatch? Find(IReadOnlyList<Word> words) => Find(words, 0, words.Count);

    /// <summary>Whether a match stands anywhere between two words, its end too.</summary>
    public bool StandsIn(IReadOnlyList<Word> words, int from, int to) =>
        Find(words, from, to) is { } match && match.To <= to;

    /// <summary>Where the longest match that begins at a word ends; -1 for none.</summary>
    public int EndAt(IReadOnlyList<Word> words, int at)
    {
        var end = -1;
        if (byBeginning.TryGetValue(words[at].Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                end = Math.Max(end, phrase.Match(words, at));
            }
        }

        return end;
    }
}
