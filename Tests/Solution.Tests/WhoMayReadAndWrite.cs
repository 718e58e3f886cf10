using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Solution.Tests;

public class WhoMayReadAndWrite
{
    private static readonly SourceTree Tree = Repository.Project.Tree;

    private static readonly string[] People = ["Account", "Activity", "Contact", "Lead"];

    // Holds no row: there is nothing to read.
    private const string Right = "optout_OptIn";

    private static readonly string[] Tables =
        [.. People, .. Tree.Tables.Where(t => t.IsOurs && t.Name != Right).Select(t => t.Name)];

    private static readonly string[] Decided =
    [
        "optout_ComplianceCheck", "optout_Course", "optout_Door", "optout_Finding", "optout_Holiday", "optout_Listener",
        "optout_Preference", "optout_PrivacyPolicy", "optout_Regime", "optout_Request", "optout_TemplatePolicy",
        "optout_Topic",
    ];

    [Fact]
    public void An_auditor_reads_everything_and_changes_nothing() =>
        Assert.Equal(Global("Read", Tables), Grants("OptOut Auditor"));

    [Fact]
    public void A_privacy_officer_reads_everything_and_changes_what_people_decide() =>
        Assert.Equal(
            Sorted(
            [
                .. Global("Read", Tables),
                .. Global("Create", [.. Decided, Right, "optout_Suppression"]),
                .. Global("Write", Decided),
                .. Global(
                    "Delete",
                    [
                        "optout_Course", "optout_Door", "optout_Holiday", "optout_Listener", "optout_PrivacyPolicy",
                        "optout_Regime",
                    ]),
                .. Global(
                    "Append",
                    [
                        "optout_Course", "optout_Finding", "optout_Listener", "optout_Preference", "optout_PrivacyPolicy",
                        "optout_Request", "optout_TemplatePolicy", "optout_Topic",
                    ]),
                .. Global("AppendTo", ["optout_ComplianceCheck", "optout_Course", "optout_PrivacyPolicy", "optout_Topic"]),
                .. Global("Assign", ["optout_Request"]),
                ("prvAppendToUser", "Global"),
                ("prvReadUser", "Global"),
            ]),
            Grants("OptOut Privacy Officer"));

    [Fact]
    public void A_sales_user_sees_people_hands_in_requests_and_may_record_permissions() =>
        Assert.Equal(
            Sorted(
            [
                .. People.Select(t => Own("Read", t)),
                Own("Read", "optout_Request"),
                Own("Append", "optout_Request"),
                Own("Create", "optout_Request"),
                Own("Read", "optout_TrainingRecord"),
                (OptIn.Privilege, "Global"),
                ("prvReadoptout_Topic", "Global"),
                ("prvAppendTooptout_Topic", "Global"),
            ]),
            Grants("OptOut Sales User"));

    [Fact]
    public void The_service_asks_for_sealing_and_hands_in_requests_and_can_do_nothing_else() =>
        Assert.Equal(
            Sorted(
            [
                .. Global("Append", ["optout_Checkpoint"]),
                .. Global("Create", [Right, "optout_Request"]),
                .. Global("Read", ["optout_Checkpoint"]),
                .. Global("Write", ["optout_Checkpoint"]),
            ]),
            Grants("OptOut Service"));

    [Fact]
    public void The_program_of_the_public_pages_calls_what_is_its_own_and_reads_nothing() =>
        Assert.Equal(
            [("prvAppendoptout_Checkpoint", "Global"), ("prvReadoptout_OptIn", "Global")], Grants("OptOut Public Page"));

    [Fact]
    public void A_program_that_must_act_on_refusals_reads_who_is_told_and_nothing_else() =>
        Assert.Equal([("prvReadoptout_Listener", "Global")], Grants("OptOut Listener"));

    [Theory]
    [InlineData("OptOut Override Officers", "email.optout_overrideground", "4 4 4")]
    [InlineData("OptOut Override Officers", "email.optout_overridereason", "4 4 4")]
    [InlineData("OptOut Override Readers", "email.optout_overrideground", "4 0 0")]
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
        Sorted(Tree.Roles.Single(r => r.Root.Attr("name") == role).Root.Descendants("RolePrivilege")
            .Select(p => (p.Attr("name"), p.Attr("level"))));

    private static IEnumerable<(string Name, string Level)> Global(string action, IEnumerable<string> tables) =>
        Sorted(tables.Select(t => ($"prv{action}{t}", "Global")));

    private static (string Name, string Level) Own(string action, string table) => ($"prv{action}{table}", "Basic");

    private static IEnumerable<(string Name, string Level)> Sorted(IEnumerable<(string Name, string Level)> grants) =>
        grants.OrderBy(g => g.Name, StringComparer.Ordinal);
}
