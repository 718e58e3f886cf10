using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>
/// The time limits that hold where an organisation says nothing else. A refusal is done at once; these are the last
/// moments that the law, or whoever runs the mailboxes, leaves for it.
/// </summary>
internal static class ClockRules
{
    private static readonly DateTime Reviewed = new(2026, 11, 30);

    private static readonly Channel[] Mail = [Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial];

    public static IReadOnlyList<ClockRule> BuiltIn { get; } =
    [
        new("bulk-senders", "Gmail and Yahoo, senders in bulk", RequestType.StopMarketing, new(48, LimitUnit.Hours))
        {
            Channels = Mail,
            Citation = "Gmail, Email sender guidelines (support.google.com/mail/answer/81126): within 48 hours; Yahoo, "
                + "Sender Best Practices: within 2 days",
            ReviewedOn = Reviewed,
        },
        new("can-spam", "CAN-SPAM", RequestType.StopMarketing, new(10, LimitUnit.BusinessDays))
        {
            Channels = Mail,
            Calendar = "US",
            TimeZone = "Eastern Standard Time",
            Citation = "CAN-SPAM Act, 15 USC 7704(a)(4)(A)(i)",
            ReviewedOn = Reviewed,
        },
        new("casl", "CASL", RequestType.StopMarketing, new(10, LimitUnit.BusinessDays))
        {
            Channels = [.. Mail, Channel.Sms],
            Calendar = "CA",
            TimeZone = "Eastern Standard Time",
            Citation = "CASL, S.C. 2010, c. 23, s. 11(3)",
            ReviewedOn = Reviewed,
        },
        new("tcpa", "TCPA", RequestType.StopMarketing, new(10, LimitUnit.BusinessDays))
        {
            Channels = [Channel.Phone, Channel.Sms],
            Calendar = "US",
            TimeZone = "Eastern Standard Time",
            Citation = "TCPA, 47 CFR 64.1200(a)(10), in force since 11 April 2025",
            ReviewedOn = Reviewed,
        },
        new("gdpr", "GDPR", RequestType.StopMarketing, new(1, LimitUnit.Months))
        {
            Extension = 2,
            Calendar = "EU",
            TimeZone = "W. Europe Standard Time",
            Citation = "GDPR Art. 12(3), 21(2) and (3); Regulation (EEC, Euratom) No 1182/71 Art. 3",
            ReviewedOn = Reviewed,
        },
        new("gdpr-data", "GDPR, personal data", RequestType.PersonalData, new(1, LimitUnit.Months))
        {
            Extension = 2,
            Calendar = "EU",
            TimeZone = "W. Europe Standard Time",
            Citation = "GDPR Art. 12(3), 15 to 18; Regulation (EEC, Euratom) No 1182/71 Art. 3",
            ReviewedOn = Reviewed,
        },
        new("uk-gdpr", "UK GDPR", RequestType.StopMarketing, new(1, LimitUnit.Months))
        {
            Extension = 2,
            Calendar = "GB",
            TimeZone = "GMT Standard Time",
            Citation = "UK GDPR Art. 12(3), 21(2) and (3)",
            ReviewedOn = Reviewed,
        },
        new("ccpa-sale", "CCPA, sale or sharing", RequestType.StopSale, new(15, LimitUnit.BusinessDays))
        {
            Calendar = "US-CA",
            TimeZone = "Pacific Standard Time",
            Citation = "CCPA Regulations, 11 CCR 7026(f)",
            ReviewedOn = Reviewed,
        },
        new("ccpa-confirm", "CCPA, confirmation of receipt", RequestType.PersonalData, new(10, LimitUnit.BusinessDays))
        {
            Calendar = "US-CA",
            TimeZone = "Pacific Standard Time",
            Citation = "CCPA Regulations, 11 CCR 7021(a)",
            ReviewedOn = Reviewed,
        },
        new("ccpa-data", "CCPA, personal data", RequestType.PersonalData, new(45, LimitUnit.Days))
        {
            Extension = 45,
            Calendar = "US-CA",
            TimeZone = "Pacific Standard Time",
            Citation = "CCPA Regulations, 11 CCR 7021(b)",
            ReviewedOn = Reviewed,
        },
    ];

    /// <summary>
    /// The limits that hold: those of the organisation's rows that are in use and can be understood, and the built-in
    /// ones of which no row speaks, or only one that cannot be understood.
    /// </summary>
    public static IReadOnlyList<ClockRule> InForce(IReadOnlyList<StoredLimit> rows)
    {
        var understood = rows.Where(row => row.Code.Length > 0 && (!row.IsInUse || row.Rule is not null)).ToList();
        var spoken = new HashSet<string>(understood.Select(row => row.Code));
        return
        [
            .. understood.Where(row => row.IsInUse).Select(row => row.Rule!),
            .. BuiltIn.Where(rule => !spoken.Contains(rule.Code)),
        ];
    }
}
