using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>Somebody who must be told of refusals.</summary>
/// <param name="Id">The row.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">How it is told.</param>
internal sealed record ToldListener(Guid Id, string Name, ListenerKind Kind)
{
    /// <summary>The application user of a program; null for a file.</summary>
    public Guid? User { get; init; }

    /// <summary>The channels on which it reaches people.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>How many business days it has.</summary>
    public int ActsWithin { get; init; } = ListenerTerms.UsualDays;

    /// <summary>Since when it must be told, UTC.</summary>
    public DateTime Since { get; init; }

    /// <summary>
    /// By when it must have acted on a refusal: what was there before the listener counts from when it was put down.
    /// Business days are all but Saturdays and Sundays, by UTC, since nobody knows whose holidays it keeps.
    /// </summary>
    /// <param name="recordedOn">When the refusal was written down, UTC.</param>
    public DateTime DueOn(DateTime recordedOn) => new TimeLimit(ActsWithin, LimitUnit.BusinessDays).End(
        recordedOn > Since ? recordedOn : Since, TimeZoneRule.Named("UTC"), new BusinessCalendar(string.Empty, []));
}

/// <summary>
/// Those who must be told of refusals, as privacy officers put them down. An officer does so one by one: they are a few.
/// </summary>
internal static class Listeners
{
    private const int Most = 200;

    /// <summary>All that are in use, and that the product has signed.</summary>
    public static IReadOnlyList<ToldListener> InUse(PluginCall call)
    {
        var query = new QueryExpression(Listener.Table)
        {
            ColumnSet = new ColumnSet(
                [.. Proofs.ColumnsOf(Listener.Table), Listener.Name, Listener.Proof, "createdon"]),
            TopCount = Most,
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(Listener.Name, OrderType.Ascending);
        query.AddOrder(Listener.Id, OrderType.Ascending);
        return [.. call.System.RetrieveMultiple(query).Entities.Where(row => Proofs.IsProven(call, row)).Select(Read)];
    }

    /// <summary>The one that the calling program is; null for none.</summary>
    public static ToldListener? OfCaller(PluginCall call) => InUse(call).FirstOrDefault(listener =>
        listener.Kind == ListenerKind.Program && listener.User == call.Context.InitiatingUserId);

    private static ToldListener Read(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>(Listener.Name) ?? string.Empty,
        (ListenerKind)(row.GetAttributeValue<OptionSetValue>(Listener.Kind)?.Value ?? 0))
    {
        User = row.GetAttributeValue<EntityReference>(Listener.User)?.Id,
        Channels = ListenerTerms.Channels(row.GetAttributeValue<string>(Listener.Channels)) ?? [],
        ActsWithin = row.GetAttributeValue<int?>(Listener.ActsWithin) ?? ListenerTerms.UsualDays,
        Since = row.GetAttributeValue<DateTime>("createdon"),
    };
}
