using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Generated;

/// <summary>An organisation with a topic, one below it and one beside it.</summary>
public sealed class SalesWithTopics : IDisposable
{
    public SalesWithTopics()
    {
        Topics["news"] = Shared.Sales.Topic("news");
        Topics["local"] = Shared.Sales.Topic("local", Topics["news"]);
        Topics["events"] = Shared.Sales.Topic("events");
    }

    internal SharedSales Shared { get; } = new();

    internal Dictionary<string, EntityReference> Topics { get; } = [];

    public void Dispose() => Shared.Dispose();
}

/// <summary>
/// The letter B of what was found from outside, generated: topics and pauses meet every fate that a flag meets, and
/// mail that waits; asked about each topic, at each address and of each row, at once and once everything followed.
/// </summary>
public sealed class KeepingAnyChoice(SalesWithTopics with) : IClassFixture<SalesWithTopics>
{
    private const string Marketing = "MarketingEmail";
    private const string Everything = "*";
    private const int PendingSend = 6;

    // What is said, the topic that it is said of, and whether it is a pause.
    private static readonly (string Name, string? Topic, bool IsPause)[] Words =
    [
        ("a topic is refused", "news", false),
        ("a topic below is refused", "local", false),
        ("all marketing is refused", null, false),
        ("a topic is paused", "news", true),
        ("a topic below is paused", "local", true),
        ("all marketing is paused", null, true),
    ];

    private static readonly string[] Ways = ["RC by id", "RC by address", "request row"];

    // What a message about each topic is held against; of none, what is said of all marketing.
    private static readonly (string? Topic, string[] Matters)[] Messages =
    [
        (null, [Marketing, Everything]),
        ("news", [Marketing, Everything, "news"]),
        ("local", [Marketing, Everything, "news", "local"]),
        ("events", [Marketing, Everything, "events"]),
    ];

    private readonly Sales sales = with.Shared.Sales;

    private static IEnumerable<Cell> Cells =>
        from fate in Fate.All
        from table in Asking.People
        from word in Words
        from way in Ways
        where (fate.Only ?? table) == table
            && (fate == Fate.All[0] || way == Ways[
                (Array.IndexOf(Fate.All, fate) + Array.IndexOf(Asking.People, table) + Array.IndexOf(Words, word))
                % Ways.Length])
        select new Cell(fate, table, word.Name, word.Topic, word.IsPause, way);

    private static IEnumerable<Cell> Waiting =>
        from table in Asking.People
        from word in Words
        from way in Ways
        select new Cell(Fate.All[0], table, word.Name, word.Topic, word.IsPause, way);

    private static IEnumerable<Cell> WaitingForOthers =>
        from fate in Fate.All
        from table in Asking.People
        from word in Words
        where (fate.Only ?? table) == table && word.Topic != "local" && (word.Topic is null || !word.IsPause)
        select new Cell(fate, table, word.Name, word.Topic, word.IsPause, Ways[0]);

    public static TheoryData<string> Fates => [.. Fate.All.Select(fate => fate.Name)];

    [Fact]
    public void So_many_cells_are_looked_at()
    {
        Assert.Equal(714, Cells.Count());
        Assert.Equal(3 * 6 * 3, Waiting.Count());
        Assert.Equal(339, WaitingForOthers.Count());
    }

    [Theory]
    [Trait("Case", "B")]
    [MemberData(nameof(Fates))]
    public void Whatever_becomes_of_who_said_so_it_is_held_and_of_nobody_else(string fate)
    {
        var trials = Cells.Where(cell => cell.Fate.Name == fate)
            .Select(cell => new Trial(cell, new Scene(sales, with.Shared.Next, cell.Matter))).ToList();
        foreach (var (cell, scene) in trials)
        {
            scene.Create(
                "person",
                cell.Table,
                scene.At("old"),
                cell.Table == "lead" ? [("companyname", "Shop")] : []);
            cell.Fate.First(scene);
            Say(cell, scene);
        }

        sales.Organization.RunAsynchronousJobs();
        trials.ForEach(trial => trial.Cell.Fate.Then(trial.Scene));
        var differences = new List<string>();
        if (!trials[0].Cell.Fate.IsEarlier)
        {
            differences.AddRange(Asked(trials, "at once"));
        }

        foreach (var (cell, scene) in trials)
        {
            // The same address as others write it, such as an import or somebody's contacts.
            scene.Create("in capitals", Fate.Next(cell.Table), scene.At("old").ToUpperInvariant());
            scene.Create("with a name", cell.Table, $"Ann <{scene.At("old")}>");
        }

        sales.Organization.RunAsynchronousJobs();
        differences.AddRange(Asked(trials, "afterwards"));

        Assert.True(differences.Count == 0, Questions.List(differences));
    }

    [Fact]
    [Trait("Case", "B")]
    public void Mail_that_waits_is_withdrawn_where_it_is_refused_and_only_there()
    {
        var trials = Waiting.Select(cell => new Trial(cell, new Scene(sales, with.Shared.Next, cell.Matter))).ToList();
        var mails = new List<(string What, EntityReference Mail, bool IsRefused)>();
        foreach (var (cell, scene) in trials)
        {
            scene.Create("person", cell.Table, scene.At("old"));
            foreach (var (topic, matters) in Messages)
            {
                foreach (var recipient in new[] { Sales.To(scene["person"]), Sales.Typed("to", scene.At("old")) })
                {
                    var how = recipient.Party.Contains("partyid") ? "to the row" : "typed in";
                    mails.Add((
                        $"{cell}: about {topic ?? "nothing"}, {how}",
                        Sent(recipient, topic),
                        matters.Contains(cell.Matter)));
                }
            }
        }

        trials.ForEach(trial => Say(trial.Cell, trial.Scene));
        sales.Organization.RunAsynchronousJobs();

        var differences = mails.Where(one => sales.StatusOf(one.Mail) == PendingSend == one.IsRefused)
            .Select(one => $"{one.What} {(one.IsRefused ? "still waits" : "is withdrawn")}").ToList();
        Assert.True(differences.Count == 0, Questions.List(differences));
        Assert.Equal(Waiting.Count() * Messages.Length * 2, mails.Count);
    }

