using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.English;

internal sealed class Health : HealthTexts
{
    public override string SettingsAreUnderstood => "Every setting can be understood.";

    public override string CorrectTheSetting =>
        "Correct the value of the environment variable; it is heard in a minute.";

    public override string NoTextMessages => "No table of text messages is named.";

    public override string LinkIsKnown => "Marketing e-mails link to the public page on which people say no.";

    public override string NoLink =>
        "No public page is known, so marketing e-mails have no link: at most they ask for a reply, and only where the "
        + "sender's mailbox takes mail in.";

    public override string SetLink =>
        $"Set up the preference centre, and give its address in the setting {SettingName.PreferenceCentreUrl}.";

    public override string PostalAddressIsKnown => "Marketing e-mails carry a postal address.";

    public override string NoPostalAddress =>
        "No postal address is known, which the law asks for in every marketing e-mail (CAN-SPAM, CASL, and the law of "
        + "many other countries).";

    public override string SetPostalAddress =>
        $"Give the postal address of the organisation in the setting {SettingName.PostalAddress}.";

    public override string BaselineIsFinished => "The baseline is finished.";

    public override string BaselineIsNotStarted =>
        "The baseline was not started: what people refused before the product came is in no ledger.";

    public override string CallBaseline => "Call optout_Baseline until it says that it is finished.";

    public override string NothingWaits => "No ledger row waits for its seal for more than 15 minutes.";

    public override string ResumeSealing =>
        "Look among the system jobs for failed or waiting ones of DoWork, and resume them.";

    public override string KeysAreThere => "The keys of suppressions and of the ledger are there.";

    public override string RestoreKeys =>
        "A key is made at first use: record one refusal, such as that of a test contact. If refusals were "
        + "recorded before, the key was taken away: restore it from a backup.";

    public override string NeverChecked => "No compliance check was finished yet.";

    public override string CallCheck =>
        "Call optout_RunComplianceCheck until it says that it is finished, and have it called every week.";

    public override string NeverDone => "It was not done yet.";

    public override string CallDue =>
        "Call optout_RunDue until it says that it is finished, and have a scheduler do so every day: "
        + "deploy.ps1 -RunDue does.";

    public override string NeverPassed => "Nobody's flags have been held against the suppression list as a whole yet.";

    public override string CallPass =>
        "Call optout_RunDue until it says that it is finished, the first time with CompletePass. The baseline must be "
        + "finished.";

    public override string OnlyAdministrators => "Only administrators may ask the platform to run no plugin.";

    public override string TakePrivileges =>
        "Take prvBypassCustomPlugins and prvBypassCustomBusinessLogic from these roles, or see to it that only "
        + "people who know what it means hold them.";

    public override string TextMessagesAreGuarded(string table) => $"Text messages of {table} are guarded.";

    public override string TextMessagesAreNotGuarded(string table) =>
        $"The setting {SettingName.SmsTables} names {table}, and no enabled step of the product guards its new rows.";

    public override string StopIsNotHeard(string table) =>
        $"No STOP is heard in {table}: the setting {SettingName.SmsTables} does not say where direction, numbers and text stand.";

    public override string StopIsHeard(string table) =>
        $"A text with STOP in {table} becomes a request.";

    public override string HearStop(string table) =>
        $"Write {table}(direction column=incoming value, from, to, text) into the setting, and import its solution with the step that listens.";

    public override string TextColumnsAreUnknown(string names) =>
        $"The setting {SettingName.SmsTables} names what no table or column is called: {names}.";

    public override string TextsWait(int count) =>
        $"{Numbers.Plain(count)} text messages that came in could not be read yet: a column of the setting {SettingName.SmsTables} may be wrong.";

    public override string GuardTextMessages(string table) =>
        $"Import a solution with a step of the product on Create of {table}, or take the table out of the setting.";

    public override string BaselineGoesOn(DateTime started, string table, Guid? last) =>
        $"The baseline began on {Time(started)} and is not finished: "
        + (last is { } row ? $"it is in {table}, after the row {row:D}." : $"{table} comes next.");

    public override string RowsWait(DateTime oldest) =>
        $"Ledger rows wait for their seal for more than 15 minutes, the oldest since {Time(oldest)}.";

    public override string KeysAreMissing(string purposes) => $"There is no key in use for: {purposes}.";

    public override string CheckedOn(DateTime finished) => $"The last check ended on {Time(finished)}.";

    public override string CheckedLongAgo(DateTime finished) =>
        $"The last compliance check ended on {Time(finished)}, more than 7 days ago.";

    public override string DoneOn(DateTime finished) => $"It was last done on {Time(finished)}.";

    public override string DoneLongAgo(DateTime finished) =>
        $"It was last done on {Time(finished)}, more than 7 days ago.";

    public override string ChangesNeverSeen =>
        "Changes that went round the product have not been looked for yet.";

    public override string ChangesSeenOn(DateTime finished) =>
        $"Changes that went round the product were last looked for on {Time(finished)}.";

    public override string ChangesSeenLongAgo(DateTime finished) =>
        $"Changes that went round the product were last looked for on {Time(finished)}, more than a day ago. Until that "
        + "is done again, each send also searches all records by address.";

    public override string PassedOn(DateTime finished) =>
        $"Everybody's flags were last held against the suppression list on {Time(finished)}.";

    public override string PassedLongAgo(DateTime finished) =>
        $"Everybody's flags were last held against the suppression list on {Time(finished)}, more than 37 days ago.";

    public override string FlagsAreAudited => "The platform audits who changes a do-not-contact column.";

    public override string NothingIsAudited =>
        "The platform audits nothing: who changed a do-not-contact column past the product would stay "
        + "unknown. The consent ledger proves without it.";

    public override string NotAudited(string where) =>
        $"The platform does not audit {where}: who changed that past the product would stay unknown. The "
        + "consent ledger proves without it.";

    public override string SwitchAuditingOn =>
        "Ask an administrator to start auditing for the environment, for contacts, leads and accounts, and "
        + "for their do-not-contact columns: Power Platform admin center, Settings, Audit settings.";

    public override string Bypassers(string roles) =>
        $"Whoever holds one of these roles may go round the product: {roles}.";
}
