using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// Kind I with the plugins bypassed: every column of a row that decides, changed or emptied. Whoever was refused stays
/// refused wherever the row is still found, and the compliance check names the row.
/// </summary>
public sealed class WritingPastEveryPlugin : IDisposable
{
    private static readonly Dictionary<string, string[]> Changed = new()
    {
        [SuppressedAddress.Table] =
        [
            "addresshash", "channel", "keyid", "pauseduntil", "personid", "persontype", "proof", "reason", "recordedon",
            "saidon", "since", "source", "topic", "weight", "statecode",
        ],
        [TopicPreference.Table] =
        [
            "addresshash", "evidence", "expireson", "pauseduntil", "personid", "persontype", "proof", "recordedon",
            "saidon", "since", "source", "state", "topicid", "weight", "statecode",
        ],
        [MarketingTopic.Table] = ["code", "parentid", "proof", "requiresoptin"],
        [TemplatePolicy.Table] = ["category", "proof", "templateid", "topicid"],
        [Door.Table] = ["proof", "userid"],
    };

    private static readonly Dictionary<string, string[]> Emptied = new()
    {
        [SuppressedAddress.Table] = ["addresshash", "channel", "proof", "recordedon", "saidon", "since", "weight"],
        [TopicPreference.Table] = ["personid", "persontype", "proof", "state", "topicid"],
        [MarketingTopic.Table] = ["code", "proof", "requiresoptin"],
        [TemplatePolicy.Table] = ["category", "proof", "templateid"],
        [Door.Table] = ["proof", "userid"],
    };

    /// <summary>The columns by which a row is found: with another value it is another's, and only the check sees it.
    /// </summary>
    private static readonly string[] FoundBy =
    [
        "optout_suppression.addresshash", "optout_suppression.channel", "optout_suppression.topic",
        "optout_preference.personid", "optout_preference.persontype", "optout_preference.topicid changed",
    ];

    private readonly Sales sales = new();
    private readonly EntityReference news;
    private readonly EntityReference other;

    public WritingPastEveryPlugin()
    {
        news = sales.Topic("news");
        other = sales.Topic("other");
    }

    /// <summary>Every cell.</summary>
    internal static IReadOnlyList<Cell> Cells { get; } =
    [
        .. from table in Changed from column in table.Value select new Cell(table.Key, column, IsEmptied: false),
        .. from table in Emptied from column in table.Value select new Cell(table.Key, column, IsEmptied: true),
    ];

    public void Dispose() => sales.Dispose();

    [Fact]
    public void There_are_that_many_cells() => Assert.Equal(60, Cells.Count);

    [Fact]
    public void Who_was_refused_stays_refused_and_the_row_is_named()
    {
        var asked = Cells.Select((cell, i) => (Cell: cell, Asked: Written(cell, i))).ToList();
        var differences = asked.Where(one => one.Asked.IsRefused() == false && !IsLost(one.Cell))
            .Select(one => $"{one.Cell}: is not refused any more").ToList();

        var intruding = new Intruding(sales);
        intruding.CheckCompliance();

        var named = intruding.Findings(ComplianceRule.RowChangedByOthers)
            .Select(finding => (string)finding[ComplianceFinding.RegardingId]).ToHashSet();
        differences.AddRange(asked.Where(one => !named.Contains(one.Asked.Row.Id.ToString("D")))
            .Select(one => $"{one.Cell}: is not named"));
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences)}");
    }

    private static bool IsLost(Cell cell) => FoundBy.Contains($"{cell.Table}.{cell.Column}")
        || FoundBy.Contains($"{cell.Table}.{cell.Column} {(cell.IsEmptied ? "emptied" : "changed")}");

    // Writes a row as the product would, changes it past every plugin, and says how to ask what then holds.
    private (EntityReference Row, Func<bool?> IsRefused) Written(Cell cell, int i)
    {
        var address = $"x{i}@d.example";
        (EntityReference Row, Func<bool?> IsRefused) made;
        switch (cell.Table)
        {
            case SuppressedAddress.Table:
                made = (sales.Suppress(address), () => IsRefused(address, null, null));
                break;
            case TopicPreference.Table:
                var person = sales.Contact(address);
                made = (sales.Choose(person, news, PreferenceState.OptedOut), () => IsRefused(null, person, "news"));
                break;
            case MarketingTopic.Table:
                var ana = sales.Contact(address);
                var topic = sales.Topic($"club{i}", parent: null, requiresOptIn: true);
                made = (topic, () => sales.IsRefused(ana, topic));
                break;
            case TemplatePolicy.Table:
                made = (
                    sales.Product(
                        TemplatePolicy.Table,
                        (TemplatePolicy.Name, "Offers"),
                        (TemplatePolicy.TemplateId, Guid.NewGuid().ToString("D")),
                        (TemplatePolicy.Category, new OptionSetValue(727000000))),
                    () => null);
                break;
            default:
                made = (
                    sales.Product(Door.Table, (Door.Name, "Site"), (Door.UserId, Guid.NewGuid().ToString("D"))),
                    () => null);
                break;
        }

        Change(made.Row, cell);
        return made;
    }

    private bool IsRefused(string? address, EntityReference? person, string? topic) => !(bool)HandingIn.Check(
        sales.Admin, address, person, topic is null ? [] : [(CheckConsent.Topic, topic)])["allowed"];

    private void Change(EntityReference row, Cell cell)
    {
        var column = cell.Column == "statecode" ? cell.Column : $"optout_{cell.Column}";
        var changed = new Entity(row.LogicalName, row.Id)
        {
            [column] = cell.IsEmptied ? null : column switch
            {
                "statecode" => new OptionSetValue(1),
                TopicPreference.Topic or MarketingTopic.Parent => other,
                SuppressedAddress.Channel => new OptionSetValue(727000002),
                TopicPreference.State => Choices.Of(PreferenceState.OptedIn),
                SuppressedAddress.Weight => new OptionSetValue(727000001),
                SuppressedAddress.Source or SuppressedAddress.Reason => new OptionSetValue(727000003),
                TemplatePolicy.Category => new OptionSetValue(727000001),
                MarketingTopic.RequiresOptIn => false,
                _ when column.EndsWith("on", StringComparison.Ordinal)
                    || column is SuppressedAddress.PausedUntil or SuppressedAddress.Since =>
                        new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                _ when column == Proofs.Column => new string('a', 64),
                _ => "b" + row.Id.ToString("N"),
            },
        };
        if (column == "statecode")
        {
            changed["statuscode"] = new OptionSetValue(2);
        }

        sales.Admin.Execute(new UpdateRequest { Target = changed, [Bypass.Plugins] = true });
    }

    internal sealed record Cell(string Table, string Column, bool IsEmptied);
}