    [Fact]
    [Trait("Case", "B")]
    public void Mail_that_waits_for_who_comes_to_refuse_is_withdrawn_and_no_other()
    {
        var trials = WaitingForOthers.Select(cell => new Trial(cell, new Scene(sales, with.Shared.Next, cell.Matter)))
            .ToList();
        var mails = new List<(Trial Trial, string Name, string? Topic, EntityReference Mail, string[] Addresses)>();
        foreach (var trial in trials)
        {
            var (cell, scene) = trial;
            scene.Create("person", cell.Table, scene.At("old"), cell.Table == "lead" ? [("companyname", "Shop")] : []);
            cell.Fate.First(scene);
            string?[] topics = cell.Topic is null ? [null] : ["local", "events"];
            foreach (var name in scene.Foreseen.Living)
            {
                var addresses = scene.Foreseen.UsedBy(name);
                foreach (var topic in topics)
                {
                    mails.Add((trial, name, topic, Sent(Sales.To(scene[name]), topic), addresses));
                }
            }
        }

        trials.ForEach(trial => Say(trial.Cell, trial.Scene));
        sales.Organization.RunAsynchronousJobs();
        trials.ForEach(trial => trial.Cell.Fate.Then(trial.Scene));
        sales.Organization.RunAsynchronousJobs();

        var differences = new List<string>();
        foreach (var (trial, name, topic, mail, addresses) in mails)
        {
            var foreseen = trial.Scene.Foreseen;
            var matters = Messages.Single(message => message.Topic == topic).Matters;
            var isRefused = addresses.Any(address => foreseen.IsRefusedAt(address, matters))
                || (foreseen.Stored.Contains(name) && foreseen.UsedBy(name).Length > 0
                    && foreseen.IsRefusedTo(name, matters));
            if (sales.StatusOf(mail) == PendingSend == isRefused)
            {
                differences.Add($"{trial.Cell.Fate.Name}, {trial.Cell}: to {name} about {topic ?? "nothing"} "
                    + $"{(isRefused ? "still waits" : "is withdrawn")}");
            }
        }

        Assert.True(differences.Count == 0, Questions.List(differences));
    }

    private EntityReference Sent(Sales.Recipient recipient, string? topic)
    {
        var mail = sales.Mail(
            [recipient],
            (Email.Category, new OptionSetValue(727000000)),
            (Email.Topic, topic is null ? null : with.Topics[topic]));
        sales.Send(mail);
        return mail;
    }

    private void Say(Cell cell, Scene scene)
    {
        var until = sales.Now.Date.AddDays(30);
        if (cell.Way == "request row")
        {
            HandingIn.ByRow(
                sales.Rep,
                cell.IsPause ? RequestKind.Pause : RequestKind.OptOut,
                (OptOutRequest.PersonType, cell.Table),
                (OptOutRequest.PersonId, scene["person"].Id.ToString("D")),
                (OptOutRequest.Topic, cell.Topic),
                (OptOutRequest.Channels, cell.Topic is null ? Marketing : null),
                (OptOutRequest.PausedUntil, cell.IsPause ? until : null));
            scene.Foreseen.Refuse("person", cell.Matter);
            return;
        }

        var isById = cell.Way == "RC by id";
        Asking.Ask(
            sales.Rep,
            cell.IsPause ? "Pause" : "OptOut",
            [
                .. isById ? HandingIn.Of(scene["person"]) : [(RecordConsent.Address, (object)scene.At("old"))],
                .. cell.Topic is null
                    ? [(RecordConsent.Channels, new[] { Marketing })]
                    : new[] { (RecordConsent.Topic, (object)cell.Topic) },
                .. cell.IsPause ? [(RecordConsent.PausedUntil, until)] : Array.Empty<(string, object)>(),
            ]);
        if (isById)
        {
            scene.Foreseen.Refuse("person", cell.Matter);
        }
        else
        {
            scene.Foreseen.RefuseAddress(scene.At("old"), cell.Matter);
        }
    }

    private IEnumerable<string> Asked(List<Trial> trials, string when) =>
        Messages.SelectMany(message => sales.Differing(
            trials.SelectMany(trial => trial.Scene.Questions(
                trial.Cell,
                name => trial.Scene.Foreseen.IsRefusedTo(name, message.Matters),
                message.Matters)),
            "Marketing",
            when,
            message.Topic))
        .Concat(sales.Differing(
            trials.SelectMany(trial => trial.Scene.Questions(trial.Cell, _ => false)), "Transactional", when));

    private sealed record Trial(Cell Cell, Scene Scene);

    private sealed record Cell(Fate Fate, string Table, string Word, string? Topic, bool IsPause, string Way)
    {
        /// <summary>What is refused, as a message is held against it.</summary>
        public string Matter => Topic ?? (IsPause ? Everything : Marketing);

        public override string ToString() => $"{Table}, {Word}, {Way}";
    }
}
