using OptOutPlugin.Domain.Journeys;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Journeys;

public class MarkingOurOwnChanges
{
    private static readonly DateTime Now = Utc("2026-11-30 12:00:00");

    [Theory]
    [InlineData("2026-11-30 12:00:00", true)]
    [InlineData("2026-11-30 12:02:00", true)]
    [InlineData("2026-11-30 12:02:01", false)]
    [InlineData("2026-11-30 11:00:00", true)]
    public void A_change_is_ours_until_somebody_changes_it_again(string modifiedOn, bool isOwn) =>
        Assert.Equal(isOwn, JourneyMarker.IsOwn(JourneyMarker.Make(Now), Utc(modifiedOn)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OptOutPlugin")]
    [InlineData("OptOutPlugin soon: refused in Dataverse")]
    [InlineData("Somebody 2026-11-30T12:00:00Z: refused in Dataverse")]
    [InlineData("optoutplugin 2026-11-30T12:00:00Z: refused in Dataverse")]
    [InlineData("She clicked OptOutPlugin 2026-11-30T12:00:00Z: refused")]
    public void Anything_else_is_not(string? reason) => Assert.False(JourneyMarker.IsOwn(reason, Now));

    [Fact]
    public void The_mark_fits_into_the_column() => Assert.True(JourneyMarker.Make(Now).Length <= 500);
}
