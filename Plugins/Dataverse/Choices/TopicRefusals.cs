using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>A choice about a topic, or a pause, as it is stored.</summary>
/// <param name="Row">The row, with its counted columns.</param>
/// <param name="TopicCode">The topic's code; null for all marketing.</param>
/// <param name="IsProven">Whether the row carries the product's proof, and is active.</param>
internal sealed record StoredChoice(Entity Row, string? TopicCode, bool IsProven)
{
    /// <summary>The last day that the platform can store, for a pause of which nobody said when it ends.</summary>
    private static readonly DateTime Forever = new(9999, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether it is the choice of an address, and of no row.</summary>
    public bool IsOfAddress => Row.GetAttributeValue<string>(TopicPreference.PersonId) is null;

    public PreferenceState State => IsProven
        ? Choices.PreferenceStateOf(Row.GetAttributeValue<OptionSetValue>(TopicPreference.State))
        : PreferenceState.OptedOut;

    public DateTime? PausedUntil => Row.GetAttributeValue<DateTime?>(TopicPreference.PausedUntil);

    public DateTime? SaidOn => Row.GetAttributeValue<DateTime?>(TopicPreference.SaidOn)
        ?? Row.GetAttributeValue<DateTime?>(TopicPreference.Since);

    public Weight Weight => Choices.WeightOf(Row.GetAttributeValue<OptionSetValue>(TopicPreference.Weight));

    /// <summary>The refusal or pause that stands in it; null for an opt-in.</summary>
    public SaidNo? No => State == PreferenceState.OptedIn ? null : new SaidNo(
        new Matter(Channel.MarketingEmail, TopicCode),
        SaidOn ?? ConsentRequest.Earliest,
        Weight,
        Choices.SourceOf(Row.GetAttributeValue<OptionSetValue>(TopicPreference.Source)))
    {
        PausedUntil = State == PreferenceState.Paused ? PausedUntil ?? Forever : null,
    };
}

/// <summary>The choices about topics, and the pauses, of people and of addresses.</summary>
internal static class TopicRefusals
{
    /// <summary>The columns that say what a choice is, and its proof.</summary>
    public static string[] Columns { get; } =
        [.. Proofs.ColumnsOf(TopicPreference.Table), TopicPreference.Proof, "statecode"];

    /// <summary>The id of the one choice of a person or address about a topic.</summary>
    public static Guid IdOf(PersonId? person, string? hash, Guid? topicId) => Step.StableId(
        $"preference/{(person is null ? hash : $"{person.Table} {person.Id:D}")}/{topicId?.ToString("D") ?? "*"}");

    /// <summary>What is stored of people: one request for each 1,500.</summary>
    public static List<StoredChoice> Of(PluginCall call, IEnumerable<PersonId> people)
    {
        var ids = people.Select(person => person.Id.ToString("D")).Distinct();
        return Pages.Slices(ids, Pages.IdsInSlice)
            .SelectMany(slice => Find(call, TopicPreference.PersonId, slice.Cast<object>().ToArray())).ToList();
    }

    /// <summary>What is stored of an address.</summary>
    public static List<StoredChoice> Of(PluginCall call, string hash) => Find(call, TopicPreference.AddressHash, hash);

    /// <summary>
    /// Writes refusals and pauses; what stands already is kept where it is stricter, heavier or older. One request for
    /// what is stored, and one for each that changes.
    /// </summary>
    public static void Write(PluginCall call, PersonId? person, string? hash, IEnumerable<SaidNo> said)
    {
        var all = said.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var stored = (person is not null ? Of(call, [person]) : Of(call, hash!)).ToDictionary(one => one.Row.Id);
        foreach (var no in all)
        {
            var topic = no.Matter.Topic is { } code ? Catalogue.WithCode(call, code) : null;
            var id = IdOf(person, hash, topic?.Id);
            var before = stored.TryGetValue(id, out var known) ? known : null;
            var ground = Ground(before, no).With(no);
            var state = ground.PausedUntil is null ? PreferenceState.OptedOut : PreferenceState.Paused;
            var row = Choice(call, id, state, ground.Since!.Value, ground.SaidOn!.Value, ground.Weight, ground.Source);
            row[TopicPreference.PausedUntil] = ground.PausedUntil;
            Save(call, row, before, person, hash, topic);
        }
    }

