using OptOutPlugin.Domain.Due;
using OptOutPlugin.Domain.Journeys;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Journeys;

public class GoingOnWithALook
{
    private static readonly Guid Topics = Guid.NewGuid();

    private static readonly JourneyPlace Place =
        new(ChangePlace.From(Utc("2026-11-30 12:00:00"), Guid.NewGuid()), Topics, [Guid.NewGuid(), Guid.NewGuid()]);

    [Fact]
    public void A_place_is_read_back_as_it_was_written()
    {
        var read = JourneyPlace.Read(Place.ToString());

        Assert.Equal((Place.Changes, Place.Topics), (read.Changes, read.Topics));
        Assert.Equal(Place.LeftOut, read.LeftOut);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("token|1|")]
    [InlineData("modified|2026-11-30T12:00:00Z|")]
    [InlineData("modified|2026-11-30T12:00:00Z|;x")]
    public void Of_any_other_text_a_look_begins_anew(string? text) => Assert.Equal(JourneyPlace.Start, JourneyPlace.Read(text));

    [Fact]
    public void Other_topics_here_have_all_looked_at_again_where_some_were_left_out()
    {
        var other = Guid.NewGuid();

        Assert.Equal(JourneyPlace.Start.Changes, Place.Begin(other).Changes);
        Assert.Empty(Place.Begin(other).LeftOut);
        Assert.Equal(Place.Changes, Place.Begin(Topics).Changes);
        Assert.Equal(Place.Changes, (Place with { LeftOut = [] }).Begin(other).Changes);
        Assert.Equal(other, Place.Begin(other).Topics);
    }

    [Fact]
    public void A_topic_is_left_out_once_and_so_many_fit_into_the_column()
    {
        var place = Enumerable.Range(0, 2 * JourneyPlace.MostTopics)
            .Aggregate(Place.Without(Place.LeftOut[0]), (all, _) => all.Without(Guid.NewGuid()));

        Assert.Equal(JourneyPlace.MostTopics, place.LeftOut.Count);
        Assert.True(place.ToString().Length <= 8000);
    }
}
