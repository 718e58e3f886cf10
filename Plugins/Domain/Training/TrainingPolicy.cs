using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Domain.Training;

/// <summary>Who has to take a course; stored as the choice <c>optout_trainingaudience</c>.</summary>
internal enum TrainingAudience
{
    /// <summary>Whoever uses the app.</summary>
    Everybody = OptionValue.First,

    /// <summary>Privacy officers.</summary>
    Officers = OptionValue.First + 1,

    /// <summary>Whoever may make e-mails.</summary>
    Senders = OptionValue.First + 2,
}

/// <summary>How far somebody came with a course; stored as the choice <c>optout_trainingstatus</c>.</summary>
internal enum TrainingStatus
{
    /// <summary>Questions were drawn, and not all are answered.</summary>
    Started = OptionValue.First,

    /// <summary>Enough was right the first time.</summary>
    Passed = OptionValue.First + 1,

    /// <summary>Too little was right the first time.</summary>
    Failed = OptionValue.First + 2,
}

/// <summary>Through what it is known; stored as the choice <c>optout_trainingway</c>.</summary>
internal enum TrainingWay
{
    /// <summary>The questions were answered here.</summary>
    Quiz = OptionValue.First,

    /// <summary>A learning system, or a privacy officer, reported it.</summary>
    Reported = OptionValue.First + 1,

    /// <summary>Somebody said to have read a policy.</summary>
    Acknowledged = OptionValue.First + 2,
}

/// <summary>What only somebody who knows the rules may do.</summary>
internal enum TrainedAct
{
    /// <summary>To lift a refusal, of one person or of many.</summary>
    Permit,

    /// <summary>To let one message pass a refusal of marketing.</summary>
    Override,

    /// <summary>To take the ledger, evidence, or a file of refusals out.</summary>
    Export,

    /// <summary>To erase a person.</summary>
    Erase,

    /// <summary>To send marketing to more than one person.</summary>
    SendToMany,
}

/// <summary>What becomes of an act of somebody.</summary>
internal enum TrainingVerdict
{
    /// <summary>It goes on.</summary>
    Pass,

    /// <summary>It goes on, and somebody is asked to see to the training.</summary>
    PassAndReport,

    /// <summary>It is refused.</summary>
    Refuse,
}

/// <summary>Decides which act needs which course, and what becomes of an act without it.</summary>
internal static class TrainingPolicy
{
    /// <summary>For how many days after the baseline <c>Require</c> only warns.</summary>
    public const int GraceDays = 30;

    /// <summary>The code of the course that an act needs.</summary>
    public static string CourseOf(TrainedAct act) => act switch
    {
        TrainedAct.Permit => "never",
        TrainedAct.Override => "overrides",
        TrainedAct.Export => "audits",
        TrainedAct.Erase => "erasure",
        TrainedAct.SendToMany => "email",
    };

    /// <summary>What becomes of an act.</summary>
    /// <param name="mode">What the setting says.</param>
    /// <param name="isTrained">Whether a pass of the course, in its version, counts now.</param>
    /// <param name="isEarly">Whether the product is so new that nobody had time for it; asked only where it matters.</param>
    /// <param name="nobodyElse">
    /// Whether a privacy officer acts and no privacy officer is trained: somebody must be able to work; asked only where
    /// it matters.
    /// </param>
    public static TrainingVerdict Judge(TrainingMode mode, bool isTrained, Func<bool> isEarly, Func<bool> nobodyElse) =>
        mode == TrainingMode.Off || isTrained ? TrainingVerdict.Pass
        : mode == TrainingMode.Warn || isEarly() || nobodyElse() ? TrainingVerdict.PassAndReport
        : TrainingVerdict.Refuse;

    /// <summary>Whether a pass counts.</summary>
    /// <param name="version">The version that was passed.</param>
    /// <param name="validUntil">Until when it counts, UTC; null for never.</param>
    /// <param name="current">The version of the course as it is now.</param>
    /// <param name="now">The time, UTC.</param>
    public static bool Counts(int? version, DateTime? validUntil, int current, DateTime now) =>
        version == current && validUntil > now;
}
