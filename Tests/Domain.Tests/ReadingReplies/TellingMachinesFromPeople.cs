using OptOutPlugin.Domain.Replies;
using Xunit.Abstractions;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>Mails that no person wrote: whatever they say, nobody asked for anything.</summary>
public class TellingMachinesFromPeople(ITestOutputHelper output)
{
    private const string Ana = Corpus.Sender;

    public static TheoryData<string, string> Subjects => new()
    {
        { "Automatic reply: Summer offers", "I am away. Stop." },
        { "Out of Office: Re: Summer offers", "Unsubscribe" },
        { "Out of office until Monday", "please stop emailing me" },
        { "Auto-Reply: offers", "Please remove me from your list" },
        { "Abwesenheitsnotiz: Angebote", "Bitte keine Werbung mehr" },
        { "Automatische Antwort: Angebote", "abmelden" },
        { "AW: Abwesend: Angebote", "stop" },
        { "Réponse automatique : Offres", "stop pub" },
        { "Respuesta automática: Ofertas", "baja" },
        { "Fuera de la oficina", "baja" },
        { "自动回复：优惠", "退订" },
        { "自动回复: 优惠", "退订" },
        { "Undeliverable: Summer offers", "stop" },
        { "Unzustellbar: Angebote", "stop" },
        { "Non remis : Offres", "stop" },
        { "Mail delivery failed: returning message to sender", "unsubscribe" },
        { "Delivery Status Notification (Failure)", "unsubscribe" },
        { "系统退信", "退订" },
        { "Read: Summer offers", "stop" },
        { "Declined: Demo", "stop" },
    };

    public static TheoryData<string, string> Headers => new()
    {
        { "Auto-Submitted", "auto-replied" },
        { "auto-submitted", "auto-generated (failure)" },
        { "Precedence", "bulk" },
        { "Precedence", "list" },
        { "Precedence", "auto_reply" },
        { "List-Id", "<club.example.com>" },
        { "X-Auto-Response-Suppress", "OOF, AutoReply" },
        { "X-Auto-Response-Suppress", "All" },
        { "Return-Path", "<>" },
        { "Content-Type", "multipart/report; report-type=delivery-status; boundary=x" },
        { "X-Failed-Recipients", "ana@example.com" },
        { "X-Autoreply", "yes" },
    };

    public static TheoryData<string> Senders =>
    [
        "MAILER-DAEMON@example.com", "postmaster@example.com", "no-reply@example.com", "noreply@example.com",
        "do_not_reply@example.com", "shop.noreply@example.com", "bounces+ana=example.com@lists.example",
        "ne-pas-repondre@example.fr", "no-responder@example.es",
    ];

    public static TheoryData<string> Texts =>
    [
        "I am out of the office until 3 May. For urgent matters stop by the front desk.",
        "Ich bin bis 3. Mai nicht im Büro. Ihre Nachricht wird nicht weitergeleitet.",
        "Je suis actuellement absente. Pour toute urgence, contactez le standard.",
        "Estoy de vacaciones hasta el 3 de mayo.",
        "您好，我正在休假，5月3日回来。",
        "This is an automated message. To opt out of notifications, unsubscribe.",
        "Dies ist eine automatische Nachricht, bitte antworten Sie nicht auf diese E-Mail. Abmelden",
        "Spring sale!\nView this email in your browser\nShoes\nHats\nUnsubscribe",
    ];

    public static TheoryData<string> Notices =>
    [
        "Thank you for your message. I am currently out of the office with limited access to email and will return on Monday. If you wish to be removed from our list, reply STOP.",
        "Thanks for contacting support! We received your request and a ticket (#88121) was opened. To stop receiving these notifications, unsubscribe here.",
        "Hi, I'm on parental leave until June. For urgent matters contact Tom. Please do not send me any more emails until then.",
        "I have left Example Ltd. This mailbox is no longer monitored. Please remove this address from your mailing list.",
        "This email address is no longer in use. Please update your records.",
        "Your message to ana@example.com has been blocked. To opt out, contact the postmaster.",
        "##- Please type your reply above this line -##\nYour request (4711) has been updated. Unsubscribe from this ticket.",
        "You are receiving this email because you subscribed to our list. Unsubscribe | Update preferences",
        "Thank you for your email. Your enquiry is important to us and we will respond within 2 working days.",
        "I am away from my desk and will be back on 4 May. Stop by the front desk if urgent.",
        "Delivery has failed to these recipients or groups: ana@example.com. The mailbox is full. Unsubscribe.",
        "Vielen Dank für Ihre Nachricht. Ich bin vom 3. bis 17. Mai im Urlaub und habe keinen Zugriff auf meine E-Mails. Bitte senden Sie mir keine Werbung.",
        "Ich bin derzeit nicht erreichbar. Ihre E-Mail wird nicht weitergeleitet. Abmelden",
        "Ihre Anfrage ist bei uns eingegangen und wird unter der Nummer 4711 bearbeitet. Newsletter abbestellen",
        "Frau Weber ist nicht mehr im Unternehmen tätig. Diese Adresse wird nicht mehr gelesen. Bitte streichen Sie sie aus Ihrem Verteiler.",
        "Dies ist eine automatisch generierte E-Mail. Vom Newsletter abmelden.",
        "Bonjour, je suis absent du 3 au 17 mai, sans accès à ma messagerie. Désinscription",
        "Nous avons bien reçu votre message et vous répondrons sous 48 heures. Se désabonner",
        "Je suis actuellement en congé maternité. Merci de ne plus m'envoyer de mails avant septembre.",
        "Ceci est un message automatique, merci de ne pas y répondre. Désabonnez-vous ici.",
        "Estaré fuera de la oficina hasta el 5 de mayo. Baja",
        "Hemos recibido su mensaje y le responderemos en breve. Darse de baja",
        "Este es un mensaje automático, por favor no responda. Para darse de baja haga clic aquí.",
        "您的邮件已收到，我们会尽快回复。退订请点击这里",
        "我目前出差，无法及时回复邮件。退订",
        "此邮件由系统自动发送，请勿回复。退订",
    ];

