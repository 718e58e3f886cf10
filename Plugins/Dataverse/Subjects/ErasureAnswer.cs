using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What an officer is told of an erasure: how many rows of which table, what stays and why, and what the organisation
/// has to erase itself.
/// </summary>
/// <param name="call">The run.</param>
/// <param name="state">How far it has come.</param>
/// <param name="subject">The person; null where a call only goes on.</param>
internal sealed class ErasureAnswer(PluginCall call, ErasureState state, DataSubject? subject)
{
    /// <summary>For each kind of row: table, what becomes of it (Emptied, Stays or Yours), how many, and why.</summary>
    public EntityCollection Rows
    {
        get
        {
            var says = call.Texts.Erasures;
            var rows = state.Counts.Where(one => one.Value > 0)
                .Select(one => Row(one.Key, "Emptied", one.Value, says.Emptied(one.Key))).ToList();
            if (subject is null)
            {
                return new EntityCollection(rows);
            }

            rows.AddRange(subject.Rows.GroupBy(row => row.LogicalName)
                .Select(same => Row(same.Key, "Yours", same.Count(), says.RecordIsYours)));
            rows.Add(Row(Email.Table, "Yours", null, says.MailIsYours));
            if (subject.Addresses.Count > 0)
            {
                rows.Add(Row(SuppressedAddress.Table, "Stays", null, says.HashStays));
            }

            if (subject.SharedHashes.Count > 0)
            {
                rows.Add(Row(ConsentAudit.Table, "Stays", null, says.OthersHaveIt));
            }

            return new EntityCollection(rows);
        }
    }

    /// <summary>Who is meant: table, colon and id.</summary>
    public string[] People => subject is null ? [] : [.. subject.People.Select(one => $"{one.Table}:{one.Id:D}")];

    /// <summary>How it stands, as a sentence.</summary>
    public string Outcome(bool isDry)
    {
        var says = call.Texts.Erasures;
        return isDry ? says.WouldEmpty(state.Counts.Sum(one => one.Value))
            : state.Waits ? says.WaitsForAnother
            : state.IsFinished && state.Emptied == 0 && state.Request == Guid.Empty ? says.NothingLeft
            : state.IsFinished ? says.IsDone(state.Emptied)
            : says.GoesOn(state.Emptied);
    }

    private static Entity Row(string table, string what, int? count, string text) => new()
    {
        ["table"] = table,
        ["what"] = what,
        ["count"] = count,
        ["text"] = text,
    };
}
