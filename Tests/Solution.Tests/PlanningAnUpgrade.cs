using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;

namespace OptOutPlugin.Solution.Tests;

/// <summary>From the zip that ships now to a tree in which something was changed.</summary>
public class PlanningAnUpgrade
{
    private const string Manifest = "Solution/src/Other/Solution.xml";
    private const string Bodies = "Solution/src/Entities";

    private static readonly Lazy<string> Released = new(() => Packer.Pack(Repository.Root).Managed);

    [Fact]
    public void A_higher_version_that_keeps_everything_deletes_nothing()
    {
        var report = From(copy => Raise(copy));

        Assert.Empty(report.Losses);
        Assert.Empty(report.Refusals);
    }

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("0.9.0.0")]
    public void The_same_or_a_lower_version_is_none(string version)
    {
        var report = From(copy => Raise(copy, version));

        Assert.Contains(version, Assert.Single(report.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_gone_is_named()
    {
        var report = From(copy =>
        {
            Raise(copy);
            copy.Delete("Solution/src/SdkMessageProcessingSteps", "FollowChoices, Update of account");
        });

        Assert.Contains(
            "FollowChoices, Update of account", Assert.Single(report.Losses), StringComparison.Ordinal);
        Assert.Empty(report.Refusals);
    }

    [Fact]
    public void A_table_that_is_gone_is_named_with_its_rows()
    {
        var report = From(copy =>
        {
            Raise(copy);
            copy.Delete($"{Bodies}/optout_TemplatePolicy/Entity.xml");
        });

        Assert.Contains("table optout_TemplatePolicy and its rows", report.Losses);
        Assert.Empty(report.Refusals);
    }

    [Theory]
    [InlineData("optout_ConsentAudit")]
    [InlineData("optout_Suppression")]
    [InlineData("optout_Key")]
    [InlineData("optout_PrivacyPolicy")]
    [InlineData("optout_TrainingRecord")]
    public void Evidence_is_never_dropped(string table)
    {
        var report = From(copy =>
        {
            Raise(copy);
            copy.Delete($"{Bodies}/{table}/Entity.xml");
        });

        Assert.Contains(report.Refusals, text => text.Contains(table, StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_keeps_its_type()
    {
        var report = From(copy =>
        {
            Raise(copy);
            copy.Edit($"{Bodies}/optout_Topic/Entity.xml", "<Type>bit</Type>", "<Type>int</Type>");
        });

        Assert.Contains("was bit and is int", Assert.Single(report.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_does_not_go_together_with_its_steps()
    {
        var report = From(copy =>
        {
            Raise(copy);
            copy.Edit("Solution/src/PluginAssemblies", "PluginTypeId=\"3eb3cf17", "PluginTypeId=\"3eb3cf18");
        });

        Assert.Contains("FollowChoices is gone", Assert.Single(report.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unmanaged_zip_is_no_base()
    {
        using var copy = new SolutionCopy();
        Raise(copy);

        var report = UpgradeCheck.From(Packer.Pack(Repository.Root).Unmanaged, copy.Open());

        Assert.Contains("name the managed zip", Assert.Single(report.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_of_another_solution_is_no_base()
    {
        using var copy = new SolutionCopy();
        Raise(copy);
        var other = Packer.Pack(Repository.Root).Optional[0];

        Assert.Contains(
            UpgradeCheck.From(other, copy.Open()).Refusals,
            text => text.Contains("and this is OptOutPlugin", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_solution_is_said_so()
    {
        var fault = Assert.Throws<BuildException>(() => UpgradeCheck.From(
            Path.Combine(Repository.Root, "README.md"), Project.Open(Repository.Root)));

        Assert.Contains("README.md is no zip", fault.Message, StringComparison.Ordinal);
    }

    private static UpgradeReport From(Action<SolutionCopy> change)
    {
        using var copy = new SolutionCopy();
        change(copy);
        return UpgradeCheck.From(Released.Value, copy.Open());
    }

    private static void Raise(SolutionCopy copy, string version = "1.1.0.0") =>
        copy.Edit(Manifest, "<Version>1.0.0.0<", $"<Version>{version}<");
}
