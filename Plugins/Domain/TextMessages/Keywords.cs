using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.TextMessages;

/// <summary>
/// The words to which senders of text messages must listen, folded, without what people put around them. In English
/// they are those of 47 CFR 64.1200(a)(10) (stop, quit, end, revoke, opt out, cancel, unsubscribe) and those that
/// carriers and providers ask for besides (stopall, optout, remove, help, info, start, unstop); ARRET and TD are asked
/// for in Canada and China.
/// </summary>
internal static class Keywords
{
    /// <summary>The calling code of China, with its plus.</summary>
    private const string China = "+86";

    private static readonly string[] Everywhere =
    [
        "stop", "stops", "stopp", "stoppp", "stpo", "sotp", "stp", "stoop", "sstop", "stop it", "stop now", "stop this",
        "stop that", "s t o p",
    ];

    private static readonly Dictionary<string, TextMessageReading> All = Table();

    // Of these a single one decides a message that says a few words more: nobody uses them of anything else alone.
    private static readonly HashSet<string> Leading = new(
        [
            .. Everywhere, "unsubscribe", "optout", "opt out", "stopall", "stop all", "abmelden", "desabonner", "arret",
            "退订", "退訂",
        ],
        StringComparer.Ordinal);

    /// <summary>What people write around a keyword, and mean nothing by.</summary>
    public static IReadOnlyCollection<string> Courtesies { get; } = new HashSet<string>(
        [
            "please", "pls", "plz", "plse", "thanks", "thank", "you", "thx", "thnx", "ty", "cheers", "kindly", "now",
            "immediately", "asap", "today", "hi", "hello", "hey", "dear", "sir", "madam", "sirs", "reply", "text", "txt", "sms", "msg", "keyword", "just", "xx", "lol", "bitte", "danke", "sofort", "hallo",
            "guten", "tag", "jetzt", "merci", "svp", "s", "il", "vous", "plait", "bonjour", "maintenant",
            "por", "favor", "gracias", "hola", "ahora",
        ],
        StringComparer.Ordinal);

    /// <summary>The same in Chinese, where nothing stands between two words.</summary>
    public static IReadOnlyList<string> ChineseCourtesies { get; } =
        ["请", "請", "麻烦", "谢谢您", "谢谢你", "谢谢", "謝謝", "您好", "你好", "回复", "短信", "吧", "了"];

    /// <summary>
    /// What stands around a keyword and may answer a question: only one that leaves no doubt counts beside it.
    /// </summary>
    public static IReadOnlyCollection<string> Assents { get; } = new HashSet<string>(
        ["yes", "yeah", "yep", "ok", "okay", "no", "nope", "ja", "nein", "oui", "non", "si"], StringComparer.Ordinal);

    /// <summary>What a whole message asks that is a keyword; null for any other message.</summary>
    /// <param name="words">Its words, folded, with one blank between two.</param>
    /// <param name="number">The number from which it came, in normal form.</param>
    public static TextMessageReading? Of(string words, string number) =>
        All.TryGetValue(words, out var reading) ? reading
        // Chinese providers ask for these letters; elsewhere an appointment may be put off with them.
        : words is "t" or "r" && number.StartsWith(China, StringComparison.Ordinal)
            ? new TextMessageReading(TextMessageAnswer.Stop, Language.Chinese)
        : null;

    /// <summary>Whether words are a keyword that leaves no doubt, whatever stands beside it.</summary>
    /// <inheritdoc cref="Of"/>
    public static bool Leads(string words) => Leading.Contains(words);

