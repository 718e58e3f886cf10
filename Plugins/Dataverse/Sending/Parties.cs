using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Rows of <c>activityparty</c> as recipients: those stored, and those in an e-mail being written.</summary>
internal static class Parties
{
    private const string Mail = "mail";

    /// <summary>
    /// The recipients of an e-mail and everybody who stands on the one that it follows, with what a decision reads of
    /// the rows behind them and what only the platform itself may read of the e-mails.
    /// </summary>
    public static QueryExpression Query(Guid emailId, Guid? parentId) =>
        Query([emailId], parentId is { } parent ? [parent] : [], DecidingColumnsOf);

    /// <summary>The same of many e-mails, and of many that they follow, with the addresses alone.</summary>
    public static QueryExpression Query(IReadOnlyCollection<Guid> emails, IReadOnlyCollection<Guid> parents) =>
        Query(emails, parents, ColumnsOf);

    private static QueryExpression Query(
        IReadOnlyCollection<Guid> emails,
        IReadOnlyCollection<Guid> parents,
        Func<string, IReadOnlyList<string>> columnsOf)
    {
        var query = new QueryExpression(Email.Party.Table)
        {
            ColumnSet = new ColumnSet(
                Email.Party.Activity, Email.Party.Who, Email.Party.Address, Email.Party.Role),
            Criteria = new FilterExpression(LogicalOperator.Or),
        };
        Add(query, emails, Email.Party.Boxes.Keys);
        Add(query, parents, Email.Party.Seen);

        var mail = query.AddLink(Email.Table, Email.Party.Activity, Email.Id, JoinOperator.LeftOuter);
        mail.EntityAlias = Mail;
        mail.Columns = new ColumnSet(Email.IsOutgoing);
        JoinAll(query, columnsOf);
        return query;
    }

    /// <summary>The recipients of every e-mail that waits, or is being sent, with the addresses behind them.</summary>
    public static QueryExpression Waiting()
    {
        var query = new QueryExpression(Email.Party.Table)
        {
            ColumnSet = new ColumnSet(Email.Party.Activity, Email.Party.Who, Email.Party.Address, Email.Party.Role),
        };
        query.Criteria.AddCondition(
            Email.Party.Role, ConditionOperator.In, Email.Party.Boxes.Keys.Cast<object>().ToArray());
        var mail = query.AddLink(Email.Table, Email.Party.Activity, Email.Id);
        mail.LinkCriteria.AddCondition(Email.Status, ConditionOperator.In, Email.PendingSend, Email.Sending);
        JoinAll(query, ColumnsOf);
        return query;
    }

    /// <summary>A column of the e-mail beside a party that <see cref="Query"/> read.</summary>
    public static object? OfMail(Entity party, string column) =>
        party.GetAttributeValue<AliasedValue>($"{Mail}.{column}")?.Value;

    /// <summary>A stored party in its place.</summary>
    public static Envelope Envelope(Entity party) => new(
        Recipient(party),
        Email.Party.Boxes.TryGetValue(
            party.GetAttributeValue<OptionSetValue>(Email.Party.Role)?.Value ?? 0, out var box) ? box : string.Empty,
        party);

    /// <summary>A stored party as a recipient.</summary>
    public static Recipient Recipient(Entity party)
    {
        var who = party.GetAttributeValue<EntityReference>(Email.Party.Who);
        return Recipient(party, who is null ? [] : AddressesBeside(party, who.LogicalName));
    }

    /// <summary>
    /// The row of the person behind a stored party, as <see cref="Query(Guid, Guid?)"/> read it beside the party; null
    /// for one that is gone, and for everybody else.
    /// </summary>
    public static Person? Person(PluginCall call, Entity party)
    {
        if (party.GetAttributeValue<EntityReference>(Email.Party.Who) is not { } who
            || PersonTable.Of(who.LogicalName) is not { } table
            || Beside(party, table.Name, table.IdColumn) is null)
        {
            return null;
        }

        var row = new Entity(table.Name, who.Id);
        foreach (var column in table.DecisionColumns)
        {
            row[column] = Beside(party, table.Name, column);
        }

        return table.Person(call, row);
    }

    /// <summary>
    /// The recipients in an e-mail that is being written: one request for each table among them, which reads what a
    /// decision needs of people.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="target">The e-mail.</param>
    /// <param name="people">Takes the rows of the people among them.</param>
    public static IReadOnlyList<Envelope> Of(PluginCall call, Entity target, ICollection<Person> people)
    {
        var parties = Email.Party.Boxes.Values
            .Where(box => target.GetAttributeValue<EntityCollection>(box) is not null)
            .SelectMany(box => target.GetAttributeValue<EntityCollection>(box).Entities
                .Select(party => new KeyValuePair<string, Entity>(box, party)))
            .ToList();
        var known = AddressesOf(call, parties.Select(party => party.Value), people);
        return parties.Select(party => new Envelope(
            Recipient(party.Value, Known(party.Value)), party.Key, party.Value)).ToList();

        IReadOnlyList<string?> Known(Entity party) =>
            party.GetAttributeValue<EntityReference>(Email.Party.Who) is { } who
                && known.TryGetValue(new PersonId(who.LogicalName, who.Id), out var addresses)
                    ? addresses
                    : [];
    }

