using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>A person as a search shows it.</summary>
internal sealed record Listed(EntityReference Row, string Name, string Address, string BulkMail);

/// <summary>Looks people up by name or address, over the three tables.</summary>
internal sealed class AddressBook(IOrganizationService reader)
{
    public const int Most = 20;

    private static readonly string[] AddressColumns = ["emailaddress1", "emailaddress2", "emailaddress3"];

    public IReadOnlyList<Listed> Find(string text) => Over(
        ConditionOperator.Like, $"%{Literal(text)}%", table => [NameColumn(table), .. AddressColumns]);

    public IReadOnlyList<Listed> WithAddress(string address) =>
        Over(ConditionOperator.Equal, address, _ => AddressColumns);

    private List<Listed> Over(ConditionOperator test, string value, Func<string, IEnumerable<string>> columns)
    {
        var found = new List<Listed>();
        foreach (var table in Enum.GetValues<PersonKind>().Select(Person.TableOf))
        {
            var query = Query.Of(table, NameColumn(table), AddressColumns[0], "donotbulkemail");
            query.TopCount = Most;
            query.AddOrder(NameColumn(table), OrderType.Ascending);
            query.Criteria.FilterOperator = LogicalOperator.Or;
            foreach (var column in columns(table))
            {
                query.Criteria.AddCondition(column, test, value);
            }

            found.AddRange(reader.RetrieveMultiple(query).Entities.Select(row => new Listed(
                row.ToEntityReference(),
                row.Label(NameColumn(table)),
                row.Label(AddressColumns[0]),
                row.Label("donotbulkemail"))));
        }

        return [.. found.Take(Most)];
    }

    private static string NameColumn(string table) => table == "account" ? "name" : "fullname";

    private static string Literal(string text) =>
        text.Replace("[", "[[]", StringComparison.Ordinal)
            .Replace("%", "[%]", StringComparison.Ordinal)
            .Replace("_", "[_]", StringComparison.Ordinal);
}
