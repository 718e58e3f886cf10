using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Plugins.Tests.Subjects;
using static OptOutPlugin.Plugins.Tests.Training.Learning;

namespace OptOutPlugin.Plugins.Tests.Training;

public sealed class NotYetNeedingACourse : IDisposable
{
    private readonly Sales sales = new();
    private readonly Guid user;

    public NotYetNeedingACourse()
    {
        sales.Set(SettingName.Training, nameof(TrainingMode.Require));
        user = sales.Organization.AddUser("Ula User", "Sales department", "OptOut Privacy Officer");
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(null, true)]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public void A_new_installation_leaves_thirty_days_to_learn(int? daysSinceBaseline, bool passes)
    {
        sales.Passed(sales.Organization.AddUser("Tia Trained", "OptOut Privacy Officer"), "erasure");
        if (daysSinceBaseline is { } days)
        {
            sales.SetUp(days);
        }

        if (passes)
        {
            Erase();
            Assert.Single(sales.Untrained());
        }
        else
        {
            Assert.Contains("Erasing a person", Fault(Erase), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_last_officer_is_not_locked_out()
    {
        sales.SetUp();

        Erase();

        Assert.Equal([$"{user:D} {TrainedAct.Erase} {sales.Now:yyyy-MM}"], sales.Untrained());
    }

    [Fact]
    public void A_trained_officer_who_left_locks_nobody_out()
    {
        sales.SetUp();
        var gone = sales.Organization.AddUser("Gus Gone", "OptOut Privacy Officer");
        sales.Passed(gone, "erasure");
        sales.Update(new EntityReference("systemuser", gone), ("isdisabled", true));

        Erase();

        Assert.Single(sales.Untrained());
    }

    private void Erase() => sales.Organization.As(user).Erase(sales.Contact("ana@example.com"));
}
