using System.Net;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>How a mail program lays out an answer.</summary>
/// <param name="Name">The program, and what is special.</param>
/// <param name="Body">The body that it makes of what somebody typed.</param>
internal sealed record Layout(string Name, Func<string, string> Body);

/// <summary>
/// The layouts of the common mail programs, each around an answer to a newsletter that says "unsubscribe" and "stop" itself.
/// </summary>
internal static class Layouts
{
    private const string Quoted = "Hello Ana,\nour summer offers are here.\nSTOP\n"
        + "Please unsubscribe me from your mailing list\nTo unsubscribe, click here. To stop, reply STOP.";

    private const string Shop = "Shop News <news@shop.example>";

    private static readonly string Marked = string.Join('\n', Quoted.Split('\n').Select(line => "> " + line));

    private static readonly string Page = Html(Quoted);

    public static IReadOnlyList<Layout> All { get; } =
    [
        new("nothing quoted", text => text),
        new("Outlook", text => $"{text}\n\nFrom: {Shop}\nSent: Monday, November 30, 2026 9:02 AM\n"
            + $"To: Ana <ana@example.com>\nSubject: Summer offers\n\n{Quoted}"),
        new("Outlook, bold labels", text => $"{text}\n\n*From:* {Shop}\n*Sent:* Monday, November 30, 2026 9:02 AM\n"
            + $"*To:* Ana <ana@example.com>\n*Subject:* Summer offers\n\n{Quoted}"),
        new("Outlook, original message", text => $"{text}\n\n-----Original Message-----\nFrom: {Shop}\n"
            + $"Sent: Monday, November 30, 2026 9:02 AM\nTo: Ana\nSubject: Summer offers\n\n{Quoted}"),
        new("Outlook, German", text => $"{text}\n\nVon: {Shop}\nGesendet: Montag, 30. November 2026 09:02\n"
            + $"An: Ana <ana@example.com>\nBetreff: Angebote\n\n{Quoted}"),
        new("Outlook, German, original message", text => $"{text}\n\n-----Ursprüngliche Nachricht-----\nVon: {Shop}\n"
            + $"Gesendet: Montag, 30. November 2026 09:02\nAn: Ana\nBetreff: Angebote\n\n{Quoted}"),
        new("Outlook, French", text => $"{text}\n\nDe : {Shop}\nEnvoyé : lundi 30 novembre 2026 09:02\n"
            + $"À : Ana <ana@example.com>\nObjet : Offres\n\n{Quoted}"),
        new("Outlook, Spanish", text => $"{text}\n\nDe: {Shop}\nEnviado el: lunes, 30 de noviembre de 2026 9:02\n"
            + $"Para: Ana <ana@example.com>\nAsunto: Ofertas\n\n{Quoted}"),
        new("Outlook, Chinese", text => $"{text}\n\n发件人: {Shop}\n发送时间: 2026年11月30日 9:02\n"
            + $"收件人: Ana\n主题: 优惠\n\n{Quoted}"),
        new("Outlook, line of low lines", text => $"{text}\n________________________________\nFrom: {Shop}\n"
            + $"Sent: Monday, November 30, 2026 9:02:11 AM\nTo: Ana\nSubject: Summer offers\n\n{Quoted}"),
        new("Outlook for iOS", text => $"{text}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n"
            + $"________________________________\nFrom: {Shop}\nSent: Monday, November 30, 2026 9:02:11 AM\nTo: Ana\n"
            + $"Subject: Summer offers\n\n{Quoted}"),
        new("Windows Mail", text => $"{text}\n\nSent from Mail for Windows\n\nFrom: {Shop}\n"
            + $"Sent: Monday, November 30, 2026 9:02 AM\nTo: Ana\nSubject: Summer offers\n\n{Quoted}"),
        new("Gmail", text => $"{text}\n\nOn Mon, Nov 30, 2026 at 9:02 AM {Shop} wrote:\n\n{Marked}"),
        new("Gmail, wrapped", text =>
            $"{text}\n\nOn Mon, Nov 30, 2026 at 9:02 AM Shop News and Offers <\nnews@shop.example> wrote:\n\n{Marked}"),
        new("Gmail, German", text =>
            $"{text}\n\nAm Mo., 30. Nov. 2026 um 09:02 Uhr schrieb Shop News <\nnews@shop.example>:\n\n{Marked}"),
        new("Gmail, French", text => $"{text}\n\nLe lun. 30 nov. 2026 à 09:02, {Shop} a\nécrit :\n\n{Marked}"),
        new("Gmail, Spanish", text => $"{text}\n\nEl lun, 30 nov 2026 a las 9:02, Shop News (<news@shop.example>)\n"
            + $"escribió:\n\n{Marked}"),
        new("Gmail, Chinese", text => $"{text}\n\n{Shop} 于2026年11月30日周一 09:02写道：\n\n{Marked}"),
        new("Gmail, answered below", text => $"On Mon, Nov 30, 2026 at 9:02 AM {Shop} wrote:\n\n{Marked}\n\n{text}"),
        new("Thunderbird, German", text => $"{text}\n\nAm 30.11.26 um 09:02 schrieb Shop News:\n{Marked}"),
        new("Thunderbird, French, answered below", text => $"Le 30/11/2026 à 09:02, Shop News a écrit :\n{Marked}\n\n{text}"),
        new("iPhone", text => $"{text}\n\nSent from my iPhone\n\n> On Nov 30, 2026, at 9:02 AM, {Shop} wrote:\n> \n{Marked}"),
        new("iPhone, German", text => $"{text}\n\nVon meinem iPhone gesendet\n\n"
            + $"> Am 30.11.2026 um 09:02 schrieb {Shop}:\n> \n{Marked}"),
        new("iPhone, French", text => $"{text}\n\nEnvoyé de mon iPhone\n\n"
            + $"> Le 30 nov. 2026 à 09:02, {Shop} a écrit :\n> \n{Marked}"),
        new("iPhone, Spanish", text => $"{text}\n\nEnviado desde mi iPhone\n\n"
            + $"> El 30 nov 2026, a las 9:02, {Shop} escribió:\n> \n{Marked}"),
        new("iPhone, Chinese", text => $"{text}\n\n发自我的iPhone\n\n"
            + $"> 在 2026年11月30日，上午9:02，{Shop} 写道：\n> \n{Marked}"),
        new("Samsung, French", text => $"{text}\n\nEnvoyé depuis mon appareil Galaxy\n\n"
            + $"-------- Message d'origine --------\nDe : {Shop}\nDate : 30/11/2026 09:02 (GMT+01:00)\nÀ : Ana\n"
            + $"Objet : Offres\n\n{Quoted}"),
        new("Zoho", text => $"{text}\n\n---- On Mon, 30 Nov 2026 09:02:11 +0100 news@shop.example wrote ----\n\n{Quoted}"),
        new("GMX and Web.de", text => $"{text}\n\nGesendet: Montag, 30. November 2026 um 09:02 Uhr\nVon: \"Shop News\" "
            + $"<news@shop.example>\nAn: ana@example.com\nBetreff: Angebote\n{Quoted}"),
        new("Web.de, telephone", text => $"{text}\n\n-- \nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail "
            + $"gesendet.\nAm 30.11.26, 09:02 schrieb {Shop}:\n{Marked}"),
        new("Yahoo", text => $"{text}\n\n    On Monday, November 30, 2026 at 09:02:11 AM GMT+1, {Shop} wrote:  \n \n{Quoted}"),
        new("Yahoo, Spanish", text =>
            $"{text}\n\n    El lunes, 30 de noviembre de 2026, 09:02:11 CET, {Shop} escribió:\n\n{Quoted}"),
        new("Samsung", text => $"{text}\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: {Shop}\n"
            + $"Date: 30/11/2026 09:02 (GMT+01:00)\nTo: ana@example.com\nSubject: Summer offers\n\n{Quoted}"),
        new("Outlook for Android, German", text => $"{text}\n\nHolen Sie sich Outlook für Android<https://aka.ms/AAb9ysg>\n"
            + $"________________________________\nVon: {Shop}\nGesendet: Montag, 30. November 2026 09:02:11\nAn: Ana\n"
            + $"Betreff: Angebote\n\n{Quoted}"),
        new("QQ", text => $"{text}\n\n\n------------------ 原始邮件 ------------------\n发件人: \"Shop\" <news@shop.example>;\n"
            + $"发送时间: 2026年11月30日(星期一) 上午9:02\n收件人: \"Ana\"<ana@example.com>;\n主题: 优惠\n\n{Quoted}"),
        new("NetEase", text => $"{text}\n\n\n在 2026-11-30 09:02:11，\"Shop\" <news@shop.example> 写道：\n\n{Quoted}"),
        new("forwarded with a note", text => $"{text}\n\n---------- Forwarded message ---------\nFrom: {Shop}\n"
            + $"Date: Mon, Nov 30, 2026 at 9:02 AM\nSubject: Summer offers\nTo: Ana <ana@example.com>\n\n{Quoted}"),
        new("with a signature", text => $"{text}\n\n-- \nAna Beispiel\nExample Ltd, 1 Street\nTel. +44 20 7946 0000\n\n"
            + $"On Mon, Nov 30, 2026 at 9:02 AM {Shop} wrote:\n{Marked}"),
        new("with a disclaimer", text => $"{text}\n\nThis e-mail and any attachments are confidential and intended solely "
            + "for the addressee. If you received it in error, please delete it and stop reading.\n\n"
            + $"From: {Shop}\nSent: Monday, November 30, 2026 9:02 AM\nTo: Ana\nSubject: Summer offers\n\n{Quoted}"),
        new("HTML, nothing quoted", text => $"<html><body>{Html(text)}</body></html>"),
        new("HTML, Outlook", text => $"<html><head><style><!--\np.MsoNormal {{margin:0cm;}}\n--></style></head><body lang=EN-GB>"
            + $"<div class=WordSection1>{Paragraphs(text)}<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            + "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
            + $"<p class=MsoNormal><b>Absender</b> {WebUtility.HtmlEncode(Shop)}</p></div>{Paragraphs(Quoted)}</div></body></html>"),
        new("HTML, Outlook on the web", text => $"<div>{Html(text)}</div><div id=\"appendonsend\"></div>"
            + "<hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><b>From:</b> "
            + $"{WebUtility.HtmlEncode(Shop)}<br><b>Sent:</b> Monday<br></div>{Page}"),
        new("HTML, Outlook on the web, taken in again", text => $"<div dir=\"ltr\">{Html(text)}</div>"
            + $"<div id=\"x_appendonsend\"></div><div id=\"x_divRplyFwdMsg\">Shop</div><div class=\"x_x_body\">{Page}</div>"),
        new("HTML, Outlook for iOS", text => $"<body><div>{Html(text)}</div><div id=\"ms-outlook-mobile-signature\">"
            + "<div>Get <a href=\"https://aka.ms/o0ukef\">Outlook for iOS</a></div></div>"
            + $"<div id=\"mail-editor-reference-message-container\"><hr><div><b>From:</b> Shop</div>{Page}</div></body>"),
        new("HTML, Outlook for Mac", text => $"<div>{Html(text)}</div><span id=\"OLK_SRC_BODY_SECTION\"><div>From: Shop</div>"
            + $"{Page}</span>"),
        new("HTML, Hotmail", text => $"<body class='hmmessage'><div dir='ltr'>{Html(text)}<br><div><hr id=\"stopSpelling\">"
            + $"From: shop<br>{Page}</div></div></body>"),
        new("HTML, Gmail", text => $"<div dir=\"ltr\">{Html(text)}</div><br><div class=\"gmail_quote gmail_quote_container\">"
            + $"<div dir=\"ltr\" class=\"gmail_attr\">Den mån Shop:<br></div><blockquote class=\"gmail_quote\">{Page}"
            + "</blockquote></div>"),
        new("HTML, Gmail, answered below", text => "<div dir=\"ltr\"><div class=\"gmail_quote\"><div class=\"gmail_attr\">"
            + $"On Mon Shop wrote:<br></div><blockquote class=\"gmail_quote\">{Page}</blockquote><div>{Html(text)}</div></div></div>"),
        new("HTML, Gmail, with a signature", text => $"<div dir=\"ltr\">{Html(text)}<div><br></div><span>-- </span><br>"
            + "<div class=\"gmail_signature\">Ana Beispiel<br>STOP Ltd</div></div><br><div class=\"gmail_quote\">"
            + $"<blockquote class=\"gmail_quote\">{Page}</blockquote></div>"),
        new("HTML, Gmail, forwarded with a note", text => $"<div dir=\"ltr\">{Html(text)}<br><br><div class=\"gmail_quote\">"
            + $"---------- Forwarded message ---------<br>From: Shop<br>{Page}</div></div>"),
        new("HTML, Apple Mail", text => $"<body style=\"word-wrap: break-word;\">{Html(text)}<div><br><blockquote type=\"cite\">"
            + $"<div>On 30. Nov 2026, at 09:02, Shop wrote:</div><br>{Page}</blockquote></div></body>"),
        new("HTML, iPhone", text => $"<body dir=\"auto\"><div dir=\"ltr\">{Html(text)}</div><div dir=\"ltr\"><br></div>"
            + "<div dir=\"ltr\">Sent from my iPhone</div><div dir=\"ltr\"><br><blockquote type=\"cite\">On Nov 30, 2026, at 9:02 AM, "
            + $"Shop wrote:<br><br></blockquote></div><blockquote type=\"cite\"><div dir=\"ltr\">{Page}</div></blockquote></body>"),
        new("HTML, Thunderbird", text => $"<body text=\"#000000\">{Html(text)}<br><div class=\"moz-cite-prefix\">Am 30.11.26 um "
            + $"09:02 schrieb Shop:<br></div><blockquote type=\"cite\" cite=\"mid:1@shop.example\">{Page}</blockquote></body>"),
        new("HTML, Thunderbird, answered below", text => "<div class=\"moz-cite-prefix\">On 30.11.26 Shop wrote:<br></div>"
            + $"<blockquote type=\"cite\">{Page}</blockquote>{Html(text)}<div class=\"moz-signature\">-- <br>Ana</div>"),
        new("HTML, Yahoo", text => $"<div class=\"ydp1yahoo-style-wrap\"><div dir=\"ltr\">{Html(text)}</div></div>"
            + $"<div id=\"ydp2yahoo_quoted_1\" class=\"ydp2yahoo_quoted\"><div>On Monday, Shop wrote:</div>{Page}</div>"),
        new("HTML, GMX", text => $"<div style=\"font-family: Verdana\">{Html(text)}<div name=\"quote\" style=\"margin:10px\">"
            + $"<div>Gesendet: Montag<br>Von: Shop</div>{Page}</div></div>"),
        new("HTML, Proton", text => $"<div>{Html(text)}</div><div class=\"protonmail_signature_block\">Sent with Proton Mail</div>"
            + $"<div class=\"protonmail_quote\">On Monday, Shop wrote:<br><blockquote type=\"cite\">{Page}</blockquote></div>"),
        new("HTML, QQ", text => $"<div>{Html(text)}</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div>"
            + $"<div>发件人: Shop</div>{Page}"),
        new("HTML, NetEase", text => $"<div>{Html(text)}</div><br><p>在 2026-11-30 09:02:11，\"Shop\" &lt;news@shop.example&gt; 写道："
            + $"</p><blockquote id=\"isReplyContent\">{Page}</blockquote>"),
        new("HTML, Zoho", text => $"<div>{Html(text)}</div><div class=\"zmail_extra\"><div>On Mon Shop wrote</div>"
            + $"<blockquote>{Page}</blockquote></div>"),
        new("HTML, Zimbra", text => $"<div>{Html(text)}<br><hr id=\"zwchr\"><b>From: </b>shop<br>{Page}</div>"),
    ];

    // A paragraph is a line, as editors of web pages make them.
    private static string Html(string text) => string.Concat(text.Split('\n')
        .Select(line => line.Length == 0 ? "<div><br></div>" : $"<div>{WebUtility.HtmlEncode(line)}</div>"));

    private static string Paragraphs(string text) => string.Concat(text.Split('\n').Select(line =>
        $"<p class=MsoNormal><span lang=EN-GB>{(line.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(line))}<o:p></o:p></span></p>"));
}
