using OptOutPlugin.Domain.Due;

namespace OptOutPlugin.Domain.Tests;

public sealed class KeepingThePlaceOfRegularWork
{
    private static readonly Guid Check = Guid.Parse("0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a01");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("seal")]
    [InlineData("check")]
    [InlineData("check not-an-id contact|")]
    [InlineData("check 0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a01")]
    [InlineData("mow 0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a01 contact|")]
    [InlineData("check 0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a01 contact| and more")]
    public void A_text_that_names_no_check_is_the_beginning(string? text) =>
        Assert.Equal(DuePlace.Sealing, DuePlace.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("contact|")]
    [InlineData("email|0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a02")]
    public void What_was_stored_is_read_as_it_was(string cursor)
    {
        var place = DuePlace.Checking(Check, cursor);

        Assert.Equal(place, DuePlace.Read(place.ToString()));
    }

    [Fact]
    public void The_beginning_is_read_as_it_was() =>
        Assert.Equal(DuePlace.Sealing, DuePlace.Read(DuePlace.Sealing.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("lead|0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a02")]
    public void A_complete_pass_is_read_as_it_was(string cursor)
    {
        var place = DuePlace.Deriving(cursor);

        Assert.Equal(place, DuePlace.Read(place.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a02")]
    public void A_place_among_the_requests_is_read_as_it_was(string? after)
    {
        var place = DuePlace.Clocking(after is null ? null : Guid.Parse(after));

        Assert.Equal(DueKind.Clock, DuePlace.Read(place.ToString()).Kind);
        Assert.Equal(place, DuePlace.Read(place.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a03")]
    public void A_slice_of_a_pass_is_read_as_it_was(string? after)
    {
        var slice = new DeriveSlice("lead", after is null ? null : Guid.Parse(after), Check);

        Assert.Equal(slice, DeriveSlice.Read(slice.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lead")]
    [InlineData("lead|")]
    [InlineData("lead||")]
    [InlineData("lead|x|0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a01")]
    [InlineData("lead||0a8f7e1c-6f3e-4c0d-8a64-0c5c5b1f3a01|")]
    public void What_is_no_slice_is_none(string? text) => Assert.Null(DeriveSlice.Read(text));
}
