namespace OptOutPlugin.Languages;

/// <summary>
/// What a health check says of settings, records and roles, and what to do about it. Times are UTC, in the form that is
/// the same in every language.
/// </summary>
internal abstract class HealthTexts
{
    public abstract string SettingsAreUnderstood { get; }

    public abstract string CorrectTheSetting { get; }

    public abstract string NoTextMessages { get; }

    public abstract string LinkIsKnown { get; }

    public abstract string NoLink { get; }

    public abstract string SetLink { get; }

    public abstract string PostalAddressIsKnown { get; }

    public abstract string NoPostalAddress { get; }

    public abstract string SetPostalAddress { get; }

    public abstract string BaselineIsFinished { get; }

    public abstract string BaselineIsNotStarted { get; }

    public abstract string CallBaseline { get; }

    public abstract string NothingWaits { get; }

    public abstract string ResumeSealing { get; }

    public abstract string KeysAreThere { get; }

    public abstract string RestoreKeys { get; }

    public abstract string NeverChecked { get; }

    public abstract string CallCheck { get; }

    public abstract string NeverDone { get; }

    public abstract string CallDue { get; }

    public abstract string NeverPassed { get; }

    public abstract string CallPass { get; }

    public abstract string OnlyAdministrators { get; }

    public abstract string TakePrivileges { get; }

    public abstract string TextMessagesAreGuarded(string table);

    public abstract string TextMessagesAreNotGuarded(string table);

    /// <summary>That a text with STOP would go unheard, since nobody says where what stands.</summary>
    public abstract string StopIsNotHeard(string table);

    /// <summary>That STOP is heard.</summary>
    public abstract string StopIsHeard(string table);

    /// <summary>What to do so that it is heard.</summary>
    public abstract string HearStop(string table);

    /// <summary>That the setting names what is not there.</summary>
    public abstract string TextColumnsAreUnknown(string names);

    /// <summary>That messages which came in could not be read yet.</summary>
    public abstract string TextsWait(int count);

    public abstract string GuardTextMessages(string table);

    /// <param name="started">When it began, UTC.</param>
    /// <param name="table">The table in which it is.</param>
    /// <param name="last">The row that it looked at last; null when it has not begun with the table.</param>
    public abstract string BaselineGoesOn(DateTime started, string table, Guid? last);

    public abstract string RowsWait(DateTime oldest);

    /// <param name="purposes">What the keys are for, between commas.</param>
    public abstract string KeysAreMissing(string purposes);

    public abstract string CheckedOn(DateTime finished);

    public abstract string CheckedLongAgo(DateTime finished);

    public abstract string DoneOn(DateTime finished);

    public abstract string DoneLongAgo(DateTime finished);

    public abstract string ChangesNeverSeen { get; }

    public abstract string ChangesSeenOn(DateTime finished);

    public abstract string ChangesSeenLongAgo(DateTime finished);

    public abstract string PassedOn(DateTime finished);

    public abstract string PassedLongAgo(DateTime finished);

    public abstract string FlagsAreAudited { get; }

    public abstract string NothingIsAudited { get; }

    /// <param name="where">Tables, and columns of them between brackets; between semicolons.</param>
    public abstract string NotAudited(string where);

    public abstract string SwitchAuditingOn { get; }

    /// <param name="roles">The roles, between semicolons.</param>
    public abstract string Bypassers(string roles);

    /// <summary>A time, UTC, as a sentence shows it.</summary>
    protected static string Time(DateTime time) => FormattableString.Invariant($"{time:yyyy-MM-dd HH:mm} UTC");
}
