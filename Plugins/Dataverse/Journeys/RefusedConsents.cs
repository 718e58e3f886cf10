using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Journeys;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Refusals that stand here are put into the consents of Customer Insights - Journeys, where the organisation has it:
/// each consent of a refused address becomes an opt-out, and for each commercial purpose there is one. Nothing is ever
/// allowed there. What was allowed there after the refusal was recorded here is left as it is: it permits nothing here,
/// and whether it counts there is for people to say.
/// </summary>
internal static class RefusedConsents
{
    private const string ModifiedOn = "modifiedon";
    private const string OfPurpose = "purpose";

    // Each has some forms under which it may be stored, and a question holds 2,000 values.
    private const int AtOnce = 100;
    private const int MostValues = 1500;

    /// <summary>Does it for addresses, as things stand now; doing it twice changes nothing.</summary>
    /// <param name="call">The run, outside any transaction.</param>
    /// <param name="addresses">The addresses.</param>
    public static void Write(PluginCall call, IEnumerable<HeldAddress> addresses)
    {
        if (!JourneyTables.Of(call).AreUsable)
        {
            return;
        }

        foreach (var slice in Pages.Slices(
            addresses.Where(one => PointOf(one) is not null), AtOnce, one => one.StoredForms.Count, MostValues))
        {
            var refused = Refused(call, slice);
            if (refused.Count > 0)
            {
                Write(call, refused);
            }
        }
    }

    private static PointType? PointOf(HeldAddress address) => address.Kind switch
    {
        AddressKind.Email => PointType.Email,
        AddressKind.Phone => PointType.TextMessage,
        AddressKind.Fax => null,
    };

    private static List<RefusedPoint> Refused(PluginCall call, List<HeldAddress> addresses)
    {
        var grounds = Suppressions.Find(call, addresses.SelectMany(one => one.CandidateHashes))
            .Where(one => one.Ground.Matter.Topic is null && one.Ground.EffectAt(call.Now) == Effect.Refuses)
            .ToLookup(one => one.Ground.Hash);
        return addresses
            .Select(one => new RefusedPoint(
                PointOf(one)!.Value,
                one.StoredForms,
                one.CandidateHashes.SelectMany(hash => grounds[hash])
                    .GroupBy(ground => ground.Ground.Matter.Channel)
                    .ToDictionary(same => same.Key, same => same.Max(RecordedOn))))
            .Where(one => one.RefusedOn(PurposeType.Commercial) is not null).ToList();
    }

    private static DateTime RecordedOn(StoredGround ground) =>
        ground.Row.GetAttributeValue<DateTime?>(SuppressedAddress.RecordedOn) ?? DateTime.MaxValue;

    private static void Write(PluginCall call, List<RefusedPoint> points)
    {
        var consents = points.Select(one => one.Type).Distinct().ToDictionary(
            type => type, type => Consents(call, type, points.Where(one => one.Type == type)));
        var commercial = CommercialPurposes(call);
        foreach (var point in points)
        {
            var own = consents[point.Type].Where(point.IsAbout).ToList();
            foreach (var consent in own.Where(one => IsRefused(point, one)))
            {
                call.System.Update(OptedOut(call, new Entity(JourneyConsent.Table, consent.Id)));
            }

            var covered = new HashSet<Guid>(own
                .Where(one => one.GetAttributeValue<OptionSetValue>(JourneyConsent.Level)?.Value == JourneyConsent.OfPurpose)
                .Select(one => one.GetAttributeValue<EntityReference>(JourneyConsent.Purpose)?.Id ?? Guid.Empty));
            foreach (var purpose in commercial.Where(one => !covered.Contains(one)))
            {
                call.System.Create(OptedOut(call, new Entity(JourneyConsent.Table)
                {
                    [JourneyConsent.Point] = point.Forms[0],
                    [JourneyConsent.PointType] = new OptionSetValue((int)point.Type),
                    [JourneyConsent.Purpose] = new EntityReference(JourneyPurpose.Table, purpose),
                    [JourneyConsent.Level] = new OptionSetValue(JourneyConsent.OfPurpose),
                }));
            }
        }
    }

