using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>One of the people or addresses that are asked about.</summary>
/// <param name="Text">As it was asked.</param>
/// <param name="Person">The row, or the one into which it was merged; null for an address.</param>
/// <param name="Recipient">What a message to it would be addressed to.</param>
internal sealed record Question(string Text, PersonId? Person, Recipient Recipient)
{
    /// <summary>Reads the questions, the addresses first.</summary>
    /// <exception cref="InvalidPluginExecutionException">A person is none.</exception>
    public static List<Question> Read(PluginCall call, IEnumerable<string> addresses, IEnumerable<string> people)
    {
        var asked = people.Select(text => new KeyValuePair<string, PersonId>(text, PersonOf(call, text))).ToList();
        var owners = GroundOwners.Of(call, asked.Select(one => one.Value));
        var living = asked.Select(one =>
            new KeyValuePair<string, PersonId>(one.Key, owners.Living(one.Value) ?? one.Value)).ToList();
        var mailboxes = MainAddresses(call, living.Select(one => one.Value));
        return addresses.Select(text => new Question(text, null, Recipient.Typed(text)))
            .Concat(living.Select(one => new Question(
                one.Key,
                one.Value,
                new Recipient(one.Value, AddressReading.None)
                {
                    Main = mailboxes.TryGetValue(one.Value, out var main) ? main : AddressReading.None,
                }))).ToList();
    }

    private static PersonId PersonOf(PluginCall call, string text)
    {
        var parts = (text ?? string.Empty).Split(':');
        return (parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? RequestRow.IdOf(parts[0].Trim(), id) : null)
            ?? throw new InvalidPluginExecutionException(call.Texts.Answers.UnknownPerson);
    }

    private static Dictionary<PersonId, AddressReading> MainAddresses(PluginCall call, IEnumerable<PersonId> people) =>
        PeopleRows.Of(call.System, people, _ => PersonTable.AddressColumns).ToDictionary(
            row => row.Key,
            row => Parties.Main(PersonTable.AddressColumns.Select(row.Value.GetAttributeValue<string?>)));
}
