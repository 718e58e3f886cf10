using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>What a run that raises events did.</summary>
/// <param name="Count">How many changes were told.</param>
/// <param name="IsMore">Whether changes are still to be told.</param>
internal sealed record ToldChanges(int Count, bool IsMore);

/// <summary>
/// Tells other systems what the chain has since it last told them, by events. How far it has come stands in a row with
/// a fixed id, whose lock keeps two runs one after the other and reaches nobody else; an event and that place stand or
/// fall together. So nothing is left out, and each change is told once in the order of the chain; only who hears it may
/// be called again by the platform.
/// </summary>
internal static class Announcing
{
    /// <summary>The event.</summary>
    public const string Event = "optout_ConsentChanged";

    /// <summary>Up to which change the event before told.</summary>
    public const string After = "After";

    /// <summary>The first change that it tells.</summary>
    public const string First = "First";

    /// <summary>The last one.</summary>
    public const string Last = "Last";

    /// <summary>How many it tells.</summary>
    public const string Count = "Count";

    /// <summary>What it tells.</summary>
    public const string Changes = "Changes";

    private const string Name = "Told to other systems";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Tells, as long as there is time, in the transaction of the call.</summary>
    public static ToldChanges Run(PluginCall call)
    {
        if (EnvironmentCopy.Is(call))
        {
            return new ToldChanges(0, IsMore: false);
        }

        // Where another run has told it all, its lock is left alone.
        var row = Row(call);
        var place = PlaceIn(row);
        var changes = ConsentChanges.After(call, place, ConsentChanges.AtOnce);
        if (changes.Count == 0)
        {
            return new ToldChanges(0, IsMore: false);
        }

        if (Locked(call, isThere: row is not null) is var now && now != place)
        {
            place = now;
            changes = ConsentChanges.After(call, place, ConsentChanges.AtOnce);
        }

        var told = 0;
        while (changes.Count > 0)
        {
            foreach (var list in ChangeList.Cut(changes, ChangeList.MostOfEvent, ChangeList.LongestOfEvent))
            {
                if (told > 0 && call.Elapsed > Longest)
                {
                    Save(call, place);
                    return new ToldChanges(told, IsMore: true);
                }

                Raise(call, place, list);
                place = list.Last;
                told += list.Count;
            }

            changes = changes.Count == ConsentChanges.AtOnce
                ? ConsentChanges.After(call, place, ConsentChanges.AtOnce)
                : [];
        }

        if (told > 0)
        {
            Save(call, place);
        }

        return new ToldChanges(told, IsMore: false);
    }

    /// <summary>Has a job tell what was not told, where there is something.</summary>
    public static void Ask(PluginCall call)
    {
        if (!EnvironmentCopy.Is(call) && ConsentChanges.AreAfter(call, Place(call)))
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.TellChanges));
        }
    }

    /// <summary>The last change that was told; 0 for none.</summary>
    public static int Place(PluginCall call) => PlaceIn(Row(call));

    private static int PlaceIn(Entity? row) =>
        int.TryParse(
            row?.GetAttributeValue<string>(Checkpoint.Progress),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var place)
            ? place
            : 0;

    private static int Locked(PluginCall call, bool isThere)
    {
        var row = new Entity(Checkpoint.Table, Checkpoint.Told) { [Checkpoint.Name] = Name };
        if (isThere)
        {
            call.System.Update(row);
        }
        else
        {
            call.System.Create(row);
        }

        return Place(call);
    }

    private static void Raise(PluginCall call, int place, ChangeList list) =>
        call.System.Execute(new OrganizationRequest(Event)
        {
            [After] = place,
            [First] = list.First,
            [Last] = list.Last,
            [Count] = list.Count,
            [Changes] = list.Json,
        });

    private static void Save(PluginCall call, int place) => ProductWrite.Update(
        call,
        new Entity(Checkpoint.Table, Checkpoint.Told)
        {
            [Checkpoint.Progress] = place.ToString(CultureInfo.InvariantCulture),
        });

    private static Entity? Row(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Progress) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Told);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
