using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class DecidingAContact
{
    private static readonly PersonId AnaId = new("contact", Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly PersonId BoId = new("lead", Guid.Parse("00000000-0000-0000-0000-00000000000b"));
    private static readonly PhoneNumber Home = PhoneNumber.Of("+49301234", null)!;
    private static readonly PhoneNumber Mobile = PhoneNumber.Of("+491701234", null)!;
    private static readonly Contacted ToAna = new(AnaId, []);

    public static TheoryData<object, string?, object, string?> Flags => new()
    {
        // by what, regarding, what the row refuses, the channel on which it is refused
        { ContactKind.PhoneCall, null, Channel.Phone, "Phone" },
        { ContactKind.PhoneCall, "campaign", Channel.Phone, "Phone" },
        { ContactKind.PhoneCall, "campaign", Channel.MarketingMaterial, null },
        { ContactKind.PhoneCall, null, Channel.Sms, null },
        { ContactKind.Letter, null, Channel.Post, "Post" },
        { ContactKind.Letter, null, Channel.MarketingPost, null },
        { ContactKind.Letter, "incident", Channel.MarketingPost, null },
        { ContactKind.Letter, "campaign", Channel.MarketingPost, "MarketingPost" },
        { ContactKind.Letter, "campaignactivity", Channel.MarketingPost, "MarketingPost" },
        { ContactKind.Letter, "bulkoperation", Channel.MarketingPost, "MarketingPost" },
        { ContactKind.Letter, "list", Channel.MarketingPost, "MarketingPost" },
        { ContactKind.Letter, "list", Channel.MarketingMaterial, "MarketingMaterial" },
        { ContactKind.Letter, null, Channel.MarketingMaterial, null },
        { ContactKind.Fax, null, Channel.Fax, "Fax" },
        { ContactKind.Fax, null, Channel.Phone, null },
        { ContactKind.Fax, "campaign", Channel.MarketingMaterial, "MarketingMaterial" },
        { ContactKind.TextMessage, null, Channel.Sms, "Sms" },
        { ContactKind.TextMessage, null, Channel.Phone, null },
        { ContactKind.TextMessage, "list", Channel.MarketingMaterial, "MarketingMaterial" },
        { ContactKind.PhoneCall, null, Channel.Email, null },
        { ContactKind.Appointment, null, Channel.Email, "Email" },
        { ContactKind.Appointment, null, Channel.MarketingEmail, null },
        { ContactKind.Appointment, null, Channel.Phone, null },
        { ContactKind.Appointment, "campaign", Channel.MarketingEmail, "MarketingEmail" },
        { ContactKind.Appointment, "list", Channel.MarketingMaterial, "MarketingMaterial" },
    };

    [Theory]
    [MemberData(nameof(Flags))]
    public void A_row_refuses_by_the_flags_of_the_channel(object kind, string? regards, object refused, string? channel)
    {
        var refusals = ContactPolicy.Decide(
            new OutgoingContact((ContactKind)kind, regards, [ToAna]), Known([Row(AnaId, [], (Channel)refused)]));

        Assert.Equal(channel, refusals.SingleOrDefault()?.Channel.ToString());
        Assert.All(refusals, refusal => Assert.IsType<ContactRefusal.ByRow>(refusal));
    }

    [Fact]
    public void Who_refuses_every_letter_is_said_to_refuse_that_and_not_bulk_letters_only() =>
        Assert.Equal(
            Channel.Post,
            Assert.Single(ContactPolicy.Decide(
                new OutgoingContact(ContactKind.Letter, "campaign", [ToAna]),
                Known([Row(AnaId, [], Channel.MarketingPost, Channel.Post)]))).Channel);

    [Fact]
    public void A_number_on_the_suppression_list_refuses_whoever_has_it()
    {
        var refusal = Assert.Single(Call([ToAna], [Row(AnaId, [Mobile, Home])], (Home, Channel.Phone)));

        Assert.Equal(Home, Assert.IsType<ContactRefusal.ByNumber>(refusal).Number);
    }

    [Fact]
    public void A_row_that_was_merged_away_refuses_what_the_one_refuses_that_it_became()
    {
        var away = Row(AnaId, []);

        var refusals = Call(
            [ToAna], [away with { Person = away.Person with { Master = BoId } }, Row(BoId, [], Channel.Phone)]);

        Assert.Equal(BoId, Assert.IsType<ContactRefusal.ByRow>(Assert.Single(refusals)).Person.Id);
    }

    [Fact]
    public void A_ring_of_merges_that_somebody_wrote_by_hand_ends()
    {
        var one = Row(AnaId, []);
        var other = Row(BoId, []);

        Assert.Empty(Call(
            [ToAna],
            [
                one with { Person = one.Person with { Master = BoId } },
                other with { Person = other.Person with { Master = AnaId } },
            ]));
    }

    [Fact]
    public void A_number_of_the_activity_counts_as_the_persons_own() =>
        Assert.Single(Call([new Contacted(AnaId, [Home])], [Row(AnaId, [])], (Home, Channel.Phone)));

    [Fact]
    public void A_number_without_a_person_is_judged_too() =>
        Assert.Single(Call([new Contacted(null, [Home])], [], (Home, Channel.Phone)));

    [Fact]
    public void A_number_suppressed_on_another_channel_says_nothing_of_calls() =>
        Assert.Empty(Call([ToAna], [Row(AnaId, [Home])], (Home, Channel.Sms)));

    [Fact]
    public void Each_is_judged_alone()
    {
        var refusals = Call(
            [ToAna, new Contacted(BoId, []), new Contacted(null, [])],
            [Row(AnaId, [Home]), Row(BoId, [Mobile], Channel.Phone)]);

        Assert.Equal(BoId, Assert.Single(refusals).Recipient.Party);
    }

    [Fact]
    public void Nobody_refuses_nothing() => Assert.Empty(Call([], [], (Home, Channel.Phone)));

    [Fact]
    public void When_nothing_could_be_read_everybody_is_refused()
    {
        var contact = new OutgoingContact(ContactKind.Letter, "campaign", [ToAna, new Contacted(BoId, [])]);

        var refusals = ContactPolicy.Decide(contact, known: null);

        Assert.Equal(2, refusals.Count);
        Assert.All(refusals, refusal =>
            Assert.Equal(Channel.Post, Assert.IsType<ContactRefusal.Unreadable>(refusal).Channel));
    }

    private static IReadOnlyList<ContactRefusal> Call(
        Contacted[] people, Reachable[] rows, params (PhoneNumber Number, Channel Channel)[] suppressed) =>
        ContactPolicy.Decide(new OutgoingContact(ContactKind.PhoneCall, null, people), Known(rows, suppressed));

    private static KnownContacts Known(
        Reachable[] rows, params (PhoneNumber Number, Channel Channel)[] suppressed) =>
        new(rows, [.. suppressed.Select(one => new SuppressedNumber(one.Number, one.Channel))]);

    private static Reachable Row(PersonId id, PhoneNumber[] numbers, params Channel[] refused) =>
        new(new Person(id, "P", [], refused), numbers);
}
