using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class FetchXmlTests : IDisposable
{
    private readonly Rows rows = new();

    public FetchXmlTests()
    {
        var contoso = new EntityReference("account", rows.Create("account", ("name", "Contoso")));
        rows.Contact("Abel", ("parentcustomerid", contoso), ("donotemail", true), ("emailaddress1", "a@x.org"));
        rows.Contact("Bert", ("parentcustomerid", contoso), ("preferredcontactmethodcode", new OptionSetValue(3)));
        rows.Contact("Carl", ("creditlimit", new Money(12.5m)));
    }

    public void Dispose() => rows.Dispose();

    [Theory]
    [InlineData("<condition attribute='lastname' operator='eq' value='ABEL'/>", "Abel")]
    [InlineData(
        "<condition attribute='lastname' operator='in'><value>Abel</value><value>Carl</value></condition>",
        "Abel Carl")]
    [InlineData("<condition attribute='lastname' operator='not-in'><value>Abel</value></condition>", "Bert Carl")]
    [InlineData("<condition attribute='lastname' operator='like' value='%r%'/>", "Bert Carl")]
    [InlineData("<condition attribute='lastname' operator='not-begin-with' value='A'/>", "Bert Carl")]
    [InlineData("<condition attribute='donotemail' operator='eq' value='1'/>", "Abel")]
    [InlineData("<condition attribute='donotemail' operator='eq' value='true'/>", "Abel")]
    [InlineData("<condition attribute='donotemail' operator='ne' value='0'/>", "Abel")]
    [InlineData("<condition attribute='preferredcontactmethodcode' operator='eq' value='3'/>", "Bert")]
    [InlineData("<condition attribute='creditlimit' operator='gt' value='9.50'/>", "Carl")]
    [InlineData(
        "<condition attribute='creditlimit' operator='between'><value>9</value><value>12.50</value></condition>",
        "Carl")]
    [InlineData("<condition attribute='parentcustomerid' operator='null'/>", "Carl")]
    [InlineData("<condition attribute='createdon' operator='last-x-days' value='2'/>", "")]
    [InlineData("<condition attribute='ownerid' operator='eq-userid'/>", "")]
    [InlineData("<filter type='or'><condition attribute='lastname' operator='eq' value='Abel'/><filter>"
        + "<condition attribute='parentcustomerid' operator='not-null'/>"
        + "<condition attribute='donotemail' operator='eq' value='0'/>"
        + "</filter></filter>", "Abel Bert")]
    [InlineData("<link-entity name='account' from='accountid' to='parentcustomerid' link-type='not any'/>", "Carl")]
    [InlineData("<condition attribute='lastname' operator='eq' valueof='emailaddress1'/>", "")]
    public void A_filter_says_what_the_same_condition_says(string conditions, string expected) =>
        Assert.Equal(expected, rows.Names(Fetch($"<filter>{conditions}</filter>")));

    [Fact]
    public void Links_bring_columns_under_their_alias_and_single_columns_under_their_own()
    {
        var row = rows.Run(Fetch(
            "<attribute name='emailaddress1' alias='mail'/>"
            + "<link-entity name='account' from='accountid' to='parentcustomerid' alias='c'>"
            + "<attribute name='name'/><attribute name='accountid' alias='key'/>"
            + "<filter><condition attribute='name' operator='eq' value='contoso'/></filter>"
            + "</link-entity>")).Entities[0];
        Assert.Equal(["c.name", "contactid", "key", "lastname", "mail"], row.Attributes.Keys.Order());
        Assert.Equal("a@x.org", ((AliasedValue)row["mail"]).Value);
    }

    [Fact]
    public void An_outer_link_keeps_its_parents() => Assert.Equal(
        "Abel Bert Carl", rows.Names(
            Fetch("<link-entity name='account' from='accountid' to='parentcustomerid' link-type='outer'/>")));

    [Fact]
    public void Pages_top_and_total_are_read_from_the_root()
    {
        var first = rows.Run(new FetchExpression(
            "<fetch count='2' page='1' returntotalrecordcount='true'>"
            + "<entity name='contact'><all-attributes/></entity></fetch>"));
        Assert.Equal((2, true, 3), (first.Entities.Count, first.MoreRecords, first.TotalRecordCount));
        var cookie = System.Security.SecurityElement.Escape(first.PagingCookie);
        var second = rows.Run(new FetchExpression(
            $"<fetch count='2' page='2' paging-cookie=\"{cookie}\">"
            + "<entity name='contact'><all-attributes/></entity></fetch>"));
        Assert.Single(second.Entities);
        Assert.Single(rows.Run(new FetchExpression("<fetch top='1'><entity name='contact'/></fetch>")).Entities);
    }

    [Theory]
    [InlineData(
        "<fetch aggregate='true' distinct='true'><entity name='contact'/></fetch>",
        "FetchXML fetch/@distinct together with aggregate")]
    [InlineData("<fetch datasource='retained'><entity name='contact'/></fetch>", "FetchXML fetch/@datasource")]
    [InlineData(
        "<fetch><entity name='contact'><attribute name='x' groupby='true'/></entity></fetch>",
        "FetchXML attribute/@groupby")]
    [InlineData("<fetch><entity name='contact'><having/></entity></fetch>", "FetchXML element having")]
    [InlineData(
        "<fetch><entity name='contact'><filter>"
        + "<condition attribute='lastname' operator='this-fiscal-year'/></filter></entity></fetch>",
        "operator ThisFiscalYear")]
    public void What_is_not_supported_is_refused_by_name(string fetch, string name) => Assert.Equal(
        (ErrorCodes.NotSupported, Faults.UnsupportedPrefix + name), Fault.Of(
            () => rows.Run(new FetchExpression(fetch))));

    [Theory]
    [InlineData("<!DOCTYPE fetch [<!ENTITY x 'y'>]><fetch><entity name='contact'/></fetch>", ErrorCodes.InvalidNode)]
    [InlineData("<fetch><entity name='contact'/>", ErrorCodes.InvalidNode)]
    [InlineData("", ErrorCodes.InvalidArgument)]
    [InlineData("<fetch><entity name='nothing'/></fetch>", ErrorCodes.NoEntity)]
    [InlineData("<fetch><entity name='contact'><attribute name='nothing'/></entity></fetch>", ErrorCodes.NoAttribute)]
    [InlineData(
        "<fetch><entity name='contact'><filter>"
        + "<condition attribute='lastname' operator='is'/></filter></entity></fetch>",
        ErrorCodes.InvalidConditionOperator)]
    public void What_is_wrong_is_a_fault(string fetch, int code) =>
        Assert.Equal(code, Fault.Of(() => rows.Run(new FetchExpression(fetch))).Code);

    private static FetchExpression Fetch(string content) => new(
        "<fetch><entity name='contact'><attribute name='lastname'/><order attribute='lastname'/>"
        + $"{content}</entity></fetch>");
}
