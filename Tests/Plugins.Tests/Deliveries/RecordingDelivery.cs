using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Deliveries;

/// <summary>A program that sends mail itself hands in what came back to it.</summary>
public sealed class RecordingDelivery : IDisposable
{
    private static readonly string[] Addresses =
        ["ana@shop.example", "Ben <BEN@shop.example>", "cleo@shop.example", "no address", "dan@shop.example", "eve@shop.example"];

    private static readonly string[] Messages = ["<m1@x>", "m2@x", "m3@x", "m4@x", "", "m6@x"];

    private static readonly string[] Doubled =
        ["ana@shop.example", "Ana <ANA@shop.example>", "gone@shop.example", "Gone <gone@SHOP.example>"];

    private static readonly string[] Outcomes = ["Hard", "Complaint", "Soft", "Hard", "Hard", "Gone"];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_report_is_done_by_itself_and_a_bad_one_costs_nothing_else(bool inBranch)
    {
        var answer = Call(sales.Lone("OptOut Service", inBranch), Addresses, Messages, Outcomes);

        Assert.Equal(
            "1 Held, 2 Held, 3 Nothing, 4 NoAddress, 5 NoMessageId, 6 UnknownOutcome", Results(answer));
        Assert.Equal(6, answer.Results[RecordDelivery.Done]);
        Assert.Equal(true, answer.Results[RecordDelivery.Finished]);
        Assert.True(sales.IsHeld("ana@shop.example"));
        Assert.True(sales.IsRefused("ben@shop.example"));
        Assert.False(sales.IsHeld("ben@shop.example"));
        Assert.False(sales.IsHeld("cleo@shop.example"));
        var request = Assert.Single(sales.Requests(RequestKind.Delivery));
        Assert.Equal(answer.Results[RecordDelivery.RequestId], request.Id);
        Assert.Equal((int)RequestStatus.Done, Reported.Value(request, OptOutRequest.Status));
        Assert.Equal(2, request[OptOutRequest.Matched]);
    }

    [Fact]
    public void The_same_again_is_the_same_request_and_changes_nothing()
    {
        var service = sales.Lone("OptOut Service");
        var first = Call(service, Addresses, Messages, Outcomes);
        var facts = sales.Ledger().Count;

        var again = Call(service, Addresses, Messages, Outcomes);

        Assert.Equal(first.Results[RecordDelivery.RequestId], again.Results[RecordDelivery.RequestId]);
        Assert.StartsWith("1 Repeated, 2 Repeated, 3 Nothing", Results(again), StringComparison.Ordinal);
        Assert.Equal(facts, sales.Ledger().Count);
        Assert.Single(sales.Requests(RequestKind.Delivery));
    }

    [Fact]
    public void The_same_message_counts_once_in_any_batch_from_anybody()
    {
        sales.Set("optout_BouncesNeeded", "3");
        var service = sales.Lone("OptOut Service");

        var twice = Call(service, ["ana@shop.example", "ana@shop.example"], ["m1@x", "<m1@x>"], ["Hard", "Hard"]);
        var other = Call(sales.Lone("OptOut Service", inBranch: true), ["ANA@shop.example"], ["m1@x"], ["Hard"]);
        var second = Call(service, ["ana@shop.example"], ["m2@x"], ["Hard"]);
        var third = Call(service, ["ana@shop.example", "ana@shop.example"], ["m3@x", "m4@x"], ["Hard", "Hard"]);

        Assert.Equal("1 Counted, 2 Repeated", Results(twice));
        Assert.Equal("1 Repeated", Results(other));
        Assert.Equal("1 Counted", Results(second));
        Assert.Equal("1 Held, 2 AlreadyHeld", Results(third));
    }

    [Fact]
    public void Several_messages_of_one_batch_count_together()
    {
        sales.Set("optout_BouncesNeeded", "2");

        var answer = Call(
            sales.Lone("OptOut Service"), ["ana@shop.example", "ben@shop.example", "ana@shop.example"],
            ["m1@x", "m1@x", "m2@x"], ["Hard", "Hard", "Hard"]);

        Assert.Equal("1 Counted, 2 Counted, 3 Held", Results(answer));
    }

    [Fact]
    public void Where_no_outcome_is_given_the_reason_is_read()
    {
        var answer = Call(
            sales.Lone("OptOut Service"),
            ["ana@shop.example", "ben@shop.example", "cleo@shop.example"],
            ["m1@x", "m2@x", "m3@x"],
            [],
            ["550 5.1.1 user unknown", "550 5.7.1 blocked", "452 4.2.2 full"]);

        Assert.Equal("1 Held, 2 Nothing, 3 Nothing", Results(answer));
    }

