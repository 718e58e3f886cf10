using OptOutPlugin.Domain.Replies;

namespace OptOutPlugin.Domain.Tests.ReadingReplies;

/// <summary>A subject counts where its sender wrote it.</summary>
public class ReadingTheSubject
{
    [Theory]
    [InlineData("unsubscribe", "")]
    [InlineData("Unsubscribe", null)]
    [InlineData("unsubscribe", "<div><br></div>")]
    [InlineData("STOP", "")]
    [InlineData("stop", "Sent from my iPhone")]
    [InlineData("Remove me from your list", "")]
    [InlineData("unsubscribe:7f3a9c21b0", "")]
    [InlineData("unsubscribe 4711-88", "")]
    [InlineData("Unsubscribe", "Please.")]
    [InlineData("Unsubscribe", "Thanks,\nAna")]
    [InlineData("unsubscribe", "unsubscribe")]
    [InlineData("[EXTERN] Abmeldung", "")]
    [InlineData("Abmeldung Newsletter", "Danke!")]
    [InlineData("Désinscription", "Merci")]
    [InlineData("BAJA", "")]
    [InlineData("退订", "")]
    [InlineData("Unsubscribe", "I am really fed up with this.")]
    public void Alone_it_asks(string subject, string? body)
    {
        var read = Read(subject, body);

        Assert.Equal((ReplyAnswer.Yes, false), (read.Answer, read.IsAutomatic));
    }

    [Theory]
    [InlineData("Re: unsubscribe", "")]
    [InlineData("AW: Abmeldung", "Danke")]
    [InlineData("STOP", "The machine in hall 3 leaks again, we need your technician.")]
    [InlineData("Unsubscribe", "Please don't unsubscribe me, that was a mistake.")]
    [InlineData("Re: Order 4711", "Please stop.")]
    public void In_doubt_a_person_decides(string subject, string body) =>
        Assert.Equal(ReplyAnswer.Unsure, Read(subject, body).Answer);

    [Theory]
    [InlineData("Re: Unsubscribe from stress: our spa weekend", "Sounds good, we take two rooms.")]
    [InlineData("Fwd: unsubscribe", "")]
    [InlineData("WG: STOP", "Zur Info")]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("Order 4711", "Thanks")]
    public void Somebody_elses_subject_does_not_ask(string? subject, string? body) =>
        Assert.Equal(ReplyAnswer.No, Read(subject, body).Answer);

    [Fact]
    public void The_sentence_that_decided_is_shown_where_it_stands()
    {
        var inText = Read("Re: Offers", "Thanks for the quote.\nPlease take me off your mailing list! Regards").Decisive!;
        var inSubject = Read("unsubscribe me", "").Decisive!;

        Assert.Equal(new ReplySentence("Please take me off your mailing list!", IsSubject: false, 22), inText);
        Assert.Equal(new ReplySentence("unsubscribe me", IsSubject: true, 0), inSubject);
    }

    [Theory]
    [InlineData("Please unsubscribe me. And delete all my data.", true)]
    [InlineData("Delete all my data.", false)]
    public void A_request_about_data_is_told_besides(string body, bool isClear)
    {
        var read = Read("Re: Offers", body);

        Assert.Equal((isClear ? ReplyAnswer.Yes : ReplyAnswer.Unsure, true), (read.Answer, read.AsksForData));
    }

    [Theory]
    [InlineData("Please remove ana@example.com from your list", true)]
    [InlineData("Please remove ANA@example.com from your list", true)]
    [InlineData("Please remove bob@example.com from your list", false)]
    public void An_address_in_it_has_to_be_the_senders(string body, bool isHis) =>
        Assert.Equal(isHis ? ReplyAnswer.Yes : ReplyAnswer.Unsure, Read("Re: Offers", body).Answer);

    private static ReplyReading Read(string? subject, string? body) =>
        ReplyReader.Read(new IncomingReply(subject, body, "Ana@Example.com"));
}
