using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.English;

internal sealed class Findings : FindingTexts
{
    public override string NotThere =>
        "Nothing was done: there is no such finding, or it was not written by the product. Open the list "
        + "of findings and take it from there.";

    public override string NotOpen =>
        "Nothing was done: the finding is closed, or its risk is accepted. Look again whether it is "
        + "still there, then go on.";

    public override string ClosedAlready =>
        "The finding is closed already.";

    public override string Closed =>
        "What was found is there no more: the finding is closed.";

    public override string StillThere =>
        "The finding stays open: the same would be found again now. Do what it says, or run its "
        + "corrective action, then look again.";

    public override string SayWhatWasDone =>
        "The finding stays open: no look can tell that it is mended. Say what was done about it, in at "
        + "least ten letters.";

    public override string SayWhy =>
        "Nothing was accepted: say why the organisation takes this risk, in at least ten letters.";

    public override string SayUntil(int days) =>
        $"Nothing was accepted: say until which day, at most {Numbers.Plain(days)} days from now. On that "
        + "day the finding is open again.";

    public override string AcceptedByAnother =>
        "Nothing was accepted: a risk needs two officers, and you asked for it yourself. Ask another "
        + "privacy officer to agree.";

    public override string AskAnAdministrator =>
        "Nothing was done: this changes a role or a step, which you may not do. Ask a system "
        + "administrator to run it, or to give you that right.";

    public override string NoSuchRule(string rules) =>
        $"Nothing was looked at: Rule is the id of one of these: {rules}. Leave it out to look at all.";

    public override string WillFollowList(string table) =>
        "The flags of this record are set from the suppression list; nothing becomes less strict that "
        + "anybody said.";

    public override string WillSuppress =>
        "The address is suppressed again for what the consent ledger says was refused.";

    public override string WillEndPermission =>
        "The permission ends and becomes a refusal of the least weight: any permission with evidence "
        + "lifts it.";

    public override string WillWriteAnew =>
        "The row is written anew. Of a person it says no from now on, as it counted already; a topic, a "
        + "mark, a door or a listener is signed for you.";

    public override string WillWithdraw =>
        "The e-mail still waits: it is taken back for whoever refused it.";

    public override string HasLeft =>
        "The e-mail has left; nothing can take it back.";

    public override string WillAsk =>
        "The owner of the finding gets a task that says what to do.";

    public override string WillTakeOff(int members) =>
        $"{Numbers.Plain(members)} member(s) who refuse marketing are taken off the list.";

    public override string WillTakeOffMany(int members) =>
        $"More than {Numbers.Plain(members)} members who refuse marketing are taken off the list.";

    public override string WillEnable =>
        "The step is switched on. One that is missing or changed stays a finding: import the solution "
        + "again with deploy.ps1.";

    public override string WillTakePrivileges =>
        "The privileges to bypass custom logic are taken from the role. Programs that use it run our "
        + "steps from then on.";

    public override string WillSeal =>
        "The rows of the ledger that wait are sealed.";

    public override string IsGone =>
        "The record is not there any more: look again, and the finding closes.";

    public override string WillSet(Channel channel) =>
        $"The flag is set again: the person {ChannelTexts.Refused(Language.English, channel)}.";

    public override string WillRecord(Channel channel) =>
        $"It is recorded in the consent ledger: the person {ChannelTexts.Refused(Language.English, channel)}.";

    public override string TaskSubject(string? rule) =>
        $"Compliance finding to work on: {rule}";

    public override string DueSubject(string? rule) =>
        $"Compliance finding is due: {rule}";

    public override string TaskDescription(string? evidence, string? action) =>
        $"What was found: {evidence}\nWhat to do: {action}\nWhen it is done, open the finding and look "
        + "again.";
}
