using OptOutPlugin.Domain.Footers;

namespace OptOutPlugin.Domain.Compliance.Rules.Mail;

/// <summary>Why a template marked as marketing does not make e-mails that say clearly how to leave.</summary>
internal enum TemplateFault
{
    /// <summary>It is written in a language in which there is no footer.</summary>
    NoLanguage,

    /// <summary>No postal address is known in its language.</summary>
    NoPostalAddress,

    /// <summary>There is neither a page on which one says no, nor a mailbox that takes a reply in.</summary>
    NoWay,

    /// <summary>There is no page, and only some mailboxes take a reply in: it hangs on who sends.</summary>
    WayHangsOnSender,

    /// <summary>With a footer it would be longer than an e-mail may be.</summary>
    NoRoom,

    /// <summary>A link of its own says that one leaves there, and is none of ours.</summary>
    LeadsElsewhere,

    /// <summary>Text stands behind the mark that ends a footer, which hides it among other things.</summary>
    TextBehindFooter,

    /// <summary>It asks not to be answered, where an answer is how one says no.</summary>
    ForbidsReplies,
}

/// <summary>
/// A template marked as marketing whose e-mails cannot name the right to object clearly and apart from everything else, as
/// the first one to a person has to: what the footer cannot guarantee, whatever it says.
/// </summary>
internal static class TemplateNotFit
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "template-not-fit",
        "GDPR Art. 21(4); CAN-SPAM 15 USC 7704(a)(3), (a)(5); ePrivacy Directive Art. 13(4); CASL s. 6(2)",
        "Mend what the finding names, in the template or in the settings: write {{optout}} where the template has a way to "
        + "unsubscribe of its own, take out what stands behind the footer's mark, ask nobody not to reply where a reply says "
        + "no, give the template English, German, French or Chinese as its language, and set optout_PreferenceCentreUrl and "
        + "optout_PostalAddress.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "marks of templates; templates; the settings; mailboxes of users and queues",
    };

    /// <summary>What of a template does not fit, each once.</summary>
    /// <param name="text">Its text, HTML or plain.</param>
    /// <param name="footer">The footer in its language, as far as it can be told before anybody sends.</param>
    /// <param name="hasLanguage">Whether that language is one in which there are footers, or none is given.</param>
    /// <param name="isAnyHeard">Whether any mailbox takes in a reply.</param>
    /// <param name="atMost">How long an e-mail may be, in characters.</param>
    public static IEnumerable<TemplateFault> Of(
        string text, FooterContent footer, bool hasLanguage, bool isAnyHeard, int atMost)
    {
        var reading = TemplateReading.Of(text, footer.Links);
        if (!hasLanguage)
        {
            yield return TemplateFault.NoLanguage;
        }

        if (footer.PostalAddress is null)
        {
            yield return TemplateFault.NoPostalAddress;
        }

        if (footer.Link is null)
        {
            yield return isAnyHeard ? TemplateFault.WayHangsOnSender : TemplateFault.NoWay;
        }

        if (Footer.PutInto(text, footer, atMost) is null)
        {
            yield return TemplateFault.NoRoom;
        }

        if (reading.LeadsElsewhere)
        {
            yield return TemplateFault.LeadsElsewhere;
        }

        if (reading.HasTextBehindFooter)
        {
            yield return TemplateFault.TextBehindFooter;
        }

        if (reading.ForbidsReplies && footer.Link is null && isAnyHeard)
        {
            yield return TemplateFault.ForbidsReplies;
        }
    }
}