    [Theory]
    [MemberData(nameof(Notices))]
    public void Whatever_a_notice_says_it_is_never_taken_for_a_request(string body) =>
        Assert.NotEqual(ReplyAnswer.Yes, ReplyReader.Read(new IncomingReply("Re: Offers", body, Ana)).Answer);

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_notice_is_known_by_its_subject(string subject, string body) =>
        IsAutomatic(new IncomingReply(subject, body, Ana));

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_notice_is_known_by_its_header(string name, string value) =>
        IsAutomatic(new IncomingReply("Re: Offers", "unsubscribe", Ana) { Headers = [new MailHeader(name, value)] });

    [Theory]
    [MemberData(nameof(Senders))]
    public void A_program_is_known_by_its_address(string sender) =>
        IsAutomatic(new IncomingReply("Re: Offers", "unsubscribe", sender));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_notice_is_known_by_its_words(string body) => IsAutomatic(new IncomingReply("Re: Offers", body, Ana));

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Precedence", "normal")]
    [InlineData("Return-Path", "<ana@example.com>")]
    [InlineData("Content-Type", "multipart/alternative; boundary=x")]
    [InlineData("X-Auto-Response-Suppress", "DR, RN")]
    public void The_header_of_a_person_says_nothing(string name, string value) => Assert.Equal(
        ReplyAnswer.Yes,
        ReplyReader.Read(new IncomingReply("Re: Offers", "unsubscribe", Ana) { Headers = [new MailHeader(name, value)] })
            .Answer);

    [Fact]
    public void A_person_on_holiday_who_asks_is_left_to_a_person()
    {
        var read = ReplyReader.Read(new IncomingReply(
            "Re: Offers", "I am on vacation until May. Please take me off your mailing list.", Ana));

        Assert.Equal((ReplyAnswer.Unsure, false), (read.Answer, read.IsAutomatic));
    }

    [Theory]
    [InlineData("Read your newsletter, unsubscribe me")]
    [InlineData("Absent colleagues")]
    public void A_subject_that_begins_like_a_notice_is_none(string subject) =>
        Assert.False(ReplyReader.Read(new IncomingReply(subject, "Hello", Ana)).IsAutomatic);

    [FactBeside("bounces")]
    public void No_report_of_a_real_server_asks_for_anything()
    {
        var files = Directory.GetFiles(SharedData.Folder("bounces")!, "*.eml");
        var read = files.Select(file => (file, mail: MailFile.Of(file))).SelectMany(one => one.mail.Parts
            .Where(part => part.Type is "text/plain" or "text/html")
            .SelectMany(part => new[]
            {
                (one.file, With: true, Reply(one.mail, part.Text, one.mail.Headers)),
                (one.file, With: false, Reply(one.mail, part.Text, [])),
            })).ToList();

        output.WriteLine($"{files.Length} mails; with their header {read.Count(one => one.With && one.Item3.IsAutomatic)} of "
            + $"{read.Count(one => one.With)} texts are told to be a machine's, without it "
            + $"{read.Count(one => !one.With && one.Item3.IsAutomatic)}.");
        Assert.Empty(read.Where(one => one.Item3.Answer != ReplyAnswer.No).Select(one => $"{one.file}: {one.Item3}"));
    }

    private static ReplyReading Reply(MailFile mail, string body, IReadOnlyList<MailHeader> headers) =>
        ReplyReader.Read(new IncomingReply(mail.Subject, body, mail.Sender) { Headers = headers });

    private static void IsAutomatic(IncomingReply mail)
    {
        var read = ReplyReader.Read(mail);

        Assert.Equal((ReplyAnswer.No, true, null), (read.Answer, read.IsAutomatic, read.Decisive));
    }
}
