using System.Security.Cryptography;
using System.Xml.Linq;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>What cannot succeed is refused with a sentence before anything is changed.</summary>
public sealed class RefusingToInstall : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Who_may_not_import_is_told_which_privilege_is_lacking() => Refused(
        site.Deploy(("AccessToken", "key-of-paul")), "You may not do this");

    [Fact]
    public void Who_may_import_but_not_register_steps_is_told_so()
    {
        site.Door.Before = (asked, context) => asked.Is("GET", "PrivilegeName='prvCreateSdkMessageProcessingStep'")
            ? Door.JsonAsync(context, """{"RolePrivileges":[]}""")
            : Task.FromResult(false);

        Refused(site.Deploy(), "you lack prvCreateSdkMessageProcessingStep", "System Administrator");
    }

    [Fact]
    public void An_environment_that_is_too_old_is_refused()
    {
        site.Door.Before = (asked, context) => asked.Is("GET", "RetrieveVersion")
            ? Door.JsonAsync(context, """{"Version":"9.1.0.44"}""")
            : Task.FromResult(false);

        Refused(site.Deploy(), "version 9.1.0.44; the product needs 9.2");
    }

    [Fact]
    public void What_the_environment_lacks_is_shown()
    {
        site.Change(zip => zip.Manifest.Descendants("MissingDependencies").Single().Add(new XElement(
            "MissingDependency",
            new XElement(
                "Required",
                new XAttribute("type", "61"),
                new XAttribute("schemaName", "contoso_/icon.svg"),
                new XAttribute("displayName", "Icon of Contoso"),
                new XAttribute("solution", "Contoso (1.0.0.0)")),
            new XElement("Dependent", new XAttribute("type", "61"), new XAttribute("displayName", "Icon")))));

        var run = site.Deploy();

        Refused(run, "lacks what is listed above");
        Assert.Contains(run.Lines, line => line.StartsWith(
            "Missing in the environment: Icon of Contoso", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_environment_finds_wrong_is_said()
    {
        site.Door.Before = (asked, context) => asked.Is("POST", "StageSolution")
            ? Door.JsonAsync(context, """
                {"StageSolutionResults":{
                 "StageSolutionStatus":"Failed","MissingDependencies":[],"SolutionValidationResults":[
                 {"SolutionValidationResultType":"Warning","Message":"It is large."},
                 {"SolutionValidationResultType":"Error","Message":"Its publisher is another."}]}}
                """)
            : Task.FromResult(false);

        var run = site.Deploy();

        Refused(run, "finds it wrong: Its publisher is another.");
        Assert.Contains("warning: It is large.", run.Lines);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Refused(site.Deploy(("Package", Path.Combine(site.Folder, "none.zip"))), "There is no file");

    [Fact]
    public void A_file_that_is_no_zip_is_refused()
    {
        File.WriteAllText(site.Zip, "Not a zip");

        Refused(site.Deploy(), "is no zip that can be read");
    }

    [Fact]
    public void A_zip_without_a_manifest_is_refused()
    {
        File.WriteAllBytes(site.Zip, TestZip.Of(("readme.txt", "Nothing")));

        Refused(site.Deploy(), "is no solution: it has no solution.xml");
    }

    [Fact]
    public void A_manifest_with_a_document_type_is_not_read()
    {
        File.WriteAllBytes(site.Zip, TestZip.Of(
            ("solution.xml", "<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>"), ("customizations.xml", "<a/>")));

        Refused(site.Deploy(), "is no solution: its solution.xml cannot be read");
    }

    [Fact]
    public void A_manifest_without_a_version_is_refused()
    {
        File.WriteAllBytes(site.Zip, TestZip.Of(("solution.xml", "<a/>"), ("customizations.xml", "<a/>")));

        Refused(site.Deploy(), "its solution.xml has no version");
    }

    [Fact]
    public void Another_solution_is_refused()
    {
        site.Change(zip => zip.Manifest.Element("SolutionManifest")!.SetElementValue("UniqueName", "Contoso"));

        Refused(site.Deploy(), "holds the solution 'Contoso', not OptOutPlugin");
    }

    [Fact]
    public void The_managed_zip_is_not_taken_for_the_unmanaged_one() =>
        Refused(site.Deploy(("Unmanaged", true)), "is managed: leave -Unmanaged out");

    [Fact]
    public void The_unmanaged_zip_is_not_taken_unless_it_is_meant() =>
        Refused(site.Deploy(("Package", Site.Unmanaged)), "is unmanaged: say -Unmanaged if you mean it");

    [Fact]
    public void Two_environments_at_once_are_refused() =>
        Refused(site.Deploy(("Url", new Uri("https://org.crm.dynamics.com"))), "Give -Url or -LocalUrl, not both");

    [Theory]
    [InlineData("RunDue", true)]
    [InlineData("Remove", true)]
    [InlineData("Settings", "settings.json")]
    public void What_needs_an_environment_says_so(string parameter, object value) =>
        Refused(Deployment.Run(new ScriptRun(new() { [parameter] = value })), "Say where");

    [Fact]
    public void An_environment_that_does_not_answer_is_said()
    {
        var gone = site.Door.Url;
        site.Door.Dispose();

        Refused(Deployment.Run(site.Run(("LocalUrl", gone))), "No answer came from");
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  {0}\n", "is not the file whose sum")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  another.zip\n", "has no sum of")]
    [InlineData("", "has no sum of")]
    public void A_zip_that_is_not_what_the_release_says_is_refused(string sums, string said)
    {
        File.WriteAllText(
            Path.Combine(site.Folder, "SHA256SUMS"),
            sums.Replace("{0}", Path.GetFileName(site.Zip), StringComparison.Ordinal));

        Refused(site.Deploy(), said);
        Assert.Empty(site.Door.All);
    }

    [Fact]
    public void A_zip_that_is_what_the_release_says_is_taken()
    {
        var sum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(site.Zip)));
        File.WriteAllText(Path.Combine(site.Folder, "SHA256SUMS"), $"{sum}  ./{Path.GetFileName(site.Zip)}\n");

        Assert.Equal(0, site.Deploy(("WhatIf", true)).ExitCode);
    }

    [Fact]
    public void A_zip_beside_it_that_is_none_of_the_products_is_not_imported()
    {
        var stranger = ZipEdit.Apply(
            File.ReadAllBytes(site.Zip), zip => zip.Manifest.Element("SolutionManifest")!.SetElementValue("UniqueName", "Contoso"));
        File.WriteAllBytes(Path.Combine(site.Folder, "optional", "OptOutPlugin_Contoso_managed.zip"), stranger);

        Refused(site.Deploy(), "holds the solution 'Contoso', which is none of the product's");
        Assert.Empty(site.Door.All);
    }

    private void Refused(Deployment run, params string[] said)
    {
        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.All(said, text => Assert.Contains(text, error, StringComparison.Ordinal));
        Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
        Assert.Equal(0, site.Asked("POST", "ImportSolutionAsync"));
        Assert.Empty(site.Solutions);
    }
}
