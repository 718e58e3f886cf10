using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Domain.Tests;

public sealed class CheckingHealth
{
    private static readonly StepShape Declared =
        new("Update", "contact", 20, Asynchronous: false, Rank: 10, ["donotemail", "donotphone"], IsEnabled: true);

    [Fact]
    public void A_step_that_is_not_there_is_missing() => Assert.IsType<StepLack.Missing>(Declared.LackOf(null));

    [Fact]
    public void A_step_that_is_as_declared_lacks_nothing() => Assert.Null(Declared.LackOf(Declared with { }));

    [Fact]
    public void A_disabled_step_is_disabled_whatever_else_was_changed() =>
        Assert.IsType<StepLack.Disabled>(Declared.LackOf(Declared with { IsEnabled = false, Rank = 1 }));

    [Fact]
    public void The_order_case_and_repetition_of_columns_make_no_difference() =>
        Assert.Null(Declared.LackOf(Declared with { Columns = ["DoNotPhone", "donotemail", "donotemail"] }));

    [Theory]
    [InlineData("donotemail")]
    [InlineData("donotemail,donotphone,lastname")]
    [InlineData("")]
    public void Fewer_columns_more_columns_and_none_are_changes(string columns) =>
        Assert.Equal([StepPart.Columns], Changed(Declared with { Columns = StepShape.ReadColumns(columns) }));

    [Fact]
    public void Each_thing_that_was_changed_is_named() =>
        Assert.Equal(
            [StepPart.Message, StepPart.Table, StepPart.Stage, StepPart.Mode, StepPart.Rank],
            Changed(Declared with
            {
                Message = "Create",
                Table = null,
                Stage = 40,
                Asynchronous = true,
                Rank = 11,
            }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    public void No_columns_are_none(string? text) => Assert.Empty(StepShape.ReadColumns(text));

    [Fact]
    public void Columns_are_read_without_the_white_space_between_them() =>
        Assert.Equal(["a", "b"], StepShape.ReadColumns("a, b,"));

    [Theory]
    [InlineData(false, HealthSeverity.Low, true)]
    [InlineData(false, HealthSeverity.Medium, false)]
    [InlineData(false, HealthSeverity.High, false)]
    [InlineData(true, HealthSeverity.High, true)]
    public void What_is_only_worth_knowing_makes_nothing_unhealthy(bool isOk, object severity, bool isHealthy)
    {
        var good = HealthPoint.Ok("steps", HealthSeverity.High, "All are there.");

        Assert.Equal(
            isHealthy,
            HealthPoint.AreHealthy([good, new HealthPoint("keys", (HealthSeverity)severity, isOk, "Text.", "Fix.")]));
    }

    [Theory]
    [InlineData("baseline,regular work,keys,changes looked at,complete pass,compliance check", "", "", "baseline", "baseline", "baseline", "baseline")]
    [InlineData("regular work,ledger seals,changes looked at,consents of Journeys", "", "regular work", "regular work", "regular work")]
    [InlineData("keys,complete pass,ledger seals", "", "", "")]
    [InlineData("steps,settings,baseline", "", "", "")]
    public void What_fails_because_another_point_does_names_it(string failing, params string[] causes)
    {
        var points = failing.Split(',').Select(Failing).ToList();

        Assert.Equal(causes, HealthCauses.Told(points).Select(point => point.Cause));
    }

    [Fact]
    public void What_is_in_order_has_no_cause_and_is_none()
    {
        var told = HealthCauses.Told(
        [
            HealthPoint.Ok(HealthPoint.RegularWork, HealthSeverity.Medium, "Done."),
            Failing(HealthPoint.CompletePass),
            Failing(HealthPoint.Baseline),
            HealthPoint.Ok(HealthPoint.Changes, HealthSeverity.Medium, "Seen."),
        ]);

        Assert.Equal(["", HealthPoint.Baseline, "", ""], told.Select(point => point.Cause));
    }

    private static HealthPoint Failing(string point) =>
        HealthPoint.Failed(point, HealthSeverity.Medium, "Text.", "Fix.", HealthRemedy.DoRegularWork);

    private static IReadOnlyList<StepPart> Changed(StepShape found) =>
        Assert.IsType<StepLack.Changed>(Declared.LackOf(found)).Parts;
}
