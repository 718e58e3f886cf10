using System.Globalization;
using System.Text.RegularExpressions;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.SolutionBuild.Generate;

namespace OptOutPlugin.Solution.Tests;

public partial class SharingNamesWithTypeScript
{
    private static readonly string File = TypeScriptNames.In(Repository.Project);

    [Fact]
    public void Every_flag_of_every_table_is_there_with_its_polarity() =>
        Assert.Equal(
            PersonTable.All.SelectMany(table => table.Flags)
                .Select(flag => (flag.Column, flag.Channel.ToString(), flag.RefusingValue ? "true" : "false")),
            FlagPattern().Matches(File).Select(match =>
                (match.Groups["column"].Value, match.Groups["channel"].Value, match.Groups["refusing"].Value)));

    [Fact]
    public void Every_option_has_the_number_that_the_platform_stores()
    {
        Assert.All(Enum.GetValues<LedgerEvent>(), value => Assert.Contains(Option(value, (int)value), File));
        Assert.All(Enum.GetValues<LedgerReason>(), value => Assert.Contains(Option(value, (int)value), File));
        Assert.All(Enum.GetValues<Channel>(), value => Assert.Contains(Option(value, Choices.Of(value).Value), File));
    }

    [Fact]
    public void A_source_that_nobody_may_claim_is_not_offered()
    {
        var claimable = Block("claimableSources");

        Assert.Contains("\"PhoneCall\"", claimable, StringComparison.Ordinal);
        Assert.DoesNotContain("\"OneClick\"", claimable, StringComparison.Ordinal);
        Assert.DoesNotContain("\"System\"", claimable, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_api_that_is_called_is_there_with_all_that_it_takes_and_gives()
    {
        var apis = Block("apis");
        string[] called = ["optout_RecordConsent", "optout_ReadTimeline", "optout_CheckConsent", "optout_CheckHealth"];

        Assert.All(called.Select(name => CustomApis.All.Single(api => api.UniqueName == name)), api =>
        {
            Assert.Contains($"\"{api.UniqueName}\"", apis, StringComparison.Ordinal);
            Assert.All(api.Parameters, p => Assert.Contains($"\"{p.Name}\": \"", apis, StringComparison.Ordinal));
            Assert.All(api.Responses, r => Assert.Contains($"\"{r.Name}\": \"", apis, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Forms_have_the_ids_that_they_keep_for_ever() =>
        Assert.All(PersonTable.All, table =>
        {
            Assert.Contains($"\"{Step.StableId($"form/{table.Name}/consent")}\"", File, StringComparison.Ordinal);
            Assert.Contains($"\"{Step.StableId($"form/{table.Name}/consent-quick")}\"", File, StringComparison.Ordinal);
            Assert.Contains($"\"{Step.StableId($"form/{table.Name}/consent-officer")}\"", File, StringComparison.Ordinal);
        });

    [Fact]
    public void A_page_or_icon_that_is_named_ships() =>
        Assert.All(
            NamePattern().Matches(Block("pages") + Block("icons")).Select(match => match.Value),
            name => Assert.Contains(WebResource.All(Repository.Root), resource => resource.Name == name));

    [Fact]
    public void An_edit_by_hand_is_generated_back()
    {
        using var copy = new SolutionCopy();
        copy.Edit(TypeScriptNames.Path, "donotemail", "donotmail");

        Assert.Equal([$"wrote {TypeScriptNames.Path}"], Generated.Write(copy.Open()));
    }

    private static string Option<T>(T name, int number)
        where T : struct, Enum => string.Create(CultureInfo.InvariantCulture, $"\"{name}\": {number}");

    private static string Block(string name)
    {
        var start = File.IndexOf($"export const {name} ", StringComparison.Ordinal);
        return File[start..File.IndexOf("as const;", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(
        """
        "column": "(?<column>\w+)",\s+"channel": "(?<channel>\w+)",\s+"refusing": (?<refusing>\w+)
        """)]
    private static partial Regex FlagPattern();

    [GeneratedRegex(@"optout_/[\w/.]+")]
    private static partial Regex NamePattern();
}
