using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>What one person, or one address, has chosen for one topic.</summary>
internal static class TopicPreference
{
    internal const string Table = "optout_preference";
    internal const string Id = "optout_preferenceid";
    /// <summary>
    /// The topic's code, or <see cref="AboutAll"/>: the name is a find column, so that an index finds it.
    /// </summary>
    internal const string Name = "optout_name";

    /// <summary>The name of a choice about all marketing.</summary>
    internal const string AboutAll = "*";
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
    /// <summary>When the choice was said last, in UTC.</summary>
    internal const string SaidOn = "optout_saidon";
    /// <summary>When the row was last written, in UTC; never earlier than before.</summary>
    internal const string RecordedOn = "optout_recordedon";
    /// <summary>The weight of the choice.</summary>
    internal const string Weight = "optout_weight";
    /// <summary>Which version of the privacy policy was shown, such as <c>2 de</c>; empty where nobody kept it.
    /// </summary>
    internal const string PolicyVersion = "optout_policyversion";
    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";

    /// <summary>
    /// A row that was read with <see cref="TopicRefusals.Columns"/>. One that somebody deactivated is not as the
    /// product wrote it.
    /// </summary>
    public static Preference Read(PluginCall call, Entity row) => new(
        Guid.TryParse(row.GetAttributeValue<string>(PersonId), out var id)
            ? new Domain.People.PersonId(row.GetAttributeValue<string>(PersonType) ?? string.Empty, id)
            : null,
        row.GetAttributeValue<string>(AddressHash),
        row.GetAttributeValue<EntityReference>(Topic)?.Id,
        Choices.PreferenceStateOf(row.GetAttributeValue<OptionSetValue>(State)),
        row.GetAttributeValue<DateTime?>(ExpiresOn),
        row.GetAttributeValue<DateTime?>(PausedUntil))
    {
        PolicyVersion = PolicyEdition.VersionIn(row.GetAttributeValue<string>(PolicyVersion)),
        Since = row.GetAttributeValue<DateTime?>(SaidOn) ?? row.GetAttributeValue<DateTime?>(Since),
        IsProven = row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0 && Proofs.IsProven(call, row),
    };
}
