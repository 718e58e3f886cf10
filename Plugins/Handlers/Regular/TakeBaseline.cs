using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes into the ledger what people refused before the product was there, some rows a call, and suppresses their
/// addresses. A call runs in one transaction: one that breaks off has done nothing, and the next begins where it did.
/// </summary>
public sealed class TakeBaseline : DeclaredPlugin
{
    internal const string Slice = "Slice";
    internal const string Finished = "Finished";
    internal const string Processed = "Processed";
    internal const string Place = "Place";

    /// <summary>The most rows of one call that does not say; time may end it earlier.</summary>
    private const int UsualSlice = 500;

    private const int LargestSlice = 2000;

    // So many are written between two looks at the clock, in the order of their ids.
    private const int MostWrites = 200;

    private protected override void Run(PluginCall call)
    {
        var slice = call.Input(Slice, UsualSlice);
        if (slice is < 1 or > LargestSlice)
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.SliceIsWrong);
        }

        // Made here, they need not be raced for by the first refusals.
        Keys.Current(call, KeyPurpose.Suppress);
        Keys.Current(call, KeyPurpose.Ledger);
        var run = BaselineRun.Locked(call);
        var processed = 0;
        while (!run.IsFinished && processed < slice && WorkTime.IsLeft(call))
        {
            var table = PersonTable.Of(run.Cursor.Table)!;
            var wanted = slice - processed;
            var people = PeoplePages.Next(call, table, run.Cursor.After, wanted);
            var done = Record(call, table, people);
            processed += done;
            run = run.After(
                done == 0 ? null : people[done - 1].Id, isEnd: done == people.Count && people.Count < wanted);
        }

        run.Save(call);
        call.Trace($"{processed} rows, at {run.Cursor}, finished: {run.IsFinished}.");
        call.Output(Finished, run.IsFinished);
        call.Output(Processed, processed);
        call.Output(Place, run.IsFinished ? null : run.Cursor.Table);
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
