using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Says of refusals whom they are about, out of the rows as they stand and as the caller may read them, and no more than
/// a sender on the channel needs.
/// </summary>
internal static class Recipients
{
    private static readonly string[] PostColumns =
    [
        "address1_line1", "address1_line2", "address1_line3", "address1_postalcode", "address1_city",
        "address1_stateorprovince", "address1_country",
    ];

    /// <summary>A line for each refusal.</summary>
    public static IEnumerable<FileLine> Lines(PluginCall call, IReadOnlyList<ConsentChange> refusals)
    {
        var people = People(call, [.. refusals.Select(change => change.Person).OfType<PersonId>()]);
        var typed = Typed(call, [.. refusals.Where(change => change.Person is null).Select(change => change.RequestKey)]);
        return refusals.Select(change => new FileLine(
            change,
            change.Person is { } person
                ? people.TryGetValue(person, out var row) ? Of(PersonTable.Of(person.Table)!, row, change.Channel) : Whereabouts.Unknown
                : change.RequestKey is { } key && typed.TryGetValue(key, out var text) ? Written(change.Channel, text)
                : Whereabouts.Unknown));
    }

    private static Whereabouts Of(PersonTable table, Entity row, Channel channel)
    {
        var kind = ChannelTable.Of(channel).Address;
        var all = channel == Channel.MarketingMaterial;
        return new Whereabouts(
            row.GetAttributeValue<string>(table.NameColumn) ?? string.Empty,
            all || kind == AddressKind.Email ? Joined(row, Columns(table, AddressKind.Email), "; ") : string.Empty,
            all || kind is AddressKind.Phone or AddressKind.Fax
                ? Joined(row, Columns(table, kind is AddressKind.Fax ? AddressKind.Fax : AddressKind.Phone), "; ")
                : string.Empty,
            all || kind is null ? Joined(row, PostColumns, ", ") : string.Empty);
    }

    private static Whereabouts Written(Channel channel, string text) =>
        ChannelTable.Of(channel).Address is AddressKind.Phone or AddressKind.Fax
            ? Whereabouts.Unknown with { Phone = text }
            : Whereabouts.Unknown with { Email = text };

    private static IEnumerable<string> Columns(PersonTable table, AddressKind kind) =>
        table.ReachColumns.Where(column => column.Value == kind).Select(column => column.Key);

    private static string Joined(Entity row, IEnumerable<string> columns, string between) => string.Join(
        between,
        columns.Select(row.GetAttributeValue<string>).Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => text.Trim()).Distinct());

    // Who was merged away is found in the row that is left.
    private static Dictionary<PersonId, Entity> People(PluginCall call, List<PersonId> people)
    {
        var found = Read(call, people);
        var masters = found.Where(one => one.Value.GetAttributeValue<bool?>(PersonTable.Merged) == true)
            .Where(one => one.Value.Contains(PersonTable.MasterId))
            .ToDictionary(
                one => one.Key,
                one => new PersonId(
                    one.Key.Table, one.Value.GetAttributeValue<EntityReference>(PersonTable.MasterId).Id));
        var kept = Read(call, [.. masters.Values]);
        foreach (var one in masters.Where(one => kept.ContainsKey(one.Value)))
        {
            found[one.Key] = kept[one.Value];
        }

        return found;
    }

    private static Dictionary<PersonId, Entity> Read(PluginCall call, List<PersonId> people)
    {
        var asked = people.GroupBy(person => person.Table)
            .Where(ofTable => Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.ToRead(ofTable.Key)))
            .SelectMany(ofTable => ofTable);
        return PeopleRows.Of(call.Caller, asked, table =>
        [
            table.NameColumn, PersonTable.Merged, PersonTable.MasterId, .. PostColumns,
            .. table.ReachColumns.Select(column => column.Key),
        ]).ToDictionary(row => row.Key, row => row.Value);
    }

    // What was written in the request, by its id as text.
    private static Dictionary<string, string> Typed(PluginCall call, List<string?> keys)
    {
        var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct();
        return Privileges.Holds(call, call.Context.InitiatingUserId, "prvReadoptout_Request")
            ? Pages.WithIds(call.Caller, OptOutRequest.Table, OptOutRequest.Id, ids, OptOutRequest.Address)
                .Where(row => !string.IsNullOrWhiteSpace(row.GetAttributeValue<string>(OptOutRequest.Address)))
                .ToDictionary(row => row.Id.ToString("D"), row => row.GetAttributeValue<string>(OptOutRequest.Address).Trim())
            : [];
    }
}
