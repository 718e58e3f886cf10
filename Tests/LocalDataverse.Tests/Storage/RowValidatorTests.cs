using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.Storage;

public sealed class RowValidatorTests : IDisposable
{
    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "9")]
    public void An_empty_text_reads_as_null_after_create_and_update()
    {
        var id = rows.Contact("Abel", ("firstname", ""), ("jobtitle", "x"));
        rows.Update("contact", id, ("jobtitle", ""));
        Assert.False(rows.Read("contact", id).Contains("firstname"));
        Assert.False(rows.Read("contact", id).Contains("jobtitle"));
    }

    [Fact, Trait("Fact", "10")]
    public void What_create_does_not_mention_takes_its_default()
    {
        var row = rows.Read("contact", rows.Contact("Abel"));
        Assert.Equal((false, true), (row["donotbulkemail"], row["followemail"]));
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("preferredcontactmethodcode").Value);
        Assert.Equal(true, rows.Read("email", rows.Create("email"))["directioncode"]);
    }

    [Fact, Trait("Fact", "19")]
    public void An_unknown_column_is_a_fault()
    {
        Assert.Equal(ErrorCodes.NoAttribute, Fault.Of(() => rows.Contact("Abel", ("nothing", 1))).Code);
        var id = rows.Contact("Abel");
        Assert.Equal(ErrorCodes.NoAttribute, Fault.Of(() => rows.Update("contact", id, ("LastName", "x"))).Code);
    }

    [Fact]
    public void What_only_the_platform_writes_is_left_out_without_a_word()
    {
        var id = rows.Contact("Abel", ("fullname", "Somebody Else"), ("merged", true));
        Assert.False(rows.Read("contact", id).Contains("fullname"));
        Assert.Equal(false, rows.Read("contact", id)["merged"]);
    }

    [Fact]
    public void Text_that_is_too_long_is_a_fault() => Assert.Equal(
        (ErrorCodes.StringLengthTooLong,
            "A validation error occurred. The length of the 'firstname' attribute of the 'contact' entity exceeded"
            + " the maximum allowed length of '50'."),
        Fault.Of(() => rows.Contact("Abel", ("firstname", new string('x', 51)))));

    [Fact]
    public void A_number_out_of_range_is_a_fault()
    {
        Assert.Equal(
            ErrorCodes.IntegerValueOutOfRange, Fault.Of(() => rows.Create("account", ("numberofemployees", -1))).Code);
        Assert.Equal(
            ErrorCodes.DecimalValueOutOfRange,
            Fault.Of(() => rows.Create("account", ("revenue", new Money(1e15m)))).Code);
    }

    [Fact]
    public void An_option_that_does_not_exist_is_a_fault() => Assert.Equal(
        ErrorCodes.PicklistValueOutOfRange,
        Fault.Of(() => rows.Contact("Abel", ("preferredcontactmethodcode", new OptionSetValue(6)))).Code);

    [Theory]
    [InlineData("lastname", 1)]
    [InlineData("donotemail", 1)]
    [InlineData("donotemail", "true")]
    [InlineData("preferredcontactmethodcode", 1)]
    [InlineData("parentcustomerid", "x")]
    [InlineData("birthdate", "2026-01-01")]
    [InlineData("creditlimit", 1.5)]
    public void A_value_of_another_type_is_a_fault(string column, object value) => Assert.Equal(
        (ErrorCodes.InvalidArgument, $"Incorrect attribute value type {value.GetType()} of 'contact.{column}'"),
        Fault.Of(() => rows.Create("contact", (column, value))));

    [Fact]
    public void Times_keep_whole_seconds_and_are_UTC()
    {
        var id = rows.Create(
            "task", ("scheduledend", new DateTime(2026, 3, 1, 8, 9, 10, 999, DateTimeKind.Unspecified)));
        var time = rows.Read("task", id).GetAttributeValue<DateTime>("scheduledend");
        Assert.Equal((new DateTime(2026, 3, 1, 8, 9, 10), DateTimeKind.Utc), (time, time.Kind));
        Assert.Equal(
            ErrorCodes.InvalidDateTime, Fault.Of(() => rows.Create("task", ("scheduledend", DateTime.MinValue))).Code);
    }

    [Fact, Trait("Fact", "24")]
    public void A_row_cannot_become_its_own_ancestor()
    {
        var top = rows.Create("account", ("name", "Top"));
        var middle = rows.Create(
            "account", ("name", "Middle"), ("parentaccountid", new EntityReference("account", top)));
        var low = rows.Create("account", ("name", "Low"), ("parentaccountid", new EntityReference("account", middle)));
        foreach (var parent in new[] { low, middle, top })
        {
            var act = () => rows.Update("account", top, ("parentaccountid", new EntityReference("account", parent)));
            Assert.Equal(ErrorCodes.CyclicalRelationship, Fault.Of(act).Code);
        }
    }

    [Fact, Trait("Fact", "25")]
    public void A_lookup_to_a_missing_row_or_a_wrong_table_is_a_fault()
    {
        var id = Guid.NewGuid();
        Assert.Equal(
            (ErrorCodes.ObjectDoesNotExist, $"account With Id = {id} Does Not Exist"),
            Fault.Of(() => rows.Contact("Abel", ("parentcustomerid", new EntityReference("account", id)))));
        Assert.Equal(
            ErrorCodes.InvalidArgument,
            Fault.Of(() => rows.Contact("Abel", ("parentcustomerid", new EntityReference("lead", id)))).Code);
    }

    [Fact, Trait("Fact", "84")]
    public void State_alone_takes_its_default_status_and_status_alone_sets_its_state()
    {
        var id = rows.Create("lead", ("lastname", "Abel"));
        Assert.Equal((0, 1), State("lead", id));
        rows.Update("lead", id, ("statecode", new OptionSetValue(2)));
        Assert.Equal((2, 4), State("lead", id));
        rows.Update("lead", id, ("statuscode", new OptionSetValue(2)));
        Assert.Equal((0, 2), State("lead", id));
        rows.Update("lead", id, ("statecode", new OptionSetValue(2)), ("statuscode", new OptionSetValue(7)));
        Assert.Equal((2, 7), State("lead", id));
    }

    [Fact, Trait("Fact", "84")]
    public void A_status_of_another_state_is_a_fault()
    {
        var id = rows.Contact("Abel");
        var act = () =>
            rows.Update("contact", id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(1)));
        Assert.Equal(
            (ErrorCodes.InvalidStateCodeStatusCode,
                $"1 is not a valid status code for state code ContactState.Inactive on contact with Id {id}."),
            Fault.Of(act));
    }

    [Fact, Trait("Fact", "84")]
    public void Create_with_an_inactive_state_makes_an_active_row_unless_the_status_says_more()
    {
        Assert.Equal((0, 1), State("contact", rows.Contact("Abel", ("statecode", new OptionSetValue(1)))));
        Assert.Equal((1, 6), State("email", rows.Create("email", ("statuscode", new OptionSetValue(6)))));
    }

    private (int State, int Status) State(string table, Guid id)
    {
        var row = rows.Read(table, id, "statecode", "statuscode");
        return (
            row.GetAttributeValue<OptionSetValue>("statecode").Value,
            row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
