using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Languages.Chinese;
using OptOutPlugin.Languages.English;
using OptOutPlugin.Languages.French;
using OptOutPlugin.Languages.German;

namespace OptOutPlugin.Languages;

/// <summary>
/// Every sentence that a person can see, in one language; plain text, as the platform's dialogs show nothing else. They
/// stand in code since the sandbox takes one DLL and no satellite assemblies, and as abstract members so that a
/// language without one of them does not compile.
/// </summary>
/// <remarks>
/// What is written into the ledger, findings and evidence is English whoever caused it, and never comes from here: what
/// is signed must be the same sentence for everybody who reads it, and for a machine that counts it. Traces are English
/// too. A request is different: its outcome is the answer to whoever handed it in.
/// </remarks>
internal abstract class Texts
{
    /// <summary>The language of traces, of the ledger, and of whoever speaks none of ours.</summary>
    public static Texts English { get; } = new EnglishTexts();

    private static Texts German { get; } = new GermanTexts();

    private static Texts French { get; } = new FrenchTexts();

    private static Texts Chinese { get; } = new ChineseTexts();

    /// <summary>What stands between two sentences.</summary>
    public abstract string Between { get; }

    public abstract AnswerTexts Answers { get; }

    public abstract ContactTexts Contacts { get; }

    public abstract CountTexts Counts { get; }

    public abstract DeliveryTexts Deliveries { get; }

    public abstract DoorTexts Doors { get; }

    public abstract ErasureTexts Erasures { get; }

    public abstract FindingTexts Findings { get; }

    public abstract HealthTexts Health { get; }

    public abstract LedgerTexts Ledger { get; }

    public abstract ListTexts Lists { get; }

    public abstract LooseningTexts Loosenings { get; }

    public abstract PackTexts Packs { get; }

    public abstract PeopleTexts People { get; }

    public abstract PolicyTexts Policies { get; }

    public abstract ProcessTexts Process { get; }

    public abstract RecordTexts Records { get; }

    public abstract ReplyTexts Replies { get; }

    public abstract ReportTexts Reports { get; }

    public abstract RequestTexts Requests { get; }

    public abstract RunTexts Runs { get; }

    public abstract SendTexts Sends { get; }

    public abstract SettingTexts Settings { get; }

    public abstract StepTexts Steps { get; }

    public abstract TaskTexts Tasks { get; }

    public abstract TellingTexts Telling { get; }

    public abstract TrainingTexts Training { get; }

    /// <summary>The sentences of a language.</summary>
    public static Texts Of(Language language) => language switch
    {
        Language.German => German,
        Language.French => French,
        Language.Chinese => Chinese,
        Language.English => English,
    };
}
