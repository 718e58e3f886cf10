using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Disclosure;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class ShowingARefusal
{
    private static readonly PersonId Ana = new("contact", Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly PersonId Twin = new("lead", Guid.Parse("00000000-0000-0000-0000-00000000001a"));
    private static readonly Person AnaRow = new(Ana, "Ana", [], [Channel.MarketingEmail]);
    private static readonly Person TwinRow = new(Twin, "Ana the lead", [], [Channel.MarketingEmail]);

    [Fact]
    public void Who_may_read_the_row_that_refuses_reads_its_name_and_rule() => Assert.Equal(
        [new KeyValuePair<ShownRefusal, int>(new("contact", "Ana", Rule.DoNotBulkEmail), 1)],
        RefusalsShown.Of([ToAna(AnaRow)], Readable(Ana)).Named);

    [Fact]
    public void Who_may_read_the_recipient_and_not_the_row_that_refuses_learns_of_the_address_and_no_more() =>
        Assert.Equal(
            [new KeyValuePair<ShownRefusal, int>(new("contact", "Ana", Rule.Suppressed), 1)],
            RefusalsShown.Of([ToAna(TwinRow)], Readable(Ana)).Named);

    [Fact]
    public void Who_may_read_neither_learns_only_how_many_there_are()
    {
        var shown = RefusalsShown.Of([ToAna(AnaRow), ToAna(TwinRow)], Readable());

        Assert.Empty(shown.Named);
        Assert.Equal((2, 2), (shown.Hidden, shown.Refused));
    }

    [Fact]
    public void An_address_that_was_typed_is_named_and_not_whose_it_is()
    {
        var typed = Refused(Recipient.Typed("ana@example.com"), new Ground(Rule.DoNotEmail, Channel.Email, AnaRow));

        Assert.Equal(
            [new KeyValuePair<ShownRefusal, int>(new(null, "ana@example.com", Rule.Suppressed), 1)],
            RefusalsShown.Of([typed], Readable()).Named);
    }

    [Fact]
    public void What_could_not_be_checked_is_counted_apart()
    {
        var shown = RefusalsShown.Of(
            [
                Refused(Recipient.Typed("ana@example.com"), new Ground(Rule.Unreadable, Channel.Email)),
                Refused(Recipient.Typed("nobody"), new Ground(Rule.NoAddress, Channel.Email)),
            ],
            Readable());

        Assert.Equal((1, 1, 0, 0), (shown.Unreadable, shown.Addressless, shown.Hidden, shown.Refused));
    }

    [Fact]
    public void At_most_twenty_are_named_and_the_others_counted()
    {
        var people = Enumerable.Range(1, 23)
            .Select(i => new Person(new PersonId("contact", new Guid(i, 0, 0, new byte[8])), $"P {i}", [], [])).ToList();
        var shown = RefusalsShown.Of(
            people.Select(person => ToAna(person)).ToList(), people.ToDictionary(one => one.Id, one => one.Name));

        Assert.Equal((20, 3, 23), (shown.Named.Count, shown.MoreNamed, shown.Refused));
    }

    [Theory]
    [InlineData(false, false, "NotThere")]
    [InlineData(false, true, "NotThere")]
    [InlineData(true, false, "Refused")]
    [InlineData(true, true, "RefusedBecause")]
    public void An_answer_about_a_row_says_what_the_caller_may_read(bool readsAsked, bool readsRefusing, string kind)
    {
        var may = new MayLearn(
            person => person, [.. new[] { readsAsked ? Ana : null, readsRefusing ? Twin : null }.OfType<PersonId>()]);
        var shown = AnswerShown.Of(Ana, ToAna(TwinRow), may, () => false);

        Assert.Equal(kind, shown.Kind.ToString());
        Assert.Equal(kind == "RefusedBecause" ? Twin : null, shown.By);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Since_when_an_address_refuses_is_told_unless_a_hidden_row_is_concerned(bool concernsHidden, bool tells)
    {
        var typed = Refused(Recipient.Typed("ana@example.com"), new Ground(Rule.Suppressed, Channel.Email));

        Assert.Equal(tells, AnswerShown.Of(null, typed, new MayLearn(one => one, []), () => concernsHidden).TellsSince);
    }

    private static Dictionary<PersonId, string> Readable(params PersonId[] people) =>
        people.ToDictionary(person => person, _ => "Ana");

    private static RecipientVerdict ToAna(Person refusing) => Refused(
        Recipient.Typed("ana@example.com") with { Party = Ana },
        new Ground(Rule.DoNotBulkEmail, Channel.MarketingEmail, refusing)) with
    {
        Row = AnaRow,
    };

    private static RecipientVerdict Refused(Recipient recipient, Ground ground) => new(
        recipient, new Classified(Category.Marketing, ClassifiedBy.Sender), new Verdict.Refused(ground));
}
