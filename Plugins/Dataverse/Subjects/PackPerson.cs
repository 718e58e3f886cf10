using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Reports;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>The parts of a pack that say who the person is, how it stands today, and what was asked for.</summary>
/// <param name="call">The run.</param>
/// <param name="subject">The person.</param>
/// <param name="words">How the pack says things.</param>
internal sealed class PackPerson(PluginCall call, DataSubject subject, PackWords words)
{
    private PackTexts Says => words.Says;

    /// <summary>The rows, their names and addresses.</summary>
    public DocumentSection Who()
    {
        var section = new DocumentSection("person", Says.Person) { Empty = Says.NoRecord };
        foreach (var row in subject.Rows)
        {
            var table = PersonTable.Of(row.LogicalName)!;
            var name = row.GetAttributeValue<string>(table.NameColumn);
            section.Add(
                Json.Object(
                [
                    Json.Member("table", table.Name), Json.Member("id", row.Id.ToString("D")), Json.Member("name", name),
                    Json.Member("merged", Json.Of(row.GetAttributeValue<bool?>(PersonTable.Merged) == true)),
                    .. table.ReachColumns.Select(column => Json.Member(column.Key, row.GetAttributeValue<string>(column.Key))),
                ]),
                Says.Record(table.Name, row.GetAttributeValue<bool?>(PersonTable.Merged) == true),
                string.Join("\n", new[] { name, row.Id.ToString("D") }
                    .Concat(table.ReachColumns.Select(column => row.GetAttributeValue<string>(column.Key)))
                    .Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()));
        }

        foreach (var gone in subject.People.Where(person => subject.Rows.All(row => row.Id != person.Id)))
        {
            section.Add(
                Json.Object(
                    Json.Member("table", gone.Table), Json.Member("id", gone.Id.ToString("D")),
                    Json.Member("gone", Json.Of(true))),
                Says.GoneRecord(gone.Table),
                gone.Id.ToString("D"));
        }

        return section;
    }

    /// <summary>Each flag of each living row.</summary>
    public DocumentSection Standing()
    {
        var section = new DocumentSection("flags", Says.Standing)
        {
            Heads = [Says.Channel, Says.State],
            Note = Says.StandingNote,
            Empty = Says.NoRecord,
        };
        foreach (var row in subject.Rows.Where(row => row.GetAttributeValue<bool?>(PersonTable.Merged) != true))
        {
            var person = new PersonRow(call, PersonTable.Of(row.LogicalName)!, row);
            foreach (var flag in person.Table.Flags)
            {
                var isOwn = person.Own.Contains(flag.Channel);
                var isDerived = person.Derived.Contains(flag.Channel);
                section.Add(
                    Json.Object(
                        Json.Member("table", person.Table.Name), Json.Member("channel", flag.Channel.ToString()),
                        Json.Member("state", isOwn ? "refused" : isDerived ? "refusedBecauseOfAddress" : "notRefused")),
                    OptionTexts.Of(words.Language, flag.Channel),
                    isOwn ? Says.Refused : isDerived ? Says.RefusedByAddress : Says.NotRefused);
            }
        }

        return section;
    }

    /// <summary>The choices about topics, and the pauses.</summary>
    public DocumentSection Topics(SubjectRows rows)
    {
        var section = new DocumentSection("topics", Says.Topics)
        {
            Heads = [Says.Topic, Says.State, Says.SaidOn, Says.Until, Says.Through, Says.Evidence],
            Empty = Says.Nothing,
        };
        foreach (var row in rows.Preferences())
        {
            var code = row.GetAttributeValue<EntityReference>(TopicPreference.Topic) is { } topic
                ? Catalogue.CodeOf(call, topic.Id)
                : null;
            var until = row.GetAttributeValue<DateTime?>(TopicPreference.PausedUntil)
                ?? row.GetAttributeValue<DateTime?>(TopicPreference.ExpiresOn);
            var saidOn = row.GetAttributeValue<DateTime?>(TopicPreference.SaidOn)
                ?? row.GetAttributeValue<DateTime?>(TopicPreference.Since);
            var state = Choices.PreferenceStateOf(row.GetAttributeValue<OptionSetValue>(TopicPreference.State));
            var evidence = words.Clean(row.GetAttributeValue<string>(TopicPreference.Evidence));
            section.Add(
                Json.Object(
                    Json.Member("topic", code), Json.Member("state", state.ToString()),
                    Json.Member("saidOn", Json.Of(saidOn)), Json.Member("until", Json.Of(until)),
                    Json.Member("source", Source(row, TopicPreference.Source)), Json.Member("evidence", evidence)),
                words.Topic(code) ?? Says.AllMarketing,
                OptionTexts.Of(words.Language, "optout_preferencestate", (int)state),
                PackWords.Time(saidOn),
                PackWords.Time(until),
                words.Option(row, TopicPreference.Source, "optout_source"),
                evidence);
        }

        return section;
    }

