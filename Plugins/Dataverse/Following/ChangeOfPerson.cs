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
            || table.StateColumns.Except(table.FlagColumns).Any(call.Target.Contains)
            || !Own(call, table, before).SetEquals(Own(call, table, After(before, call.Target)));
    }

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
