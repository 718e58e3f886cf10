using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public class ChoosingWhoPlays
{
    [Fact]
    public void In_the_sample_everybody_plays_the_part_written_for_them()
    {
        var cast = Cast.Of([.. PeopleFile.Read(Repository.SamplePeople).People.Select(Loaded)]);

        Assert.Equal("maria", cast.Maria.Person.Key);
        Assert.Equal(["jonas", "amira", "nordwind"], cast.Willing.Select(p => p.Person.Key));
        Assert.Equal("maria-lead", cast.Twin?.Person.Key);
        Assert.Equal("tomasz", cast.Unwilling?.Person.Key);
    }

    [Fact]
    public void Who_shares_an_address_with_somebody_who_refused_is_not_taken_for_willing()
    {
        var people = new[]
        {
            Person("ann@example.org"), Person("bob@example.org"),
            Person("cid@example.org"), Person("CID+news@example.org", ("donotphone", true)),
            Person("dot@example.org", ("followemail", false)),
        };

        var cast = Cast.Of(people);

        Assert.Equal(("ann@example.org", null, null), (cast.Maria.Person.Address, cast.Twin, cast.Unwilling));
        Assert.Equal(["bob@example.org"], cast.Willing.Select(p => p.Person.Address));
    }

    [Fact]
    public void Who_refuses_every_email_is_not_the_one_who_refuses_marketing()
    {
        var both = Person("a@example.org", ("donotemail", true), ("donotbulkemail", true));
        var bulk = Person("b@example.org", ("donotbulkemail", true));

        Assert.Same(bulk, Cast.Of([Person("c@example.org"), both, bulk]).Unwilling);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "a@example.org")]
    [InlineData(false, "a@example.org", "A@example.org")]
    [InlineData(true, "a@example.org", "b@example.org")]
    public void A_file_with_too_few_needs_understudies(bool complete, params string[] addresses) =>
        Assert.Equal(complete, Cast.IsComplete([.. addresses.Select(address => Person(address))]));

    [Fact]
    public void The_understudies_can_play_alone() =>
        Assert.True(Cast.IsComplete([.. Cast.Understudies.Select(Loaded)]));

    private static LoadedPerson Loaded(Person person) => new(person, new EntityReference(person.Table, Guid.NewGuid()));

    private static LoadedPerson Person(string address, params (string Flag, bool Value)[] flags)
    {
        var values = flags.ToDictionary(flag => flag.Flag, flag => (object)flag.Value);
        values["emailaddress1"] = address;
        return Loaded(new(1, PersonKind.Contact, address, values, Active: true, Key: null));
    }
}
