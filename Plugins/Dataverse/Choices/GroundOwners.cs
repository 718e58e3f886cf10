using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>Whose the refusals of some addresses are today: rows may have been merged, or deleted, since.</summary>
internal sealed class GroundOwners
{
    private readonly Dictionary<PersonId, PersonId?> living = [];

    private GroundOwners()
    {
    }

    /// <summary>Finds out of those whose the refusals are.</summary>
    public static GroundOwners Of(PluginCall call, IEnumerable<StoredGround> grounds) => Of(
        call, grounds.Select(row => row.Ground.Person).Where(person => person is not null).Select(person => person!));

    /// <summary>
    /// Finds out of some people: one request for each 1,500 rows of a table, and one for each that was merged away.
    /// </summary>
    public static GroundOwners Of(PluginCall call, IEnumerable<PersonId> people)
    {
        var owners = new GroundOwners();
        foreach (var row in PeopleRows.Of(call.System, people, _ => [PersonTable.Merged]))
        {
            owners.living[row.Key] = row.Value.GetAttributeValue<bool?>(PersonTable.Merged) == true
                ? PersonRow.FindLiving(call, row.Key)?.Id ?? row.Key
                : row.Key;
        }

        return owners;
    }

    /// <summary>The row that a person is today; null when it was deleted.</summary>
    public PersonId? Living(PersonId person) => living.TryGetValue(person, out var row) ? row : null;

    /// <summary>Whether a refusal is a row's, or one's that was merged into it.</summary>
    public bool IsOf(StoredGround row, PersonId person) =>
        row.Ground.Person is { } whose && (whose == person || Living(whose) == person);

    /// <summary>Whether a refusal is that of the address itself, or of somebody whose row is gone.</summary>
    public bool IsFree(StoredGround row) => row.Ground.Person is not { } whose || Living(whose) is null;
}
