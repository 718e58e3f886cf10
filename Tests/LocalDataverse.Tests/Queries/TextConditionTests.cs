using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

public sealed class TextConditionTests : IDisposable
{
    private readonly Rows rows = new();

    public TextConditionTests()
    {
        rows.Contact("Ånge", ("firstname", "Eva"), ("emailaddress1", "Eva@Example.org"));
        rows.Contact("Berg", ("firstname", "Max"), ("emailaddress1", "max@example.org"));
        rows.Contact("Cole");
    }

    public void Dispose() => rows.Dispose();

    [Fact, Trait("Fact", "28")]
    public void Equal_ignores_case_and_returns_the_stored_casing()
    {
        var query = Rows.Contacts(new ConditionExpression("emailaddress1", Equal, "EVA@example.ORG"));
        query.ColumnSet.AddColumn("emailaddress1");
        Assert.Equal("Eva@Example.org", Assert.Single(rows.Run(query).Entities)["emailaddress1"]);
    }

    [Theory, Trait("Fact", "28")]
    [InlineData("ÅNGE")]
    [InlineData("ange")]
    [InlineData("Ange  ")]
    public void Equal_ignores_case_beyond_ASCII_accents_and_spaces_at_the_end(string name) =>
        Assert.Equal("Ånge", rows.Names("lastname", Equal, name));

    [Theory, Trait("Fact", "29")]
    [InlineData(BeginsWith, "bE", "Berg")]
    [InlineData(EndsWith, "RG", "Berg")]
    [InlineData(Like, "%ER%", "Berg")]
    [InlineData(BeginsWith, "ång", "Ånge")]
    public void Patterns_ignore_case(ConditionOperator how, string pattern, string expected) =>
        Assert.Equal(expected, rows.Names("lastname", how, pattern));

    [Theory, Trait("Fact", "30")]
    [InlineData("%@example.org", "Ånge Berg")]
    [InlineData("m_x@%", "Berg")]
    [InlineData("[a-f]%@%", "Ånge")]
    [InlineData("[^a-f]%", "Berg")]
    [InlineData("%", "Ånge Berg")]
    public void Like_knows_the_wildcards_of_SQL_Server(string pattern, string expected) =>
        Assert.Equal(expected, rows.Names("emailaddress1", Like, pattern));

    [Fact, Trait("Fact", "30")]
    public void Several_patterns_combine_with_or()
    {
        var query = Rows.Contacts();
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("emailaddress1", Like, "eva@%");
        query.Criteria.AddCondition("emailaddress1", Like, "max@%");
        Assert.Equal("Ånge Berg", rows.Names(query));
    }

    [Theory, Trait("Fact", "31")]
    [InlineData(NotEqual, "max@example.org", "Ånge")]
    [InlineData(NotIn, "max@example.org", "Ånge")]
    [InlineData(DoesNotBeginWith, "max", "Ånge")]
    [InlineData(DoesNotEndWith, "nothing", "Ånge Berg")]
    [InlineData(NotLike, "max%", "Ånge")]
    public void Negative_conditions_leave_out_null_rows(ConditionOperator how, string value, string expected) =>
        Assert.Equal(expected, rows.Names("emailaddress1", how, value));

    [Fact, Trait("Fact", "32")]
    public void In_without_values_returns_nothing_and_NotIn_without_values_all()
    {
        Assert.Equal("", rows.Names("lastname", In));
        Assert.Equal("Ånge Berg Cole", rows.Names("lastname", NotIn));
    }

    [Fact, Trait("Fact", "33")]
    public void In_takes_arrays_and_ignores_case_too()
    {
        string[] names = ["BERG", "cole"];
        Assert.Equal("Berg Cole", rows.Names(Rows.Contacts(new ConditionExpression("lastname", In, names))));
    }

    [Fact]
    public void Null_and_NotNull_tell_empty_rows_from_others()
    {
        Assert.Equal("Cole", rows.Names("emailaddress1", Null));
        Assert.Equal("Ånge Berg", rows.Names("emailaddress1", NotNull));
    }

    [Fact]
    public void A_null_value_is_refused_in_favour_of_Null() =>
        Assert.Contains("Use 'Null'", Fault.Of(() => rows.Names("lastname", Equal, [null!])).Message);

    [Fact]
    public void A_number_is_no_value_for_text() => Assert.Equal(
        "Condition for attribute 'contact.lastname': expected argument(s) of type 'System.String'"
        + " but received 'System.Int32'.",
        Fault.Of(() => rows.Names("lastname", Equal, 5)).Message);

    [Theory]
    [InlineData(Contains, "operator Contains")]
    [InlineData(Under, "operator Under")]
    [InlineData(ThisFiscalYear, "operator ThisFiscalYear")]
    [InlineData(EqualUserId, "operator EqualUserId on a column of the kind Text")]
    [InlineData(ContainValues, "operator ContainValues on a column of the kind Text")]
    public void What_is_not_supported_is_refused_by_name(ConditionOperator how, string name) =>
        Assert.Equal(
            (ErrorCodes.NotSupported, Faults.UnsupportedPrefix + name), Fault.Of(
                () => rows.Names("lastname", how, "x")));
}
