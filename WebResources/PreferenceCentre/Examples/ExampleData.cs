using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Examples;

/// <summary>Invented people and topics.</summary>
internal static class ExampleData
{
    /// <summary>An invented address, masked.</summary>
    public const string Address = "m•••@e•••.com";

    private static readonly (string Code, string Parent, ChoiceState State, string[] Names, string[] About)[] Topics =
    [
        ("news", "", ChoiceState.Allowed,
            ["Newsletter", "Newsletter", "Lettre d’information", "新闻简报"],
            [
                "Once a month: what is new", "Einmal im Monat: was es Neues gibt",
                "Une fois par mois\u00a0: les nouveautés", "每月一次：最新动态",
            ]),
        ("events", "", ChoiceState.Allowed,
            ["Events", "Veranstaltungen", "Événements", "活动"],
            [
                "Invitations to fairs and talks", "Einladungen zu Messen und Vorträgen",
                "Invitations aux salons et conférences", "展会和讲座邀请",
            ]),
        ("webinars", "events", ChoiceState.Refused,
            ["Webinars", "Webinare", "Webinaires", "网络研讨会"],
            ["Online, 45 minutes", "Online, 45 Minuten", "En ligne, 45 minutes", "线上，45 分钟"]),
        ("offers", "", ChoiceState.NotAsked,
            ["Offers", "Angebote", "Offres", "优惠"],
            ["Discounts for customers", "Rabatte für Kunden", "Remises pour les clients", "客户折扣"]),
    ];

    private static readonly string[] ProcessTitles =
    [
        "How we handle your no", "Wie wir mit Ihrem Nein umgehen", "Comment nous traitons votre refus", "我们如何处理您的拒绝",
    ];

    private static readonly (string Key, string[] Headings, string[][] Sentences)[] ProcessParts =
    [
        ("SayingNo", ["How you say no", "Wie Sie Nein sagen", "Comment dire non", "如何拒绝"],
            [
                [
                    "Our marketing e-mails carry a link. One press on its page is enough.",
                    "In unseren Werbe-E-Mails steht ein Link. Auf seiner Seite genügt ein Klick.",
                    "Nos e-mails publicitaires comportent un lien. Sur sa page, un clic suffit.",
                    "我们的营销邮件中有一个链接。在打开的页面上按一下即可。",
                ],
                [
                    "Without a link, type your address at https://choices.example.com",
                    "Ohne Link geben Sie Ihre Adresse hier ein: https://choices.example.com",
                    "Sans lien, saisissez votre adresse sur https://choices.example.com",
                    "没有链接时，请在此输入您的地址：https://choices.example.com",
                ],
            ]),
        ("TakingEffect", ["When it takes effect", "Ab wann es gilt", "Quand il prend effet", "何时生效"],
            [
                [
                    "Your no holds as soon as it is recorded.", "Ihr Nein gilt, sobald es festgehalten ist.",
                    "Votre refus vaut dès qu’il est consigné.", "您的拒绝一经记录即生效。",
                ],
            ]),
    ];

    /// <summary>An invented process.</summary>
    /// <param name="language">The language.</param>
    /// <param name="now">The time, in UTC.</param>
    public static ProcessText Process(string language, DateTime now) => new(
        ProcessTitles[Place(language)],
        language,
        now,
        [
            .. ProcessParts.Select(part => new ProcessSection(
                part.Key, part.Headings[Place(language)], [.. part.Sentences.Select(said => said[Place(language)])])),
        ]);

    /// <summary>What stands for an invented person.</summary>
    /// <param name="language">The language of names.</param>
    /// <param name="now">The time, in UTC.</param>
    public static Preferences Preferences(string language, DateTime now) => new()
    {
        Known = true,
        Personal = true,
        Address = Address,
        Language = language,
        Topic = "events",
        State = ChoiceState.Allowed,
        Since = now.AddYears(-1),
        Topics =
        [
            .. Topics.Select(topic => new TopicChoice(
                topic.Code,
                topic.Names[Place(language)],
                topic.About[Place(language)],
                topic.Parent,
                topic.State,
                Language: language)),
        ],
    };

    /// <summary>The figures of an invented year.</summary>
    /// <param name="year">The year.</param>
    public static YearFigures Figures(int year) => new(year, 18_406, 18_391, 12, 3, 0.01, 1.27, 0.9991);

    /// <summary>The name of a topic.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="language">The language.</param>
    public static string Name(string code, string language) =>
        Topics.First(topic => topic.Code == code).Names[Place(language)];

    /// <summary>What stands after a press.</summary>
    /// <param name="before">What stood before.</param>
    /// <param name="state">The state of all marketing.</param>
    /// <param name="stopsTopic">Whether the mail's topic was stopped.</param>
    /// <param name="now">The time, in UTC.</param>
    public static Preferences Stated(Preferences before, ChoiceState state, bool stopsTopic, DateTime now)
    {
        return before with
        {
            State = state,
            Since = now,
            PausedUntil = state == ChoiceState.Paused ? now.Date.AddDays(31) : null,
            Topics =
            [
                .. before.Topics.Select(topic =>
                    IsStopped(topic) ? topic with { State = ChoiceState.Refused } : topic),
            ],
        };

        bool IsStopped(TopicChoice topic) =>
            stopsTopic && (topic.Code == before.Topic || topic.Parent == before.Topic);
    }

    private static int Place(string language) => language switch { "de" => 1, "fr" => 2, "zh" => 3, _ => 0 };
}
