using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class OverwritingChangedRows : OrganizationTest
{
    [Fact]
    public void A_row_that_has_not_changed_is_updated_and_deleted()
    {
        var id = CreateContact();

        Update(id, ReadContact(id).RowVersion);
        Delete(id, ReadContact(id).RowVersion);

        Assert.Equal(0, Count("contact"));
    }

    [Fact]
    public void A_row_that_somebody_changed_is_neither_updated_nor_deleted()
    {
        var id = CreateContact();
        var seen = ReadContact(id).RowVersion;
        Administrator.Update(Row("contact", id, ("jobtitle", "theirs")));

        Assert.Equal(Code(0x80060882), Fault(() => Update(id, seen)).Detail.ErrorCode);
        Assert.Equal(Code(0x80060882), Fault(() => Delete(id, seen)).Detail.ErrorCode);
        Assert.Equal("theirs", ReadContact(id)["jobtitle"]);
    }

    [Fact]
    public void A_plugin_that_changes_the_row_first_is_not_somebody_else()
    {
        var id = CreateContact();
        var seen = ReadContact(id).RowVersion;
        On("Update", "contact", PreOperation, run =>
        {
            if (run.Context.Depth == 1)
            {
                run.Service.Update(Row("contact", id, ("department", "by the plugin")));
            }
        });

        Update(id, seen);

        Assert.Equal(("mine", "by the plugin"), (ReadContact(id)["jobtitle"], ReadContact(id)["department"]));
    }

    [Fact]
    public void Without_a_version_there_is_nothing_to_compare()
    {
        var id = CreateContact();

        Assert.Equal(Code(0x80060883), Fault(() => Update(id, null)).Detail.ErrorCode);
    }

    [Fact]
    public void A_row_that_is_not_there_has_no_version()
    {
        Assert.Equal(Code(0x80040217), Fault(() => Update(Guid.NewGuid(), "1")).Detail.ErrorCode);
    }

    private void Update(Guid id, string? version)
    {
        var row = Row("contact", id, ("jobtitle", "mine"));
        row.RowVersion = version!;
        Administrator.Execute(new UpdateRequest
        {
            Target = row,
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        });
    }

    private void Delete(Guid id, string? version) => Administrator.Execute(new DeleteRequest
    {
        Target = new EntityReference("contact", id) { RowVersion = version! },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}
