namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What a person has chosen for a topic, as the choice <c>optout_preferencestate</c> has it.</summary>
internal enum PreferenceState
{
    OptedIn = 727000000,
    OptedOut = 727000001,
    Paused = 727000002,
}

/// <summary>What one person, or one address, has chosen for one topic.</summary>
internal static class TopicPreference
{
    internal const string Table = "optout_preference";
    internal const string Id = "optout_preferenceid";
    internal const string Name = "optout_name";
    internal const string Topic = "optout_topicid";

    /// <summary>The table of the person; empty when the choice is of an address alone.</summary>
    internal const string PersonType = "optout_persontype";

    /// <summary>The id of the person as text; empty when the choice is of an address alone.</summary>
    internal const string PersonId = "optout_personid";

    internal const string AddressHash = "optout_addresshash";
    internal const string State = "optout_state";

    /// <summary>From when the choice holds, in UTC.</summary>
    internal const string Since = "optout_since";

    /// <summary>When an opt-in ends, in UTC; empty when it does not.</summary>
    internal const string ExpiresOn = "optout_expireson";

    /// <summary>When a pause ends, in UTC.</summary>
    internal const string PausedUntil = "optout_pauseduntil";

    internal const string Source = "optout_source";
    internal const string Evidence = "optout_evidence";
}
