using OptOutPlugin.Domain.Deliveries;
using OptOutPlugin.Domain.Deliveries.Reasons;

namespace OptOutPlugin.Domain.Tests.ReadingDeliveries;

/// <summary>Why a server refused a message, by its words and codes.</summary>
public class JudgingAReason
{
    [Theory]
    [InlineData("550 5.1.1 No such user in this house")]
    [InlineData("550-5.1.1 we looked everywhere 550-5.1.1 and found no one 550 5.1.1 of that name")]
    [InlineData("550 5.1.2 cannot route")]
    [InlineData("550 5.1.6 moved away")]
    [InlineData("550 5.1.10 gone")]
    [InlineData("550 5.2.1 mailbox disabled, sorry")]
    [InlineData("553 5.1.0 recipient unknown")]
    [InlineData("550 5.1.0 address rejected")]
    [InlineData("Host or domain name not found")]
    [InlineData("550 Benutzer: Dieses Postfach existiert nicht")]
    [InlineData("550 utilisateur inconnu chez nous")]
    [InlineData("550 用户不存在")]
    [InlineData("554 5.4.4 invalid domain")]
    [InlineData("525 5.7.13 disabled recipient address")]
    [InlineData("550 5.4.1 Recipient address rejected: Access denied.")]
    [InlineData("550 unknown user no-spam-please@example.com, see https://blocked.example/spamhaus")]
    public void There_is_no_such_mailbox(string said) => Assert.Equal(DeliveryOutcome.Hard, Of(said));

    [Theory]
    [InlineData("550 5.7.1 your address is on a block list")]
    [InlineData("550 5.7.26 not authenticated")]
    [InlineData("550 5.7.606 banned sending IP; 550 5.1.1 user unknown")]
    [InlineData("550 5.1.1 user unknown, blocked using a dnsbl")]
    [InlineData("550 5.1.0 the SPF record forbids it")]
    [InlineData("554 5.7.1 Recipient address rejected: Access denied")]
    [InlineData("554 5.7.0 something")]
    [InlineData("421 4.7.0 try later")]
    [InlineData("550 5.1.8 Sender address rejected: domain not found")]
    [InlineData("550 relaying denied: no such domain here")]
    [InlineData("550 5.7.1 no such user here")]
    [InlineData("501 5.5.2 Helo command rejected: host not found")]
    public void It_was_the_sender_not_the_address(string said) => Assert.Equal(DeliveryOutcome.Policy, Of(said));

    [Theory]
    [InlineData("552 5.2.2 mailbox full")]
    [InlineData("452 4.2.2 over quota")]
    [InlineData("550 the recipient's inbox is out of storage space and inactive")]
    [InlineData("550 5.2.2 no")]
    [InlineData("550 Das Postfach ist voll")]
    public void The_mailbox_is_full(string said) => Assert.Equal(DeliveryOutcome.Full, Of(said));

    [Theory]
    [InlineData("450 4.1.1 user unknown for now")]
    [InlineData("550 4.4.7 user unknown")]
    [InlineData("550-5.2.1 receiving mail at a rate that is too high")]
    [InlineData("552 5.3.4 message too large")]
    [InlineData("554 5.4.6 routing loop detected")]
    [InlineData("connection timed out")]
    [InlineData("554 5.0.0 service unavailable")]
    [InlineData("550 Requested action not taken: mailbox unavailable")]
    [InlineData("551 no")]
    [InlineData("")]
    public void It_may_pass_or_nobody_knows(string said) => Assert.Equal(DeliveryOutcome.Soft, Of(said));

    [Theory]
    [InlineData("550 5.1.1 nobody", "5.0.0", "5.1.1")]
    [InlineData("550 nobody", "5.1.1", "5.1.1")]
    [InlineData("host 203.0.113.5 said 5.5.1960.3", "4.4.7 (too long)", "4.4.7")]
    [InlineData("nothing", "", "")]
    public void The_code_that_says_most_is_kept(string said, string field, string code) =>
        Assert.Equal(code, new FailureReason(said, field).Status);

    private static DeliveryOutcome Of(string said) => new FailureReason(said).Outcome;
}
