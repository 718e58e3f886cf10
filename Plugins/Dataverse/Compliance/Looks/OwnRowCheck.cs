using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks for rows that only the product, or a privacy officer through it, may write and that somebody wrote all the
/// same: they lack the product's proof. Of suppressions that hold nothing the ledger is asked besides: one request a
/// page for each table of people.
/// </summary>
internal static class OwnRowCheck
{
    /// <summary>The tables, in the order in which they are looked at.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        SuppressedAddress.Table, TopicPreference.Table, MarketingTopic.Table, TemplatePolicy.Table, Door.Table,
        Listener.Table,
    ];

    /// <summary>Looks at the rows after a place, in the order of their ids, and says which they were.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, string table, Action<FindingReport> found)
    {
        string[] columns = [.. Proofs.ColumnsOf(table), Proofs.Column, State];
        var rows = call.System.RetrieveMultiple(place.Query(table, $"{table}id", columns)).Entities;
        var lifted = table == SuppressedAddress.Table ? LiftedAmong(call, rows) : [];
        return place.Each(call, rows, row =>
        {
            if (!IsOurs(call, row))
            {
                found(CheckPlace.Finding(
                    ComplianceRule.RowChangedByOthers,
                    row.ToEntityReference(),
                    Proofs.Expected(call, row).Substring(0, DetailLength)
                        + (IsActive(row) ? string.Empty : " inactive"),
                    row.Contains(Proofs.Column)
                        ? "What counts in the row is not what the product wrote, or it was deactivated."
                        : "The row was not written by the product."));
            }
            else if (lifted.Contains(row.Id))
            {
                found(CheckPlace.Finding(
                    ComplianceRule.RowChangedByOthers,
                    row.ToEntityReference(),
                    Lifted,
                    "The row holds nothing, and the last fact in the consent ledger is a refusal of its person."));
            }
        });
    }

    /// <summary>The detail of a finding that a row was lifted behind the ledger.</summary>
    public const string Lifted = "lifted";

    private const string State = "statecode";

    // Enough of the expected proof to tell one change of a row from the next.
    private const int DetailLength = 16;

    private static bool IsActive(Entity row) => row.GetAttributeValue<OptionSetValue>(State)?.Value == 0;

    // A topic or a mark that is not used any more may be put out of use.
    private static bool IsOurs(PluginCall call, Entity row) =>
        Proofs.IsProven(call, row)
        && (IsActive(row) || row.LogicalName is not (SuppressedAddress.Table or TopicPreference.Table));

    // Those of which the ledger says that they should hold something.
    private static HashSet<Guid> LiftedAmong(PluginCall call, IReadOnlyCollection<Entity> rows)
    {
        var found = new HashSet<Guid>();
        var lifted = rows.Where(row => IsOurs(call, row)).Select(row => Suppressions.Read(call, row))
            .Where(row => row.Ground is { Since: null, Person: not null, Matter.Topic: null }).ToList();
        foreach (var ofTable in lifted.GroupBy(row => row.Ground.Person!.Table))
        {
            if (PersonTable.Of(ofTable.Key) is not { } table)
            {
                continue;
            }

            var facts = LatestFacts.Of(call, table, ofTable.Select(row => row.Ground.Person!.Id).Distinct());
            found.UnionWith(ofTable.Where(row => StillRefuses(facts, row.Ground)).Select(row => row.Id));
        }

        return found;
    }

    private static bool StillRefuses(LatestFacts facts, AddressGround ground) =>
        facts.Newest(ground.Person!.Id, ground.Matter.Channel)?.IsRefusal == true;
}
