using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.SolutionBuild.Freeze;
using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;
using OptOutPlugin.SolutionBuild.Pack;
using OptOutPlugin.SolutionBuild.Scaffold;
using OptOutPlugin.SolutionBuild.Unicode;

namespace OptOutPlugin.SolutionBuild;

/// <summary>What can be asked of this program on the command line.</summary>
internal static class Commands
{
    private const string Usage = """
        usage: dotnet run --project Solution/Build -- COMMAND

          generate         write what is made from code: steps, custom APIs, web resources, tables of
                           Plugins/README.md
          check            say everything that is wrong with the solution
          pack             check, then write the managed and the unmanaged zip to artifacts/solution, and a managed
                           zip for each pair of message and table that some environments lack to its folder optional
          pack --sms-table TABLE...
                           the same, and a managed zip for each of these tables of text messages, whose steps guard it
          scaffold table NAME [--label LABEL] [--labels PLURAL] [--description TEXT] [--owner user|organisation]
                           [--lookup COLUMN=TABLE]...
                           write all that a new table needs before it has columns of its own, then generate; LABEL and
                           TEXT are English, and what the other languages have no words for yet gets a place in their
                           files, which check refuses until it has them
          package          pack, then write the package for Package Deployer to artifacts/package
          upgrade ZIP      say what an upgrade from a released managed zip to what is here would delete, and what
                           forbids it
          freeze-messages --url URL [--access-token TOKEN] [--tenant ID] [--client-id ID]
                           write the message ids that no public source gives, read out of an environment, into the
                           source; with --client-id and a secret in the environment variable OPTOUT_CLIENT_SECRET as
                           that application, else with a code that you type in any browser
          unicode          write the tables of Unicode that addresses are read with, from what .NET 10 knows; another
                           version of Unicode gives addresses other hashes
          schema FOLDER    hold customizations.xml against the customization schemas in FOLDER
        """;

    // What each takes, for who gave something else.
    private static readonly Dictionary<string, string> Takes = new()
    {
        ["generate"] = "nothing",
        ["check"] = "nothing",
        ["pack"] = "nothing, or --sms-table and names of tables",
        ["scaffold"] = "the word table, a name and options",
        ["package"] = "nothing",
        ["upgrade"] = "one zip",
        ["freeze-messages"] = "options",
        ["unicode"] = "nothing",
        ["schema"] = "one folder",
    };

    public static int Run(string[] args, string root, TextWriter output) => args switch
    {
        _ when args.Any(one => one is "--help" or "-h" or "-?") => Say(output, Usage, 0),
        ["generate"] => GenerateAll(root, output),
        ["check"] => CheckAll(root, output),
        ["pack"] => PackAll(root, [], output),
        ["pack", "--sms-table", .. { Length: > 0 } tables] => PackAll(root, tables, output),
        ["scaffold", "table", var name, .. var options] => ScaffoldTable(root, name, options, output),
        ["package"] => Say(output, DeployerPacker.Pack(root), 0),
        ["upgrade", var zip] => Upgrade(root, zip, output),
        ["freeze-messages", .. var options] => Freeze(root, options, output),
        ["unicode"] => WriteUnicode(root, output),
        ["schema", var folder] => Schema(root, folder, output),
        [] => Say(output, Usage, 2),
        [var command, .. var rest] => Say(output, $"{NotFollowed(command, rest)}{Environment.NewLine}{Usage}", 2),
    };

    private static string NotFollowed(string command, string[] rest) => Takes.TryGetValue(command, out var takes)
        ? $"{command} takes {takes}, and was given {(rest.Length == 0 ? "nothing" : string.Join(' ', rest))}."
        : $"{command} is no command.";

    private static int GenerateAll(string root, TextWriter output)
    {
        var written = Generated.Write(Project.Open(root)).ToList();
        written.ForEach(output.WriteLine);
        return Say(output, written.Count == 0 ? "Everything was up to date." : $"{written.Count} changed.", 0);
    }

    private static int CheckAll(string root, TextWriter output)
    {
        var project = Project.Open(root);
        foreach (var name in Unfrozen.In(project))
            output.WriteLine($"not frozen: the id of {name} stands in no public source; its steps give the name.");

        var findings = Checker.Check(project);
        foreach (var finding in findings)
            output.WriteLine(finding);
        return Say(output, $"{Checker.Rules.Count} rules, {findings.Count} findings.", findings.Count == 0 ? 0 : 1);
    }

    private static int PackAll(string root, string[] smsTables, TextWriter output)
    {
        var packed = Packer.Pack(root, smsTables);
        output.WriteLine(packed.Managed);
        foreach (var optional in packed.Optional)
            output.WriteLine(optional);
        if (smsTables.Length > 0)
        {
            output.WriteLine(
                $"Name {string.Join(", ", smsTables)} in the setting {SettingName.SmsTables} before you import what guards "
                + "it: a row of a table that has the steps and is not named is refused.");
        }

        return Say(output, packed.Unmanaged, 0);
    }

    private static int ScaffoldTable(string root, string name, string[] options, TextWriter output)
    {
        var project = Project.Open(root);
        foreach (var line in TableScaffold.Write(project, name, options))
            output.WriteLine(line);
        return Say(
            output,
            $"Translate what has no words in {LanguageFiles.Folder}, move the table to its place in the menu, give it "
            + "its columns, draw its icon; then generate.",
            0);
    }

    private static int Upgrade(string root, string zip, TextWriter output)
    {
        var report = UpgradeCheck.From(zip, Project.Open(root));
        foreach (var loss in report.Losses)
            output.WriteLine($"would delete: {loss}");
        foreach (var refusal in report.Refusals)
            output.WriteLine(refusal);
        return Say(
            output,
            $"{report.Losses.Count} to be deleted, {report.Refusals.Count} that forbid it.",
            report.Refusals.Count == 0 ? 0 : 1);
    }

    private static int Freeze(string root, string[] options, TextWriter output)
    {
        var asked = FreezeOptions.Read(options);
        if (asked.Url.IsLoopback)
        {
            throw new BuildException(
                $"{asked.Url} is on this machine: a local Dataverse makes up ids that no environment has. Nothing was written.");
        }

        using var source = EnvironmentMessages.Connect(asked, output.WriteLine);
        foreach (var line in FreezeMessages.Run(Project.Open(root), source.Ids))
            output.WriteLine(line);
        return 0;
    }

    private static int WriteUnicode(string root, TextWriter output)
    {
        File.WriteAllText(Path.Combine(root, UnicodeTables.Path), UnicodeTables.Source());
        return Say(output, $"wrote {UnicodeTables.Path}", 0);
    }

    private static int Schema(string root, string folder, TextWriter output)
    {
        var messages = SchemaCheck.Messages(Project.Open(root).Tree, folder);
        foreach (var message in messages)
            output.WriteLine(message);
        return Say(output, $"{messages.Count} messages outside the known differences.", messages.Count == 0 ? 0 : 1);
    }

    private static int Say(TextWriter output, string sentence, int exitCode)
    {
        output.WriteLine(sentence);
        return exitCode;
    }
}
