using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Applies a request about one topic: a choice of the person named, one of the address, and for an address that refuses
/// a suppression of that topic. Everything else that they chose stays.
/// </summary>
internal static class TopicChoices
{
    private const Channel On = Channel.MarketingEmail;

    /// <summary>Applies it, and says how many refusals stay.</summary>
    public static int Apply(PluginCall call, RequestRow request, IReadOnlyList<HeldAddress> addresses, bool isThere)
    {
        var hash = addresses.FirstOrDefault(one => one.Kind == AddressKind.Email)?.Hash;
        var held = 0;
        if (request.Asked.Person is { } person && isThere)
        {
            held += Choose(call, request, person, hash: null);
        }

        return held + (hash is null ? 0 : Choose(call, request, person: null, hash));
    }

    private static int Choose(PluginCall call, RequestRow request, PersonId? person, string? hash)
    {
        var topic = request.Topic!;
        var isOptIn = request.Asked.Decision == Decision.OptIn;
        var choices = Stored(call, topic, person, hash);
        var suppression = hash is null ? null : TopicSuppression.Of(call, hash, topic.Code);
        var refusals = choices.Where(IsRefusal).Select(RefusalIn).Concat(suppression?.Refusals ?? []).ToList();
        var verdict = !isOptIn ? Loosening.Permitted : LooseningPolicy.Judge(
            refusals.OrderByDescending(one => one.Rank).ThenByDescending(one => one.Since)
                .FirstOrDefault() ?? new Refusal(Rank.System, Since: null),
            request.Evidence(call),
            Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToLoosen),
            SettingsSource.Of(call).ReaskLockMonths,
            call.Now);
        if (verdict == Loosening.Permitted)
        {
            Write(call, request, choices, person, hash);
            suppression?.Set(call, isOptIn ? null : request.SourceOfSuppression(call));
        }

        var isIn = isOptIn && verdict == Loosening.Permitted;
        new LedgerEntry(
            verdict != Loosening.Permitted ? LedgerEvent.Corrected
            : isOptIn ? LedgerEvent.OptedIn
            : LedgerEvent.OptedOut,
            On,
            verdict != Loosening.Permitted ? Choices.ReasonOf(verdict) : LedgerReason.AskedByPerson)
        {
            Person = person,
            AddressHash = hash,
            Topic = topic.Code,
            OldValue = refusals.Count > 0 ? Flag.RefusedWord : null,
            NewValue = isIn ? Flag.AllowedWord : Flag.RefusedWord,
            Source = Choices.Of(request.Source),
            Evidence = request.Asked.Evidence,
            RequestKey = request.Key,
        }.Write(call);
        return verdict == Loosening.Permitted ? 0 : 1;
    }

    private static List<Entity> Stored(PluginCall call, Topic topic, PersonId? person, string? hash)
    {
        var query = new QueryExpression(TopicPreference.Table)
        {
            ColumnSet = new ColumnSet(TopicPreference.State, TopicPreference.Source, TopicPreference.Since),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(TopicPreference.Topic, ConditionOperator.Equal, topic.Id);
        query.Criteria.AddCondition(
            person is null ? TopicPreference.AddressHash : TopicPreference.PersonId,
            ConditionOperator.Equal,
            person is null ? hash! : person.Id.ToString("D"));
        return Pages.All(call.System, query);
    }

    private static void Write(
        PluginCall call, RequestRow request, List<Entity> stored, PersonId? person, string? hash)
    {
        var topic = request.Topic!;
        var state = request.Asked.Decision == Decision.OptIn ? PreferenceState.OptedIn : PreferenceState.OptedOut;
        var whose = person is null ? hash : $"{person.Table} {person.Id:D}";
        var rows = stored.Count > 0
            ? stored.Select(row => new Entity(TopicPreference.Table, row.Id)).ToList()
            : [new Entity(TopicPreference.Table, Step.StableId($"preference/{whose}/{topic.Id:D}"))];
        foreach (var row in rows)
        {
            row[TopicPreference.State] = Choices.Of(state);
            row[TopicPreference.Since] = call.Now;
            row[TopicPreference.ExpiresOn] = null;
            row[TopicPreference.PausedUntil] = null;
            row[TopicPreference.Source] = Choices.Of(request.Source);
            row[TopicPreference.Evidence] = request.Asked.Evidence;
            if (stored.Count > 0)
            {
                call.System.Update(row);
                continue;
            }

            row[TopicPreference.Name] = topic.Code;
            row[TopicPreference.Topic] = new EntityReference(MarketingTopic.Table, topic.Id);
            row[TopicPreference.PersonType] = person?.Table;
            row[TopicPreference.PersonId] = person?.Id.ToString("D");
            row[TopicPreference.AddressHash] = hash;
            call.System.Create(row);
        }
    }

    private static bool IsRefusal(Entity row) =>
        Choices.PreferenceStateOf(row.GetAttributeValue<OptionSetValue>(TopicPreference.State))
            != PreferenceState.OptedIn;

    // A choice that says nothing of where it came from may have been the person's own.
    private static Refusal RefusalIn(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(TopicPreference.Source) is { } source
            ? new Refusal(
                Ranks.Of(Choices.SourceOf(source), byApplication: false),
                row.GetAttributeValue<DateTime?>(TopicPreference.Since))
            : Refusal.Unknown;
}
