using OptOutPlugin.Domain.Contacting;

namespace OptOutPlugin.Domain.Configuration;

/// <summary>
/// How the product behaves in one organisation. A setting that says nothing has its default; one that cannot be
/// understood has the value that protects people most, and is told among <see cref="Faults"/>.
/// </summary>
internal sealed record Settings
{
    /// <summary>The most tables that <see cref="SmsTables"/> holds.</summary>
    public const int MostSmsTables = 10;

    /// <summary>The longest <see cref="ReaskLockMonths"/>: ten years.</summary>
    public const int LongestLock = 120;

    /// <summary>The highest <see cref="BulkFrom"/>.</summary>
    public const int MostBulkFrom = 1000;

    /// <summary>The most countries that <see cref="OptInCountries"/> holds.</summary>
    public const int MostCountries = 100;

    /// <summary>The highest <see cref="BouncesNeeded"/>.</summary>
    public const int MostBounces = 20;

    private const int StrictLock = 12;
    private const int UsualBulkFrom = 10;
    private const int StrictBulkFrom = 1;

    /// <summary>Where nothing can be read: every setting at its strictest.</summary>
    public static Settings Strict { get; } = new()
    {
        UnclassifiedMail = UnclassifiedMail.Marketing,
        ActivityMode = ActivityMode.Block,
        FaxAndTextMode = ActivityMode.Block,
        ReaskLockMonths = StrictLock,
        BulkFrom = StrictBulkFrom,
        MarketingNeedsOptIn = OptInNeed.Always,
        MissingFooter = MissingFooter.Refuse,
        StopScope = StopScope.CallsToo,
        ErasureNeedsTwo = ErasureNeedsTwo.Yes,
        Training = TrainingMode.Require,
        TrainingForMarketing = TrainingForMarketing.Yes,
        Faults = [new SettingFault.Unread()],
    };

    public SendMode SendMode { get; private init; }

    public UnclassifiedMail UnclassifiedMail { get; private init; }

    public LooseningMode LooseningMode { get; private init; }

    /// <summary>What becomes of calls, letters and appointments, which a person makes.</summary>
    public ActivityMode ActivityMode { get; private init; }

    /// <summary>What becomes of faxes and text messages, which a machine sends.</summary>
    public ActivityMode FaxAndTextMode { get; private init; } = ActivityMode.Block;

    /// <summary>The tables whose rows are text messages, each once.</summary>
    public IReadOnlyList<TextTable> SmsTables { get; private init; } = [];

    /// <summary>What a text message with STOP refuses.</summary>
    public StopScope StopScope { get; private init; }

    /// <summary>The calling code of phone numbers written without one, digits only; null when there is none.</summary>
    public string? CallingCode { get; private init; }

    /// <summary>For how many months somebody who refused is not asked again; 0 is no lock.</summary>
    public int ReaskLockMonths { get; private init; }

    /// <summary>
    /// To more than so many recipients outside the organisation a mail that nothing else classifies is marketing.
    /// </summary>
    public int BulkFrom { get; private init; } = UsualBulkFrom;

    public OptInNeed MarketingNeedsOptIn { get; private init; }

    /// <summary>
    /// The countries where silence is a no, by name or ISO 3166 code, each once; empty is the product's own list.
    /// </summary>
    public IReadOnlyList<string> OptInCountries { get; private init; } = [];

    /// <summary>
    /// The e-mail address of the queue or user from which addresses are asked to confirm what was typed at a public form;
    /// null when there is none, and nobody is asked.
    /// </summary>
    public string? ConfirmationSender { get; private init; }

    public ExistingCustomers ExistingCustomers { get; private init; }

    public EarlierRefusals EarlierRefusals { get; private init; }

    /// <summary>
    /// The address of the public page on which people say no, without a slash at its end; null when there is none.
    /// </summary>
    public string? PreferenceCentreUrl { get; private init; }

    /// <summary>Who sends marketing e-mails, as their footer says it.</summary>
    public TextByLanguage SenderName { get; private init; } = TextByLanguage.None;

    /// <summary>The postal address of who sends them.</summary>
    public TextByLanguage PostalAddress { get; private init; } = TextByLanguage.None;

    /// <summary>How else the sender can be reached.</summary>
    public TextByLanguage SenderContact { get; private init; } = TextByLanguage.None;

    public MissingFooter MissingFooter { get; private init; }

    /// <summary>
    /// After how many messages that failed for good an address is kept from being written to; each message counts once.
    /// </summary>
    public int BouncesNeeded { get; private init; } = 1;

    public PublishedMetrics PublishedMetrics { get; private init; }

    public ErasureNeedsTwo ErasureNeedsTwo { get; private init; }

