using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads what is recorded of the recipients of many e-mails, with the times of it: three requests for each 200
/// recipients, for the rows that hold their addresses, and at most five for each 1,500 people and addresses.
/// </summary>
internal static class RecipientHistories
{
    private const int Slice = 200;

    // Each form of an address is looked for in three columns.
    private const int FormsInSlice = 600;

    /// <summary>Reads it.</summary>
    public static ConsentRecord Of(PluginCall call, IReadOnlyList<SentMail> mails)
    {
        var topics = mails.SelectMany(mail => mail.Topics.Select(topic => topic.Topic.Id)).Distinct().ToList();
        var outside = mails.SelectMany(mail => mail.Mail.Recipients).Where(recipient => !recipient.IsOurs).Distinct()
            .ToList();
        var addresses = outside.SelectMany(recipient => recipient.Addresses).Distinct().ToList();
        var hashes = Consents.Hashes(call, outside);
        var everyTwin = topics.Count > 0 || Catalogue.HasChoicesAboutAll(call);
        var twins = Pages.Slices(addresses, Slice, address => address.StoredForms.Count(), FormsInSlice)
            .SelectMany(slice => PersonTable.All.SelectMany(table => Twins(call, table, slice, everyTwin)))
            .GroupBy(twin => twin.Id).Select(same => same.First()).ToList();
        var people = outside.Where(recipient => recipient.Party is not null).Select(recipient => recipient.Party!)
            .Concat(twins.Select(twin => twin.Id)).Distinct().ToList();
        var sought = hashes.All.ToList();
        return new ConsentRecord(
            ConsentFacts.Of(call, people, sought),
            Suppressions(call, sought),
            Choices(call, people, sought, topics),
            twins,
            hashes)
        {
            Policies = Catalogue.Policies(call),
        };
    }

    private static IEnumerable<DatedTwin> Twins(
        PluginCall call, PersonTable table, List<EmailAddress> addresses, bool everyTwin)
    {
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet([.. PersonTable.AddressColumns, "modifiedon"]),
        };
        if (!everyTwin)
        {
            // A placeholder address may stand on thousands of rows. Of one that refuses no more, the ledger knows.
            var refusing = query.Criteria.AddFilter(LogicalOperator.Or);
            foreach (var flag in table.DecidingFlags)
            {
                refusing.AddCondition(flag.Column, ConditionOperator.Equal, flag.RefusingValue);
            }
        }

        var stored = Values(addresses.SelectMany(address => address.StoredForms).Distinct());
        var addressed = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in PersonTable.AddressColumns)
        {
            addressed.AddCondition(column, ConditionOperator.In, stored);
        }

        return Pages.All(call.System, query).Select(row => new DatedTwin(
            new PersonId(table.Name, row.Id),
            PersonTable.AddressColumns
                .SelectMany(column => AddressReading.Of(row.GetAttributeValue<string>(column)).Addresses)
                .Distinct().ToList(),
            row.GetAttributeValue<DateTime>("modifiedon")));
    }

    private static List<DatedSuppression> Suppressions(PluginCall call, List<string> hashes)
    {
        var found = new List<DatedSuppression>();
        foreach (var slice in Pages.Slices(hashes, Pages.IdsInSlice))
        {
            var query = new QueryExpression(SuppressedAddress.Table)
            {
                ColumnSet = new ColumnSet(
                    SuppressedAddress.AddressHash,
                    SuppressedAddress.Channel,
                    SuppressedAddress.Topic,
                    SuppressedAddress.Since,
                    SuppressedAddress.PausedUntil,
                    "createdon"),
            };
            query.Criteria.AddCondition(SuppressedAddress.AddressHash, ConditionOperator.In, Values(slice));
            query.Criteria.AddCondition(SuppressedAddress.Since, ConditionOperator.NotNull);
            query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
            found.AddRange(Pages.Each(call.System, query).Select(Suppression));
        }

        return found;
    }

    // One that was entered with an earlier date was not known before it was entered.
    private static DatedSuppression Suppression(Entity row) => new(
        row.GetAttributeValue<string>(SuppressedAddress.AddressHash),
        Tables.Choices.ChannelOf(row.GetAttributeValue<OptionSetValue>(SuppressedAddress.Channel)),
        row.GetAttributeValue<string>(SuppressedAddress.Topic),
        new[]
        {
            row.GetAttributeValue<DateTime>(SuppressedAddress.Since), row.GetAttributeValue<DateTime>("createdon"),
        }.Max())
    {
        PausedUntil = row.GetAttributeValue<DateTime?>(SuppressedAddress.PausedUntil),
    };

    private static List<DatedChoice> Choices(
        PluginCall call, List<PersonId> people, List<string> hashes, List<Guid> topics)
    {
        var ids = people.ToDictionary(person => person.Id.ToString("D"), StringComparer.OrdinalIgnoreCase);
        return Rows(TopicPreference.PersonId, ids.Keys).Concat(Rows(TopicPreference.AddressHash, hashes))
            .GroupBy(row => row.Id).Select(same => Choice(call, same.First())).ToList();

        IEnumerable<Entity> Rows(string column, IEnumerable<string> values) =>
            Pages.Slices(values, Pages.IdsInSlice)
                .SelectMany(slice => Pages.Each(call.System, ChoiceQuery(column, slice, topics)));
    }

    private static QueryExpression ChoiceQuery(string column, List<string> values, List<Guid> topics)
    {
        var query = new QueryExpression(TopicPreference.Table)
        {
            ColumnSet = new ColumnSet(
                [.. TopicRefusals.Columns, "createdon", "modifiedon"]),
        };
        query.Criteria.AddCondition(column, ConditionOperator.In, Values(values));
        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(TopicPreference.Topic, ConditionOperator.Null);
        if (topics.Count > 0)
        {
            about.AddCondition(TopicPreference.Topic, ConditionOperator.In, Values(topics));
        }

        return query;
    }

    private static DatedChoice Choice(PluginCall call, Entity row)
    {
        var choice = TopicPreference.Read(call, row);
        return new DatedChoice(
            choice.Person,
            choice.Hash,
            choice.TopicId,
            choice.State,
            choice.ExpiresOn,
            choice.PausedUntil,
            row.GetAttributeValue<DateTime?>(TopicPreference.Since),
            row.GetAttributeValue<DateTime>("createdon"),
            row.GetAttributeValue<DateTime>("modifiedon"),
            row.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0);
    }

    private static object[] Values<T>(IEnumerable<T> values) => values.Cast<object>().ToArray();
}
