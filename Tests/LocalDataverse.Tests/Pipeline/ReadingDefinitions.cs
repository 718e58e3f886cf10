using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class ReadingDefinitions : OrganizationTest
{
    [Theory]
    [InlineData("contact", true)]
    [InlineData("lead", true)]
    [InlineData("account", true)]
    [InlineData("email", false)]
    public void A_table_says_whether_it_is_audited(string table, bool isAudited)
    {
        var definition = Ask(table, EntityFilters.Entity);

        Assert.Equal((table, isAudited), (definition.LogicalName, definition.IsAuditEnabled.Value));
        Assert.Null(definition.Attributes);
    }

    [Fact]
    public void Each_column_says_whether_it_is_audited()
    {
        var metadata = Organization.Platform.Metadata;
        metadata.AddColumns(
            "contact", [metadata.Table("contact").RequiredColumn("donotphone") with { IsAudited = false }]);

        var columns = Ask("contact", EntityFilters.Entity | EntityFilters.Attributes).Attributes;

        Assert.Equal(metadata.Table("contact").Columns.Keys.Order(), columns.Select(one => one.LogicalName).Order());
        Assert.Equal(["donotphone"], columns.Where(one => !one.IsAuditEnabled.Value).Select(one => one.LogicalName));
    }

    [Fact]
    public void A_user_without_any_role_may_read_definitions()
    {
        var nobody = Organization.As(Organization.AddUser("Nora Nobody"));

        Assert.Equal("lead", Ask("lead", EntityFilters.Entity, nobody).LogicalName);
    }

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var fault = Fault(() => Ask("new_ghost", EntityFilters.Entity)).Detail;

        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
        Assert.Contains("new_ghost", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntityFilters.Privileges)]
    [InlineData(EntityFilters.All)]
    [InlineData((EntityFilters)0)]
    public void What_is_not_known_of_a_table_is_refused(EntityFilters filters) =>
        Assert.Contains("RetrieveEntity.EntityFilters", Fault(() => Ask("contact", filters)).Detail.Message, StringComparison.Ordinal);

    private EntityMetadata Ask(string table, EntityFilters filters, IOrganizationService? caller = null) =>
        ((RetrieveEntityResponse)(caller ?? Administrator).Execute(
            new RetrieveEntityRequest { LogicalName = table, EntityFilters = filters })).EntityMetadata;
}
