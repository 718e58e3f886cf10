using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Refusals that wait and ask the same of one address or person within a month: one leads and the others are answered
/// with it. What is found by no key is found outside the transaction of the request.
/// </summary>
internal sealed class SameRequests
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    private readonly PluginCall call;
    private readonly Entity stored;
    private readonly RequestRow request;

    private SameRequests(PluginCall call, Entity stored, RequestRow request)
    {
        this.call = call;
        this.stored = stored;
        this.request = request;
    }

    /// <summary>Answers what waits with a request that was decided, or groups it with what waits.</summary>
    public static void Follow(PluginCall call, Entity stored, RequestRow request)
    {
        if (request.Asked.Decision is not (Decision.OptOut or Decision.Pause))
        {
            return;
        }

        var same = new SameRequests(call, stored, request);
        if (StatusOf(stored) is (int)RequestStatus.Done or (int)RequestStatus.Refused)
        {
            same.Answer();
        }
        else
        {
            same.Group();
        }
    }

    // What is turned down turns down only what asked the very same before.
    private void Answer()
    {
        var isDone = StatusOf(stored) == (int)RequestStatus.Done;
        foreach (var row in Waiting().Where(row => isDone || IsNoLater(row)))
        {
            Requests.Save(
                call,
                new Entity(OptOutRequest.Table, row.Id)
                {
                    [OptOutRequest.Status] = stored[OptOutRequest.Status],
                    [OptOutRequest.WaitsFor] = null,
                    [OptOutRequest.ProcessedOn] = call.Now,
                    [OptOutRequest.Leading] = stored.ToEntityReference(),
                    [OptOutRequest.Outcome] =
                        call.Texts.Requests.AnsweredWith(LinkRequests.ReferenceOf(stored.Id)),
                },
                row);
        }
    }

    // What came by a door of ours leads, and of several the first.
    private void Group()
    {
        var waiting = Waiting().Concat([stored])
            .OrderBy(row => IsOfDoor(row) ? 0 : 1).ThenBy(SignUps.ReceivedOn).ThenBy(row => row.Id).ToList();
        foreach (var row in waiting)
        {
            var leading = row.Id == waiting[0].Id ? null : waiting[0].ToEntityReference();
            var changes = new Entity(OptOutRequest.Table, row.Id);
            if (row.GetAttributeValue<EntityReference>(OptOutRequest.Leading)?.Id != leading?.Id)
            {
                changes[OptOutRequest.Leading] = leading;
            }

            if (leading is null && Earliest(waiting) is { } first && first.Id != row.Id)
            {
                changes[OptOutRequest.DueOn] = first[OptOutRequest.DueOn];
                changes[OptOutRequest.Regime] = first.GetAttributeValue<string>(OptOutRequest.Regime);
            }

            if (changes.Attributes.Count > 0)
            {
                Requests.Save(call, changes, row);
            }
        }
    }

    // Of several clocks the one that ends first counts.
    private static Entity? Earliest(List<Entity> waiting) => waiting
        .Where(row => row.GetAttributeValue<DateTime?>(OptOutRequest.DueOn) is not null)
        .OrderBy(row => row.GetAttributeValue<DateTime>(OptOutRequest.DueOn)).ThenBy(row => waiting.IndexOf(row))
        .FirstOrDefault();

    private List<Entity> Waiting()
    {
        var whose = new FilterExpression(LogicalOperator.Or);
        foreach (var column in new[] { OptOutRequest.AddressHash, OptOutRequest.PersonId })
        {
            if (stored.GetAttributeValue<string>(column) is { } value)
            {
                whose.AddCondition(column, ConditionOperator.Equal, value);
            }
        }

        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(Requests.Columns),
            TopCount = AtOnce,
        };
        query.Criteria.AddCondition(
            OptOutRequest.Status,
            ConditionOperator.In,
            (int)RequestStatus.WaitsForOfficer,
            (int)RequestStatus.WaitsForPerson);
        query.Criteria.AddFilter(whose);
        query.AddOrder(OptOutRequest.ReceivedOn, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities
            .Where(row => row.Id != stored.Id && Proofs.IsProven(call, row) && AsksTheSame(row)).ToList();
    }

    private bool AsksTheSame(Entity row) =>
        RequestRow.Stored(call, row) is { } waiting
        && waiting.Asked.Decision == request.Asked.Decision
        && (SignUps.ReceivedOn(row) - SignUps.ReceivedOn(stored)).Duration() <= Window
        && waiting.Matters.All(asked => request.Matters.Any(matter => Covers(matter, asked)));

    private static bool Covers(Matter matter, Matter asked) =>
        matter.Channel == asked.Channel && (matter.Topic is null || matter.Topic == asked.Topic);

    private bool IsNoLater(Entity row) => SignUps.ReceivedOn(row) <= (stored.GetAttributeValue<DateTime?>(
        OptOutRequest.ProcessedOn) ?? call.Now);

    private static bool IsOfDoor(Entity row) => Weights.OfDoors.Contains(
        Choices.SourceOf(row.GetAttributeValue<OptionSetValue>(OptOutRequest.ReceivedVia)));

    private static int? StatusOf(Entity row) => row.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value;
}
