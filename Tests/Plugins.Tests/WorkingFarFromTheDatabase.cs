using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// Each request takes 25 milliseconds, counted on the organisation's clock: a call of a long run answers within a
/// minute all the same, and the calls together come to the end.
/// </summary>
public sealed class WorkingFarFromTheDatabase
{
    private const int MostCalls = 200;
    private const int People = 2_100;

    private static readonly HostRules Far = new() { Latency = TimeSpan.FromMilliseconds(25) };
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // What the regular work says of each kind of it.
    private static readonly string[] Works = ["their seal", "compliance check", "flags are being held"];

    private static readonly string[] Flags = ["donotbulkemail", "donotphone", "donotpostalmail", "donotsendmm"];

    [Theory]
    [InlineData(null)]
    [InlineData(2_000)]
    public void The_baseline_is_taken_in_calls_of_less_than_a_minute(int? slice)
    {
        using var sales = new Sales(Fill, rules: Far);
        var request = new OrganizationRequest("optout_Baseline");
        if (slice is { } rows)
        {
            request[TakeBaseline.Slice] = rows;
        }

        var processed = 0;
        var calls = Calls(sales, request, answer =>
        {
            processed += (int)answer[TakeBaseline.Processed];
            return (bool)answer[TakeBaseline.Finished];
        });

        Assert.InRange(calls, 3, MostCalls);
        Assert.Equal(People, processed);
        Assert.Equal(
            People * Flags.Length, Pages.Each(sales.Admin, new QueryExpression(ConsentAudit.Table)).Count());
    }

    [Fact]
    public void What_waits_is_sealed_in_calls_of_less_than_a_minute()
    {
        using var sales = new Sales(rules: Far);
        Waiting(sales);
        Assert.InRange(
            Calls(sales, new OrganizationRequest("optout_Seal"), answer => !(bool)answer[Seal.More]), 3, MostCalls);
        Assert.Equal((Waits, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
    }

    [Fact]
    public void The_regular_work_seals_checks_and_derives_in_calls_of_less_than_a_minute()
    {
        using var sales = new Sales(Fill, rules: Far);
        Calls(
            sales, new OrganizationRequest("optout_Baseline"), answer => (bool)answer[TakeBaseline.Finished]);
        GoRound(sales);

        var did = new List<string>();
        Calls(sales, new OrganizationRequest("optout_RunDue"), answer =>
        {
            did.Add((string)answer[RunDue.Did]);
            return (bool)answer[RunDue.Finished];
        });

        Assert.Equal(0, sales.Verify().Unsealed);
        Assert.All(
            Works,
            work => Assert.Contains(did, sentence => sentence.Contains(work, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(People, Found(sales));
    }

    [Fact]
    public void A_compliance_check_answers_each_call_within_a_minute()
    {
        using var sales = new Sales(Fill, rules: Far);
        Calls(
            sales, new OrganizationRequest("optout_Baseline"), answer => (bool)answer[TakeBaseline.Finished]);
        GoRound(sales);
        var request = new OrganizationRequest("optout_RunComplianceCheck");

        var calls = Calls(sales, request, answer =>
        {
            request[RunComplianceCheck.CheckId] = answer[RunComplianceCheck.CheckId];
            request[RunComplianceCheck.Cursor] = answer[RunComplianceCheck.Cursor];
            return (bool)answer[RunComplianceCheck.Finished];
        });

        Assert.InRange(calls, 12, MostCalls);
        Assert.Equal(People, Found(sales));
    }

    private const int Waits = 1_200;

    private static void Waiting(Sales sales)
    {
        var people = Enumerable.Range(0, Waits)
            .Select(i => new Entity("contact") { ["lastname"] = $"N{i}", ["donotphone"] = true });
        foreach (var some in people.Chunk(100))
        {
            sales.Admin.Execute(new CreateMultipleRequest { Targets = new([.. some]) { EntityName = "contact" } });
        }
    }

    private static void Fill(IOrganizationService admin)
    {
        foreach (var batch in Enumerable.Range(0, People).Chunk(1_000))
        {
            admin.Execute(new CreateMultipleRequest
            {
                Targets = new([.. batch.Select(Person)]) { EntityName = "contact" },
            });
        }
    }

    private static Entity Person(int number)
    {
        var row = new Entity("contact")
        {
            ["lastname"] = $"P {number}",
            ["emailaddress1"] = $"p{number}@example.com",
            ["telephone1"] = $"+4930{number:D7}",
        };
        foreach (var flag in Flags)
        {
            row[flag] = true;
        }

        return row;
    }

    // One flag of everybody, past every step.
    private static void GoRound(Sales sales)
    {
        foreach (var some in Pages.Each(sales.Admin, new QueryExpression("contact")).ToList().Chunk(1_000))
        {
            sales.Admin.Execute(new UpdateMultipleRequest
            {
                Targets = new([.. some.Select(row => new Entity("contact", row.Id) { ["donotphone"] = false })])
                {
                    EntityName = "contact",
                },
                [Bypass.Logic] = "CustomSync,CustomAsync",
            });
        }
    }

    private static int Found(Sales sales) =>
        Pages.Each(sales.Admin, new QueryExpression(ComplianceFinding.Table)).Count();

    private static int Calls(Sales sales, OrganizationRequest request, Func<OrganizationResponse, bool> isDone)
    {
        var took = new List<TimeSpan>();
        OrganizationResponse answer;
        do
        {
            var before = sales.Organization.Platform.Clock.GetUtcNow();
            answer = sales.Admin.Execute(request);
            took.Add(sales.Organization.Platform.Clock.GetUtcNow() - before);
        }
        while (!isDone(answer) && took.Count <= MostCalls);

        Assert.All(took, one => Assert.InRange(one, TimeSpan.Zero, Longest));
        return took.Count;
    }
}
