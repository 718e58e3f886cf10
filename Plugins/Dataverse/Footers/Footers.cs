using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Puts the footer into e-mails that are certainly marketing, after they were decided and stripped: in the transaction
/// of the send, so that a send that fails takes it along.
/// </summary>
internal static class Footers
{
    /// <summary>What stands between the address of the public pages and the token of a link.</summary>
    public const string Page = "/u/";

    /// <summary>
    /// Reads the keys of links where no transaction is yet, for the step that makes a link: what is read there is
    /// remembered.
    /// </summary>
    public static void Prepare(PluginCall call, FooterOrder? order)
    {
        if (order is not null && !call.Context.IsInTransaction
            && SettingsSource.Of(call).PreferenceCentreUrl is not null)
        {
            Keys.Known(call, KeyPurpose.Token);
            Catalogue.Policies(call);
        }
    }

    /// <summary>Puts the footer in.</summary>
    /// <param name="call">The run.</param>
    /// <param name="body">Where the text stands; null where every e-mail is made and sent beneath.</param>
    /// <param name="order">What is to be done; null for nothing.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// Something of it is missing, and the setting says that such an e-mail is not sent.
    /// </exception>
    public static void PutIn(PluginCall call, MailBody? body, FooterOrder? order)
    {
        if (body is null || order is null)
        {
            return;
        }

        var content = Content(call, body, order);
        var before = body.Read();
        var after = Footer.PutInto(before, content, Email.LongestDescription);
        var gaps = Gaps(content, after).ToList();
        if (gaps.Count > 0)
        {
            Miss(call, gaps);
        }

        if (after is not null && after != before && !(after.Length == 0 && before is null))
        {
            body.Write(after);

            // What is said of the message is said of its text too.
            DecidedSend.Say(call, order);
        }
    }

    private static IEnumerable<FooterGap> Gaps(FooterContent content, string? text)
    {
        if (content.PostalAddress is null)
        {
            yield return FooterGap.NoPostalAddress;
        }

        if (!content.HasWay)
        {
            yield return FooterGap.NoWay;
        }

        if (text is null)
        {
            yield return FooterGap.NoRoom;
        }
    }

    private static void Miss(PluginCall call, List<FooterGap> gaps)
    {
        if (SettingsSource.Of(call).MissingFooter == MissingFooter.Refuse)
        {
            throw new InvalidPluginExecutionException(call.Texts.Sends.NoFooter(gaps[0]));
        }

        call.Trace($"The footer is not whole: {string.Join(", ", gaps)}.");
        FooterGaps.HandOn(call, gaps);
    }

    private static FooterContent Content(PluginCall call, MailBody body, FooterOrder order)
    {
        var settings = SettingsSource.Of(call);
        var language = FooterLanguage.Of(call, order.TemplateId);
        var texts = Texts.Of(language).Sends;
        var links = settings.PreferenceCentreUrl is { } url ? url + Page : null;
        var mailbox = links is null && body.Sender() is { TakesIn: true } own ? own : null;
        return new FooterContent
        {
            Language = language,
            Link = links is null ? null : links + Token(call, body, order, language),
            Links = links,
            LinkWords = texts.FooterLink,
            News = links is null ? null : News(call, language),
            Reply = mailbox is null ? null : texts.FooterReply,
            ReplyTo = mailbox?.Address,
            SenderName = settings.SenderName.For(language),
            PostalAddress = settings.PostalAddress.For(language),
            Contact = settings.SenderContact.For(language),
        };
    }

    // The sentence of what changed stands there in the language in which it was written, and in no other.
    private static string? News(PluginCall call, Language language)
    {
        var code = LanguageCode.Of(language);
        return Catalogue.Policies(call).News(code, call.Now) is { } policy
            ? Texts.Of(language).Sends.FooterPolicy(
                policy.EffectiveFrom, policy.Language == code ? policy.WhatChanged : string.Empty)
            : null;
    }

    // To several, and to an address that does not fit into one, the page asks who it is.
    private static string Token(PluginCall call, MailBody body, FooterOrder order, Language language)
    {
        var key = LinkKeys.Current(call);
        var toAnybody = new LinkContent(LinkPurpose.Choose, language, call.Now)
        {
            TopicId = order.TopicId,
            MessageId = body.MailId,
        };
        return (order.Address is null ? null : Link.Make(
                LinkDoor.Page, toAnybody with { Address = order.Address, Person = order.Person }, key))
            ?? Link.Make(LinkDoor.Page, toAnybody, key)!;
    }
}