    /// <summary>What becomes of an act of somebody who did not pass its course.</summary>
    public TrainingMode Training { get; private init; } = TrainingMode.Warn;

    public TrainingForMarketing TrainingForMarketing { get; private init; }

    /// <summary>What a refusal weighs that was there before the product, or comes by import.</summary>
    public Consent.Weight WeightOfEarlierRefusals => EarlierRefusals switch
    {
        EarlierRefusals.Staff => Consent.Weight.Staff,
        EarlierRefusals.System => Consent.Weight.System,
        EarlierRefusals.Reported => Consent.Weight.Reported,
    };

    /// <summary>What could not be understood, and what is used instead.</summary>
    public IReadOnlyList<SettingFault> Faults { get; private init; } = [];

    /// <summary>What becomes of an activity that reaches people so.</summary>
    public ActivityMode ModeOf(ContactKind kind) =>
        kind is ContactKind.Fax or ContactKind.TextMessage ? FaxAndTextMode : ActivityMode;

    /// <summary>
    /// Reads every setting. Upper and lower case, and white space around a value, make no difference.
    /// </summary>
    /// <param name="valueOf">The value of a setting by its name; null or blank when it says nothing.</param>
    public static Settings Read(Func<string, string?> valueOf)
    {
        var reading = new SettingReading(valueOf);
        return new Settings
        {
            SendMode = reading.OneOf(SettingName.SendMode, SendMode.Block, strict: SendMode.Block),
            UnclassifiedMail = reading.OneOf(
                SettingName.UnclassifiedMail, UnclassifiedMail.MarketingWhenBulk, strict: UnclassifiedMail.Marketing),

            // A mistake here must never cost somebody a batch: the person stays protected either way.
            LooseningMode = reading.OneOf(
                SettingName.LooseningMode, LooseningMode.Correct, strict: LooseningMode.Correct),
            ActivityMode = reading.OneOf(SettingName.ActivityMode, ActivityMode.Warn, strict: ActivityMode.Block),
            FaxAndTextMode = reading.OneOf(
                SettingName.FaxAndTextMode, ActivityMode.Block, strict: ActivityMode.Block),
            SmsTables = reading.Tables(SettingName.SmsTables, MostSmsTables),
            CallingCode = reading.CallingCode(SettingName.DefaultCountry),
            ReaskLockMonths = reading.Number(
                SettingName.ReaskLockMonths, otherwise: 0, least: 0, most: LongestLock, strict: StrictLock),
            BulkFrom = reading.Number(
                SettingName.BulkFrom, UsualBulkFrom, least: StrictBulkFrom, most: MostBulkFrom, strict: StrictBulkFrom),
            MarketingNeedsOptIn = reading.OneOf(
                SettingName.MarketingNeedsOptIn, OptInNeed.Topics, strict: OptInNeed.Always),
            OptInCountries = reading.Countries(SettingName.OptInCountries, MostCountries),
            ExistingCustomers = reading.OneOf(
                SettingName.ExistingCustomers, ExistingCustomers.NeedOptIn, strict: ExistingCustomers.NeedOptIn),
            EarlierRefusals = reading.OneOf(
                SettingName.EarlierRefusals, EarlierRefusals.Reported, strict: EarlierRefusals.Reported),
            PreferenceCentreUrl = reading.Page(SettingName.PreferenceCentreUrl),
            SenderName = reading.Text(SettingName.SenderName),
            PostalAddress = reading.Text(SettingName.PostalAddress),
            SenderContact = reading.Text(SettingName.SenderContact),
            ConfirmationSender = reading.Mailbox(SettingName.ConfirmationSender),
            MissingFooter = reading.OneOf(
                SettingName.MissingFooter, MissingFooter.Warn, strict: MissingFooter.Refuse),
            BouncesNeeded = reading.Number(
                SettingName.BouncesNeeded, otherwise: 1, least: 1, most: MostBounces, strict: 1),
            PublishedMetrics = reading.OneOf(
                SettingName.PublishedMetrics, PublishedMetrics.None, strict: PublishedMetrics.None),
            StopScope = reading.OneOf(SettingName.StopScope, StopScope.TextMessages, strict: StopScope.CallsToo),
            ErasureNeedsTwo = reading.OneOf(
                SettingName.ErasureNeedsTwo, ErasureNeedsTwo.No, strict: ErasureNeedsTwo.Yes),
            Training = reading.OneOf(SettingName.Training, TrainingMode.Warn, strict: TrainingMode.Require),
            TrainingForMarketing = reading.OneOf(
                SettingName.TrainingForMarketing, TrainingForMarketing.No, strict: TrainingForMarketing.Yes),
            Faults = reading.Faults,
        };
    }
}
