using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads the rows, suppressions and choices behind recipients, by party and by address: for every slice of at most 200
/// recipients three requests for people, one for suppressions and one for choices, and one for a key that is not
/// remembered.
/// </summary>
internal static class Consents
{
    private const int Slice = 200;

    // Each form of an address is looked for in three columns.
    private const int FormsInSlice = 600;

    public static KnownConsent Of(
        PluginCall call, IReadOnlyList<Recipient> recipients, IReadOnlyList<Topic> topics)
    {
        var people = new List<Person>();
        var suppressions = new List<Suppression>();
        var preferences = new List<Preference>();
        var outside = recipients.Where(recipient => !recipient.IsOurs);
        var everyTwin = topics.Count > 0 || Catalogue.HasChoicesAboutAll(call);
        foreach (var slice in Pages.Slices(outside, Slice, FormsOf, FormsInSlice))
        {
            var addresses = slice.SelectMany(AddressesOf).Distinct().ToList();
            var found = PersonTable.All
                .SelectMany(table => People(call, table, slice, addresses, everyTwin)).ToList();
            people.AddRange(found);
            var byHash = ByHash(call, addresses);
            suppressions.AddRange(Suppressions(call, byHash));
            var ids = slice.Where(recipient => recipient.Party is not null).Select(recipient => recipient.Party!)
                .Concat(found.Select(person => person.Id)).Distinct();
            preferences.AddRange(Pages.Slices(ids, Pages.IdsInSlice).DefaultIfEmpty([])
                .SelectMany(some => Preferences(call, some, byHash, topics)));
        }

        return new KnownConsent(people, suppressions, preferences);
    }

    /// <summary>Those of the persons whom the caller may read, and nobody else.</summary>
    public static HashSet<PersonId> ReadableByCaller(PluginCall call, IEnumerable<PersonId> people)
    {
        var readable = new HashSet<PersonId>();
        foreach (var ofTable in people.Distinct().GroupBy(person => person.Table))
        {
            var table = PersonTable.Of(ofTable.Key)!;
            foreach (var slice in Pages.Slices(ofTable.Select(person => person.Id), Pages.IdsInSlice))
            {
                var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet(table.IdColumn) };
                query.Criteria.AddCondition(table.IdColumn, ConditionOperator.In, Values(slice));
                readable.UnionWith(Read(call, query).Select(row => new PersonId(table.Name, row.Id)));
            }
        }

        return readable;
    }

    private static int FormsOf(Recipient recipient) => AddressesOf(recipient).Sum(address => address.StoredForms.Count());

    private static IEnumerable<EmailAddress> AddressesOf(Recipient recipient) =>
        new[] { recipient.Address, recipient.MainAddress }.Where(address => address is not null).Distinct()!;

    private static List<Entity> Read(PluginCall call, QueryExpression query)
    {
        try
        {
            return Pages.All(call.Caller, query);
        }
        catch (Exception refused) when (refused is not InvalidPluginExecutionException)
        {
            // A caller without the privilege to read the table reads none of its rows; a refusal follows in any case.
            call.Trace(refused.Message);
            return [];
        }
    }

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

        return Pages.All(call.System, query).Select(table.Person);
    }

    // The address itself and its untagged form, under the hashes that stand for them.
    private static Dictionary<string, EmailAddress> ByHash(PluginCall call, List<EmailAddress> addresses)
    {
        if (addresses.Count == 0)
        {
            return [];
        }

        var key = Keys.Current(call, KeyPurpose.Suppress).Value;
        return addresses.SelectMany(address => new[] { address, address.WithoutTag }).Distinct()
            .ToDictionary(address => AddressHash.Of(address, key), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<Suppression> Suppressions(PluginCall call, Dictionary<string, EmailAddress> byHash)
    {
        if (byHash.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(SuppressedAddress.Table)
        {
            ColumnSet = new ColumnSet(
                SuppressedAddress.AddressHash, SuppressedAddress.Channel, SuppressedAddress.Topic),
        };
        query.Criteria.AddCondition(SuppressedAddress.AddressHash, ConditionOperator.In, Values(byHash.Keys));
        query.Criteria.AddCondition(SuppressedAddress.Since, ConditionOperator.NotNull);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return Pages.All(call.System, query).Select(row => new Suppression(
            byHash[row.GetAttributeValue<string>(SuppressedAddress.AddressHash)],
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel)),
            row.GetAttributeValue<string>(SuppressedAddress.Topic)));
    }

    private static IEnumerable<Preference> Preferences(
        PluginCall call,
        List<PersonId> people,
        Dictionary<string, EmailAddress> byHash,
        IReadOnlyList<Topic> topics)
    {
        var byId = people.ToDictionary(party => party.Id.ToString("D"), StringComparer.OrdinalIgnoreCase);
        if (byId.Count == 0 && byHash.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(TopicPreference.Table) { ColumnSet = new ColumnSet(TopicPreference.Columns) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var whose = query.Criteria.AddFilter(LogicalOperator.Or);
        if (byId.Count > 0)
        {
            whose.AddCondition(TopicPreference.PersonId, ConditionOperator.In, Values(byId.Keys));
        }

        if (byHash.Count > 0)
        {
            whose.AddCondition(TopicPreference.AddressHash, ConditionOperator.In, Values(byHash.Keys));
        }

        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(TopicPreference.Topic, ConditionOperator.Null);
        if (topics.Count > 0)
        {
            about.AddCondition(TopicPreference.Topic, ConditionOperator.In, Values(topics.Select(topic => topic.Id)));
        }

        return Pages.All(call.System, query).Select(row => TopicPreference.Read(row, byId, byHash));
    }

    private static object[] Values<T>(IEnumerable<T> values) => values.Cast<object>().ToArray();
}
