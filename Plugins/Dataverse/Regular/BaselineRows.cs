using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What the baseline does to the rows that it comes to: what they refuse and nothing records becomes a fact of the
/// ledger, and suppresses their addresses.
/// </summary>
internal static class BaselineRows
{
    // So many are written between two looks at the clock, in the order of their ids.
    private const int MostWrites = 200;

    /// <summary>Takes the next rows of one table, and says how far the run has come.</summary>
    /// <param name="call">The run of the handler, under the lock of the baseline.</param>
    /// <param name="run">Where the baseline is.</param>
    /// <param name="wanted">The most rows.</param>
    /// <param name="taken">How many rows it came to in its time.</param>
    public static BaselineRun Take(PluginCall call, BaselineRun run, int wanted, out int taken)
    {
        var table = PersonTable.Of(run.Cursor.Table)!;
        var people = PeoplePages.Next(call, table, run.Cursor.After, wanted);
        taken = Record(call, table, people);
        return run.After(
            taken == 0 ? null : people[taken - 1].Id, isEnd: taken == people.Count && people.Count < wanted);
    }

    // Says how many rows it came to.
    private static int Record(PluginCall call, PersonTable table, IReadOnlyList<Entity> people)
    {
        var rows = people.Select(person => new PersonRow(call, table, person)).ToList();
        var recorded = LatestFacts.Of(call, table, rows.Select(row => row.Id.Id));
        var done = 0;
        while (done < rows.Count && (done == 0 || WorkTime.IsLeft(call)))
        {
            done += Record(call, rows.Skip(done), recorded);
        }

        return done;
    }

    private static int Record(PluginCall call, IEnumerable<PersonRow> rows, LatestFacts recorded)
    {
        var weight = SettingsSource.Of(call).WeightOfEarlierRefusals;
        var entries = new List<LedgerEntry>();
        var wanted = new List<GroundWanted>();
        var done = 0;
        foreach (var row in rows)
        {
            foreach (var channel in row.Own.Where(channel => recorded.Newest(row.Id.Id, channel) is null))
            {
                var no = new SaidNo(new Matter(channel), call.Now, weight, ConsentSource.System);
                wanted.AddRange(OwnRefusals.On(row.Addresses, row.Id, [no]));
                entries.Add(Entry(row, no));
            }

            done++;
            if (wanted.Count + entries.Count >= MostWrites)
            {
                break;
            }
        }

        Suppressions.PutInForce(call, wanted, Suppressions.Find(call, wanted.Select(one => one.Hash)));
        foreach (var entry in entries)
        {
            entry.Write(call);
        }

        return done;
    }

    private static LedgerEntry Entry(PersonRow row, SaidNo no) =>
        new(LedgerEvent.Baseline, no.Matter.Channel, LedgerReason.FlagChanged)
        {
            Id = Step.StableId($"baseline/{row.Id.Table}/{row.Id.Id:D}/{no.Matter.Channel}"),
            Person = row.Id,
            AddressHash = PersonAddresses.MainHash(row.Addresses, no.Matter.Channel),
            NewValue = Flag.RefusedWord,
            Source = Choices.Of(no.Source),
            Weight = no.Weight,
        };
}
