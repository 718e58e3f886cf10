namespace OptOutPlugin.Languages.German;

internal sealed class Footers : FooterTexts
{
    public override string Link => "Abmelden oder auswählen, was Sie von uns erhalten";

    public override string Reply =>
        "Wenn Sie keine Werbe-E-Mails mehr von uns erhalten möchten, antworten Sie mit STOP.";
}
