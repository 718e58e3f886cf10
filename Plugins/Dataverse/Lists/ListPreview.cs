using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What rows of a list would do, of which nothing is written.</summary>
/// <param name="Refusals">How many refusals they hold, one for each address and channel.</param>
/// <param name="New">
/// How many of them the suppression list does not have yet; null for who may not read that list.
/// </param>
/// <param name="Unread">Of how many rows nothing could be held.</param>
/// <param name="Problems">What is wrong with rows.</param>
internal sealed record ListPreview(int Refusals, int? New, int Unread, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>Looks at rows of a list.</summary>
    /// <param name="call">The run of the custom API.</param>
    /// <param name="list">The list.</param>
    /// <param name="from">The place in the list of the first of the rows, from 0.</param>
    /// <param name="rows">The rows.</param>
    public static ListPreview Of(PluginCall call, ListWanted list, int from, string[] rows)
    {
        ListImport.Demand(call, list, from, rows);
        var batch = ListBatch.Imagined(call, list);
        var read = rows.Select((text, at) => ListedRow.Read(call, batch, from + at, text)).ToList();
        var wanted = read.SelectMany(row => row.Facts).Select(fact => new GroundWanted(fact.Hash, Person: null, fact.No))
            .GroupBy(one => NameOf(one.Hash, one.No.Matter)).Select(same => same.First()).ToList();
        return new ListPreview(
            wanted.Count,
            Privileges.HoldsEverywhere(call, call.Context.InitiatingUserId, Privileges.ToReadSuppressions)
                ? CountNew(call, wanted)
                : null,
            read.Count(row => !row.IsHeld),
            read.SelectMany(row => row.Problems).ToList());
    }

    private static int CountNew(PluginCall call, List<GroundWanted> wanted)
    {
        var standing = new HashSet<string>(Suppressions.Find(call, wanted.Select(one => one.Hash))
            .Where(row => row.Ground.Holds(call.Now)).Select(row => NameOf(row.Ground.Hash, row.Ground.Matter)));
        return wanted.Count(one => !standing.Contains(NameOf(one.Hash, one.No.Matter)));
    }

    private static string NameOf(string hash, Matter matter) => $"{hash}|{matter.Channel}|{matter.Topic}";
}
