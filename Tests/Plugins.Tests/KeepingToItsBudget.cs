using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// What the product asks of the platform while somebody waits, by formula: for each situation, in each state of the
/// organisation, with few and many rows that hold the same address.
/// </summary>
public sealed class KeepingToItsBudget : IDisposable
{
    private static readonly string[] Tables = ["contact", "lead", "account"];

    // A footer is put into the text as it then is: to read it and to write it.
    private const int Footer = 2;

    private readonly Sales sales = new();

    public KeepingToItsBudget()
    {
        sales.SetFooter();
        sales.Create(new Entity(SecretKey.Table, SecretKey.First(KeyPurpose.Token))
        {
            [SecretKey.Name] = "Token key 1",
            [SecretKey.Purpose] = Choices.Of(KeyPurpose.Token),
        });
    }

    /// <summary>How far the organisation has come, and what a process of the platform remembers of it.</summary>
    public enum State
    {
        /// <summary>The baseline has not ended, and nothing is remembered: the first operation of a process.</summary>
        Fresh,

        /// <summary>
        /// The keys were made minutes ago, and the baseline has not ended; what was asked is remembered.
        /// </summary>
        Young,

        /// <summary>The baseline has ended, the regular work is done, and what was asked is remembered.</summary>
        Settled,
    }

    public static TheoryData<State, int> StatesAndTwins
    {
        get
        {
            var all = new TheoryData<State, int>();
            foreach (var state in Enum.GetValues<State>())
            {
                foreach (var twins in new[] { 2, 20, 200 })
                {
                    all.Add(state, twins);
                }
            }

            return all;
        }
    }

