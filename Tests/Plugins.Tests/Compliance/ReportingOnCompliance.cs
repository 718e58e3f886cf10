using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>The report: what a run found and what officers did, for people, machines and spreadsheets.</summary>
public sealed class ReportingOnCompliance : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Planted planted = new();

    public void Dispose() => planted.Dispose();

    [Theory]
    [InlineData("en", "Compliance report", "A flag says something else than the ledger")]
    [InlineData("de", "Compliance-Bericht", "Ein Kennzeichen widerspricht dem Einwilligungsprotokoll")]
    [InlineData("fr", "Rapport de conformité", "Un indicateur contredit le registre")]
    [InlineData("zh", "合规报告", "标记与台账不一致")]
    public void The_page_is_in_the_language_that_was_asked_for(string language, string title, string rule)
    {
        Found();

        var page = Report("html", language);

        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Contains(rule, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_wrote_is_text_and_never_mark_up()
    {
        var finding = Found();
        planted.Retest(finding);
        Planted.Accept(finding, planted.Officer, "<img src=x onerror=alert(1)> & =cmd()", planted.Sales.Now.AddDays(3));

        Assert.DoesNotContain("<img", Report("html"), StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt; &amp; =cmd()", Report("html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_has_the_score_of_each_run_and_what_is_open()
    {
        Found();
        planted.Check();

        var document = JsonDocument.Parse(Report("json")).RootElement;

        Assert.Equal(3, document.GetProperty("scores").GetArrayLength());
        Assert.InRange(document.GetProperty("score").GetInt32(), 1, 99);
        Assert.Equal(
            1, document.GetProperty("openByRule").GetProperty(ComplianceRule.FlagWithoutLedgerRow.Id).GetInt32());
        Assert.Equal(1, document.GetProperty("openByRegime").GetProperty("GDPR").GetInt32());
        Assert.Equal("Open", document.GetProperty("findings")[0].GetProperty("status").GetString());
        Assert.Equal(0, document.GetProperty("mayGoRound").GetArrayLength());
    }

    [Fact]
    public void The_file_has_every_finding_each_line_as_wide_as_the_first_and_an_end()
    {
        for (var i = 0; i < 3; i++)
        {
            planted.Past(planted.Somebody(), ("donotphone", true), ("donotfax", true));
        }

        planted.Check();
        Planted.Accept(
            planted.Stored()[0], planted.Officer, "=HYPERLINK(\"x\"),\r\n\"quoted\" text", planted.Sales.Now.AddDays(3));

        var rows = Rows(Report("csv"));

        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(6, rows.Count - 2);
        Assert.Equal(["#end", "findings=6"], rows[^1].Take(2));
        Assert.Contains(rows, row => row[^1].StartsWith("'=HYPERLINK", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pdf", "", "")]
    [InlineData("html", "xx", "")]
    [InlineData("csv", "", "nonsense")]
    [InlineData("json", "", "nonsense")]
    public void What_cannot_be_understood_is_refused(string format, string language, string cursor) => Assert.Equal(
        Texts.English.Reports.InputIsWrong,
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Call(planted.Sales.Admin, format, language, cursor))
            .Detail.Message);

    [Theory]
    [InlineData("OptOut Privacy Officer", true)]
    [InlineData("OptOut Auditor", true)]
    [InlineData("OptOut Sales User", false)]
    [InlineData("OptOut Public Page", false)]
    [InlineData("OptOut Listener", false)]
    public void Who_reads_the_ledger_reads_it(string role, bool may)
    {
        Found();
        foreach (var inBranch in new[] { false, true })
        {
            var caller = planted.Sales.Somebody(inBranch, role);
            if (may)
            {
                Assert.NotEmpty((string)Call(caller, "json", "", "")[ReadComplianceReport.Content]);
            }
            else
            {
                Assert.Equal(NotAllowed, Assert.Throws<FaultException<OrganizationServiceFault>>(
                    () => Call(caller, "json", "", "")).Detail.ErrorCode);
            }
        }
    }

    [Fact]
    public void Each_rule_and_status_has_a_name_in_each_language()
    {
        foreach (var texts in Enum.GetValues<Domain.Languages.Language>().Select(Texts.Of))
        {
            Assert.All(ComplianceRules.All, rule => Assert.NotEqual(rule.Id, texts.Reports.RuleName(rule.Id)));
            Assert.Equal(
                ComplianceRules.All.Count, ComplianceRules.All.Select(rule => texts.Reports.RuleName(rule.Id)).Distinct().Count());
        }
    }

    private Entity Found()
    {
        planted.Past(planted.Somebody(), ("donotphone", true));
        planted.Check();
        planted.Check();
        return planted.Stored().Single();
    }

    private string Report(string format, string language = "")
    {
        var text = string.Empty;
        var answer = Call(planted.Sales.Admin, format, language, string.Empty);
        while (true)
        {
            text += (string)answer[ReadComplianceReport.Content];
            if ((bool)answer[ReadComplianceReport.Finished])
            {
                return text;
            }

            answer = Call(planted.Sales.Admin, format, language, (string)answer[ReadComplianceReport.Cursor]);
        }
    }

    private static OrganizationResponse Call(
        IOrganizationService caller, string format, string language, string cursor) => caller.Execute(
        new OrganizationRequest("optout_ReadComplianceReport")
        {
            [ReadComplianceReport.Format] = format,
            [ReadComplianceReport.Language] = language,
            [ReadComplianceReport.Cursor] = cursor,
        });

    // As RFC 4180 is read by whoever receives the file.
    private static List<List<string>> Rows(string file)
    {
        using var parser = new Microsoft.VisualBasic.FileIO.TextFieldParser(new StringReader(file.TrimStart('\uFEFF')))
        {
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        parser.SetDelimiters(",");
        var rows = new List<List<string>>();
        while (!parser.EndOfData)
        {
            rows.Add([.. parser.ReadFields()!]);
        }

        return rows;
    }
}
