using System.Globalization;
using System.Text;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// A row of the ledger as a line of JSON: everything that is signed, what it is signed with, and its seal, each under
/// the name of its column; what is empty is left out. The links to people are not in it: they are not signed, and follow
/// merges and deletions.
/// </summary>
internal static class LedgerLine
{
    /// <summary>The line, without its end, in ASCII.</summary>
    public static string Of(LedgerRow row)
    {
        var fact = row.Fact;
        var line = new StringBuilder("{");
        Add(line, "optout_consentauditid", fact.Id.ToString("D"));
        Add(line, "optout_version", fact.Version);
        Add(line, "optout_organizationid", fact.OrganizationId);
        Add(line, "optout_name", fact.Name);
        Add(line, "optout_persontype", fact.PersonType);
        Add(line, "optout_personid", fact.PersonId);
        Add(line, "optout_addresshash", fact.AddressHash);
        Add(line, "optout_channel", fact.Channel);
        Add(line, "optout_topic", fact.Topic);
        Add(line, "optout_event", fact.Event);
        Add(line, "optout_oldvalue", fact.OldValue);
        Add(line, "optout_newvalue", fact.NewValue);
        Add(line, "optout_source", fact.Source);
        Add(line, "optout_reason", fact.Reason);
        Add(line, "optout_weight", fact.Weight);
        Add(line, "optout_legalbasis", fact.LegalBasis);
        Add(line, "optout_evidence", fact.Evidence);
        Add(line, "optout_wordinghash", fact.WordingHash);
        Add(line, "optout_policyversion", fact.PolicyVersion);
        Add(line, "optout_occurredon", Instant(fact.OccurredOn));
        Add(line, "optout_recordedon", Instant(fact.RecordedOn));
        Add(line, "optout_initiatinguser", fact.InitiatingUser);
        Add(line, "optout_user", fact.User);
        Add(line, "optout_applicationid", fact.ApplicationId);
        AddBare(line, "optout_isapplication", fact.IsApplication == true ? "true" : null);
        Add(line, "optout_useragent", fact.UserAgent);
        Add(line, "optout_message", fact.Message);
        Add(line, "optout_correlationid", fact.CorrelationId);
        Add(line, "optout_requestkey", fact.RequestKey);
        Add(line, "optout_keyid", fact.KeyId);
        Add(line, "optout_commitments", fact.Commitments);
        Add(line, "optout_salts", fact.Salts);
        Add(line, "optout_signature", row.Signature);
        Add(line, "optout_sequence", row.Sequence);
        Add(line, "optout_previoushash", row.PreviousHash);
        Add(line, "optout_hash", row.Hash);
        return line.Append('}').ToString();
    }

    private static string? Instant(DateTime? value) =>
        value?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder line, string name, int? value) =>
        AddBare(line, name, value?.ToString(CultureInfo.InvariantCulture));

    private static void Add(StringBuilder line, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            AddName(line, name);
            JsonText.Add(line, value);
        }
    }

    private static void AddBare(StringBuilder line, string name, string? value)
    {
        if (value is not null)
        {
            AddName(line, name);
            line.Append(value);
        }
    }

    private static void AddName(StringBuilder line, string name) =>
        line.Append(line.Length == 1 ? "\"" : ",\"").Append(name).Append("\":");
}