    [Fact]
    public void A_call_goes_on_where_the_one_before_stopped()
    {
        var service = sales.Lone("OptOut Service");
        string[] addresses = ["ana@shop.example", "ben@shop.example"];
        string[] messages = ["m1@x", "m2@x"];
        string[] outcomes = ["Hard", "Hard"];

        var answer = Call(service, addresses, messages, outcomes, start: 1);

        Assert.Equal(2, answer.Results[RecordDelivery.Done]);
        Assert.Single(((EntityCollection)answer.Results[RecordDelivery.Results]).Entities);
        Assert.Equal(1, sales.Facts(LedgerEvent.DeliveryFailed));
        Assert.Matches("^(1 Held, 2 Repeated|1 Repeated, 2 Held)$", Results(Call(service, addresses, messages, outcomes)));
        Assert.Equal(2, Assert.Single(sales.Requests(RequestKind.Delivery))[OptOutRequest.Matched]);
    }

    [Fact]
    public void Other_records_with_the_address_follow_and_only_because_of_it()
    {
        var ana = sales.Contact("ana@shop.example");
        var account = sales.Account("ana@shop.example");

        Call(sales.Lone("OptOut Service"), ["ana@shop.example"], ["m1@x"], ["Hard"]);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.Refuses(ana, "donotemail"));
        Assert.True(sales.Refuses(account, "donotemail"));
        Assert.False(sales.RefusesItself(ana, Domain.Consent.Channel.Email));
        Assert.False(sales.Refuses(ana));
    }

    [Fact]
    public void Nobody_else_hands_reports_in()
    {
        foreach (var caller in new[]
        {
            sales.Rep, sales.Officer(), sales.Lone("OptOut Auditor"), sales.Lone("OptOut Sales User"), sales.Lone("OptOut Public Page"),
        })
        {
            Assert.ThrowsAny<Exception>(() => Call(caller, ["ana@shop.example"], ["m1@x"], ["Hard"]));
        }

        Assert.False(sales.IsHeld("ana@shop.example"));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(2, 1, 2, 0)]
    [InlineData(2, 2, 1, 0)]
    [InlineData(2, 2, 2, 1)]
    [InlineData(2, 2, 0, 0)]
    [InlineData(1001, 1001, 1001, 0)]
    public void Lists_of_different_lengths_are_none(int addresses, int messages, int outcomes, int reasons)
    {
        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Call(
            sales.Lone("OptOut Service"), Many(addresses), Many(messages), Many(outcomes), Many(reasons)));

        Assert.Contains("Nothing was recorded: give 1 to 1,000 Addresses", refused.Detail.Message, StringComparison.Ordinal);
        Assert.Empty(sales.Requests(RequestKind.Delivery));
    }

    [Fact]
    public void Nobody_makes_such_a_request_by_hand()
    {
        var row = new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.Delivery),
            [OptOutRequest.Address] = "ana@shop.example",
        };

        Assert.ThrowsAny<Exception>(() => sales.Officer().Create(row));
        Assert.ThrowsAny<Exception>(() => Asking.Ask(
            sales.Officer(), "OptOut", (RecordConsent.Address, "ana@shop.example"), (RecordConsent.Source, "DeliveryReport")));
    }

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(at => $"a{at}@shop.example")];

    // Of a list in which somebody stands twice, and somebody whose mailbox failed, one is left to be written to.
    [Fact]
    [Trait("Case", "51")]
    public void Of_the_same_address_twice_and_one_that_failed_one_recipient_is_left()
    {
        Call(sales.Lone("OptOut Service"), ["gone@shop.example"], ["m1@x"], ["Hard"]);

        var answers = ((EntityCollection)sales.Rep.Execute(new OrganizationRequest("optout_CheckConsent")
        {
            [CheckConsent.Addresses] = Doubled,
        })[CheckConsent.Answers]).Entities;

        Assert.Equal([true, true, false, false], answers.Select(row => (bool)row["allowed"]));
        Assert.Equal(["AddressFailed", "AddressFailed"], answers.Skip(2).Select(row => (string)row["rule"]));
    }

    private static OrganizationResponse Call(
        IOrganizationService caller, string[] addresses, string[] messages, string[] outcomes, string[]? reasons = null,
        int start = 0) =>
        caller.Execute(new OrganizationRequest("optout_RecordDelivery")
        {
            [RecordDelivery.Addresses] = addresses,
            [RecordDelivery.MessageIds] = messages,
            [RecordDelivery.Outcomes] = outcomes,
            [RecordDelivery.Reasons] = reasons ?? [],
            [RecordDelivery.Start] = start,
        });

    private static string Results(OrganizationResponse answer) => string.Join(", ",
        ((EntityCollection)answer.Results[RecordDelivery.Results]).Entities
            .OrderBy(row => (int)row["row"]).Select(row => $"{row["row"]} {row["result"]}"));
}
