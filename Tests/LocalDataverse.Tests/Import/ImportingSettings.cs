using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportingSettings(PackedSolution packed) : OrganizationTest, IClassFixture<PackedSolution>
{
    private const string Path = "environmentvariabledefinitions/new_Setting/environmentvariabledefinition.xml";

    [Fact]
    public void Every_setting_that_ships_is_a_row_with_its_type_and_default_and_no_value()
    {
        Organization.Import(packed.Zip());

        var rows = Definitions("optout_");
        Assert.Equal(
            [
                "optout_ActivityMode 100000000 Warn",
                "optout_BouncesNeeded 100000001 1",
                "optout_BulkFrom 100000001 10",
                "optout_ConfirmationSender 100000000 none",
                "optout_DefaultCountry 100000000 none",
                "optout_EarlierRefusals 100000000 Reported",
                "optout_ErasureNeedsTwo 100000000 No",
                "optout_ExistingCustomers 100000000 NeedOptIn",
                "optout_FaxAndTextMode 100000000 Block",
                "optout_LooseningMode 100000000 Correct",
                "optout_MarketingNeedsOptIn 100000000 Topics",
                "optout_MissingFooter 100000000 Warn",
                "optout_OptInCountries 100000000 none",
                "optout_PostalAddress 100000000 none",
                "optout_PreferenceCentreUrl 100000000 none",
                "optout_PublishedMetrics 100000000 None",
                "optout_ReaskLockMonths 100000001 0",
                "optout_SendMode 100000000 Block",
                "optout_SenderContact 100000000 none",
                "optout_SenderName 100000000 none",
                "optout_SmsTables 100000000 none",
                "optout_StopScope 100000000 TextMessages",
                "optout_Training 100000000 Warn",
                "optout_TrainingForMarketing 100000000 No",
                "optout_UnclassifiedMail 100000000 MarketingWhenBulk",
            ],
            rows.Select(Shown).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.NotEmpty((string)row["displayname"]));
        Assert.All(rows, row => Assert.NotEmpty((string)row["description"]));
        Assert.All(rows, row => Assert.False(row.Contains("set.value")));
        Assert.All(rows, row => Assert.True(row.GetAttributeValue<bool>("ismanaged")));
        Assert.Equal(0, Count("environmentvariablevalue"));
    }

    [Fact]
    public void A_value_that_an_administrator_sets_is_read_beside_its_default()
    {
        Organization.Import(packed.Zip());
        var mode = Definitions("optout_SendMode").Single();

        Administrator.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = mode.ToEntityReference(),
            ["value"] = "Strip",
        });

        var row = Definitions("optout_SendMode").Single();
        Assert.Equal("Block", row["defaultvalue"]);
        Assert.Equal("Strip", row.GetAttributeValue<AliasedValue>("set.value").Value);
        Assert.Equal(25, Definitions("optout_").Count);
    }

    [Fact]
    public void Not_everybody_may_set_a_value()
    {
        Organization.Import(packed.Zip());
        var nobody = Organization.AddUser("No Body", "OptOut Sales User");

        Fault(() => Organization.As(nobody).Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = Definitions("optout_SendMode").Single().ToEntityReference(),
            ["value"] = "Strip",
        }));

        Assert.Equal(0, Count("environmentvariablevalue"));
    }

    [Theory]
    [InlineData("<x />", "holds x")]
    [InlineData("<environmentvariabledefinition><type>100000000</type></environmentvariabledefinition>", "schemaname")]
    [InlineData("<environmentvariabledefinition schemaname=\"new_Setting\" />", "has no type")]
    [InlineData(
        "<environmentvariabledefinition schemaname=\"new_Setting\"><type>1</type></environmentvariabledefinition>",
        "unknown type 1")]
    [InlineData(
        "<environmentvariabledefinition "
        + "schemaname=\"new_Setting\"><type>100000006</type></environmentvariabledefinition>",
        "unknown type 100000006")]
    [InlineData(
        "<environmentvariabledefinition "
        + "schemaname=\"new_Setting\"><type>100000005</type></environmentvariabledefinition>",
        "new_Setting that holds no plain value")]
    [InlineData("<environmentvariabledefinition", "environmentvariabledefinition.xml")]
    public void A_definition_that_cannot_be_read_is_named_and_nothing_is_left(string text, string named)
    {
        var solution = new SmallSolution();
        solution.Parts[Path] = text;

        Assert.Contains(named, Fault(() => Organization.Import(solution.Zip())).Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("solution"));
        Assert.Equal(0, Count("environmentvariabledefinition"));
    }

    [Fact]
    public void A_name_that_is_defined_twice_is_refused()
    {
        var solution = new SmallSolution();
        solution.Parts[Path] = Definition("new_Setting");
        solution.Parts[Path.Replace("new_Setting", "other", StringComparison.Ordinal)] = Definition("NEW_setting");

        Assert.Contains(
            "NEW_setting is there already",
            Fault(() => Organization.Import(solution.Zip())).Message,
            StringComparison.Ordinal);
        Assert.Equal(0, Count("environmentvariabledefinition"));
    }

    [Fact]
    public void A_name_that_another_solution_defined_is_refused()
    {
        Organization.Import(packed.Zip());
        var solution = new SmallSolution();
        solution.Parts[Path] = Definition("optout_sendmode");

        Assert.Contains(
            "optout_sendmode is there already",
            Fault(() => Organization.Import(solution.Zip())).Message,
            StringComparison.Ordinal);
    }

    private static string Definition(string name) =>
        $"<environmentvariabledefinition schemaname=\"{name}\"><type>100000000</type></environmentvariabledefinition>";

    private List<Entity> Definitions(string prefix)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("schemaname", ConditionOperator.BeginsWith, prefix);
        var set = query.AddLink(
            "environmentvariablevalue",
            "environmentvariabledefinitionid",
            "environmentvariabledefinitionid",
            JoinOperator.LeftOuter);
        set.EntityAlias = "set";
        set.Columns = new ColumnSet("value");
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }

    private static string Shown(Entity row) => string.Join(
        ' ', row["schemaname"], ((OptionSetValue)row["type"]).Value, row.GetAttributeValue<string>("defaultvalue"));
}