    private static Recipient Recipient(Entity party, IReadOnlyList<string?> columns)
    {
        var who = party.GetAttributeValue<EntityReference>(Email.Party.Who);
        var written = AddressReading.Of(party.GetAttributeValue<string>(Email.Party.Address));
        if (who is not null && Email.Party.Ours.ContainsKey(who.LogicalName))
        {
            return new Recipient(Party: null, written, IsOurs: IsGiven(written, columns));
        }

        return who is null || PersonTable.Of(who.LogicalName) is not { } table
            ? new Recipient(Party: null, written)
            : new Recipient(new PersonId(table.Name, who.Id), written) { Main = Main(columns) };
    }

    /// <summary>What the platform would use of a row: the first of its columns that says anything.</summary>
    public static AddressReading Main(IEnumerable<string?> columns) =>
        AddressReading.Of(columns.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)));

    // A colleague's row with a customer's address beside it would reach the customer.
    private static bool IsGiven(AddressReading written, IReadOnlyList<string?> columns)
    {
        if (written.Equals(AddressReading.None))
        {
            return true;
        }

        var given = columns.SelectMany(text => AddressReading.Of(text).Addresses)
            .Select(address => address.Mailbox).ToList();
        return !written.HasUnreadable && written.Addresses.All(address => given.Contains(address.Mailbox));
    }

    private static List<string?> AddressesBeside(Entity party, string table) =>
        ColumnsOf(table).Select(column => Beside(party, table, column) as string).ToList();

    private static object? Beside(Entity party, string table, string column) =>
        party.GetAttributeValue<AliasedValue>($"{table}.{column}")?.Value;

    // Of our own people the address matters only when another one may stand beside the name.
    private static Dictionary<PersonId, IReadOnlyList<string?>> AddressesOf(
        PluginCall call, IEnumerable<Entity> parties, ICollection<Person> people)
    {
        var rows = new Dictionary<PersonId, IReadOnlyList<string?>>();
        var wanted = parties
            .Where(party => party.GetAttributeValue<EntityReference>(Email.Party.Who) is { } who
                && (PersonTable.Of(who.LogicalName) is not null
                    || !string.IsNullOrWhiteSpace(party.GetAttributeValue<string>(Email.Party.Address))))
            .Select(party => party.GetAttributeValue<EntityReference>(Email.Party.Who))
            .GroupBy(who => who.LogicalName);
        foreach (var table in wanted.Where(table => ColumnsOf(table.Key).Count > 0))
        {
            foreach (var row in Pages.WithIds(
                call.System,
                table.Key,
                table.Key + "id",
                table.Select(who => who.Id).Distinct(),
                [.. DecidingColumnsOf(table.Key)]))
            {
                rows[new PersonId(table.Key, row.Id)] = ColumnsOf(table.Key)
                    .Select(row.GetAttributeValue<string?>).ToList();
                if (PersonTable.Of(table.Key) is { } ofPeople)
                {
                    people.Add(ofPeople.Person(call, row));
                }
            }
        }

        return rows;
    }

    // The id of the row as well: a party may point to one that is gone.
    private static IReadOnlyList<string> DecidingColumnsOf(string table) => PersonTable.Of(table) is { } people
        ? [people.IdColumn, .. people.DecisionColumns]
        : ColumnsOf(table);

    private static IReadOnlyList<string> ColumnsOf(string table) =>
        PersonTable.Of(table) is not null ? PersonTable.AddressColumns
        : Email.Party.Ours.TryGetValue(table, out var columns) ? columns
        : [];

    private static void Add(QueryExpression query, IReadOnlyCollection<Guid> emails, IEnumerable<int> roles)
    {
        if (emails.Count == 0)
        {
            return;
        }

        var filter = query.Criteria.AddFilter(LogicalOperator.And);
        filter.AddCondition(Email.Party.Activity, ConditionOperator.In, emails.Cast<object>().ToArray());
        filter.AddCondition(Email.Party.Role, ConditionOperator.In, roles.Cast<object>().ToArray());
    }

    private static void JoinAll(QueryExpression query, Func<string, IReadOnlyList<string>> columnsOf)
    {
        foreach (var table in PersonTable.All.Select(table => table.Name).Concat(Email.Party.Ours.Keys))
        {
            Join(query, table, columnsOf(table));
        }
    }

    private static void Join(QueryExpression query, string table, IEnumerable<string> addressColumns)
    {
        var link = query.AddLink(table, Email.Party.Who, table + "id", JoinOperator.LeftOuter);
        link.EntityAlias = table;
        link.Columns = new ColumnSet(addressColumns.ToArray());
    }
}