    /// <summary>What the suppression list says of the addresses; of others' grounds only that there are some.</summary>
    public DocumentSection Held()
    {
        var section = new DocumentSection("suppressions", Says.Held)
        {
            Heads = [Says.Channel, Says.Topic, Says.SaidOn, Says.Until, Says.Through, Says.Reason, Says.Whose],
            Note = Says.HeldNote,
            Empty = Says.Nothing,
        };
        foreach (var stored in Suppressions.Find(call, subject.Addresses.Select(address => address.Hash))
            .Where(row => row.Ground.Holds(call.Now)).OrderBy(row => row.Ground.Since).ThenBy(row => row.Id))
        {
            var ground = stored.Ground;
            var isOther = ground.Person is { } whose && !subject.People.Contains(whose);
            section.Add(
                Json.Object(
                    Json.Member("channel", ground.Matter.Channel.ToString()), Json.Member("topic", ground.Matter.Topic),
                    Json.Member("addressHash", ground.Hash),
                    Json.Member("since", Json.Of(isOther ? null : ground.Since)),
                    Json.Member("until", Json.Of(ground.PausedUntil)),
                    Json.Member("source", isOther ? null : ground.Source.ToString()),
                    Json.Member("whose", isOther ? "another" : ground.Person is null ? "address" : "person")),
                OptionTexts.Of(words.Language, ground.Matter.Channel),
                words.Topic(ground.Matter.Topic) ?? Says.AllOfIt,
                isOther ? null : PackWords.Time(ground.Since),
                PackWords.Time(ground.PausedUntil),
                isOther ? null : words.Option(stored.Row, SuppressedAddress.Source, "optout_source"),
                isOther ? null : words.Option(stored.Row, SuppressedAddress.Reason, "optout_reason"),
                isOther ? Says.Another : ground.Person is null ? Says.TheAddress : Says.ThePerson);
        }

        return section;
    }

    /// <summary>What the person asked for, or others for the person.</summary>
    public DocumentSection Requests(IReadOnlyList<Entity> requests)
    {
        var section = new DocumentSection("requests", Says.Requests)
        {
            Heads = [Says.ReceivedOn, Says.AskedFor, Says.Evidence, Says.State, Says.Outcome],
            Empty = Says.Nothing,
        };
        foreach (var row in requests)
        {
            var evidence = words.Clean(Joined(row, OptOutRequest.Address, OptOutRequest.Evidence, OptOutRequest.EvidenceLink));
            var outcome = words.Clean(Joined(row, OptOutRequest.Outcome, OptOutRequest.Decision));
            var topic = row.GetAttributeValue<string>(OptOutRequest.Topic);
            var received = row.GetAttributeValue<DateTime?>(OptOutRequest.ReceivedOn);
            var due = row.GetAttributeValue<DateTime?>(OptOutRequest.DueOn);
            var ended = row.GetAttributeValue<DateTime?>(OptOutRequest.ProcessedOn);
            section.Add(
                Json.Object(
                    Json.Member("id", row.Id.ToString("D")),
                    Json.Member("kind", Name<RequestKind>(row, OptOutRequest.Kind)),
                    Json.Member("receivedOn", Json.Of(received)),
                    Json.Member("saidOn", Json.Of(row.GetAttributeValue<DateTime?>(OptOutRequest.SaidOn))),
                    Json.Member("channels", row.GetAttributeValue<string>(OptOutRequest.Channels)),
                    Json.Member("topic", topic),
                    Json.Member("source", Source(row, OptOutRequest.ReceivedVia)),
                    Json.Member("evidence", evidence),
                    Json.Member("wordingHash", row.GetAttributeValue<string>(OptOutRequest.WordingHash)),
                    Json.Member("timeLimits", row.GetAttributeValue<string>(OptOutRequest.Clocks)),
                    Json.Member("dueOn", Json.Of(due)),
                    Json.Member("status", Name<RequestStatus>(row, OptOutRequest.Status)),
                    Json.Member("endedOn", Json.Of(ended)),
                    Json.Member("outcome", outcome),
                    Json.Member("letter", Name<LetterState>(row, OptOutRequest.AnswerState))),
                PackWords.Time(received),
                Lines(
                    words.Option(row, OptOutRequest.Kind, "optout_requestkind"),
                    words.Topic(topic) ?? words.Channels(row.GetAttributeValue<string>(OptOutRequest.Channels)),
                    words.Option(row, OptOutRequest.ReceivedVia, "optout_source")),
                evidence,
                Lines(
                    words.Option(row, OptOutRequest.Status, "optout_requeststatus"),
                    PackWords.Time(ended),
                    due is null ? null : $"{Says.DueOn}: {PackWords.Time(due)}"),
                Lines(
                    outcome,
                    words.Option(row, OptOutRequest.AnswerState, "optout_letterstate") is { } letter
                        ? $"{Says.Letter}: {letter}"
                        : null));
        }

        return section;
    }

    /// <summary>Lines of what is there.</summary>
    public static string Lines(params string?[] lines) =>
        string.Join("\n", lines.Where(line => !string.IsNullOrEmpty(line)));

    /// <summary>The name of a source in a column; null for none.</summary>
    public static string? Source(Entity row, string column) =>
        row.GetAttributeValue<OptionSetValue>(column) is { } value ? Choices.SourceOf(value).ToString() : null;

    /// <summary>The name of an option in a column; null for none.</summary>
    public static string? Name<T>(Entity row, string column) where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValue>(column) is { } value ? Enum.GetName(typeof(T), value.Value) : null;

    private static string? Joined(Entity row, params string[] columns) =>
        Lines([.. columns.Select(column => row.GetAttributeValue<string?>(column))]) is { Length: > 0 } text ? text : null;
}
