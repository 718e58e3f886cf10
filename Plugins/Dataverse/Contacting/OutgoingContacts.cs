using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads a new activity as a decision needs it, and what is known about those whom it reaches: at most five requests
/// for up to 1,500 people, one less when the key is remembered; and one for each table of which a row was merged away.
/// </summary>
internal static class OutgoingContacts
{
    private const int MostValues = 1500;

    // A row that was merged into one that was merged; a longer chain is a ring that somebody wrote by hand.
    private const int LongestChain = 20;

    /// <summary>Whether this is the creation, at a stage, of a row of a table that the setting names.</summary>
    /// <param name="call">The run.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="isLater">Whether in the background.</param>
    /// <exception cref="InvalidPluginExecutionException">The setting does not name the table.</exception>
    public static bool IsTextMessage(PluginCall call, Stage stage, bool isLater = false)
    {
        var context = call.Context;
        return context.MessageName == "Create" && context.Stage == (int)stage && context.Mode == (isLater ? 1 : 0)
            && (TableOf(call) is { Kind: ContactKind.TextMessage }
                ? true
                : throw new InvalidPluginExecutionException(call.Texts.Contacts.NotNamed(context.PrimaryEntityName)));
    }

    /// <summary>
    /// The activity being created, where the setting has this mode; null where it has another, and when the activity is
    /// not open and outgoing or reaches nobody outside.
    /// </summary>
    public static OutgoingContact? Of(PluginCall call, ActivityMode mode)
    {
        // Most activities reach nobody outside: those need not even the settings.
        var target = call.Target;
        if (!IsOpen(target) || TableOf(call) is not { } table || !IsOutgoing(target, table) || !SaysWhom(target, table)
            || OwnText.IsMade(call))
        {
            return null;
        }

        var settings = SettingsSource.Of(call);
        if (settings.ModeOf(table.Kind) != mode)
        {
            return null;
        }

        var people = People(target, table, settings.CallingCode);
        var regards = target.GetAttributeValue<EntityReference>(ContactActivity.Regarding)?.LogicalName;
        return people.Count == 0 ? null : new OutgoingContact(table.Kind, regards, people);
    }

    /// <summary>
    /// The rows of the people, those into which they were merged, and which of the numbers are suppressed.
    /// </summary>
    public static KnownContacts Known(PluginCall call, OutgoingContact contact)
    {
        var channels = ContactPolicy.ChannelsOf(contact.Kind, contact.Regards);
        var parties = contact.People.Where(person => person.Party is not null).Select(person => person.Party!).ToList();
        var rows = Rows(call, channels, contact.Kind, parties);
        var numbers = contact.People.SelectMany(person => person.Numbers).Concat(rows.SelectMany(row => row.Numbers));
        var masters = Masters(call, channels, contact.Kind, rows);
        return new KnownContacts([.. rows, .. masters], Suppressed(call, channels, numbers.Distinct().ToList()));
    }

    private static ContactActivity? TableOf(PluginCall call)
    {
        var name = call.Context.PrimaryEntityName;
        return ContactActivity.OfPlatform(name)
            ?? (SettingsSource.Of(call).SmsTables.FirstOrDefault(table => table.Name == name) is { } texts
                ? ContactActivity.Of(texts)
                : null);
    }

    private static bool IsOpen(Entity target) => target.GetAttributeValue<OptionSetValue>(ContactActivity.State)
        is null or { Value: ContactActivity.Open or ContactActivity.Scheduled };

    // Where the setting says where the direction stands, the platform's own column may mean anything.
    private static bool IsOutgoing(Entity target, ContactActivity table) => table.Texts is { Columns: not null } texts
        ? !TextDirection.IsIncoming(texts, target)
        : target.GetAttributeValue<bool?>(ContactActivity.IsOutgoing) != false;

    private static bool SaysWhom(Entity target, ContactActivity table) =>
        Parties(target).Any()
        || target.Contains(ContactActivity.Regarding)
        || (table.NumberColumn is { } column && target.Contains(column));

    private static IEnumerable<Entity> Parties(Entity target) => target.Attributes
        .Where(column => !ContactActivity.OurSide.Contains(column.Key))
        .SelectMany(column => column.Value is EntityCollection { Entities: var rows } ? rows.ToArray() : [])
        .Where(party => party.LogicalName == Email.Party.Table);

