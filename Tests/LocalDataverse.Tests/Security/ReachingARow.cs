using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Security;

[Trait("Fact", "93")]
public sealed class ReachingARow : DepthTest
{
    private static readonly string[] Rights = ["Read", "Write", "Delete", "Assign", "Append", "AppendTo"];

    public static TheoryData<string, PrivilegeDepth, Position> Cases()
    {
        var cases = new TheoryData<string, PrivilegeDepth, Position>();
        foreach (var right in Rights.Append("SetState"))
        {
            foreach (var depth in Enum.GetValues<PrivilegeDepth>())
            {
                foreach (var position in Everywhere)
                {
                    cases.Add(right, depth, position);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_right_on_a_row_goes_as_far_as_its_depth(string right, PrivilegeDepth depth, Position position)
    {
        var asked = right == "SetState" ? "Write" : right;
        Organization.AddRole("All other rights", Others(asked));
        Organization.AddRole(RoleName, depth, $"prv{asked}Contact");
        var user = User(RoleName, "All other rights");
        var id = Contact(position);

        if (ReachOf(depth).Contains(position))
        {
            Do(user, right, id);
        }
        else
        {
            var before = ReadContact(id).RowVersion;
            Denied(() => Do(user, right, id), asked);
            Assert.Equal(before, ReadContact(id).RowVersion);
        }
    }

    [Theory]
    [InlineData("Read")]
    [InlineData("Write")]
    [InlineData("Delete")]
    [InlineData("Assign")]
    [InlineData("SetState")]
    public void A_row_that_does_not_exist_is_not_found_rather_than_refused(string right)
    {
        var user = User(
            PrivilegeDepth.Basic, "prvReadContact", "prvWriteContact", "prvDeleteContact", "prvAssignContact");

        Assert.Equal(Code(0x80040217), Fault(() => Do(user, right, Guid.NewGuid())).Detail.ErrorCode);
    }

    [Fact]
    public void Without_the_privilege_at_any_depth_it_is_the_privilege_that_is_missing()
    {
        var user = User(PrivilegeDepth.Basic, "prvWriteContact");

        var fault = Fault(() => Do(user, "Read", Contact(Position.Own)));

        Assert.Equal(Code(0x80040220), fault.Detail.ErrorCode);
        Assert.Contains("prvReadContact", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_roles_the_widest_counts()
    {
        Organization.AddRole("Narrow", PrivilegeDepth.Basic, "prvReadContact");
        Organization.AddRole("Wide", PrivilegeDepth.Deep, "prvReadContact");
        Organization.AddRole("Middling", PrivilegeDepth.Local, "prvReadContact");
        var user = User("Narrow", "Wide", "Middling");

        Do(user, "Read", Contact(Position.ChildUnit));
        Denied(() => Do(user, "Read", Contact(Position.OtherUnit)), "Read");
    }

    [Fact]
    public void A_row_that_is_assigned_moves_to_the_business_unit_of_its_new_owner()
    {
        var user = User(PrivilegeDepth.Local, "prvReadContact");
        var id = Contact(Position.OtherUnit);
        Denied(() => Do(user, "Read", id), "Read");

        Administrator.Execute(new OrganizationRequest("Assign")
        {
            ["Target"] = new EntityReference("contact", id),
            ["Assignee"] = OwnerAt(Position.SameUnit),
        });

        Do(user, "Read", id);
        Assert.Equal(Unit, ReadContact(id).GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Fact]
    public void PreValidation_comes_before_the_refusal_and_PreOperation_never()
    {
        var seen = new List<int>();
        foreach (var stage in new[] { PreValidation, PreOperation })
        {
            On("Update", "contact", stage, run => seen.Add(run.Context.Stage));
        }

        var user = User(PrivilegeDepth.Basic, "prvWriteContact");
        Denied(() => Do(user, "Write", Contact(Position.SameUnit)), "Write");

        Assert.Equal([PreValidation], seen);
    }

    [Fact]
    public void A_plugin_reads_as_the_user_only_what_the_user_reads_and_as_SYSTEM_everything()
    {
        var hidden = Contact(Position.OtherUnit);
        var user = User(PrivilegeDepth.Basic, "prvReadContact", "prvWriteContact");
        var seen = new List<int>();
        var query = new QueryByAttribute("contact");
        query.AddAttributeValue("contactid", hidden);
        On("Update", "contact", PreOperation, run => seen.AddRange(
            [run.Service.RetrieveMultiple(query).Entities.Count, run.System.RetrieveMultiple(query).Entities.Count]));

        Do(user, "Write", Contact(Position.Own));

        Assert.Equal([0, 1], seen);
    }

    [Fact]
    public void The_levels_of_an_imported_role_count()
    {
        Organization.Import(new Import.SmallSolution().With(
            "customizations.xml",
            "name=\"prvReadnew_Visit\" level=\"Global\"",
            "name=\"prvReadnew_Visit\" level=\"Local\"").Zip());
        var user = User("Visitor");
        var near = Make("new_visit", Position.SameUnit);
        var far = Make("new_visit", Position.ChildUnit);

        Assert.Equal(near, user.RetrieveMultiple(new QueryExpression("new_visit")).Entities.Single().Id);
        Denied(() => user.Retrieve("new_visit", far, new ColumnSet()), "Read");
    }

    private void Do(IOrganizationService user, string right, Guid id)
    {
        switch (right)
        {
            case "Read":
                user.Retrieve("contact", id, new ColumnSet("lastname"));
                break;
            case "Write":
                user.Update(Row("contact", id, ("jobtitle", "Captain")));
                break;
            case "Delete":
                user.Delete("contact", id);
                break;
            case "Assign":
                user.Execute(new OrganizationRequest("Assign")
                {
                    ["Target"] = new EntityReference("contact", id),
                    ["Assignee"] = OwnerAt(Position.SameUnit),
                });
                break;
            case "SetState":
                user.Execute(new OrganizationRequest("SetState")
                {
                    ["EntityMoniker"] = new EntityReference("contact", id),
                    ["State"] = new OptionSetValue(1),
                    ["Status"] = new OptionSetValue(-1),
                });
                break;
            case "Append":
                user.Update(Row("contact", id, ("parentcustomerid", Account())));
                break;
            default:
                user.Create(Row("task", Guid.Empty, ("regardingobjectid", new EntityReference("contact", id))));
                break;
        }
    }

    private EntityReference Account() => new("account", Make("account", Position.OtherUnit, ("name", "x")));

    private static string[] Others(string right) =>
    [
        .. Rights
            .Where(other => other != right)
            .Select(other => $"prv{other}Contact"),
        "prvAppendToAccount", "prvCreateActivity", "prvAppendActivity",
    ];
}