    private static Dictionary<string, TextMessageReading> Table()
    {
        var table = new Dictionary<string, TextMessageReading>(StringComparer.Ordinal);
        Add(TextMessageAnswer.Stop, null, Everywhere);
        Add(TextMessageAnswer.Start, null, "start", "unstop", "un stop");
        Add(TextMessageAnswer.Help, null, "info");

        Add(TextMessageAnswer.Stop, Language.English,
            "quit", "end", "revoke", "cancel", "unsubscribe", "unsub", "optout", "opt out", "opt me out", "remove",
            "remove me", "no more", "revoke consent", "i opt out",
            "i revoke", "i revoke consent", "leave me alone", "stop texting", "stop texting me", "stop messaging me",
            "stop sending", "stop messages", "stop texts", "no more texts", "no texts", "no more messages",
            "dont text", "dont text me", "don t text me", "don t text", "do not text", "do not text me",
            "do not text me again", "don t text me again", "take me off", "take me off your list",
            "take me off this list", "take my number off", "take my number off your list", "remove my number",
            "delete my number", "lose my number", "unsubscribe me", "cancel texts",
            "cancel messages", "end texts", "end messages", "end sms", "i want out",
            "i said stop", "i already said stop", "i told you to stop", "i asked you to stop", "i said unsubscribe", "quit texting me", "quit texting");
        Add(TextMessageAnswer.StopAll, Language.English,
            "stopall", "stop all", "endall", "end all", "stop everything", "cancelall", "cancel all", "optoutall",
            "unsubscribe all", "opt out all", "opt out of all", "revoke all", "stop calling", "stop calling me",
            "don t call", "don t call me", "do not call", "do not call me", "don t call or text", "do not call or text",
            "don t call or text me", "do not call or text me", "stop calling and texting", "do not contact me",
            "don t contact me", "do not contact me again", "stop contacting me", "no calls or texts",
            "stop texting and calling me", "stop calling and texting me");
        Add(TextMessageAnswer.Help, Language.English, "help");

        Add(TextMessageAnswer.Stop, Language.German,
            "stoppen", "stoppt", "aufhoren", "aufhoeren", "hort auf", "hoert auf", "horen sie auf", "abmelden",
            "abmeldung", "ich mochte mich abmelden", "austragen", "abbestellen", "ende", "beenden", "widerruf",
            "widerrufen", "ich widerrufe", "keine sms", "keine sms mehr", "keine nachrichten mehr", "keine werbung",
            "keine werbung mehr", "nicht mehr schreiben", "schluss", "stop sms", "sms stop");
        Add(TextMessageAnswer.StopAll, Language.German,
            "alles stoppen", "stop alles", "stopp alles", "keine anrufe", "keine anrufe mehr", "nicht mehr anrufen",
            "rufen sie mich nicht mehr an", "keine anrufe und sms mehr", "kein kontakt mehr");
        Add(TextMessageAnswer.Help, Language.German, "hilfe");

        Add(TextMessageAnswer.Stop, Language.French,
            "arret", "arreter", "arretez", "arrete", "arretez les sms", "arretez de m ecrire", "desabonner",
            "desabonnement", "desabonnez moi", "me desabonner", "je me desabonne", "desinscription", "desinscrire",
            "desinscrivez moi", "me desinscrire", "fin", "plus de sms", "plus de messages", "plus de pub",
            "pas de pub", "stop pub", "stop la pub", "retirez moi", "retirez moi de la liste", "je revoque");
        Add(TextMessageAnswer.StopAll, Language.French,
            "tout arreter", "stop tout", "arretez tout", "plus d appels", "ne m appelez plus", "ne me contactez plus",
            "arretez de m appeler");
        Add(TextMessageAnswer.Help, Language.French, "aide");

        // Spanish is heard, and answered in the organisation's language.
        Add(TextMessageAnswer.Stop, null,
            "alto", "parar", "pare", "paren", "basta", "baja", "darme de baja", "dar de baja", "deme de baja",
            "denme de baja", "quiero darme de baja", "no mas mensajes", "no mas", "no mas sms", "cancelar suscripcion",
            "detener", "borrenme", "no me escriban mas");
        Add(TextMessageAnswer.StopAll, null, "no me llamen mas", "no me contacten mas", "no llamen mas", "parar todo");
        Add(TextMessageAnswer.Help, null, "ayuda");

        Add(TextMessageAnswer.Stop, Language.Chinese,
            "td", "qx", "退订", "退訂", "我要退订", "我要退訂", "取消订阅", "取消訂閱", "停止", "停止发送", "停止發送", "拒收",
            "取消", "不要再发", "不要再发了", "不要再發", "不要再发短信", "别再发了", "别发了", "不想收到", "停发", "停");
        Add(TextMessageAnswer.StopAll, Language.Chinese,
            "全部退订", "全部退訂", "全部取消", "不要再打电话", "不要再联系我", "不要再聯絡我", "别再联系我");
        Add(TextMessageAnswer.Help, Language.Chinese, "帮助", "幫助");
        return table;

        void Add(TextMessageAnswer answer, Language? language, params string[] words)
        {
            foreach (var one in words)
            {
                table[one] = new TextMessageReading(answer, language);
            }
        }
    }
}