    /// <summary>
    /// Writes an opt-in, or takes a refusal back: for a person and the address for which it was confirmed, or for an
    /// address.
    /// </summary>
    public static void Permit(
        PluginCall call, PersonId? person, string? hash, Topic? topic, SaidYes yes, StoredChoice? before)
    {
        var row = Choice(
            call,
            before?.Row.Id ?? IdOf(person, hash, topic?.Id),
            PreferenceState.OptedIn,
            yes.SaidOn,
            yes.SaidOn,
            yes.Weight,
            yes.Source);
        row[TopicPreference.PausedUntil] = null;
        row[TopicPreference.Evidence] = yes.Evidence;
        row[TopicPreference.AddressHash] = hash;
        row[TopicPreference.PolicyVersion] = yes.PolicyVersion;
        Save(call, row, before, person, hash, topic);
    }

    /// <summary>
    /// Ends a refusal or a pause as if it had never been said, which is no opt-in: it becomes a pause that has ended.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public static bool End(PluginCall call, PersonId? person, string? hash, Matter matter)
    {
        if (matter.Channel != Channel.MarketingEmail)
        {
            return false;
        }

        var stored = (person is not null ? Of(call, [person]) : Of(call, hash!)).FirstOrDefault(choice =>
            choice.TopicCode == matter.Topic && choice.IsOfAddress == person is null && choice.No is not null);
        if (stored is null)
        {
            return false;
        }

        var row = Choice(
            call, stored.Row.Id, PreferenceState.Paused, call.Now, call.Now, stored.Weight,
            ConsentSource.RecordChanged);
        row[TopicPreference.PausedUntil] = call.Now;
        Save(call, row, stored, person, hash, topic: null);
        return true;
    }

    /// <summary>Writes a row anew that others wrote, or that permits what nothing shows: it refuses, and is active.
    /// </summary>
    public static void WriteAnew(PluginCall call, Entity row, SaidNo no)
    {
        var written = Choice(call, row.Id, PreferenceState.OptedOut, no.SaidOn, no.SaidOn, no.Weight, no.Source);
        written[TopicPreference.PausedUntil] = null;
        written["statecode"] = new OptionSetValue(0);
        written["statuscode"] = new OptionSetValue(1);
        Save(call, written, new StoredChoice(row, no.Matter.Topic, IsProven: false), person: null, hash: null, topic: null);
    }

    private static AddressGround Ground(StoredChoice? before, SaidNo no) =>
        before?.No is { } stands
            ? new AddressGround(
                string.Empty,
                no.Matter,
                null,
                before.Row.GetAttributeValue<DateTime?>(TopicPreference.Since) ?? stands.SaidOn,
                stands.SaidOn,
                stands.Weight,
                stands.PausedUntil,
                IsProven: true)
            { Source = stands.Source }
            : new AddressGround(string.Empty, no.Matter, null, null, null, Weight.System, null, IsProven: true);

    private static Entity Choice(
        PluginCall call,
        Guid id,
        PreferenceState state,
        DateTime since,
        DateTime saidOn,
        Weight weight,
        ConsentSource source) => new(TopicPreference.Table, id)
        {
            [TopicPreference.State] = Choices.Of(state),
            [TopicPreference.Since] = since,
            [TopicPreference.SaidOn] = saidOn,
            [TopicPreference.Weight] = Choices.Of(weight),
            [TopicPreference.ExpiresOn] = null,
            [TopicPreference.Source] = Choices.Of(source),
        };

    private static void Save(
        PluginCall call, Entity row, StoredChoice? before, PersonId? person, string? hash, Topic? topic)
    {
        row[TopicPreference.RecordedOn] = Proofs.RecordedOn(call, before?.Row);
        if (before is not null)
        {
            Proofs.Sign(call, row, before.Row);
            call.System.Update(row);
            return;
        }

        row[TopicPreference.Name] = topic?.Code ?? TopicPreference.AboutAll;
        row[TopicPreference.Topic] = topic is null ? null : new EntityReference(MarketingTopic.Table, topic.Id);
        row[TopicPreference.PersonType] = person?.Table;
        row[TopicPreference.PersonId] = person?.Id.ToString("D");
        row[TopicPreference.AddressHash] = hash;
        Proofs.Sign(call, row);
        call.System.Create(row);
    }

    private static List<StoredChoice> Find(PluginCall call, string column, params object[] values)
    {
        var query = new QueryExpression(TopicPreference.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(column, ConditionOperator.In, values);
        return Pages.All(call.System, query).Select(row => new StoredChoice(
            row,
            row.GetAttributeValue<EntityReference>(TopicPreference.Topic) is { } topic
                ? Catalogue.CodeOf(call, topic.Id)
                : null,
            row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0 && Proofs.IsProven(call, row))).ToList();
    }
}
