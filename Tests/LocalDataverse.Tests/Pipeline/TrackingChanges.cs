using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class TrackingChanges : OrganizationTest
{
    [Fact]
    public void Without_a_token_every_row_is_new_and_none_is_gone()
    {
        var first = CreateContact("First");
        Administrator.Delete("contact", CreateContact("Gone"));
        var second = CreateContact("Second");

        var changes = Ask(null);

        Assert.Equal([first, second], New(changes).Select(row => row.Id));
        Assert.Equal(["First", "Second"], New(changes).Select(row => row["lastname"]));
        Assert.Empty(Gone(changes));
        Assert.False(changes.MoreRecords);
    }

    [Fact]
    public void A_token_brings_what_was_written_and_deleted_since()
    {
        var kept = CreateContact("Kept");
        var changed = CreateContact("Before");
        var gone = CreateContact("Gone");
        var token = Ask(null).DataToken;

        Administrator.Delete("contact", gone);
        Administrator.Update(Row("contact", changed, ("lastname", "After")));
        var added = CreateContact("Added");
        var changes = Ask(token);

        Assert.Equal([changed, added], New(changes).Select(row => row.Id));
        Assert.Equal(["After", "Added"], New(changes).Select(row => row["lastname"]));
        var removed = Assert.Single(Gone(changes));
        Assert.Equal(("contact", gone), (removed.LogicalName, removed.Id));
        Assert.Equal(
            [ChangeType.NewOrUpdated, ChangeType.NewOrUpdated, ChangeType.RemoveOrDeleted],
            changes.Changes.Select(change => change.Type));
        Assert.DoesNotContain(kept, New(changes).Select(row => row.Id));
        Assert.Empty(Ask(changes.DataToken).Changes);
    }

    [Fact]
    public void A_row_that_came_and_went_in_between_is_reported_as_gone()
    {
        var token = Ask(null).DataToken;
        var id = CreateContact();
        Administrator.Delete("contact", id);

        Assert.Equal(id, Assert.Single(Gone(Ask(token))).Id);
    }

    [Fact]
    public void A_row_that_went_and_came_back_is_reported_as_there()
    {
        var id = CreateContact("Before");
        var token = Ask(null).DataToken;
        Administrator.Delete("contact", id);
        Administrator.Create(Row("contact", id, ("lastname", "After")));

        var changes = Ask(token);

        Assert.Equal("After", Assert.Single(New(changes))["lastname"]);
        Assert.Empty(Gone(changes));
    }

    [Fact]
    public void What_was_rolled_back_is_no_change()
    {
        var id = CreateContact();
        var token = Ask(null).DataToken;
        On("Delete", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("No."));
        On("Update", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("No."));

        Fault(() => Administrator.Delete("contact", id));
        Fault(() => Administrator.Update(Row("contact", id, ("lastname", "Other"))));

        Assert.Empty(Ask(token).Changes);
    }

    [Fact]
    public void The_token_comes_with_the_last_page()
    {
        var people = Enumerable.Range(0, 3).Select(at => CreateContact($"Person {at}")).ToList();
        var token = Ask(null).DataToken;
        people.ForEach(id => Administrator.Update(Row("contact", id, ("jobtitle", "Clerk"))));
        var lost = Enumerable.Range(0, 2).Select(at => CreateContact($"Lost {at}")).ToList();
        lost.ForEach(id => Administrator.Delete("contact", id));

        var first = Ask(token, 2);
        var second = Ask(token, 2, 2, first.PagingCookie);
        var third = Ask(token, 2, 3, second.PagingCookie);

        Assert.Equal([people[0], people[1]], New(first).Select(row => row.Id));
        Assert.Equal((true, null), (first.MoreRecords, first.DataToken));
        Assert.Equal(people[2], Assert.Single(New(second)).Id);
        Assert.Equal(lost[0], Assert.Single(Gone(second)).Id);
        Assert.Equal((true, null), (second.MoreRecords, second.DataToken));
        Assert.Equal(lost[1], Assert.Single(Gone(third)).Id);
        Assert.False(third.MoreRecords);
        Assert.Empty(Ask(third.DataToken).Changes);
    }

    [Fact]
    public void What_changes_while_pages_are_turned_comes_with_the_next_token()
    {
        var people = Enumerable.Range(0, 3).Select(at => CreateContact($"Person {at}")).ToList();
        var first = Ask(null, 2);
        Administrator.Update(Row("contact", people[0], ("lastname", "Later")));
        Administrator.Delete("contact", people[1]);

        var last = Ask(null, 2, 2, first.PagingCookie);
        var next = Ask(last.DataToken);

        Assert.Equal(people[2], Assert.Single(New(last)).Id);
        Assert.Equal("Later", Assert.Single(New(next))["lastname"]);
        Assert.Equal(people[1], Assert.Single(Gone(next)).Id);
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    [InlineData("email")]
    public void The_tables_of_people_and_of_mail_track_their_changes(string table) =>
        Assert.NotNull(Ask(null, table: table, column: "createdon").DataToken);

    [Fact]
    public void A_table_without_change_tracking_is_refused_as_the_platform_does()
    {
        Organization.Import(new SmallSolution().Zip());

        var fault = Fault(() => Ask(null, table: "new_visit", column: "new_name"));

        Assert.Equal(Code(0x80072491), fault.Detail.ErrorCode);
        Assert.Equal("Entity new_visit isn't enabled for change tracking.", fault.Message);
    }

    [Fact]
    public void A_solution_switches_change_tracking_on()
    {
        Organization.Import(Tracked().Zip());
        var id = Administrator.Create(new Entity("new_visit") { ["new_name"] = "First" });

        Assert.Equal(id, Assert.Single(New(Ask(null, table: "new_visit", column: "new_name"))).Id);
    }

    [Fact]
    public void A_token_of_more_than_a_week_ago_has_expired()
    {
        var token = Ask(null).DataToken;
        Clock.Now = Clock.Now.AddDays(7);
        Assert.Empty(Ask(token).Changes);

        Clock.Now = Clock.Now.AddSeconds(1);
        Assert.Equal(Code(0x80044352), Fault(() => Ask(token)).Detail.ErrorCode);

        Administrator.Update(Row("organization", Organization.OrganizationId, ("expirechangetrackingindays", 30)));
        Assert.Empty(Ask(token).Changes);
    }

    [Fact]
    public void A_token_from_before_the_table_had_its_columns_has_expired()
    {
        Organization.Import(Tracked().Zip());
        var token = Ask(null, table: "new_visit", column: "new_name").DataToken;

        Organization.Import(SmallSolution.OnTop().Zip());

        var fault = Fault(() => Ask(token, table: "new_visit", column: "new_name"));
        Assert.Equal(Code(0x80044352), fault.Detail.ErrorCode);
        var next = Ask(null, table: "new_visit", column: "new_extra").DataToken;
        Assert.Empty(Ask(next, table: "new_visit", column: "new_extra").Changes);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("12")]
    [InlineData("12!yesterday")]
    [InlineData("999999999!03/04/2026 05:06:07")]
    public void A_token_that_the_platform_never_gave_is_refused(string token) =>
        Assert.Equal(Code(0x80040203), Fault(() => Ask(token)).Detail.ErrorCode);

    [Fact]
    public void A_page_is_turned_by_its_cookie_only()
    {
        Assert.Contains("without the paging cookie", Fault(() => Ask(null, 1, 2)).Message);
        Assert.Equal(Code(0x8004112A), Fault(() => Ask(null, 1, 2, "<cookie/>")).Detail.ErrorCode);
    }

    [Fact]
    public void Who_may_read_some_rows_only_is_refused()
    {
        Organization.AddRole("Some", PrivilegeDepth.Local, "prvReadContact");
        Organization.AddRole("All", PrivilegeDepth.Global, "prvReadContact");
        var some = Organization.As(Organization.AddUser("Sam Some", "Some"));
        var all = Organization.As(Organization.AddUser("Al All", "All"));

        Assert.NotNull(Ask(null, by: all).DataToken);
        Assert.Equal(Code(0x80040220), Fault(() => Ask(null, by: some)).Detail.ErrorCode);
    }

    [Fact]
    public void A_file_that_is_opened_again_remembers_what_is_gone()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            string token;
            Guid id;
            using (var before = LocalOrganization.WithSolutions(file, Clock))
            {
                id = before.Administrator.Create(new Entity("contact") { ["lastname"] = "Gone" });
                token = Ask(null, by: before.Administrator).DataToken;
                before.Administrator.Delete("contact", id);
            }

            using var after = new Rows(file);
            var version = long.Parse(token.Split('!')[0], CultureInfo.InvariantCulture);
            Assert.True(after.Database.Version > version);
            var contact = after.Metadata.Table("contact");
            var gone = after.Database.Deletions.Between(contact, version, after.Database.Version, most: 5);
            Assert.Equal(id, Assert.Single(gone).Id);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static SmallSolution Tracked() => new SmallSolution().With(
        "customizations.xml",
        "<OwnershipTypeMask>UserOwned</OwnershipTypeMask>",
        "<OwnershipTypeMask>UserOwned</OwnershipTypeMask><ChangeTrackingEnabled>1</ChangeTrackingEnabled>");

    private BusinessEntityChanges Ask(
        string? token,
        int count = 5_000,
        int page = 1,
        string? cookie = null,
        string table = "contact",
        string column = "lastname",
        IOrganizationService? by = null)
    {
        var request = new RetrieveEntityChangesRequest
        {
            EntityName = table,
            Columns = new ColumnSet(column),
            DataVersion = token,
            PageInfo = new PagingInfo { Count = count, PageNumber = page, PagingCookie = cookie },
        };
        return ((RetrieveEntityChangesResponse)(by ?? Administrator).Execute(request)).EntityChanges;
    }

    private static List<Entity> New(BusinessEntityChanges changes) =>
        [.. changes.Changes.OfType<NewOrUpdatedItem>().Select(change => change.NewOrUpdatedEntity)];

    private static List<EntityReference> Gone(BusinessEntityChanges changes) =>
        [.. changes.Changes.OfType<RemovedOrDeletedItem>().Select(change => change.RemovedItem)];
}
