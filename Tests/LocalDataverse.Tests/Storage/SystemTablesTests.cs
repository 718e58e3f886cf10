using LocalDataverse.Engine.Metadata;

namespace OptOutPlugin.LocalDataverse.Tests.Storage;

public sealed class SystemTablesTests
{
    private static readonly MetadataStore Metadata = Read();

    [Theory]
    [InlineData("donotemail", false, "Do Not Allow", "Allow")]
    [InlineData("donotbulkemail", false, "Do Not Allow", "Allow")]
    [InlineData("donotphone", false, "Do Not Allow", "Allow")]
    [InlineData("donotfax", false, "Do Not Allow", "Allow")]
    [InlineData("donotpostalmail", false, "Do Not Allow", "Allow")]
    [InlineData("donotsendmm", false, "Do Not Send", "Send")]
    [InlineData("followemail", true, "Allow", "Do Not Allow")]
    public void Every_flag_has_its_polarity_on_people_of_all_three_kinds(string name, bool usual, string yes, string no)
    {
        foreach (var table in new[] { "contact", "account", "lead" })
        {
            var column = Metadata.Table(table).RequiredColumn(name);
            Assert.Equal((ColumnKind.YesNo, (object)usual), (column.Kind, column.Default));
            Assert.Equal((yes, no), (column.Option(1)!.Label, column.Option(0)!.Label));
        }
    }

    [Fact]
    public void Bulk_mail_is_no_flag_of_a_lead() =>
        Assert.Equal(
            ["account", "contact"],
            Metadata.Tables.Where(table => table.Column("donotbulkpostalmail") is not null)
                .Select(table => table.LogicalName).Order());

    [Theory]
    [InlineData(1, "Draft", 0)]
    [InlineData(3, "Sent", 1)]
    [InlineData(5, "Canceled", 2)]
    [InlineData(6, "Pending Send", 1)]
    [InlineData(8, "Failed", 0)]
    public void An_email_status_reason_belongs_to_its_state(int value, string label, int state) =>
        Assert.Equal(
            new OptionMetadata(value, label, state), Metadata.Table("email").Columns["statuscode"].Option(value));

    [Theory]
    [InlineData("list")]
    [InlineData("campaignactivity")]
    public void Opted_out_members_are_left_out_unless_somebody_says_otherwise(string table) =>
        Assert.Equal(true, Metadata.Table(table).Columns["donotsendonoptout"].Default);

    [Theory]
    [InlineData("contact_customer_accounts", "account", "contact", "parentcustomerid", "All")]
    [InlineData("Contact_Emails", "contact", "email", "regardingobjectid", "All")]
    [InlineData("account_primary_contact", "contact", "account", "primarycontactid", "RemoveLink")]
    [InlineData("contact_master_contact", "contact", "contact", "masterid", "RemoveLink")]
    public void Relationships_cascade_as_on_the_platform(
        string name, string to, string from, string column, string delete)
    {
        var relationship = Metadata.Relationship(name);
        Assert.Equal(
            (to, from, column, delete),
            (relationship.ReferencedTable, relationship.ReferencingTable,
                relationship.ReferencingColumn, $"{relationship.CascadeDelete}"));
        Assert.Equal(Cascade.All, relationship.CascadeMerge);
    }

    [Fact]
    public void Every_lookup_points_to_tables_that_are_there() =>
        Assert.Empty(
            from table in Metadata.Tables
            from column in table.Columns.Values
            from target in column.Targets
            where Metadata.TryTable(target) is null
            select $"{table.LogicalName}.{column.LogicalName} -> {target}");

    [Fact]
    public void Every_state_has_a_default_status_reason_of_its_own() =>
        Assert.Empty(
            from table in Metadata.Tables
            where table.HasState
            from state in table.Columns["statecode"].Options
            where table.DefaultStatus(state.Value) is not { } status || table.StateOf(status) != state.Value
            select $"{table.LogicalName}: {state}");

    private static MetadataStore Read()
    {
        var metadata = new MetadataStore();
        SystemTables.AddTo(metadata);
        return metadata;
    }
}
