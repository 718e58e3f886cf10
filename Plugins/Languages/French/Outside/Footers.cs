namespace OptOutPlugin.Languages.French;

internal sealed class Footers : FooterTexts
{
    public override string Link => "Se désabonner ou choisir ce que vous recevez de notre part";

    public override string Reply => "Pour ne plus recevoir d’e-mails publicitaires de notre part, répondez STOP.";
}
