namespace OptOutPlugin.Languages.English;

internal sealed class Footers : FooterTexts
{
    public override string Link => "Unsubscribe, or choose what you get from us";

    public override string Reply => "To get no more marketing e-mail from us, reply with STOP.";
}
