using System.Text.Json.Nodes;
using OptOutPlugin.LocalDataverse.Tests.Import;
using OptOutPlugin.LocalDataverse.Tests.WebApi;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

/// <summary>Forms, views and web resources are rows, as the public reference of their tables has them.</summary>
public sealed class RowsOfForms : ServedOrganization
{
    private static readonly string[] Sets = ["systemforms", "savedqueries", "webresourceset"];

    [Fact]
    public async Task An_import_brings_them()
    {
        await Import("ImportSolution", First());

        var form = await Only("systemforms");
        Assert.Equal("Visit", (string)form["name"]!);
        Assert.Equal("For visits.", (string)form["description"]!);
        Assert.Equal("new_visit", (string)form["objecttypecode"]!);
        Assert.Equal(2, (int)form["type"]!);
        Assert.Equal(1, (int)form["formactivationstate"]!);
        Assert.Equal(1, (int)form["formpresentation"]!);
        Assert.True((bool)form["ismanaged"]!);
        Assert.StartsWith("<form><tabs>", (string)form["formxml"]!, StringComparison.Ordinal);
        var view = await Only("savedqueries");
        Assert.Equal(("Active Visits", "new_visit"), ((string)view["name"]!, (string)view["returnedtypecode"]!));
        var resource = await Only("webresourceset");
        Assert.Equal(("new_/hello.js", 3), ((string)resource["name"]!, (int)resource["webresourcetype"]!));
        Assert.Equal(
            "alert('hello')",
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)resource["content"]!)));
    }

    [Fact]
    public async Task An_update_replaces_what_it_brings_and_leaves_the_rest()
    {
        await Import("ImportSolution", First());

        await Import("ImportSolution", Second());

        Assert.Equal(["Other", "Visit"], await Names("systemforms"));
        Assert.Equal("changed()", await Script());
    }

    [Fact]
    public async Task An_upgrade_takes_away_what_the_next_version_lacks()
    {
        await Import("ImportSolution", First());

        await Import("StageAndUpgrade", Second());

        Assert.Equal(["Other"], await Names("systemforms"));
        Assert.Equal("changed()", await Script());
    }

    [Fact]
    public async Task Uninstalling_takes_them_all_away()
    {
        await Import("ImportSolution", First());
        var solution = (await Get("solutions?$select=version&$filter=uniquename eq 'Small'"))["value"]![0]!;

        using var deleted = await Send("DELETE", $"solutions({(string)solution["solutionid"]!})");

        Assert.True(deleted.IsSuccessStatusCode);
        foreach (var set in Sets)
        {
            Assert.Empty(await Names(set));
        }
    }

    private static SmallSolution First() => FormSolution.With(FormSolution.Form(1, "Visit", FormSolution.Everyone()));

    private static SmallSolution Second()
    {
        var next = FormSolution.In(SmallSolution.Next(), FormSolution.Form(2, "Other", FormSolution.Everyone()));
        next.Parts["WebResources/new_hello"] = "changed()";
        return next;
    }

    private async Task Import(string action, SmallSolution solution)
    {
        using var response = await Send("POST", action, new JsonObject
        {
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = true,
            ["CustomizationFile"] = Convert.ToBase64String(solution.Zip().ToArray()),
        }.ToJsonString());
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonObject> Only(string set) =>
        Assert.Single((await Get(set))["value"]!.AsArray())!.AsObject();

    private async Task<IEnumerable<string>> Names(string set) =>
        (await Get($"{set}?$select=name&$orderby=name"))["value"]!.AsArray().Select(one => (string)one!["name"]!);

    private async Task<string> Script() => System.Text.Encoding.UTF8.GetString(
        Convert.FromBase64String((string)(await Only("webresourceset"))["content"]!));
}