    public static TheoryData<State, int> StatesAndRecipients
    {
        get
        {
            var all = new TheoryData<State, int>();
            foreach (var state in Enum.GetValues<State>())
            {
                foreach (var recipients in new[] { 1, 10, 200, 600, 1000 })
                {
                    all.Add(state, recipients);
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(StatesAndTwins))]
    public void A_write_of_a_row_costs_by_what_it_changes_however_many_hold_its_address(State state, int twins)
    {
        // Each of these is asked once, and then remembered for a minute.
        const int keys = 1, settings = 1, waitingRow = 1, topics = 1;
        const int found = 1, readAgain = 1, work = 1;
        int Once(int asked) => state == State.Fresh ? asked : 0;
        Begin(state);
        for (var i = 0; i < twins; i++)
        {
            sales.Person(
                Tables[i % Tables.Length], "shared@example.com", ("emailaddress2", "eight@example.com"));
        }

        var refusing = sales.Contact("shared@example.com");
        var eight = sales.Contact("eight@example.com", ("telephone1", "030 222333"));
        var willing = sales.Contact("willing@example.com", ("telephone1", "030 77"), ("donotphone", false));
        var lead = sales.Lead("lead@example.com");
        sales.Topic("news");
        sales.Forget();
        OptOut(topic: "news", person: lead);
        sales.Organization.RunAsynchronousJobs();

        Budget[] budgets =
        [
            // 2, one for each address and channel, one for each flag.
            new("one flag", found + readAgain + 1 + 1 + Once(keys + settings + waitingRow), () =>
                sales.Update(refusing, ("donotbulkemail", true))),

            // The mailbox is refused on three channels, the number on two.
            new("eight flags", found + readAgain + (3 + 2) + 8 + Once(keys + settings + waitingRow), () =>
                sales.Update(
                    eight,
                    ("donotemail", true),
                    ("donotbulkemail", true),
                    ("donotsendmm", true),
                    ("donotphone", true),
                    ("optout_donotsms", true),
                    ("donotfax", true),
                    ("donotpostalmail", true),
                    ("donotbulkpostalmail", true))),
            // What follows it is left as work: no step can be told for which new rows to run.
            new("a new row with a flag", found + readAgain + 1 + 1 + work + Once(keys + settings + waitingRow), () =>
                sales.Contact("new@example.com", ("donotbulkemail", true))),
            new("a new row that permits", found + Once(keys), () =>
                sales.Contact("permits@example.com", ("donotbulkemail", false))),
            new("a new row without an address", 0, () => sales.Contact(email: null, ("donotbulkemail", false))),
            new("a whole row, nothing changed", 0, () => sales.Update(
                willing, ("emailaddress1", "willing@example.com"), ("telephone1", "030 77"), ("donotphone", false))),
            new("a column of somebody else", 0, () => sales.Update(willing, ("description", "x"))),
            // Where there are topics, one for the choices of the row.
            new("a new address of a willing person", found + 1 + Once(keys + settings + topics), () =>
                sales.Update(willing, ("emailaddress1", "willing2@example.com"))),
            new("a new address of who refused a topic", found + 1 + 1 + 1 + Once(keys + settings + waitingRow), () =>
                sales.Update(lead, ("emailaddress1", "lead2@example.com"))),
            new("a new address of who refuses", found + 1 + 1 + 1 + Once(keys + waitingRow + topics), () =>
                sales.Update(refusing, ("emailaddress1", "refusing2@example.com"))),
            new("an address that others refused", found + 1 + 1 + Once(keys + settings + waitingRow + topics), () =>
                sales.Update(willing, ("emailaddress1", "shared@example.com"))),

            // A row of the list is written to lock it; whether the same was tried before is asked by its id.
            new(
                "a permission without evidence",
                found + 1 + readAgain + 1 + 1 + Once(keys + settings + waitingRow),
                () => sales.Update(eight, ("donotbulkemail", false))),

            // Its right, the ledger of the person, and the row of the list that is lifted.
            new(
                "a permission with evidence",
                found + 1 + readAgain + 2 + 1 + 1 + 1 + Once(keys + settings + waitingRow),
                () => sales.Loosen(sales.Admin, eight, ConsentSource.PhoneCall, ("donotbulkemail", false))),
        ];
        Hold(state, budgets);
    }

    [Theory]
    [MemberData(nameof(StatesAndRecipients))]
    public void A_send_to_the_willing_costs_three_its_footer_and_one_for_each_further_slice(
        State state, int recipients)
    {
        Begin(state);
        var mail = sales.CampaignMail(Everybody(recipients));
        sales.Organization.RunAsynchronousJobs();

        Hold(state, [new("send", OfSend(state, recipients) + FooterOnce(state) + Footer, () => sales.Send(mail))]);
    }

    [Theory]
    [InlineData(State.Fresh)]
    [InlineData(State.Young)]
    [InlineData(State.Settled)]
    public void A_send_costs_by_what_there_is_to_know(State state)
    {
        const int access = 1, table = 1, work = 1, row = 1, choices = 1, merged = 1;
        int Once(int asked) => state == State.Fresh ? asked : 0;
        Begin(state);
        var free = sales.Contact("free@example.com");
        var no = sales.Contact("no@example.com", ("donotbulkemail", true));
        var other = sales.Lead("other@example.com", ("donotbulkemail", true));
        var gone = sales.Contact("gone@example.com");
        sales.Merge(sales.Contact("kept@example.com"), gone);
        var refused = sales.CampaignMail(To(no));
        var twice = sales.CampaignMail(To(no), Cc(other));
        var toGone = sales.CampaignMail(To(gone));
        var toFree = sales.CampaignMail(To(free));
        var business = sales.Mail([To(no)]);
        var topicMail = sales.Mail([To(free)]);
        sales.Organization.RunAsynchronousJobs();
        var one = OfSend(state, 1);

        Hold(
            state,
            [
                // Besides, the language and the row that ledger rows wait for, once.
                new("one refused", one + access + table + row + work + Once(1 + 1), () => sales.Refusal(refused)),
                new("two refused, of two tables", one + access + (2 * table) + (2 * row) + work + Once(1 + 1), () =>
                    sales.Refusal(twice)),
                new("who was merged away", one + merged + FooterOnce(state) + Footer, () => sales.Send(toGone)),

                // The fact is written once: whether it is there, the refusal's row that is locked for it, read and
                // written, and whether it is there then.
                new("business with who refused marketing", one + 4 + row + Once(1), () => sales.Send(business)),
                // The footer is written with it.
                new("a status that is written", one + FooterOnce(state) + Footer - 1, () => Update(
                    sales.Rep,
                    toFree,
                    ("statecode", new OptionSetValue(1)),
                    (Email.Status, new OptionSetValue(Email.PendingSend)))),

                // There is no e-mail to be read yet, and the people are read by their table.
                new("a new one that is pending", one - 1, () => sales.Rep.Create(sales.Draft(
                    [To(free)],
                    ("statecode", new OptionSetValue(1)),
                    (Email.Status, new OptionSetValue(Email.PendingSend))))),

                // It is looked at as it is made, and as it is sent, which is a request of its own; and whether the
                // template is marked, once.
                new("of a template", one - 1 + OfRemembered(state, 1) + 1, () =>
                    sales.Rep.Execute(sales.TemplateSend(sales.Draft([To(free)]), free))),
            ]);

        sales.Topic("news");
        sales.Forget();
        Hold(state, [new("where there are topics", one + choices, () => sales.Send(topicMail))]);
    }

    [Fact]
    public void Nothing_runs_later_where_nothing_can_be_found()
    {
        Begin(State.Settled);
        var willing = sales.Contact("willing@example.com", ("telephone1", "030 77"), ("donotphone", false));
        sales.Organization.RunAsynchronousJobs();
        Ready(State.Settled);

        Assert.Equal(
            [0, 0, 0, 0],
            new[]
            {
                Later(() => sales.CampaignMail(To(willing))),
                Later(() => sales.Contact("new@example.com", ("donotbulkemail", false), ("donotphone", false))),
                Later(() => sales.Update(
                    willing,
                    ("emailaddress1", "willing@example.com"),
                    ("telephone1", "030 77"),
                    ("donotphone", false))),
                Later(() => sales.Update(willing, ("description", "x"))),
            });
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(200)]
    public void A_refusal_costs_later_by_the_number_of_its_twins(int twins)
    {
        // The row, three tables of twins, their suppressions, the mail that waits and its lists, whether anything is to
        // be sealed, and the call that seals: whether the head is there, its lock, how far it is, what waits, the head.
        // Then the call that tells others: once a minute whether this is a copy, how far it is, its lock, how far it is,
        // what comes next, how far, and events.
        const int follow = 9, seal = 5, tell = 8;

        // Each twin: its flags and its ledger row; its own job finds nothing and looks whether something is to be
        // sealed; and each ledger row gets its place in the chain.
        const int twin = 2, look = 1, place = 1;
        Begin(State.Settled);
        for (var i = 0; i < twins; i++)
        {
            sales.Person(Tables[i % Tables.Length], "shared@example.com");
        }

        var refusing = sales.Contact("shared@example.com");
        sales.Organization.RunAsynchronousJobs();
        Ready(State.Settled);

        var later = Later(() => sales.Update(refusing, ("donotbulkemail", true)));

        // An event tells at most a hundred of the ledger rows.
        var events = (place + twins + 99) / 100;
        Assert.Equal(follow + seal + tell + events + place + ((twin + look + place) * twins), later);
    }

    [Theory]
    [InlineData(State.Young)]
    [InlineData(State.Settled)]
    public void A_sent_mail_is_looked_at_once_by_the_same_decision(State state)
    {
        const int status = 1, seal = 1;
        Begin(state);
        var mail = sales.CampaignMail(Everybody(10));
        sales.Organization.RunAsynchronousJobs();
        Ready(state);
        sales.Send(mail);
        var before = sales.Organization.Traces.Count;

        sales.Organization.RunAsynchronousJobs();

        // The footer that was written needs no look.
        var looked = Assert.Single(sales.Organization.Traces.Skip(before), trace => trace.Requests > 0);
        Assert.Equal(typeof(FindUnwantedSend).FullName, looked.TypeName);
        Assert.Equal(status + OfRemembered(state, 10) + seal, looked.Requests);
    }

    [Fact]
    public void A_mail_of_a_template_is_looked_at_once_too()
    {
        Begin(State.Settled);
        var free = sales.Contact("free@example.com");
        sales.Organization.RunAsynchronousJobs();
        Ready(State.Settled);
        sales.Rep.Execute(sales.TemplateSend(sales.Draft([To(free)]), free));
        var before = sales.Organization.Traces.Count;

        sales.Organization.RunAsynchronousJobs();

        // What is within the send looks whether anything is to be sealed, and at no e-mail.
        var looks = sales.Organization.Traces.Skip(before).Select(trace => trace.Requests).Where(asked => asked > 1);
        Assert.Equal(1 + OfRemembered(State.Settled, 1) + 1, Assert.Single(looks));
    }

    // In which language the footer is, and of which change of the privacy policy it tells.
    private static int FooterOnce(State state) => state == State.Fresh ? 2 : 0;

    private static int OfSend(State state, int recipients)
    {
        // Keys, settings, topics, whether people have choices about all marketing, and whether the list is whole.
        const int once = 5;
        return OfRemembered(state, recipients) + (state == State.Fresh ? once : 0);
    }

    // The e-mail, its parties with their rows, and of 600 addresses each the suppressions; before the baseline has
    // ended also the rows that hold them, table by table.
    private static int OfRemembered(State state, int recipients)
    {
        const int mail = 1, parties = 1, suppressions = 1;
        var slices = (recipients + 599) / 600;
        return mail + parties + ((suppressions + (state == State.Settled ? 0 : Tables.Length)) * slices);
    }

    private void Begin(State state)
    {
        sales.AllowTypedInAddresses();
        if (state == State.Settled)
        {
            sales.Settle();
        }
        else
        {
            sales.SuppressKey();
            Refuse();
            sales.Clock.Advance(state == State.Fresh ? TimeSpan.FromMinutes(6) : TimeSpan.Zero);
        }
    }

    // Whatever a process remembers is a minute old at most.
    private void Ready(State state)
    {
        if (state == State.Fresh)
        {
            sales.Forget();
            return;
        }

        if (state == State.Settled)
        {
            sales.Forget();
        }

        Refuse();
    }

    private void Refuse()
    {
        var warm = sales.Contact($"warm{Guid.NewGuid():N}@example.com");
        sales.Update(warm, ("donotbulkemail", true));
        sales.Refusal(sales.CampaignMail(To(warm)));
        sales.Send(sales.Mail([To(warm)]));
        sales.Send(sales.CampaignMail(To(sales.Contact($"willing{Guid.NewGuid():N}@example.com"))));
        sales.Organization.RunAsynchronousJobs();
    }

    private void Hold(State state, Budget[] budgets)
    {
        var asked = budgets.Select(budget =>
        {
            Ready(state);
            return $"{budget.Situation}: {Cost(budget.Work)}";
        }).ToList();

        Assert.Equal(budgets.Select(budget => $"{budget.Situation}: {budget.Requests}"), asked);
    }

    private int Cost(Action work)
    {
        var before = sales.Organization.Traces.Count;
        work();
        var cost = sales.Organization.Traces.Skip(before).Where(trace => trace.Mode == 0).Sum(trace => trace.Requests);
        sales.Organization.RunAsynchronousJobs();
        return cost;
    }

    private int Later(Action work)
    {
        work();
        var before = sales.Organization.Traces.Count;
        sales.Organization.RunAsynchronousJobs();
        return sales.Organization.Traces.Skip(before).Sum(trace => trace.Requests);
    }

    private static readonly string[] Marketing = ["MarketingEmail"];

    private void OptOut(string topic, EntityReference person) =>
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            ["Decision"] = "OptOut",
            ["PersonType"] = person.LogicalName,
            ["PersonId"] = person.Id,
            ["Channels"] = Marketing,
            ["Topic"] = topic,
            ["Source"] = "PhoneCall",
        });

    private Recipient[] Everybody(int recipients) =>
        [.. Enumerable.Range(0, recipients).Select(i => i % 4 == 3
            ? Typed("to", $"p{i}@example.com")
            : To(sales.Person(Tables[i % 4], $"p{i}@example.com")))];

    private sealed record Budget(string Situation, int Requests, Action Work);
}
