using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Mail;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Decides anew of e-mails that were sent, as of when they left. A page of them costs some ten requests, and eight more
/// for each further 200 recipients, whatever the number of the e-mails.
/// </summary>
internal static class MailCheck
{
    // So many cost some hundred requests: they end well inside the platform's two minutes.
    private const int MostRecipients = 2000;

    /// <summary>Looks at the outgoing e-mails after a place, and says which they were.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var rows = SentMails.Rows(call, place);
        var mails = SentMails.Of(call, rows, MostRecipients);
        foreach (var one in Judged(call, mails))
        {
            if (Finding(call, one.Key, one.Value) is { } report)
            {
                found(report);
            }

            if (one.Value.WithoutOptIn.Count > 0)
            {
                found(NotAskedFor(one.Key, one.Value.WithoutOptIn.Count));
            }
        }

        return new CheckedPage(mails.LastOrDefault()?.Mail.Id, rows.Count < place.Count && mails.Count == rows.Count);
    }

    /// <summary>Who had refused one e-mail when it left, or may have; empty when it is gone.</summary>
    /// <param name="call">The run.</param>
    /// <param name="emailId">Which e-mail.</param>
    /// <param name="leftBy">A time at which it had left, UTC.</param>
    public static IEnumerable<KeyValuePair<OutgoingMail, PastRefusals>> Look(
        PluginCall call, Guid emailId, DateTime leftBy) =>
        Judged(call, SentMails.Of(call, SentMails.Rows(call, emailId), MostRecipients, leftBy));

    /// <summary>The finding that an e-mail was let go although somebody had refused it.</summary>
    public static FindingReport Finding(OutgoingMail mail, int refused, int unsure = 0) => CheckPlace.Finding(
        ComplianceRule.SentAfterRefusal,
        About(mail),
        string.Empty,
        $"{refused} of {mail.Recipients.Count} recipients had refused it when it was sent."
        + (unsure == 0 ? string.Empty : $" Of {unsure} more nobody can tell which came first.")
        + " What it was for and about is read as it stands today.");

    /// <summary>What is found of an e-mail; null for nothing, and for what an earlier look knew better.</summary>
    public static FindingReport? Finding(PluginCall call, OutgoingMail mail, PastRefusals refusals)
    {
        if (refusals.Sure.Count > 0)
        {
            return Finding(mail, refusals.Sure.Count, refusals.Unsure.Count);
        }

        return refusals.Unsure.Count == 0 || Findings.IsThere(call, Finding(mail, refused: 1)) ? null
            : CheckPlace.Finding(
                ComplianceRule.OrderUnknown,
                About(mail),
                string.Empty,
                $"{refusals.Unsure.Count} of {mail.Recipients.Count} recipients refused it about when it was sent. "
                + "Nothing recorded tells which came first: instants have whole seconds, and of what was changed "
                + "since then not everything is kept.");
    }

    private static FindingReport NotAskedFor(OutgoingMail mail, int recipients) => CheckPlace.Finding(
        SentWithoutOptIn.Rule,
        About(mail),
        string.Empty,
        $"{recipients} of {mail.Recipients.Count} recipients had not asked for it, and silence is a no where they live, as "
        + "their records say today.");

    private static IEnumerable<KeyValuePair<OutgoingMail, PastRefusals>> Judged(PluginCall call, List<SentMail> mails)
    {
        if (mails.Count == 0)
        {
            return [];
        }

        var record = RecipientHistories.Of(call, mails);
        var settings = SettingsSource.Of(call);
        return mails.Select(sent => new KeyValuePair<OutgoingMail, PastRefusals>(
            sent.Mail, SentAfterRefusal.Among(sent, record, settings)));
    }

    private static EntityReference About(OutgoingMail mail) => new(Email.Table, mail.Id);
}
