using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class OverridingAMessage
{
    private const string Reason = "The boiler may burn.";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Guid File = Guid.Parse("00000000-0000-0000-0000-0000000000f1");

    private static readonly SeenMail Mail = new()
    {
        Recipients =
        [
            new("to", "contact:1", Recipient.Typed("ana@example.com"), "ana@example.com"),
            new("cc", null, Recipient.Typed("bo@example.com"), "bo@example.com"),
        ],
        RecipientList = "P one",
        Category = Category.Marketing,
        Topics = ["news"],
        Subject = "Recall",
        Text = "Do not use the boiler.",
        Attachments = [new(File, 3, 1), new(Guid.Empty, 4, 2)],
    };

    [Theory]
    [InlineData(true, true, Reason, true, "Grant")]
    [InlineData(true, true, Reason, false, "Refuse")]
    [InlineData(true, false, Reason, true, "Refuse")]
    [InlineData(true, true, "\u200B", true, "Refuse")]
    [InlineData(true, true, "A recall!", true, "Refuse")]
    [InlineData(true, true, null, true, "Refuse")]
    [InlineData(true, true, "\u9505\u7089\u53EF\u80FD\u8D77\u706B", true, "Grant")]
    [InlineData(false, false, Reason, true, "Refuse")]
    [InlineData(false, false, null, false, "None")]
    [InlineData(false, false, "", true, "None")]
    public void A_write_grants_only_with_the_right_a_ground_and_a_reason(
        bool hasGround, bool isKnown, string? reason, bool isOfficer, string expected) =>
        Assert.Equal(
            expected,
            OverridePolicy.OfWrite(new(WasSet: false, hasGround, isKnown, reason), () => isOfficer).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData(Reason)]
    public void A_write_that_empties_the_ground_takes_it_back_whoever_writes(string? reason) => Assert.Equal(
        OverrideAct.Withdraw,
        OverridePolicy.OfWrite(
            new(WasSet: true, HasGround: false, IsKnown: false, reason),
            () => throw new InvalidOperationException("Nobody needs to know.")));

    [Theory]
    [InlineData(null, "same", false, "None")]
    [InlineData("Granted", "same", false, "Stands")]
    [InlineData("Granted", "same", true, "Stands")]
    [InlineData("Granted", "other", false, "Changed")]
    [InlineData("Granted", null, false, "Changed")]
    [InlineData("Withdrawn", "same", false, "None")]
    [InlineData("Withdrawn", "same", true, "None")]
    [InlineData("Used", "same", false, "None")]
    [InlineData("Used", "same", true, "Stands")]
    [InlineData("Used", "other", true, "None")]
    public void It_counts_once_and_for_what_was_seen(string? last, string? seen, bool isOnItsWay, string expected) =>
        Assert.Equal(
            expected,
            OverridePolicy.StandingOf(
                last is null ? null : Enum.Parse<OverrideFate>(last), seen, isOnItsWay, () => "same").ToString());

    [Fact]
    public void The_order_of_recipients_and_attachments_is_not_seen() => Assert.Equal(
        OverridePolicy.HashOf(Key, Mail),
        OverridePolicy.HashOf(Key, Mail with
        {
            Recipients = [.. Mail.Recipients.Reverse()],
            Attachments = [.. Mail.Attachments.Reverse()],
        }));

    [Fact]
    public void The_address_that_an_administrator_gave_one_of_ours_is_not_seen() => Assert.Equal(
        OverridePolicy.HashOf(Key, Ours("robin@example.com")),
        OverridePolicy.HashOf(Key, Ours(null)));

    [Fact]
    public void Everything_else_is()
    {
        var mails = new[]
        {
            Mail,
            Mail with { Recipients = [Mail.Recipients[0]] },
            Mail with { Recipients = [.. Mail.Recipients, Mail.Recipients[0]] },
            Mail with { Recipients = [Mail.Recipients[0] with { Box = "bcc" }, Mail.Recipients[1]] },
            Mail with { Recipients = [Mail.Recipients[0] with { Who = "contact:2" }, Mail.Recipients[1]] },
            To(Recipient.Typed("cy@example.com"), "cy@example.com"),
            To(Recipient.Typed("cy@example.com or so"), "cy@example.com or so"),
            To(Recipient.Typed("cy@example.com or two"), "cy@example.com or two"),
            To(Recipient.Typed("cy@example.com") with { Main = AddressReading.Of("di@example.com") }, "cy@example.com"),
            Mail with { RecipientList = "P two" },
            Mail with { RecipientList = null },
            Mail with { Category = null },
            Mail with { Category = Category.Transactional },
            Mail with { Topics = [] },
            Mail with { Topics = ["news", "sports"] },
            Mail with { Subject = "Recall!" },
            Mail with { Subject = "RecallDo", Text = " not use the boiler." },
            Mail with { Text = null },
            Mail with { Attachments = [] },
            Mail with { Attachments = [new(File, 3, 1), new(Guid.Empty, 4, 3)] },
            Mail with { Attachments = [new(File, 4, 1), new(Guid.Empty, 4, 2)] },
            Mail with { Attachments = [new(Guid.Parse("00000000-0000-0000-0000-0000000000f2"), 3, 1)] },
        };

        Assert.Equal(mails.Length, mails.Select(mail => OverridePolicy.HashOf(Key, mail)).Distinct().Count());
    }

    private static SeenMail Ours(string? written) => Mail with
    {
        Recipients = [new("to", "systemuser:1", Recipient.Typed(written) with { IsOurs = true }, written)],
    };

    private static SeenMail To(Recipient recipient, string? written) =>
        Mail with { Recipients = [new("to", null, recipient, written)] };
}
