using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Languages;

/// <summary>What is said of findings of the compliance check, and of working on them.</summary>
internal abstract class FindingTexts
{
    public abstract string NotThere { get; }

    public abstract string NotOpen { get; }

    public abstract string ClosedAlready { get; }

    public abstract string Closed { get; }

    public abstract string StillThere { get; }

    public abstract string SayWhatWasDone { get; }

    public abstract string SayWhy { get; }

    /// <summary>Until is missing, past, or too far away.</summary>
    public abstract string SayUntil(int days);

    public abstract string AcceptedByAnother { get; }

    public abstract string AskAnAdministrator { get; }

    /// <summary>Rule names none that a run looks at.</summary>
    public abstract string NoSuchRule(string rules);

    public abstract string WillFollowList(string table);

    public abstract string WillSuppress { get; }

    public abstract string WillEndPermission { get; }

    public abstract string WillWriteAnew { get; }

    public abstract string WillWithdraw { get; }

    public abstract string HasLeft { get; }

    public abstract string WillAsk { get; }

    public abstract string WillTakeOff(int members);

    public abstract string WillTakeOffMany(int members);

    public abstract string WillEnable { get; }

    public abstract string WillTakePrivileges { get; }

    public abstract string WillSeal { get; }

    public abstract string IsGone { get; }

    /// <summary>A flag is set again.</summary>
    public abstract string WillSet(Channel channel);

    /// <summary>What nobody recorded is recorded.</summary>
    public abstract string WillRecord(Channel channel);

    public abstract string TaskSubject(string? rule);

    public abstract string DueSubject(string? rule);

    public abstract string TaskDescription(string? evidence, string? action);
}
