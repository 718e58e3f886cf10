using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>
/// The letter A of what was found from outside, generated: each table, channel, way to say no and fate of the row;
/// asked at each address and of each row, at once and once everything followed.
/// </summary>
public sealed class FollowingAPersonAnyWay(SharedSales shared) : IClassFixture<SharedSales>
{
    private static readonly List<string> Channels =
        ["Email", "MarketingEmail", "MarketingMaterial", "EmailTracking", "Phone", "Sms", "Fax"];

    private static readonly Dictionary<string, (string Column, bool Refusing)> Flags = new()
    {
        ["Email"] = ("donotemail", true),
        ["MarketingEmail"] = ("donotbulkemail", true),
        ["MarketingMaterial"] = ("donotsendmm", true),
        ["EmailTracking"] = ("followemail", false),
        ["Phone"] = ("donotphone", true),
        ["Sms"] = ("optout_donotsms", true),
        ["Fax"] = ("donotfax", true),
    };

    private static readonly string[] Ways =
        ["flag on the form", "flag at create", "RC by id", "RC by address", "request row"];

    private readonly Sales sales = shared.Sales;

    // Of the flag that everybody uses each way meets each fate; of the others each way meets each table and channel,
    // and in turn the fates.
    private static IEnumerable<Cell> Cells =>
        from fate in Fate.All
        from table in Asking.People
        from channel in Channels
        from way in Ways
        where (fate.Only ?? table) == table
            && fate.Columns <= Foreseen.ColumnsOf(table, channel).Length
            && !(fate.IsEarlier && way == "flag at create")
            && (channel == "MarketingEmail" || fate == Fate.All[0] || way == InTurn(fate, table, channel))
        select new Cell(fate, table, channel, way);

    private static string InTurn(Fate fate, string table, string channel)
    {
        var ways = fate.IsEarlier ? Ways.Where(way => way != "flag at create").ToArray() : Ways;
        var turn = Array.IndexOf(Fate.All, fate) + Array.IndexOf(Asking.People, table) + Channels.IndexOf(channel);
        return ways[turn % ways.Length];
    }

    public static TheoryData<string> Fates => [.. Fate.All.Select(fate => fate.Name)];

    [Fact]
    public void So_many_cells_are_looked_at() => Assert.Equal(1287, Cells.Count());

    [Theory]
    [Trait("Case", "A")]
    [MemberData(nameof(Fates))]
    public void Whatever_becomes_of_who_refused_it_is_held_and_nobody_else_is(string fate)
    {
        var trials = Cells.Where(cell => cell.Fate.Name == fate)
            .Select(cell => new Trial(cell, new Scene(sales, shared.Next, cell.Channel))).ToList();
        trials.ForEach(Say);
        sales.Organization.RunAsynchronousJobs();
        trials.ForEach(trial => trial.Cell.Fate.Then(trial.Scene));
        var differences = new List<string>();
        if (!trials[0].Cell.Fate.IsEarlier)
        {
            differences.AddRange(Asked(trials, "at once"));
        }

        var newcomers = trials.ToDictionary(trial => trial, trial => trial.Scene.Newcomers(trial.Cell.Table));
        differences.AddRange(Flagged(trials, newcomers.GetValueOrDefault, "at once"));
        sales.Organization.RunAsynchronousJobs();
        differences.AddRange(Asked(trials, "afterwards"));
        differences.AddRange(Flagged(trials, trial => trial.Scene.Foreseen.Living, "afterwards"));

        Assert.True(differences.Count == 0, Questions.List(differences));
    }

    private void Say(Trial trial)
    {
        var (cell, scene) = (trial.Cell, trial.Scene);
        var (column, refusing) = Flags[cell.Channel];
        scene.Create(
            "person",
            cell.Table,
            scene.At("old"),
            [.. cell.Table == "lead" ? [("companyname", "Shop")] : Array.Empty<(string, object?)>(),
             .. cell.Way == "flag at create" ? [(column, refusing)] : Array.Empty<(string, object?)>()]);
        if (cell.Way == "flag at create")
        {
            scene.Foreseen.Refuse("person", cell.Channel);
        }

        cell.Fate.First(scene);
        switch (cell.Way)
        {
            case "flag on the form":
                Sales.Update(sales.Rep, scene["person"], (column, refusing));
                break;
            case "RC by id":
                sales.OptOut(scene["person"], (RecordConsent.Channels, new[] { cell.Channel }));
                break;
            case "RC by address":
                sales.OptOut(scene.At("old"), (RecordConsent.Channels, new[] { cell.Channel }));
                scene.Foreseen.RefuseAddress(scene.At("old"), cell.Channel);
                return;
            case "request row":
                HandingIn.ByRow(
                    sales.Rep,
                    RequestKind.OptOut,
                    (OptOutRequest.PersonType, cell.Table),
                    (OptOutRequest.PersonId, scene["person"].Id.ToString("D")),
                    (OptOutRequest.Channels, cell.Channel));
                break;
            default:
                return;
        }

        scene.Foreseen.Refuse("person", cell.Channel);
    }

