using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

[Trait("Fact", "93")]
public sealed class WritingForOthers : DepthTest
{
    private static readonly Relationship Children = new("contact_customer_accounts");

    public static TheoryData<PrivilegeDepth, Position> Cases()
    {
        var cases = new TheoryData<PrivilegeDepth, Position>();
        foreach (var depth in Enum.GetValues<PrivilegeDepth>())
        {
            Array.ForEach(Everywhere, position => cases.Add(depth, position));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_row_is_created_only_where_its_creator_reaches(PrivilegeDepth depth, Position position)
    {
        var user = User(depth, "prvCreateContact", "prvAssignContact");
        var row = Row("contact", Guid.Empty, ("lastname", "x"), ("ownerid", OwnerAt(position)));

        if (ReachOf(depth).Contains(position))
        {
            var made = ReadContact(user.Create(row));
            Assert.Equal(OwnerAt(position).Id, made.GetAttributeValue<EntityReference>("ownerid").Id);
        }
        else
        {
            Denied(() => user.Create(row), "Create");
            Assert.Equal(0, Count("contact"));
        }
    }

    [Fact]
    public void A_row_whose_owner_nobody_knows_is_not_created()
    {
        var user = User(PrivilegeDepth.Basic, "prvCreateContact", "prvAssignContact");
        var row = Row("contact", Guid.Empty, ("ownerid", new EntityReference("systemuser", Guid.NewGuid())));

        Assert.Equal(Code(0x80040217), Fault(() => user.Create(row)).Detail.ErrorCode);
    }

    [Fact]
    public void One_row_out_of_reach_stops_all_of_a_bulk_update()
    {
        var user = User(PrivilegeDepth.Basic, "prvWriteContact");
        Guid[] ids = [Contact(Position.Own), Contact(Position.SameUnit)];

        Denied(
            () => user.Execute(new UpdateMultipleRequest
            {
                Targets = new EntityCollection([.. ids.Select(id => Row("contact", id, ("jobtitle", "x")))])
                {
                    EntityName = "contact",
                },
            }),
            "Write");

        Assert.All(ids, id => Assert.False(ReadContact(id).Contains("jobtitle")));
    }

    [Fact]
    public void An_owner_that_stays_is_no_assignment_and_another_is()
    {
        var user = User(PrivilegeDepth.Deep, "prvWriteContact");
        var id = Contact(Position.SameUnit);

        user.Update(Row("contact", id, ("ownerid", OwnerAt(Position.SameUnit)), ("jobtitle", "x")));
        var fault = Fault(() => user.Update(Row("contact", id, ("ownerid", OwnerAt(Position.Own)))));

        Assert.Contains("prvAssignContact", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_is_changed_by_update_only_within_the_depth_of_assigning()
    {
        Organization.AddRole("Write", "prvWriteContact");
        Organization.AddRole(RoleName, PrivilegeDepth.Basic, "prvAssignContact");
        var user = User("Write", RoleName);
        var id = Contact(Position.SameUnit);

        Denied(() => user.Update(Row("contact", id, ("ownerid", OwnerAt(Position.Own)))), "Assign");
    }

    [Fact]
    public void A_new_row_does_not_point_at_one_out_of_reach()
    {
        var user = User(
            PrivilegeDepth.Basic, "prvCreateContact", "prvAppendContact", "prvReadAccount", "prvAppendToAccount");
        var far = new EntityReference("account", Make("account", Position.SameUnit, ("name", "x")));
        var near = new EntityReference("account", Make("account", Position.Own, ("name", "x")));

        Denied(() => user.Create(Row("contact", Guid.Empty, ("parentcustomerid", far))), "AppendTo");
        user.Create(Row("contact", Guid.Empty, ("parentcustomerid", near)));
    }

    [Fact]
    public void A_new_row_of_somebody_else_points_nowhere_without_the_reach_to_append()
    {
        Organization.AddRole("Create", "prvCreateContact", "prvAssignContact", "prvAppendToAccount");
        Organization.AddRole(RoleName, PrivilegeDepth.Basic, "prvAppendContact");
        var user = User("Create", RoleName);
        var account = new EntityReference("account", Make("account", Position.Own, ("name", "x")));
        var row = Row("contact", Guid.Empty, ("parentcustomerid", account), ("ownerid", OwnerAt(Position.SameUnit)));

        Denied(() => user.Create(row), "Append");
    }

    [Theory]
    [InlineData(Position.Own, Position.SameUnit)]
    [InlineData(Position.SameUnit, Position.Own)]
    public void Rows_are_tied_and_parted_only_if_both_are_in_reach(Position parent, Position child)
    {
        var user = User(
            PrivilegeDepth.Basic, "prvAppendContact", "prvAppendToContact", "prvAppendAccount", "prvAppendToAccount");
        var account = Make("account", parent, ("name", "x"));
        EntityReferenceCollection contacts = [new EntityReference("contact", Contact(child))];

        Denied(() => user.Associate("account", account, Children, contacts), "Append");
        Administrator.Associate("account", account, Children, contacts);
        Denied(() => user.Disassociate("account", account, Children, contacts), "Append");
    }

    [Theory]
    [InlineData("Read", "Write")]
    [InlineData("Write", "Read")]
    public void A_mail_of_somebody_else_is_not_sent_without_both_rights_on_it(string missing, string other)
    {
        Organization.AddRole("Other", $"prv{other}Activity");
        Organization.AddRole(RoleName, PrivilegeDepth.Basic, $"prv{missing}Activity");
        var user = User("Other", RoleName);
        var mail = Make("email", Position.SameUnit, ("subject", "x"));

        Denied(
            () => user.Execute(new OrganizationRequest("SendEmail") { ["EmailId"] = mail, ["IssueSend"] = true }),
            missing);
    }

    [Fact]
    public void What_follows_by_itself_asks_nobody()
    {
        var user = User(PrivilegeDepth.Basic, "prvDeleteAccount", "prvAssignAccount");
        var first = Make("account", Position.Own, ("name", "x"));
        var second = Make("account", Position.Own, ("name", "x"));
        var followers = new[] { first, second }
            .Select(id => Contact(Position.OtherUnit, ("parentcustomerid", new EntityReference("account", id))))
            .ToList();

        user.Delete("account", first);
        user.Execute(new OrganizationRequest("Assign")
        {
            ["Target"] = new EntityReference("account", second),
            ["Assignee"] = OwnerAt(Position.SameUnit),
        });

        Assert.Equal(1, Count("contact"));
        Assert.Equal(OwnerAt(Position.SameUnit).Id, ReadContact(followers[1])
            .GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Theory]
    [InlineData(Position.Own)]
    [InlineData(Position.SameUnit)]
    public void An_upsert_asks_for_what_it_becomes(Position position)
    {
        var user = User(PrivilegeDepth.Basic, "prvWriteContact");
        var upsert = new UpsertRequest { Target = Row("contact", Contact(position), ("jobtitle", "x")) };

        if (position == Position.Own)
        {
            user.Execute(upsert);
        }
        else
        {
            Denied(() => user.Execute(upsert), "Write");
        }
    }

    [Fact]
    public void A_team_cannot_be_made_within_a_business_unit_only()
    {
        var user = User(PrivilegeDepth.Local, "prvCreateTeam");

        var fault = Fault(() => user.Create(Row("team", Guid.Empty, ("name", "x"))));

        Assert.StartsWith(Faults.UnsupportedPrefix, fault.Message, StringComparison.Ordinal);
    }
}