    private static List<Contacted> People(Entity target, ContactActivity table, string? callingCode)
    {
        var parties = Parties(target).ToList();
        if (parties.Count == 0 && table.Kind == ContactKind.TextMessage
            && target.GetAttributeValue<EntityReference>(ContactActivity.Regarding) is { } regarded)
        {
            parties.Add(new Entity(Email.Party.Table) { [Email.Party.Who] = regarded });
        }

        var all = parties.Select(party => Contacted(party, table.Kind, callingCode)).Where(one => one is not null)
            .Select(one => one!).ToLookup(one => one.Party is not null);
        var people = all[true].GroupBy(one => one.Party)
            .Select(same => new Contacted(same.Key, same.SelectMany(one => one.Numbers).Distinct().ToList()))
            .Concat(all[false]).ToList();
        if (table.NumberColumn is { } column
            && PhoneReading.Of(target.GetAttributeValue<string>(column), callingCode).Numbers is { Count: > 0 } numbers)
        {
            AddNumbers(people, numbers);
        }

        return people;
    }

    // With one person it is that person's number; with none or several nobody can say whose it is.
    private static void AddNumbers(List<Contacted> people, IReadOnlyList<PhoneNumber> numbers)
    {
        if (people.Count == 1)
        {
            people[0] = people[0] with { Numbers = [.. numbers.Union(people[0].Numbers)] };
        }
        else
        {
            people.Add(new Contacted(Party: null, numbers));
        }
    }

    // What is typed in as an attendee is an address, and no number.
    private static Contacted? Contacted(Entity party, ContactKind kind, string? callingCode)
    {
        var who = party.GetAttributeValue<EntityReference>(Email.Party.Who);
        IReadOnlyList<PhoneNumber> numbers = kind == ContactKind.Appointment
            ? []
            : PhoneReading.Of(party.GetAttributeValue<string>(Email.Party.Address), callingCode).Numbers;
        return who is null ? numbers.Count == 0 ? null : new Contacted(Party: null, numbers)
            : PersonTable.Of(who.LogicalName) is null ? null
            : new Contacted(new PersonId(who.LogicalName, who.Id), numbers);
    }

    private static List<Reachable> Masters(
        PluginCall call, IReadOnlyList<Channel> channels, ContactKind kind, List<Reachable> rows)
    {
        var masters = new List<Reachable>();
        var known = new HashSet<PersonId>(rows.Select(row => row.Person.Id));
        var next = rows;
        for (var i = 0; i < LongestChain && next.Count > 0; i++)
        {
            var ids = next.Select(row => row.Person.Master).Where(master => master is not null && known.Add(master));
            next = Rows(call, channels, kind, ids.Select(master => master!).ToList());
            masters.AddRange(next);
        }

        return masters;
    }

    private static List<Reachable> Rows(
        PluginCall call, IReadOnlyList<Channel> channels, ContactKind kind, List<PersonId> people) =>
        PersonTable.All.SelectMany(table => Rows(
            call,
            table,
            channels,
            kind,
            people.Where(person => person.Table == table.Name).Select(person => person.Id))).ToList();

    private static IEnumerable<Reachable> Rows(
        PluginCall call, PersonTable people, IReadOnlyList<Channel> channels, ContactKind kind, IEnumerable<Guid> ids)
    {
        var flags = people.Flags.Where(flag => channels.Contains(flag.Channel)).Select(flag => flag.Column);
        var numbers = ContactActivity.NumberColumnsOf(people, kind);
        var callingCode = SettingsSource.Of(call).CallingCode;
        foreach (var slice in Pages.Slices(ids, MostValues, _ => 1, MostValues))
        {
            var query = new QueryExpression(people.Name)
            {
                ColumnSet = new ColumnSet(
                [
                    people.NameColumn, PersonTable.Derived, PersonTable.Merged, PersonTable.MasterId,
                    .. flags, .. numbers,
                ]),
            };
            query.Criteria.AddCondition(people.IdColumn, ConditionOperator.In, Values(slice));
            foreach (var row in Pages.All(call.System, query))
            {
                var read = numbers.SelectMany(
                    column => PhoneReading.Of(row.GetAttributeValue<string>(column), callingCode).Numbers);
                yield return new Reachable(people.Person(call, row), read.Distinct().ToList());
            }
        }
    }

    private static List<SuppressedNumber> Suppressed(
        PluginCall call, IReadOnlyList<Channel> channels, List<PhoneNumber> numbers)
    {
        var keys = numbers.Count == 0 ? [] : Keys.Known(call, KeyPurpose.Suppress);
        if (keys.Count == 0)
        {
            return [];
        }

        var byHash = keys
            .SelectMany(_ => numbers, (key, number) => new KeyValuePair<string, PhoneNumber>(
                AddressHash.Of(number, key.Value), number))
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase);
        return Suppressions.Find(call, byHash.Keys).Select(row => row.Ground)
            .Where(ground => ground.Matter.Topic is null && channels.Contains(ground.Matter.Channel)
                && ground.Holds(call.Now))
            .Select(ground => new SuppressedNumber(byHash[ground.Hash], ground.Matter.Channel)).ToList();
    }

    private static object[] Values<T>(IEnumerable<T> values) => values.Cast<object>().ToArray();
}
