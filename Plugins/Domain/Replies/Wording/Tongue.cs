using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Replies.Vocabularies;

namespace OptOutPlugin.Domain.Replies.Wording;

/// <summary>A vocabulary, ready to be looked for.</summary>
internal sealed class Tongue
{
    /// <summary>Every language that is read.</summary>
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new(English.Words, Languages.Language.English), new(German.Words, Languages.Language.German),
        new(French.Words, Languages.Language.French), new(Spanish.Words, null),
        new(Chinese.Words, Languages.Language.Chinese),
    ];

    /// <summary>Takes typing errors out of words of each of them.</summary>
    public static Spelling Spelling { get; } = new(
        All.SelectMany(one => one.lists).SelectMany(list => list.Words),
        All.SelectMany(one => one.mistyped));

    private readonly List<PhraseList> lists = [];
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly List<string> mistyped;

    private Tongue(Vocabulary words, Language? language)
    {
        Language = language;
        names = words.Lists;
        Requests = Read(words.Requests);
        Alone = Read(words.Alone);
        Vague = Read(words.Vague);
        Courtesy = Read(words.Courtesy);
        Greetings = Read(words.Greetings);
        Closings = Read(words.Closings);
        Contrary = Read(words.Contrary);
        Harmless = Read(words.Harmless);
        Threats = Read(words.Threats);
        Complaints = Read(words.Complaints);
        Data = Read(words.Data);
        Topics = Read(words.Topics);
        Themes = Read(words.Themes);
        Turns = Read(words.Turns);
        Wishes = Read(words.Wishes);
        Speakers = Read(words.Speakers);
        Joints = Read(words.Joints);
        Openers = Read(words.Openers);
        Questions = Read(words.Questions);
        Conditions = Read(words.Conditions);
        PoliteConditions = Read(words.PoliteConditions);
        Negations = Read(words.Negations);
        Reports = Read(words.Reports);
        Others = Read(words.Others);
        Stead = Read(words.Stead);
        Business = Read(words.Business);
        Limits = Read(words.Limits);
        Known = new HashSet<string>(
            new[] { Requests, Alone, Vague, Courtesy, Read(words.Fillers) }.SelectMany(list => list.Words), StringComparer.Ordinal);
        mistyped = Read(words.Mistyped).Words.ToList();
    }

    /// <summary>The language in which the product answers it; null where it does not speak it.</summary>
    public Language? Language { get; }

    /// <summary>The words of which requests consist.</summary>
    public HashSet<string> Known { get; }

    /// <inheritdoc cref="Vocabulary.Requests"/>
    public PhraseList Requests { get; }

    /// <inheritdoc cref="Vocabulary.Alone"/>
    public PhraseList Alone { get; }

    /// <inheritdoc cref="Vocabulary.Vague"/>
    public PhraseList Vague { get; }

    /// <inheritdoc cref="Vocabulary.Courtesy"/>
    public PhraseList Courtesy { get; }

    /// <inheritdoc cref="Vocabulary.Greetings"/>
    public PhraseList Greetings { get; }

    /// <inheritdoc cref="Vocabulary.Closings"/>
    public PhraseList Closings { get; }

    /// <inheritdoc cref="Vocabulary.Contrary"/>
    public PhraseList Contrary { get; }

    /// <inheritdoc cref="Vocabulary.Harmless"/>
    public PhraseList Harmless { get; }

    /// <inheritdoc cref="Vocabulary.Threats"/>
    public PhraseList Threats { get; }

    /// <inheritdoc cref="Vocabulary.Complaints"/>
    public PhraseList Complaints { get; }

    /// <inheritdoc cref="Vocabulary.Data"/>
    public PhraseList Data { get; }

    /// <inheritdoc cref="Vocabulary.Topics"/>
    public PhraseList Topics { get; }

    /// <inheritdoc cref="Vocabulary.Themes"/>
    public PhraseList Themes { get; }

    /// <inheritdoc cref="Vocabulary.Turns"/>
    public PhraseList Turns { get; }

    /// <inheritdoc cref="Vocabulary.Wishes"/>
    public PhraseList Wishes { get; }

    /// <inheritdoc cref="Vocabulary.Speakers"/>
    public PhraseList Speakers { get; }

    /// <inheritdoc cref="Vocabulary.Joints"/>
    public PhraseList Joints { get; }

    /// <inheritdoc cref="Vocabulary.Openers"/>
    public PhraseList Openers { get; }

    /// <inheritdoc cref="Vocabulary.Questions"/>
    public PhraseList Questions { get; }

    /// <inheritdoc cref="Vocabulary.Conditions"/>
    public PhraseList Conditions { get; }

    /// <inheritdoc cref="Vocabulary.PoliteConditions"/>
    public PhraseList PoliteConditions { get; }

    /// <inheritdoc cref="Vocabulary.Negations"/>
    public PhraseList Negations { get; }

    /// <inheritdoc cref="Vocabulary.Reports"/>
    public PhraseList Reports { get; }

    /// <inheritdoc cref="Vocabulary.Others"/>
    public PhraseList Others { get; }

    /// <inheritdoc cref="Vocabulary.Stead"/>
    public PhraseList Stead { get; }

    /// <inheritdoc cref="Vocabulary.Business"/>
    public PhraseList Business { get; }

    /// <inheritdoc cref="Vocabulary.Limits"/>
    public PhraseList Limits { get; }

    private PhraseList Read(string[] phrases)
    {
        var list = new PhraseList(phrases, names);
        lists.Add(list);
        return list;
    }
}
