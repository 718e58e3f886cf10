using System.Globalization;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>What a write of an e-mail does to its override.</summary>
internal enum OverrideAct
{
    /// <summary>Nothing that concerns it.</summary>
    None,

    /// <summary>It is granted for what the e-mail is after the write.</summary>
    Grant,

    /// <summary>It is taken back.</summary>
    Withdraw,

    /// <summary>It was asked for, and is not granted: what stood there stays.</summary>
    Refuse,
}

/// <summary>What the ledger last says of an e-mail's override.</summary>
internal enum OverrideFate
{
    Granted,
    Withdrawn,
    Used,
}

/// <summary>What an e-mail's override is worth.</summary>
internal enum OverrideStanding
{
    /// <summary>There is none, or none any more.</summary>
    None,

    /// <summary>It counts.</summary>
    Stands,

    /// <summary>It was granted for something else than what the e-mail is now.</summary>
    Changed,
}

/// <summary>The columns of an override, as they were before a write and would be after it.</summary>
/// <param name="WasSet">Whether a ground stood there.</param>
/// <param name="HasGround">Whether a ground will.</param>
/// <param name="IsKnown">Whether that is one of the grounds there are.</param>
/// <param name="Reason">The reason that will stand there.</param>
internal sealed record OverrideWrite(bool WasSet, bool HasGround, bool IsKnown, string? Reason);

/// <summary>What a write does to an override, and what is recorded as the reason.</summary>
/// <param name="Act">What it does.</param>
/// <param name="Reason">The reason given, or why it ends; null for none.</param>
internal sealed record JudgedOverride(OverrideAct Act, string? Reason);

/// <summary>An attachment of an e-mail.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Version">What the platform counts up whenever the row is written.</param>
internal sealed record SeenAttachment(Guid Id, long Size, long Version);

/// <summary>Somebody whom an e-mail names.</summary>
/// <param name="Box">Where: To, Cc, Bcc, or the recipient list.</param>
/// <param name="Who">The row behind the name; null for none.</param>
/// <param name="Recipient">Where it goes.</param>
/// <param name="Written">The text on the e-mail itself, which may be more than can be read as an address.</param>
internal sealed record SeenRecipient(string Box, string? Who, Recipient Recipient, string? Written);

/// <summary>What an officer sees of an e-mail that is to pass.</summary>
internal sealed record SeenMail
{
    public required IReadOnlyList<SeenRecipient> Recipients { get; init; }

    /// <summary>The text of the recipient list; names in it are recipients too.</summary>
    public string? RecipientList { get; init; }

    public Category? Category { get; init; }

    /// <summary>The topic chosen on the e-mail, and the one that it is about by that or by its template.</summary>
    public required IReadOnlyList<string?> Topics { get; init; }

    public string? Subject { get; init; }

    /// <summary>The text, without a footer of ours.</summary>
    public string? Text { get; init; }

    public required IReadOnlyList<SeenAttachment> Attachments { get; init; }
}

/// <summary>
/// Overrides: a privacy officer lets one message pass a refusal of marketing, for what the message then was, and once.
/// </summary>
internal static class OverridePolicy
{
    /// <summary>What a write that names a column of the override does.</summary>
    /// <param name="write">The columns.</param>
    /// <param name="isOfficer">Whether a privacy officer writes; asked only where it matters.</param>
    public static OverrideAct OfWrite(OverrideWrite write, Func<bool> isOfficer) =>
        !write.HasGround && write.WasSet ? OverrideAct.Withdraw
        : !write.HasGround && string.IsNullOrEmpty(write.Reason) ? OverrideAct.None
        : write.HasGround && write.IsKnown && EvidenceText.Says(write.Reason) && isOfficer() ? OverrideAct.Grant
        : OverrideAct.Refuse;

    /// <summary>What any write of an e-mail does to its override.</summary>
    /// <param name="write">The columns.</param>
    /// <param name="isNamed">Whether the write names one of them.</param>
    /// <param name="isOfficer">Whether a privacy officer writes; asked only where it matters.</param>
    /// <param name="isChanged">
    /// Whether somebody else than the product makes another message of it; asked only where it matters.
    /// </param>
    public static JudgedOverride Judge(
        OverrideWrite write, bool isNamed, Func<bool> isOfficer, Func<bool> isChanged)
    {
        if (isNamed)
        {
            var act = OfWrite(write, isOfficer);
            return new JudgedOverride(act, act == OverrideAct.Withdraw ? "taken back" : write.Reason);
        }

        return write.WasSet && isChanged()
            ? new JudgedOverride(OverrideAct.Withdraw, "the message was changed after it was granted")
            : new JudgedOverride(OverrideAct.None, Reason: null);
    }

    /// <summary>What an override is worth.</summary>
    /// <param name="last">What the ledger last says of it; null for nothing.</param>
    /// <param name="seen">The hash that stands there.</param>
    /// <param name="isOnItsWay">Whether the e-mail waits or is being sent: by the send that used the override.</param>
    /// <param name="now">The hash of what the e-mail is now; asked only where it matters.</param>
    public static OverrideStanding StandingOf(
        OverrideFate? last, string? seen, bool isOnItsWay, Func<string> now) => last switch
        {
            OverrideFate.Granted => Proof.AreSame(seen, now()) ? OverrideStanding.Stands : OverrideStanding.Changed,
            OverrideFate.Used when isOnItsWay && Proof.AreSame(seen, now()) => OverrideStanding.Stands,
            OverrideFate.Used or OverrideFate.Withdrawn or null => OverrideStanding.None,
        };

    /// <summary>The hash of what is seen of an e-mail, whatever the order of its recipients and attachments.</summary>
    public static string HashOf(byte[] key, SeenMail mail)
    {
        var recipients = mail.Recipients.Select(Text).OrderBy(text => text, StringComparer.Ordinal).ToList();
        var attachments = mail.Attachments.Select(Text).OrderBy(text => text, StringComparer.Ordinal).ToList();
        return Proof.Of(
            key,
            "seen by an officer",
            [
                Count(recipients), .. recipients, mail.RecipientList, mail.Category?.ToString(),
                Count(mail.Topics), .. mail.Topics, mail.Subject, mail.Text, Count(attachments), .. attachments,
            ]);
    }

    private static string Count<T>(IReadOnlyCollection<T> all) => all.Count.ToString(CultureInfo.InvariantCulture);

    // Beside the name of a row the platform itself writes where it goes: who writes the name alone means the same.
    private static string Text(SeenRecipient seen) => string.Join(
        "\t",
        seen.Box,
        seen.Who,
        seen.Recipient.IsOurs ? null : string.Join(
            ";",
            seen.Recipient.Addresses.Select(address => address.Value)
                .OrderBy(text => text, StringComparer.Ordinal)),
        seen.Who is null || seen.Recipient is { IsOurs: false, Goes.HasUnreadable: true } ? seen.Written : null);

    private static string Text(SeenAttachment seen) => string.Join(
        "\t",
        seen.Id.ToString("D"),
        seen.Size.ToString(CultureInfo.InvariantCulture),
        seen.Version.ToString(CultureInfo.InvariantCulture));
}
