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
}
