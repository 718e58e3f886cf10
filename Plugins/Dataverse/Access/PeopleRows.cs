using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads rows of people by their ids, whatever table they are in.</summary>
internal static class PeopleRows
{
    /// <summary>
    /// The rows that are there, table by table: one request for each 1,500 of one. A person in a table that the product
    /// does not know has none.
    /// </summary>
    /// <param name="service">As whom they are read.</param>
    /// <param name="people">Whose.</param>
    /// <param name="columnsOf">The columns to read of a table.</param>
    public static IEnumerable<KeyValuePair<PersonId, Entity>> Of(
        IOrganizationService service, IEnumerable<PersonId> people, Func<PersonTable, IEnumerable<string>> columnsOf)
    {
        foreach (var ofTable in people.Distinct().GroupBy(person => person.Table))
        {
            if (PersonTable.Of(ofTable.Key) is { } table)
            {
                foreach (var row in Pages.WithIds(
                    service, table.Name, table.IdColumn, ofTable.Select(person => person.Id), [.. columnsOf(table)]))
                {
                    yield return new KeyValuePair<PersonId, Entity>(new PersonId(table.Name, row.Id), row);
                }
            }
        }
    }
}
