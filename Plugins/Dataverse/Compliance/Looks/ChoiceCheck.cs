using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.People;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks at permissions: one request for a page of them, and one for each table of people whose addresses are asked.
/// Rows that the product did not write are found by <see cref="OwnRowCheck"/> and count as refusals.
/// </summary>
internal static class ChoiceCheck
{
    /// <summary>The look over permissions, a table of its own in the order of a run.</summary>
    public const string Name = "permissions";

    /// <summary>Looks at the permissions after a place, in the order of their ids.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var query = place.Query(TopicPreference.Table, TopicPreference.Id, TopicRefusals.Columns);
        query.Criteria.AddCondition(
            TopicPreference.State, ConditionOperator.Equal, Choices.Of(PreferenceState.OptedIn).Value);
        var rows = call.System.RetrieveMultiple(query).Entities;
        var read = rows.ToDictionary(row => row.Id, row => TopicPreference.Read(call, row));
        var held = HashesHeld(call, read.Values.Where(choice => choice.Hash is not null && choice.Person is not null)
            .Select(choice => choice.Person!));
        return place.Each(call, rows, row =>
        {
            var choice = read[row.Id];
            if (!choice.IsProven)
            {
                return;
            }

            if (OptInWithoutEvidence.Is(
                row.GetAttributeValue<string>(TopicPreference.Evidence), choice.ExpiresOn, call.Now))
            {
                found(CheckPlace.Finding(
                    OptInWithoutEvidence.Rule,
                    row.ToEntityReference(),
                    string.Empty,
                    "A permission counts, and no evidence is stored that says something."));
            }

            if (choice.Person is { } person
                && OptInTravelled.Is(choice.Hash, held.TryGetValue(person, out var hashes) ? hashes : null))
            {
                found(CheckPlace.Finding(
                    OptInTravelled.Rule,
                    row.ToEntityReference(),
                    string.Empty,
                    "The permission was confirmed for an address that the person's record holds no more."));
            }
        });
    }

    private static Dictionary<PersonId, HashSet<string>> HashesHeld(PluginCall call, IEnumerable<PersonId> people) =>
        PeopleRows.Of(call.System, people, PersonRow.ColumnsOf)
            .Select(row => new PersonRow(call, PersonTable.Of(row.Key.Table)!, row.Value))
            .ToDictionary(row => row.Id, row => new HashSet<string>(Grounds.HashesOf(row.Addresses)));
}
