using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads the rows and suppressions behind recipients, by party and by address: for every slice of at most 200
/// recipients three requests for people and two for suppressions, one when the key is remembered.
/// </summary>
internal static class Consents
{
    private const int Slice = 200;

    // Each form of an address is looked for in three columns.
    private const int FormsInSlice = 600;
    private const int IdsInSlice = 1500;

    public static KnownConsent Of(PluginCall call, IReadOnlyList<Recipient> recipients)
    {
        var people = new List<Person>();
        var suppressions = new List<Suppression>();
        var outside = recipients.Where(recipient => !recipient.IsOurs);
        foreach (var slice in Pages.Slices(outside, Slice, FormsOf, FormsInSlice))
        {
            var addresses = slice.SelectMany(AddressesOf).Distinct().ToList();
            people.AddRange(PersonTable.All.SelectMany(table => People(call, table, slice, addresses)));
            suppressions.AddRange(Suppressions(call, addresses));
        }

        return new KnownConsent(people, suppressions);
    }

    /// <summary>Those of the persons whom the caller may read, and nobody else.</summary>
    public static HashSet<PersonId> ReadableByCaller(PluginCall call, IEnumerable<PersonId> people)
    {
        var readable = new HashSet<PersonId>();
        foreach (var ofTable in people.Distinct().GroupBy(person => person.Table))
        {
            var table = PersonTable.Of(ofTable.Key)!;
            foreach (var slice in Pages.Slices(ofTable.Select(person => person.Id), IdsInSlice, _ => 1, IdsInSlice))
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
        PluginCall call, PersonTable table, List<Recipient> recipients, List<EmailAddress> addresses)
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
            // A placeholder address may stand on thousands of rows; of twins only those that refuse matter.
            var twins = query.Criteria.AddFilter(LogicalOperator.And);
            var refusing = twins.AddFilter(LogicalOperator.Or);
            foreach (var flag in table.DecidingFlags)
            {
                refusing.AddCondition(flag.Column, ConditionOperator.Equal, flag.RefusingValue);
            }

            var addressed = twins.AddFilter(LogicalOperator.Or);
            foreach (var column in PersonTable.AddressColumns)
            {
                addressed.AddCondition(column, ConditionOperator.In, stored);
            }
        }

        return Pages.All(call.System, query).Select(table.Person);
    }

    private static IEnumerable<Suppression> Suppressions(PluginCall call, List<EmailAddress> addresses)
    {
        if (addresses.Count == 0)
        {
            return [];
        }

        var key = Keys.Current(call, KeyPurpose.Suppress).Value;
        var byHash = addresses.SelectMany(address => new[] { address, address.WithoutTag }).Distinct()
            .ToDictionary(address => AddressHash.Of(address, key), StringComparer.OrdinalIgnoreCase);
        var query = new QueryExpression(SuppressedAddress.Table)
        {
            ColumnSet = new ColumnSet(SuppressedAddress.AddressHash, SuppressedAddress.Channel),
        };
        query.Criteria.AddCondition(SuppressedAddress.AddressHash, ConditionOperator.In, Values(byHash.Keys));
        query.Criteria.AddCondition(SuppressedAddress.Topic, ConditionOperator.Null);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(SuppressedAddress.Since, ConditionOperator.NotNull);
        return Pages.All(call.System, query).Select(row => new Suppression(
            byHash[row.GetAttributeValue<string>(SuppressedAddress.AddressHash)],
            Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel))));
    }

    private static object[] Values<T>(IEnumerable<T> values) => values.Cast<object>().ToArray();
}
