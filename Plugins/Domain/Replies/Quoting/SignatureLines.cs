namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>Lines that a mail program or an employer puts under what somebody writes.</summary>
internal static class SignatureLines
{
    private const int LongestDevice = 120;

    private static readonly string[] DeviceOpeners =
    [
        "sent from", "sent via", "sent with", "sent by", "sent using", "from my", "from mobile", "gesendet", "envoye",
        "enviado", "enviada", "inviato", "verzonden", "sendt", "skickat", "wyslano", "get outlook", "obtenir outlook",
        "telecharger outlook", "obtener outlook", "holen sie sich outlook", "outlook fur", "发自", "發自", "来自", "从我的",
        "傳送", "获取", "发送自",
    ];

    private static readonly string[] Devices =
    [
        "iphone", "ipad", "ipod", "mac", "android", "galaxy", "samsung", "huawei", "xiaomi", "redmi", "oppo", "vivo",
        "honor", "nokia", "htc", "blackberry", "pixel", "mobile", "mobil", "mobilgerat", "mobiltelefon", "handy",
        "smartphone", "phone", "cell", "telefono", "movil", "telephone", "portable", "tablet", "mailbox", "mail", "outlook",
        "airmail", "yahoo", "gmx", "web de", "windows", "aol", "proton", "ti 85", "alcatel", "iphone", "手机", "客户端",
        "邮箱", "邮件", "outlook",
    ];

    private static readonly string[] DisclaimerOpeners =
    [
        "this e mail", "this email", "this message", "the information contained", "the contents of this",
        "confidentiality notice", "confidential", "disclaimer", "diese e mail", "diese email", "diese nachricht",
        "der inhalt dieser", "dieses e mail", "vertraulichkeitshinweis", "ce message", "ce courriel", "cet e mail",
        "cet email", "le present message", "este mensaje", "este correo", "la informacion contenida",
        "aviso de confidencialidad", "本邮件", "此邮件", "本电子邮件", "该邮件", "保密声明",
    ];

    private static readonly string[] DisclaimerWords =
    [
        "confidential", "confidentiality", "privileged", "intended recipient", "intended only", "intended solely",
        "vertraulich", "vertrauliche", "rechtlich geschutzte", "confidentiel", "confidentielles", "confidentialite",
        "destinataire", "confidencial", "confidencialidad", "destinatario", "保密", "机密",
    ];

    private static readonly string[] Scanners = ["avast", "avg", "virus free", "virenfrei", "sans virus", "libre de virus"];

    /// <summary>Whether a line opens a signature by the rule of Usenet (RFC 3676, 4.3), whatever became of its blank.
    /// </summary>
    public static bool Opens(string text) => text == "--";

    /// <summary>Whether a line says with what the message was sent, or what scanned it.</summary>
    public static bool IsOfDevice(string text)
    {
        if (text.Length is 0 or > LongestDevice)
        {
            return false;
        }

        var comma = text.IndexOfAny([',', '，']);
        var words = FoldedLine.Words(comma < 0 ? text : text.Substring(0, comma));
        return (FoldedLine.Has(words, DeviceOpeners) && IsShort(words) && FoldedLine.Has(words, Devices))
            || (FoldedLine.Begins(words, Scanners) && IsShort(words));
    }

    /// <summary>Whether a line begins a text about confidentiality.</summary>
    public static bool BeginDisclaimer(string text)
    {
        var words = FoldedLine.Words(text);
        return FoldedLine.Begins(words, DisclaimerOpeners) && FoldedLine.Has(words, DisclaimerWords);
    }

    private static bool IsShort(string words) => words.Count(character => character == ' ') <= 14;
}
