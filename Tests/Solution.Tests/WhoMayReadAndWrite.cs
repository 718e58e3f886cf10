using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

public class WhoMayReadAndWrite
{
    private static readonly SourceTree Tree = Repository.Project.Tree;

    [Theory]
    [InlineData("OptOut Sales User", "Account Activity Contact Lead", "Basic")]
    [InlineData("OptOut Auditor",
        "Account Activity Contact Lead optout_Checkpoint optout_ConsentAudit optout_Suppression", "Global")]
    [InlineData("OptOut Privacy Officer",
        "Account Activity Contact Lead optout_Checkpoint optout_ConsentAudit optout_Key optout_Suppression", "Global")]
    public void A_role_reads_what_its_people_need_and_writes_nothing(string role, string tables, string level)
    {
        var expected = tables.Split(' ').Select(t => (Name: "prvRead" + t, Level: level));

        Assert.Equal(expected, Grants(role));
    }

    [Fact]
    public void The_service_asks_for_sealing_and_can_do_nothing_else() =>
        Assert.Equal(
            [("prvReadoptout_Checkpoint", "Global"), ("prvWriteoptout_Checkpoint", "Global")],
            Grants("OptOut Service"));

    [Theory]
    [InlineData("OptOut Override Officers", "email.optout_override", "4 4 4")]
    [InlineData("OptOut Override Officers", "email.optout_overridereason", "4 4 4")]
    [InlineData("OptOut Override Readers", "email.optout_override", "4 0 0")]
    [InlineData("OptOut Override Readers", "email.optout_overridereason", "4 0 0")]
    [InlineData("OptOut Key Custodians", "optout_key.optout_value", "0 4 0")]
    public void A_profile_opens_a_secured_column_no_further_than_needed(string profile, string column, string rights)
    {
        var grant = Tree.Profiles.Single(p => p.Attr("name") == profile).Descendants("FieldPermission")
            .Single(p => $"{p.Child("EntityName")}.{p.Child("AttributeName")}" == column);

        Assert.Equal(rights, $"{grant.Child("CanRead")} {grant.Child("CanCreate")} {grant.Child("CanUpdate")}");
    }

    [Fact]
    public void Nothing_that_the_solution_needs_is_missing_where_sales_is() =>
        Assert.False(Tree.Manifest.Element("MissingDependencies")!.HasElements);

    private static IEnumerable<(string Name, string Level)> Grants(string role) =>
        Tree.Roles.Single(r => r.Root.Attr("name") == role).Root.Descendants("RolePrivilege")
            .Select(p => (p.Attr("name"), p.Attr("level")));
}
