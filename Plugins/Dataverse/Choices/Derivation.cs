using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Works out anew which flags of rows stand because of an address: those whose address was refused by somebody else
/// begin, those whose last ground is gone end. Each row is written by itself, with its ledger rows.
/// </summary>
internal static class Derivation
{
    /// <summary>
    /// Brings rows to what the suppression list says: one request for each 600 hashes, and a write for each row that
    /// differs.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="rows">The rows; merged ones are left as they are.</param>
    /// <param name="failed">
    /// What to do about a row that cannot be written; null to let the failure go on, as within a transaction.
    /// </param>
    /// <returns>How many rows were written.</returns>
    public static int Refresh(
        PluginCall call, IReadOnlyCollection<PersonRow> rows, Action<PersonRow, Exception>? failed = null)
    {
        var living = rows.Where(row => row.Master is null).ToList();
        var grounds = Suppressions.Find(call, Grounds.HashesOf(living.SelectMany(row => row.Addresses)));
        var byHash = grounds.ToLookup(row => row.Ground.Hash);
        var written = 0;
        foreach (var row in living.OrderBy(row => row.Id.Id.ToString("D"), StringComparer.Ordinal))
        {
            var own = row.Addresses.SelectMany(address => address.CandidateHashes).Distinct()
                .SelectMany(hash => byHash[hash]).ToList();
            try
            {
                written += Write(call, row, own) ? 1 : 0;
            }
            catch (Exception fault) when (failed is not null && !call.Context.IsInTransaction)
            {
                failed(row, fault);
            }
        }

        return written;
    }

    /// <summary>Makes a finding of a row that could not be written, and leaves it to the regular work.</summary>
    public static void Report(PluginCall call, PersonRow row, Exception fault)
    {
        var about = new EntityReference(row.Table.Name, row.Id.Id);
        LeftWork.Fail(call, new WorkToDo(WorkKind.FollowChoice, about), fault, finding: Finding(about));
    }

    /// <summary>The finding of a row that could not be written.</summary>
    public static FindingReport Finding(EntityReference row) => CheckPlace.Finding(
        ComplianceRule.FlagBehind,
        row,
        string.Empty,
        "Its flags could not be brought to what the suppression list says of its address.");

    private static bool Write(PluginCall call, PersonRow row, List<StoredGround> grounds)
    {
        var derived = DerivedChannels.Of(
            row.Own,
            channel => Grounds.IsSuppressed(call, row.Addresses, channel, row.Id, grounds),
            row.Table.Flags);
        if (new HashSet<Channel>(derived).SetEquals(row.Derived))
        {
            return false;
        }

        var written = new Entity(row.Table.Name, row.Id.Id)
        {
            [PersonTable.Derived] = DerivedMark.Of(call, row.Id, derived),
        };
        var facts = new FlagWrite();
        foreach (var flag in row.Table.Flags)
        {
            var begins = derived.Contains(flag.Channel) && !row.Derived.Contains(flag.Channel);
            var ends = row.Derived.Contains(flag.Channel) && !derived.Contains(flag.Channel);
            if (begins || ends)
            {
                written[flag.Column] = begins ? flag.RefusingValue : !flag.RefusingValue;
                facts.Facts.Add(begins
                    ? ChangedPerson.Begun(call, flag.Channel)
                    : ChangedPerson.Ended(call, flag.Channel));
            }
        }

        ProductWrite.Update(call, written, facts);
        return true;
    }
}
