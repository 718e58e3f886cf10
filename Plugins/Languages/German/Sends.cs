using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.German;

internal sealed class Sends : SendTexts
{
    public override string UnreadableMail =>
        "Es wurde nichts gesendet: Diese E-Mail konnte nicht gelesen werden, daher weiß niemand, wer sie abgelehnt "
        + "hat. Versuchen Sie es in ein paar Minuten noch einmal; wenn es wieder geschieht, sagen Sie es Ihrem "
        + "Administrator.";

    public override string TakeOff => "Entfernen Sie diese Empfänger aus der E-Mail, und senden Sie sie noch einmal.";

    public override string CallItTransactional =>
        "Wenn das kein Marketing ist, sondern ein Geschäft, das die Person mit Ihnen hat, setzen Sie die Kategorie der "
        + "E-Mail auf „Transaktional“.";

    public override string NoneOfAnyKind =>
        "Wer gar keine E-Mails erlaubt, erhält keine, gleich welcher Art, bis die Person etwas anderes sagt und das "
        + "erfasst ist.";

    public override string FooterLink =>
        "Sie können Werbung jederzeit widersprechen: abmelden oder auswählen, was Sie von uns erhalten";

    public override string FooterReply =>
        "Sie können Werbung jederzeit widersprechen: Wenn Sie keine Werbe-E-Mails mehr von uns erhalten möchten, "
        + "antworten Sie mit STOP.";

    public override string FooterPolicy(DateTime from, string whatChanged) =>
        $"Unsere Datenschutzerklärung hat sich am {Day(from)} geändert.{After(" ", whatChanged)} Worum Sie uns vorher gebeten "
        + "hatten, gilt erst wieder, wenn Sie es dort bestätigen, wo Sie auswählen, was Sie von uns erhalten.";

    public override string MustNotGet(int recipients, bool isMarketing) =>
        $"Es wurde nichts gesendet: {Many(recipients)} {(recipients == 1 ? "darf" : "dürfen")} diese "
        + $"{Mail(isMarketing)} nicht erhalten.";

    public override string NotChecked(bool isMarketing) =>
        $"Es wurde nichts gesendet: Nicht alle Empfänger dieser {Mail(isMarketing)} konnten geprüft werden.";

    public override string Person(string name, int recipients, Rule rule) =>
        recipients > 1
            ? $"{name}, unter {Numbers.Plain(recipients)} der Empfänger: {Says(rule)}."
            : $"{name}: {Says(rule)}.";

    public override string Addressless(int recipients) =>
        $"{Many(recipients)} ohne eine einzelne, lesbare E-Mail-Adresse: Korrigieren Sie die Adresse.";

    public override string NoFooter(FooterGap gap) => gap switch
    {
        FooterGap.NoPostalAddress =>
            "Es wurde nichts gesendet: Eine Werbe-E-Mail muss die Postanschrift ihres Absenders nennen, und es ist "
            + "keine bekannt. Bitten Sie einen Administrator, sie in der Einstellung "
            + $"{SettingName.PostalAddress} anzugeben.",
        FooterGap.NoWay =>
            "Es wurde nichts gesendet: Eine Werbe-E-Mail muss ihren Empfängern sagen, wie man sich abmeldet, und das "
            + $"ist noch nicht möglich. Bitten Sie einen Administrator, {SettingName.PreferenceCentreUrl} anzugeben, oder "
            + "senden Sie sie aus einem Postfach, das E-Mails annimmt.",
        FooterGap.NoRoom =>
            "Es wurde nichts gesendet: Diese E-Mail ist so lang, dass die Fußzeile einer Werbe-E-Mail nicht "
            + "hineinpasst. Kürzen Sie ihren Text.",
    };

    private static string Many(int recipients) => Counts.Many(Counted.Recipients, recipients);

    private static string Mail(bool isMarketing) => isMarketing ? "Werbe-E-Mail" : "E-Mail";

    private static string Says(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "erlaubt keine E-Mails",
        Rule.DoNotBulkEmail => "erlaubt keine Massen-E-Mails",
        Rule.DoNotSendMarketing => "möchte kein Werbematerial",
        Rule.TopicRefused => "möchte dieses Thema nicht",
        Rule.Paused => "möchte vorerst keine Werbung",
        Rule.NoOptIn => "hat nicht darum gebeten",
        Rule.OptInExpired => "hatte darum gebeten, aber das gilt nicht mehr",
        Rule.OptInOutdated => "hatte darum unter einer Datenschutzerklärung gebeten, die sich seither geändert hat",
        Rule.CountryNeedsOptIn => "hat nicht darum gebeten und lebt, wo das nötig ist",
        Rule.Doubtful => "was zu dieser Wahl gespeichert ist, stammt nicht von diesem Produkt, fragen Sie daher einen "
            + "Datenschutzbeauftragten",
        Rule.NoAddress => "hat eine E-Mail-Adresse, die nicht lesbar ist, korrigieren Sie sie daher",
        Rule.AddressFailed => "hat eine Adresse, von der E-Mails zurückkamen, korrigieren Sie sie daher",
        Rule.Suppressed or Rule.Unreadable => "darf unter dieser Adresse nicht angeschrieben werden",
    };
}
