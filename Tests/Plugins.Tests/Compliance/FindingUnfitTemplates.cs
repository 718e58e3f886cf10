using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>The first marketing e-mail names the right to object clearly, and apart from everything else.</summary>
public sealed class FindingUnfitTemplates : IDisposable
{
    private const string Fit = "<p>Spring is here.</p>";

    private readonly Planted planted = new();

    private Sales Sales => planted.Sales;

    public void Dispose() => planted.Dispose();

    [Theory]
    [InlineData(Fit)]
    [InlineData("Spring is here.")]
    [InlineData("<p>Spring.</p><a href=\"{{optout}}\">Unsubscribe</a>")]
    [InlineData("<p>Spring.</p><a href=\"https://%7B%7Boptout%7D%7D\">Abmelden</a>")]
    [InlineData("<a href=\"https://choices.example.com/u/whatever\">Unsubscribe</a>")]
    [InlineData("<p>Spring.</p><!--optout-footer--><a href=\"https://old.example.com/unsubscribe\">Out</a><!--/optout-footer-->")]
    [InlineData("<p>Spring.</p><!--optout-footer-->x<!--/optout-footer--> &nbsp;</body></html>")]
    [InlineData("<p>Please do not reply to this e-mail.</p>")]
    [InlineData("<a href=\"https://www.example.com/spring\">Read on</a>")]
    public void What_fits_is_not_found(string text)
    {
        planted.Template(text);

        planted.Check(TemplateNotFit.Rule.Id);

        Assert.Empty(planted.Findings());
    }

    [Theory]
    [InlineData("<a href=\"https://tool.example.com/unsubscribe?id=4\">Here</a>", "leads elsewhere")]
    [InlineData("<a href=\"https://tool.example.com/x\"><b>Jetzt abmelden</b></a>", "leads elsewhere")]
    [InlineData("<a href='https://tool.example.com/d%C3%A9sabonner'>ici</a>", "leads elsewhere")]
    [InlineData("<a href=https://tool.example.com/x>Se désabonner</a>", "leads elsewhere")]
    [InlineData("<a href=\"https://tool.example.com/x\">退订</a>", "leads elsewhere")]
    [InlineData("<a href=\"mailto:unsubscribe@tool.example.com\">Mail us</a>", "leads elsewhere")]
    [InlineData("Leave: https://tool.example.com/UNSUBSCRIBE", "leads elsewhere")]
    [InlineData("<p>a</p><!--optout-footer-->x<!--/optout-footer--><p>Buy now.</p>", "behind the mark")]
    public void What_contradicts_is_named_with_its_template(string text, string said)
    {
        planted.Template(text);

        planted.Check();

        var finding = planted.Finding(TemplateNotFit.Rule);
        var evidence = finding.GetAttributeValue<string>(ComplianceFinding.Evidence);
        Assert.StartsWith("The e-mail template \"Spring\" is marked as marketing, and ", evidence, StringComparison.Ordinal);
        Assert.Contains(said, evidence, StringComparison.Ordinal);
        Assert.Contains("{{optout}}", TemplateNotFit.Rule.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_the_older_column_is_read_too()
    {
        planted.Template("<a href=\"https://tool.example.com/unsubscribe\">Out</a>", column: "body");

        planted.Check(TemplateNotFit.Rule.Id);

        planted.Finding(TemplateNotFit.Rule);
    }

    [Theory]
    [InlineData(1034, true)]
    [InlineData(3079, false)]
    [InlineData(2052, false)]
    [InlineData(null, false)]
    public void A_template_in_a_language_without_a_footer_is_found(int? language, bool isFound)
    {
        planted.Template(Fit, language);

        planted.Check(TemplateNotFit.Rule.Id);

        Assert.Equal(isFound, planted.Findings().Count == 1);
    }

    [Theory]
    [InlineData(false, "no mailbox takes mail in", false)]
    [InlineData(true, "mailbox of whoever sends it", true)]
    public void Without_a_public_page_it_counts_who_hears_replies(bool isHeard, string said, bool asksForAnswers)
    {
        Clear(SettingName.PreferenceCentreUrl);
        if (isHeard)
        {
            var rep = new EntityReference("systemuser", Sales.RepId);
            Sales.EditBehindThePlatform(rep, "incomingemaildeliverymethod", new OptionSetValue(2));
            Sales.EditBehindThePlatform(rep, "emailrouteraccessapproval", new OptionSetValue(1));
        }

        planted.Template("<p>Bitte antworten Sie nicht auf diese E-Mail.</p>");

        planted.Check(TemplateNotFit.Rule.Id);

        var evidence = planted.Finding(TemplateNotFit.Rule).GetAttributeValue<string>(ComplianceFinding.Evidence);
        Assert.Contains(said, evidence, StringComparison.Ordinal);
        Assert.Equal(asksForAnswers, evidence.Contains("asks not to be answered", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_postal_address_it_is_found()
    {
        Clear(SettingName.PostalAddress);
        planted.Template(Fit);

        planted.Check(TemplateNotFit.Rule.Id);

        Assert.Contains(
            "no postal address",
            planted.Finding(TemplateNotFit.Rule).GetAttributeValue<string>(ComplianceFinding.Evidence),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_templates_are_looked_at_page_by_page()
    {
        for (var number = 0; number < 7; number++)
        {
            planted.Template("<a href=\"https://tool.example.com/unsubscribe\">Out</a>");
        }

        planted.Check(TemplateNotFit.Rule.Id, slice: 3);

        Assert.Equal(7, planted.Findings().Count);
    }

    [Theory]
    [InlineData("en", "object to marketing at any time")]
    [InlineData("de", "Werbung jederzeit widersprechen")]
    [InlineData("fr", "vous opposer à la publicité à tout moment")]
    [InlineData("zh", "随时拒绝营销")]
    public void The_footer_names_the_right_to_object_in_each_language(string language, string right)
    {
        var texts = Texts.Of(LanguageCode.Read(language)!.Value).Sends;

        Assert.Contains(right, texts.FooterLink, StringComparison.Ordinal);
        Assert.Contains(right, texts.FooterReply, StringComparison.Ordinal);
    }

    private void Clear(string setting)
    {
        Sales.Set(setting, string.Empty);
        Sales.Forget();
    }
}
