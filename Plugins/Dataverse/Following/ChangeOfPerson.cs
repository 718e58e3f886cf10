using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>What a write of a person's row changed, as the job after it sees it.</summary>
internal static class ChangeOfPerson
{
    /// <summary>Whether anything follows: an address changed, or what the person refuses of itself.</summary>
    public static bool IsToFollow(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        return call.Before is not { } before
            || MovesAddress(call, table, before)
            || !Own(call, table, before).SetEquals(Own(call, table, After(before, call.Target)));
    }

    /// <summary>
    /// Whether it changed nothing that anything follows, and nothing that the ledger keeps: programs send whole rows,
    /// of which our steps take the flags that stay.
    /// </summary>
    public static bool IsNothing(PluginCall call)
    {
        var table = PersonTable.Of(call.Context.PrimaryEntityName)!;
        return call.Before is { } before
            && !table.FlagColumns.Any(call.Target.Contains)
            && FlagWrite.Of(call) is not { Facts.Count: > 0 }
            && !MovesAddress(call, table, before);
    }

    private static bool MovesAddress(PluginCall call, PersonTable table, Entity before) =>
        table.ReachColumns.Any(column => call.Target.Contains(column.Key)
            && call.Target.GetAttributeValue<string>(column.Key) != before.GetAttributeValue<string>(column.Key));

    private static HashSet<Channel> Own(PluginCall call, PersonTable table, Entity row) =>
        new(new PersonRow(call, table, row).Own);

    private static Entity After(Entity before, Entity written)
    {
        var after = new Entity(before.LogicalName, before.Id);
        after.Attributes.AddRange(before.Attributes);
        foreach (var value in written.Attributes)
        {
            after[value.Key] = value.Value;
        }

        return after;
    }
}
