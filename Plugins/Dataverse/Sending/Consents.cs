using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Policies;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads the rows, suppressions and choices behind recipients: one request for each 600 hashes on the suppression list,
/// one for choices where there are any, one for each table of which a row was merged away, and three for each 600
/// addresses to find the rows that hold them, as long as the suppression list may lack what some of them refuse.
/// </summary>
internal static class Consents
{
    private const int Slice = 600;

    // Each form of an address is looked for in three columns, and one statement takes some 2,000 values.
    private const int ColumnsOfAddresses = 3;
    private const int ValuesInSlice = 1800;

    // A row that was merged into one that was merged; a longer chain is a ring that somebody wrote by hand.
    private const int LongestChain = 20;

    /// <summary>Reads them.</summary>
    /// <param name="call">The run.</param>
    /// <param name="recipients">The recipients.</param>
    /// <param name="topics">The message's topic and the ones above it.</param>
    /// <param name="rows">The rows of the people among them; null where they are still to be read.</param>
    public static KnownConsent Of(
        PluginCall call,
        IReadOnlyList<Recipient> recipients,
        IReadOnlyList<Topic> topics,
        IReadOnlyList<Person>? rows = null)
    {
        var outside = recipients.Where(recipient => !recipient.IsOurs).ToList();
        var hashes = Hashes(call, outside);
        var people = new List<Person>(rows ?? []);
        var isListWhole = outside.Count > 0 && Completeness.IsReached(call);
        var needsOptIn = SettingsSource.Of(call).MarketingNeedsOptIn != OptInNeed.Topics;
        var everyTwin = topics.Count > 0 || needsOptIn || Catalogue.HasChoicesAboutAll(call);
        var choices = new Dictionary<Guid, Preference>();
        foreach (var slice in Pages.Slices(outside, Slice, one => ValuesOf(one, hashes), ValuesInSlice))
        {
            var addresses = slice.SelectMany(recipient => recipient.Addresses).Distinct().ToList();
            var found = PersonTable.All.SelectMany(table => People(
                call, table, rows is null ? slice : [], isListWhole ? [] : addresses, everyTwin)).ToList();
            people.AddRange(found);
            var masters = Masters(call, people);
            people.AddRange(masters);
            if (everyTwin || Catalogue.HasTopics(call))
            {
                var sought = addresses.SelectMany(hashes.Of).Distinct().ToList();
                Add(call, choices, slice, [.. found, .. masters], sought, topics);
            }
        }

        people.AddRange(OptedIn(call, outside, people, choices.Values));
        var grounds = Suppressions.Find(call, hashes.All).Select(row => row.Ground).ToList();
        return new KnownConsent(people, hashes, grounds, [.. choices.Values])
        {
            Policies = choices.Values.Any(choice => choice.State == PreferenceState.OptedIn)
                ? Catalogue.Policies(call)
                : PolicyHistory.None,
        };
    }

    /// <summary>The hashes under which refusals of what recipients are written to may stand.</summary>
    public static AddressHashes Hashes(PluginCall call, IEnumerable<Recipient> recipients)
    {
        var addresses = recipients.SelectMany(recipient => recipient.Addresses).Distinct().ToList();
        var keys = addresses.Count == 0 ? [] : Keys.Known(call, KeyPurpose.Suppress);
        return keys.Count == 0
            ? AddressHashes.None
            : new AddressHashes(addresses, mailbox => [.. keys.Select(key => AddressHash.Of(mailbox, key.Value))]);
    }

    private static int ValuesOf(Recipient recipient, AddressHashes hashes) => ColumnsOfAddresses
        * recipient.Addresses.Sum(address => Math.Max(address.StoredForms.Count(), hashes.Of(address).Count()));