    private static bool IsRefused(RefusedPoint point, Entity consent) =>
        consent.GetAttributeValue<OptionSetValue>(JourneyConsent.Value)?.Value != JourneyConsent.OptedOut
        && point.RefusedOn(PurposeOf(consent)) is { } recorded
        && consent.GetAttributeValue<DateTime>(ModifiedOn) <= recorded;

    /// <summary>What the purpose of a consent is for, where it was asked for; null for not known.</summary>
    public static PurposeType? PurposeOf(Entity consent) => consent
        .GetAttributeValue<AliasedValue>($"{OfPurpose}.{JourneyPurpose.Type}")?.Value is OptionSetValue type
            ? (PurposeType)type.Value
            : null;

    private static Entity OptedOut(PluginCall call, Entity consent)
    {
        consent[JourneyConsent.Value] = new OptionSetValue(JourneyConsent.OptedOut);
        consent[JourneyConsent.Reason] = new OptionSetValue(JourneyConsent.NoReason);
        consent[JourneyConsent.ReasonDescription] = JourneyMarker.Make(call.Now);
        consent[JourneyConsent.Source] = new OptionSetValue(JourneyConsent.Internal);
        return consent;
    }

    private static List<Entity> Consents(PluginCall call, PointType type, IEnumerable<RefusedPoint> points)
    {
        var query = new QueryExpression(JourneyConsent.Table)
        {
            ColumnSet = new ColumnSet(
                JourneyConsent.Point, JourneyConsent.PointType, JourneyConsent.Value, JourneyConsent.Purpose,
                JourneyConsent.Level, ModifiedOn),
        };
        query.Criteria.AddCondition(JourneyConsent.PointType, ConditionOperator.Equal, (int)type);
        query.Criteria.AddCondition(
            JourneyConsent.Point, ConditionOperator.In, points.SelectMany(one => one.Forms).Distinct().Cast<object>().ToArray());
        WithPurpose(query);
        return Pages.All(call.System, query);
    }

    /// <summary>Has a query for consents say what the purpose of each is for.</summary>
    public static void WithPurpose(QueryExpression query)
    {
        var purpose = query.AddLink(
            JourneyPurpose.Table, JourneyConsent.Purpose, JourneyPurpose.Id, JoinOperator.LeftOuter);
        purpose.EntityAlias = OfPurpose;
        purpose.Columns = new ColumnSet(JourneyPurpose.Type);
    }

    private static List<Guid> CommercialPurposes(PluginCall call)
    {
        var query = new QueryExpression(JourneyPurpose.Table) { ColumnSet = new ColumnSet(JourneyPurpose.Id) };
        query.Criteria.AddCondition(JourneyPurpose.Type, ConditionOperator.Equal, (int)PurposeType.Commercial);
        return Pages.All(call.System, query).Select(row => row.Id).ToList();
    }

    /// <summary>A contact point that is refused here.</summary>
    /// <param name="Type">What it is.</param>
    /// <param name="Forms">The texts under which it may be stored, the normal one first.</param>
    /// <param name="Channels">The channels that are refused, each with when that was recorded last, UTC.</param>
    private sealed record RefusedPoint(
        PointType Type, IReadOnlyList<string> Forms, IReadOnlyDictionary<Channel, DateTime> Channels)
    {
        /// <summary>When a refusal that holds for a purpose was recorded last, UTC; null where none holds.</summary>
        public DateTime? RefusedOn(PurposeType? purpose) => JourneyPolicy.RefusedBy(Type, purpose)
            .Select(channel => Channels.TryGetValue(channel, out var on) ? on : (DateTime?)null).Max();

        /// <summary>Whether a consent is one of this contact point.</summary>
        public bool IsAbout(Entity consent) => Forms.Contains(
            consent.GetAttributeValue<string>(JourneyConsent.Point)?.Trim(), StringComparer.OrdinalIgnoreCase);
    }
}
