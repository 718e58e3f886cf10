namespace OptOutPlugin.Languages.Chinese;

internal sealed class Footers : FooterTexts
{
    public override string Link => "退订，或选择您希望收到的内容";

    public override string Reply => "如不想再收到我们的营销邮件，请回复 STOP。";
}
