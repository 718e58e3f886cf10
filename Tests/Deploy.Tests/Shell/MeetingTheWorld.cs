using System.Globalization;
using System.Text.Json;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>What goes wrong outside is one sentence and the right exit code, in PowerShell itself.</summary>
public sealed class MeetingTheWorld(MeetingTheWorld.Shell shell) : IClassFixture<MeetingTheWorld.Shell>
{
    public static TheoryData<string> Names => [.. Situations.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_one_sentence_the_right_exit_code_nothing_half_told_and_no_secret(string name)
    {
        var situation = Situations.All.Single(one => one.Name == name);
        var (run, asked) = shell.Runs[name];

        Assert.True(run.ExitCode is 1, run.Text);
        var sentence = Assert.Single(run.Errors);
        Assert.Contains(situation.Said, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, line => line is "Done." or "What to do next:");
        Assert.DoesNotContain(Pretender.Token, run.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Uri.EscapeDataString(Pretender.Token), run.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u001b", run.Text, StringComparison.Ordinal);
        if (!situation.IsAfterImport)
        {
            Assert.DoesNotContain(asked, one => one.Is("POST", "/ImportSolutionAsync"));
        }

        if (situation.IsLocal)
        {
            Assert.Empty(asked);
        }
    }

    [Fact]
    public void The_table_has_at_least_sixty_rows_of_different_names() =>
        Assert.InRange(Situations.All.Select(one => one.Name).Distinct().Count(), 60, Situations.All.Count);

    [Fact]
    public void Where_nothing_goes_wrong_the_same_server_lets_the_script_through()
    {
        var (run, _) = shell.Runs[Shell.Fine];

        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Empty(run.Errors);
        Assert.Contains("All that was due is done.", run.Lines);
        Assert.Contains(run.Lines, line => line.EndsWith(
            "as Ada Admin (ada@contoso.example); the organisation is 'contoso'.", StringComparison.Ordinal));
    }

    /// <summary>
    /// One shell in which the script runs once for each situation, against one server that is told which one it is.
    /// </summary>
    public sealed class Shell
    {
        internal const string Fine = "nothing";

        private const string Start = "=== ";

        private const string Driver = """
            param([string] $Script, [string] $Cases, [string] $Door)
            foreach ($case in (ConvertFrom-Json ([System.IO.File]::ReadAllText($Cases))).All) {
                [Console]::Out.WriteLine("=== $($case.Name)")
                [Console]::Error.WriteLine("=== $($case.Name)")
                $null = Invoke-RestMethod "$($Door)next/$($case.Number)"
                $given = @{}
                foreach ($one in $case.Parameters.PSObject.Properties) { $given[$one.Name] = $one.Value }
                $global:LASTEXITCODE = 99
                try { & $Script @given } catch { [Console]::Error.WriteLine("thrown: $_") }
                [Console]::Out.WriteLine("=== $LASTEXITCODE")
            }
            exit 0
            """;

        public Shell()
        {
            using var folder = new Folder();
            var package = Path.Combine(folder.Path, "OptOutPlugin_1_0_0_0_managed.zip");
            File.WriteAllBytes(package, TestZip.Of([
                ("solution.xml", Manifest), ("customizations.xml", Content),
                .. Settings.Select(name => ($"environmentvariabledefinitions/{name}/definition.xml", "<a/>")),
            ]));
            var cases = Situations.All.Append(new Situation(Fine, "")
            {
                Parameters = new() { ["RunDue"] = true, ["Package"] = null },
            }).ToList();
            var now = -1;
            var asked = cases.ConvertAll(_ => new List<Asked>());
            using var door = new Door
            {
                Before = async (one, context) =>
                {
                    if (one.Path.StartsWith("/next/", StringComparison.Ordinal))
                    {
                        now = int.Parse(one.Path["/next/".Length..], CultureInfo.InvariantCulture);
                        return await Door.JsonAsync(context, "{}");
                    }

                    asked[now].Add(one);
                    return await cases[now].Server(one, context) || await Pretender.AnswerAsync(one, context);
                },
            };
            var list = new
            {
                All = cases.Select((one, number) => new
                {
                    one.Name,
                    Number = number,
                    Parameters = Parameters(one, door.Url, package, folder, number),
                }),
            };
            var run = Pwsh.Run([
                "-NonInteractive", "-File", folder.Write("driver.ps1", Driver), "-Script", Repository.Script,
                "-Cases", folder.Write("cases.json", JsonSerializer.Serialize(list)), "-Door", door.Url.AbsoluteUri,
            ]);
            Assert.True(run.ExitCode is 0, run.Text);
            var lines = Parted(run.Lines);
            var errors = Parted(run.Errors);
            Runs = cases.ToDictionary(
                one => one.Name,
                one => (
                    new ShellRun(int.Parse(lines[one.Name][^1][Start.Length..], CultureInfo.InvariantCulture), lines[one.Name][..^1], errors[one.Name]),
                    (IReadOnlyList<Asked>)asked[cases.IndexOf(one)]));
        }

        internal IReadOnlyDictionary<string, (ShellRun Run, IReadOnlyList<Asked> Asked)> Runs { get; }

        private static readonly string[] Settings =
        [
            "optout_SendMode", "optout_BulkFrom", "optout_DefaultCountry", "optout_PreferenceCentreUrl",
            "optout_ConfirmationSender", "optout_SmsTables",
        ];

        private const string Manifest = """
            <ImportExportXml><SolutionManifest><UniqueName>OptOutPlugin</UniqueName><Version>1.0.0.0</Version>
            <Managed>1</Managed></SolutionManifest></ImportExportXml>
            """;

        private const string Content = """
            <ImportExportXml><SdkMessageProcessingSteps><SdkMessageProcessingStep Name="A step"
            SdkMessageProcessingStepId="{00000000-0000-4000-8000-0000000000b1}"><SdkMessageName>Create</SdkMessageName>
            <PrimaryEntity>contact</PrimaryEntity><Mode>0</Mode><Rank>1</Rank><Stage>20</Stage></SdkMessageProcessingStep>
            </SdkMessageProcessingSteps></ImportExportXml>
            """;

        private static Dictionary<string, object> Parameters(
            Situation situation, Uri door, string package, Folder folder, int number)
        {
            var all = new Dictionary<string, object?>
            {
                ["LocalUrl"] = door.AbsoluteUri,
                ["AccessToken"] = Pretender.Token,
                ["Package"] = package,
                ["PollSeconds"] = 0,
                ["Confirm"] = false,
            };
            if (situation.Settings is not null)
            {
                all["Settings"] = folder.Write($"settings-{number}.json", situation.Settings);
            }

            foreach (var (name, value) in situation.Parameters)
            {
                all[name] = value;
            }

            return all.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!);
        }

        // Between a line with the name of a situation and the next one; on the output its end is its exit code.
        private static Dictionary<string, List<string>> Parted(IEnumerable<string> lines)
        {
            var parts = new Dictionary<string, List<string>>();
            var part = new List<string>();
            foreach (var line in lines)
            {
                var isName = line.StartsWith(Start, StringComparison.Ordinal) && !int.TryParse(line[Start.Length..], out _);
                if (isName)
                {
                    part = parts[line[Start.Length..]] = [];
                }
                else
                {
                    part.Add(line);
                }
            }

            return parts;
        }
    }
}