    // Typed in and of the row, as business and as marketing; of numbers, by who calls or faxes them.
    private IEnumerable<string> Asked(List<Trial> trials, string when) =>
    [
        .. sales.Differing(OfMail(trials, "Email", "MarketingEmail", "MarketingMaterial"), "Marketing", when),
        .. sales.Differing(OfMail(trials, "Email"), "Transactional", when),
        .. trials.Where(trial => trial.Cell.Channel is "Phone" or "Fax")
            .SelectMany(trial => trial.Scene.Questions(
                trial.Cell, name => trial.Scene.Foreseen.IsCallRefusedTo(name, trial.Cell.Channel), trial.Cell.Channel)
                .Where(question => IsBlocked(trial, question) != question.IsRefused)
                .Select(question => question.Difference("A call", when))),
    ];

    private static List<Question> OfMail(List<Trial> trials, params string[] matters) =>
        [.. trials.Where(trial => trial.Cell.Channel is not ("Phone" or "Sms" or "Fax")).SelectMany(trial =>
            trial.Scene.Questions(trial.Cell, name => trial.Scene.Foreseen.IsRefusedTo(name, matters), matters))];

    private bool IsBlocked(Trial trial, Question question)
    {
        var table = trial.Cell.Channel == "Phone" ? "phonecall" : "fax";
        var activity = new Entity(table) { ["subject"] = "Hello" };
        if (question.IsTyped)
        {
            activity[table == "phonecall" ? "phonenumber" : "faxnumber"] = question.Text;
        }
        else
        {
            activity["to"] = new EntityCollection(
                [new Entity("activityparty") { ["partyid"] = trial.Scene[question.Name] }]);
        }

        try
        {
            sales.Rep.Create(activity);
            return false;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return true;
        }
    }

    private IEnumerable<string> Flagged(
        List<Trial> trials, Func<Trial, IEnumerable<string>?> namesOf, string when)
    {
        var stored = new Dictionary<Guid, Entity>();
        foreach (var table in Asking.People)
        {
            var ids = trials.SelectMany(trial => namesOf(trial)!.Select(name => trial.Scene[name]))
                .Where(row => row.LogicalName == table).Select(row => (object)row.Id).Distinct();
            foreach (var slice in ids.Chunk(500))
            {
                var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
                query.Criteria.AddCondition(table + "id", ConditionOperator.In, slice);
                foreach (var row in sales.Admin.RetrieveMultiple(query).Entities)
                {
                    stored[row.Id] = row;
                }
            }
        }

        foreach (var trial in trials)
        {
            foreach (var name in namesOf(trial)!)
            {
                var row = stored[trial.Scene[name].Id];
                var derived = row.GetAttributeValue<string>("optout_derived") ?? string.Empty;
                foreach (var channel in Channels)
                {
                    var (column, refusing) = Flags[channel];
                    var isFlagged = row.GetAttributeValue<bool?>(column) == refusing;
                    var isExpected = trial.Scene.Foreseen.IsFlagged(name, channel);
                    if (isFlagged != isExpected)
                    {
                        yield return $"{trial.Cell}: {name} is {(isFlagged ? "flagged" : "free")} for {channel} {when}";
                    }
                    else if (isFlagged && trial.Scene.Foreseen.Owns(name, channel)
                        == derived.Split(';')[0].Split(',').Select(one => one.Trim()).Contains(channel))
                    {
                        yield return $"{trial.Cell}: {name}'s flag for {channel} is "
                            + $"{(derived.Length > 0 ? "derived" : "own")} {when}";
                    }
                }
            }
        }
    }

    private sealed record Trial(Cell Cell, Scene Scene);

    private sealed record Cell(Fate Fate, string Table, string Channel, string Way)
    {
        public override string ToString() => $"{Table}, {Channel}, {Way}";
    }
}
