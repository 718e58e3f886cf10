using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Due;
using OptOutPlugin.Domain.Journeys;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads the consents of Customer Insights - Journeys that changed since the last look, where the organisation has it: an
/// opt-out becomes an opt-out request of its address, and a consent of an address that is refused here becomes an
/// opt-out. An opt-in there permits nothing here. What the product wrote itself is left out.
/// </summary>
internal static class HeardConsents
{
    private const string Name = "Consents of Journeys";
    private const string ModifiedOn = "modifiedon";
    private const int Page = 100;

    // A job has two minutes, and the last row that it begins takes some seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // A job that another left is one deeper: at eight the platform ends a chain.
    private const int Deepest = 5;

    /// <summary>Has it done by a job, unless one is about to, or there is nothing to read.</summary>
    /// <param name="call">The run of the regular work.</param>
    /// <param name="waiting">The kinds of work that are still to be done.</param>
    public static void Ask(PluginCall call, IReadOnlyCollection<WorkKind> waiting)
    {
        if (!waiting.Contains(WorkKind.HearJourneys) && JourneyTables.Of(call).AreUsable)
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.HearJourneys));
        }
    }

    /// <summary>When the last look ended, UTC; null when none did.</summary>
    public static DateTime? LastFinishedOn(PluginCall call) =>
        Row(call)?.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn);

    /// <summary>Of how many topics of theirs, that none here is the same as, refusals are left out.</summary>
    public static int TopicsLeftOut(PluginCall call) => PlaceIn(Row(call)).LeftOut.Count;

    /// <summary>Looks as long as there is time; then another job goes on, or the next regular work.</summary>
    public static void Run(PluginCall call)
    {
        if (JourneyTables.Of(call).AreUsable && !Look(call) && call.Context.Depth < Deepest)
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.HearJourneys));
        }
    }

    /// <summary>Reads one consent again, which could not be done; one that is gone says nothing.</summary>
    public static void Of(PluginCall call, Guid id)
    {
        if (JourneyTables.Of(call).AreUsable)
        {
            var query = Consents();
            query.Criteria.AddCondition(JourneyConsent.Id, ConditionOperator.Equal, id);
            foreach (var consent in call.System.RetrieveMultiple(query).Entities.Where(IsRefusal))
            {
                Hear(call, consent, out _);
            }
        }
    }

    // Says whether it came to the end.
    private static bool Look(PluginCall call)
    {
        var place = PlaceIn(Row(call)).Begin(Catalogue.Stamp(call));
        var begun = call.Now;
        while (true)
        {
            var consents = call.System.RetrieveMultiple(After(place.Changes)).Entities;
            RefusedConsents.Write(call, consents.Where(one => !IsOptOut(one))
                .SelectMany(one => PersonAddresses.Of(call, PointOf(one))));
            foreach (var consent in consents)
            {
                if (call.Elapsed > Longest)
                {
                    Save(call, place, isEnd: false);
                    return false;
                }

                place = Take(call, place, consent);
            }

            if (consents.Count < Page)
            {
                // What a transaction still open writes is dated before its end.
                Save(call, place with { Changes = ChangedRows.Since(begun) }, isEnd: true);
                return true;
            }

            Save(call, place, isEnd: false);
        }
    }

    private static JourneyPlace Take(PluginCall call, JourneyPlace place, Entity consent)
    {
        if (IsRefusal(consent))
        {
            try
            {
                Hear(call, consent, out var topic);
                place = topic is { } leftOut ? place.Without(leftOut) : place;
            }
            catch (Exception fault) when (!call.Context.IsInTransaction)
            {
                LeftWork.Fail(call, new WorkToDo(WorkKind.HearConsent, consent.ToEntityReference()), fault);
            }
        }

        return place with { Changes = ChangePlace.From(consent.GetAttributeValue<DateTime>(ModifiedOn), consent.Id) };
    }

    // A topic is given where none here is the same: whether all marketing is meant, nobody said.
    private static void Hear(PluginCall call, Entity consent, out Guid? leftOut)
    {
        leftOut = null;
        var about = consent.GetAttributeValue<EntityReference>(JourneyConsent.Topic);
        var topic = about is null ? null : JourneyConsents.SameHere(call, about)?.Code;
        var point = (PointType?)consent.GetAttributeValue<OptionSetValue>(JourneyConsent.PointType)?.Value;
        if (JourneyPolicy.Refused(point, RefusedConsents.PurposeOf(consent)) is not { } channel)
        {
            return;
        }

        if (about is not null && (topic is null || channel != Channel.MarketingEmail))
        {
            leftOut = about.Id;
            return;
        }

        var saidOn = consent.GetAttributeValue<DateTime>(ModifiedOn);
        new DoorRequest(
            Decision.OptOut,
            ConsentSource.Integration,
            new DoorEvidence($"in Customer Insights - Journeys, consent {consent.Id:D}")
            {
                PressedOn = saidOn,
                Said = consent.GetAttributeValue<string>(JourneyConsent.ReasonDescription),
            })
        {
            Address = PointOf(consent),
            Channels = [channel],
            Topic = topic,
            ReceivedOn = call.Now,
            Key = string.Format(
                CultureInfo.InvariantCulture, "journeys/{0:D}/{1:yyyyMMddHHmmss}/{2}", consent.Id, saidOn, topic),
        }.HandIn(call);
    }

    private static bool IsRefusal(Entity consent) => IsOptOut(consent) && !JourneyMarker.IsOwn(
        consent.GetAttributeValue<string>(JourneyConsent.ReasonDescription),
        consent.GetAttributeValue<DateTime>(ModifiedOn));

    private static bool IsOptOut(Entity consent) =>
        consent.GetAttributeValue<OptionSetValue>(JourneyConsent.Value)?.Value == JourneyConsent.OptedOut;

    private static string PointOf(Entity consent) =>
        consent.GetAttributeValue<string>(JourneyConsent.Point) ?? string.Empty;

    private static QueryExpression Consents()
    {
        var query = new QueryExpression(JourneyConsent.Table)
        {
            ColumnSet = new ColumnSet(
                JourneyConsent.Point, JourneyConsent.PointType, JourneyConsent.Value, JourneyConsent.Topic,
                JourneyConsent.ReasonDescription, ModifiedOn),
        };
        RefusedConsents.WithPurpose(query);
        return query;
    }

    private static QueryExpression After(ChangePlace place)
    {
        var query = Consents();
        query.TopCount = Page;
        ChangedRows.Later(query, place, JourneyConsent.Id);
        return query;
    }

    private static JourneyPlace PlaceIn(Entity? row) =>
        JourneyPlace.Read(row?.GetAttributeValue<string>(Checkpoint.Progress));

    private static void Save(PluginCall call, JourneyPlace place, bool isEnd)
    {
        if (Row(call) is null)
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Journeys) { [Checkpoint.Name] = Name });
        }

        var row = new Entity(Checkpoint.Table, Checkpoint.Journeys) { [Checkpoint.Progress] = place.ToString() };
        if (isEnd)
        {
            row[Checkpoint.FinishedOn] = call.Now;
        }

        ProductWrite.Update(call, row);
    }

    private static Entity? Row(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Journeys);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
