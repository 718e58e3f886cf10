using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Domain.Tests.Training;

public sealed class NeedingTraining
{
    private static readonly DateTime Now = new(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Off", false, false, false, "Pass")]
    [InlineData("Warn", true, false, false, "Pass")]
    [InlineData("Warn", false, false, false, "PassAndReport")]
    [InlineData("Require", true, false, false, "Pass")]
    [InlineData("Require", false, false, false, "Refuse")]
    [InlineData("Require", false, true, false, "PassAndReport")]
    [InlineData("Require", false, false, true, "PassAndReport")]
    public void It_is_decided_by_setting_and_pass(
        string mode, bool isTrained, bool isEarly, bool nobodyElse, string verdict) => Assert.Equal(
            verdict,
            TrainingPolicy.Judge(Enum.Parse<TrainingMode>(mode), isTrained, () => isEarly, () => nobodyElse).ToString());

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, -1, false)]
    [InlineData(1, 1, false)]
    [InlineData(null, 1, false)]
    public void A_pass_counts_for_its_version_until_its_end(int? version, int seconds, bool counts) =>
        Assert.Equal(counts, TrainingPolicy.Counts(version, Now.AddSeconds(seconds), current: 2, Now));

    [Fact]
    public void A_pass_without_an_end_counts_for_nothing() => Assert.False(TrainingPolicy.Counts(1, null, 1, Now));

    [Fact]
    public void Every_act_needs_a_course_that_ships() => Assert.All(
        Enum.GetValues<TrainedAct>(),
        act => Assert.Contains(ShippedCourse.All, course => course.Code == TrainingPolicy.CourseOf(act)));
}
