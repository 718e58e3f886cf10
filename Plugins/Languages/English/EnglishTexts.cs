namespace OptOutPlugin.Languages.English;

/// <summary>English.</summary>
internal sealed class EnglishTexts : Texts
{
    public override string Between => " ";

    public override AnswerTexts Answers { get; } = new Answers();

    public override ContactTexts Contacts { get; } = new Contacts();

    public override CountTexts Counts { get; } = new Counts();

    public override DeliveryTexts Deliveries { get; } = new Deliveries();

    public override DoorTexts Doors { get; } = new Doors();

    public override ErasureTexts Erasures { get; } = new Erasures();

    public override FindingTexts Findings { get; } = new Findings();

    public override HealthTexts Health { get; } = new Health();

    public override LedgerTexts Ledger { get; } = new Ledger();

    public override ListTexts Lists { get; } = new Lists();

    public override LooseningTexts Loosenings { get; } = new Loosenings();

    public override PackTexts Packs { get; } = new Packs();

    public override PeopleTexts People { get; } = new People();

    public override PolicyTexts Policies { get; } = new Policies();

    public override ProcessTexts Process { get; } = new Process();

    public override RecordTexts Records { get; } = new Records();

    public override ReplyTexts Replies { get; } = new Replies();

    public override ReportTexts Reports { get; } = new Reports();

    public override RequestTexts Requests { get; } = new Requests();

    public override RunTexts Runs { get; } = new Runs();

    public override SendTexts Sends { get; } = new Sends();

    public override SettingTexts Settings { get; } = new Settings();

    public override StepTexts Steps { get; } = new Steps();

    public override TaskTexts Tasks { get; } = new Tasks();

    public override TellingTexts Telling { get; } = new Telling();

    public override TrainingTexts Training { get; } = new Training();
}