    private static IEnumerable<Person> People(
        PluginCall call, PersonTable table, List<Recipient> recipients, List<EmailAddress> addresses, bool everyTwin)
    {
        var ids = recipients.Where(r => r.Party?.Table == table.Name).Select(r => r.Party!.Id).Distinct().ToList();
        var stored = Values(addresses.SelectMany(address => address.StoredForms).Distinct());
        if (ids.Count == 0 && stored.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet(table.DecisionColumns.ToArray()),
            Criteria = new FilterExpression(LogicalOperator.Or),
        };
        if (ids.Count > 0)
        {
            query.Criteria.AddCondition(table.IdColumn, ConditionOperator.In, Values(ids));
        }

        if (stored.Length > 0)
        {
            // A placeholder address may stand on thousands of rows; of twins only those that refuse matter. Of a topic,
            // and where people chose about all of them, only their choices say whether they do.
            var twins = query.Criteria.AddFilter(LogicalOperator.And);
            if (!everyTwin)
            {
                var refusing = twins.AddFilter(LogicalOperator.Or);
                foreach (var flag in table.DecidingFlags)
                {
                    refusing.AddCondition(flag.Column, ConditionOperator.Equal, flag.RefusingValue);
                }
            }

            var addressed = twins.AddFilter(LogicalOperator.Or);
            foreach (var column in PersonTable.AddressColumns)
            {
                addressed.AddCondition(column, ConditionOperator.In, stored);
            }
        }

        return Pages.All(call.System, query).Select(row => table.Person(call, row));
    }

    // Who opted in for an address that was typed in counts where his row still holds it.
    private static List<Person> OptedIn(
        PluginCall call, List<Recipient> recipients, List<Person> people, IEnumerable<Preference> choices)
    {
        if (recipients.All(recipient => recipient.Party is not null))
        {
            return [];
        }

        var known = new HashSet<PersonId>(people.Select(person => person.Id));
        return Rows(call, choices
            .Where(choice => choice is { State: PreferenceState.OptedIn, Hash: not null, Person: { } person }
                && known.Add(person))
            .Select(choice => choice.Person!));
    }

    // The rows into which others were merged, however often.
    private static List<Person> Masters(PluginCall call, IReadOnlyCollection<Person> people)
    {
        var masters = new List<Person>();
        var known = new HashSet<PersonId>(people.Select(person => person.Id));
        IReadOnlyCollection<Person> next = people;
        for (var i = 0; i < LongestChain && next.Count > 0; i++)
        {
            next = Rows(call, next.Where(person => person.Master is not null).Select(person => person.Master!)
                .Where(known.Add));
            masters.AddRange(next);
        }

        return masters;
    }

    private static List<Person> Rows(PluginCall call, IEnumerable<PersonId> people) =>
        PeopleRows.Of(call.System, people, table => table.DecisionColumns)
            .Select(row => PersonTable.Of(row.Key.Table)!.Person(call, row.Value)).ToList();

    private static void Add(
        PluginCall call,
        Dictionary<Guid, Preference> choices,
        List<Recipient> recipients,
        List<Person> found,
        List<string> hashes,
        IReadOnlyList<Topic> topics)
    {
        var people = recipients.Where(recipient => recipient.Party is not null).Select(recipient => recipient.Party!)
            .Concat(found.Select(person => person.Id)).Select(person => person.Id.ToString("D")).Distinct();
        foreach (var some in Pages.Slices(people, ValuesInSlice - hashes.Count).DefaultIfEmpty([]))
        {
            foreach (var row in Choices(call, some, hashes, topics))
            {
                choices[row.Id] = TopicPreference.Read(call, row);
            }
        }
    }

    private static List<Entity> Choices(
        PluginCall call, List<string> people, List<string> hashes, IReadOnlyList<Topic> topics)
    {
        if (people.Count == 0 && hashes.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(TopicPreference.Table) { ColumnSet = new ColumnSet(TopicRefusals.Columns) };
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        if (people.Count > 0)
        {
            whose.AddCondition(TopicPreference.PersonId, ConditionOperator.In, Values(people));
        }

        if (hashes.Count > 0)
        {
            whose.AddCondition(TopicPreference.AddressHash, ConditionOperator.In, Values(hashes));
        }

        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(TopicPreference.Topic, ConditionOperator.Null);
        if (topics.Count > 0)
        {
            about.AddCondition(TopicPreference.Topic, ConditionOperator.In, Values(topics.Select(topic => topic.Id)));
        }

        return Pages.All(call.System, query);
    }

    private static object[] Values<T>(IEnumerable<T> values) => values.Cast<object>().ToArray();
}
