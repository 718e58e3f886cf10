using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Domain.Tests;

public class ReadingARequest
{
    private static readonly DateTime Now = new(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc);

    private static readonly RequestText Out = new() { Decision = Decision.OptOut, Address = "ana@example.com" };

    [Fact]
    public void A_request_without_a_decision_or_anybody_is_none()
    {
        Assert.Equal(RequestFault.NoDecision, FaultOf(Out with { Decision = null }));
        Assert.Equal(RequestFault.Nobody, FaultOf(Out with { Address = " \t" }));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("12")]
    [InlineData("call me")]
    public void What_is_no_one_address_is_none(string text) =>
        Assert.Equal(RequestFault.NoAddress, FaultOf(Out with { Address = text }));

    [Theory]
    [InlineData("ana@example.com", "MarketingEmail, MarketingMaterial")]
    [InlineData("+49 30 1234567", "Phone, Sms")]
    public void Who_names_no_channel_means_the_ones_that_fit_the_address(string address, string channels) =>
        Assert.Equal(channels, Read(Out with { Address = address, Channels = ["", " "] }).ChannelNames);

    [Fact]
    public void Channels_are_read_in_any_case_once_and_in_order() =>
        Assert.Equal(
            [Channel.Email, Channel.Fax],
            Read(Out with { Channels = [" fax", "EMAIL", "Fax "] }).Channels);

    [Theory]
    [InlineData("Emails")]
    [InlineData("0")]
    public void An_unknown_channel_is_a_fault(string name) =>
        Assert.Equal(RequestFault.UnknownChannel, FaultOf(Out with { Channels = ["Email", name] }));

    [Fact]
    public void Channels_that_reach_nobody_are_a_fault_unless_the_person_is_named()
    {
        var calls = Out with { Channels = ["Phone"] };

        Assert.Equal(RequestFault.OutOfReach, FaultOf(calls));
        Assert.Null(FaultOf(calls with { Person = new PersonId("contact", new Guid(1, 0, 0, new byte[8])) }));
        Assert.Null(FaultOf(Out with { Address = "+49301234567", Channels = ["Fax"] }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    public void An_opt_in_needs_evidence_and_an_opt_out_does_not(string? evidence)
    {
        Assert.Equal(RequestFault.NoEvidence, FaultOf(Out with { Decision = Decision.OptIn, Evidence = evidence }));
        Assert.Null(FaultOf(Out with { Evidence = evidence }));
    }

    [Fact]
    public void A_second_that_is_still_to_come_is_a_fault_and_a_part_of_this_one_is_not()
    {
        Assert.Equal(
            RequestFault.NotYet,
            FaultOf(Out with
            {
                Decision = Decision.OptIn,
                Evidence = "Asked for it on the phone.",
                SaidOn = Now.AddSeconds(1),
            }));
        Assert.Equal(Now, Read(Out with { ReceivedOn = Now.AddMilliseconds(999) }).ReceivedOn);
        Assert.Equal(Now, Read(Out).ReceivedOn);
    }

    private static RequestFault? FaultOf(RequestText text) => ConsentRequest.Read(text, null, Now, out _);

    private static ConsentRequest Read(RequestText text)
    {
        Assert.Null(ConsentRequest.Read(text, null, Now, out var request));
        return request!;
    }
}
