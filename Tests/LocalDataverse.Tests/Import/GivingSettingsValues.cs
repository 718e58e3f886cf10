using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>By ComponentParameters of an import.</summary>
public sealed class GivingSettingsValues(PackedSolution packed) : SolutionTest, IClassFixture<PackedSolution>
{
    [Fact]
    public void A_value_is_set_and_changed_by_the_imports_that_name_it_and_kept_by_others()
    {
        Send("ImportSolution", packed.Version("1.0.0.0"), ("ComponentParameters", Values("optout_SendMode", "Strip")));
        Assert.Equal("Strip", Value());
        var definition = Definition();

        Send("StageAndUpgrade", packed.Version("1.1.0.0"));
        Assert.Equal("Strip", Value());
        Assert.Equal(definition, Definition());

        Send("StageAndUpgrade", packed.Version("1.2.0.0"), ("ComponentParameters", Values("optout_SendMode", "Block")));
        Assert.Equal("Block", Value());
    }

    [Fact]
    public void What_the_solution_does_not_define_fails_the_import()
    {
        var fault = Fault(() => Send(
            "ImportSolution", packed.Version("1.0.0.0"), ("ComponentParameters", Values("optout_Nothing", "x"))));

        Assert.Contains("optout_Nothing", fault.Message, StringComparison.Ordinal);
        Assert.Null(SolutionRow("OptOutPlugin"));
    }

    [Fact]
    public void Connection_references_are_refused_by_name()
    {
        var rows = new EntityCollection([new Entity("connectionreference")]);

        Assert.Contains(
            "connectionreference",
            Fault(() => Send("ImportSolution", new SmallSolution(), ("ComponentParameters", rows))).Message,
            StringComparison.Ordinal);
    }

    private static EntityCollection Values(string name, string value) =>
        new([new Entity("environmentvariablevalue") { ["schemaname"] = name, ["value"] = value }]);

    private string Value()
    {
        var query = new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") };
        return (string)Administrator.RetrieveMultiple(query).Entities.Single()["value"];
    }

    private Guid Definition()
    {
        var query = new QueryByAttribute("environmentvariabledefinition");
        query.AddAttributeValue("schemaname", "optout_SendMode");
        return Administrator.RetrieveMultiple(query).Entities.Single().Id;
    }
}
