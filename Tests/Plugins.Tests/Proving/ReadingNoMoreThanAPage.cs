using Microsoft.Xrm.Sdk;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>What verifying, exporting and reading leaves asks of the platform, by the number of rows.</summary>
public sealed class ReadingNoMoreThanAPage : IDisposable
{
    private const int Rows = 10_500;

    private readonly Sales sales = new();

    public ReadingNoMoreThanAPage()
    {
        sales.Contact("first@example.com", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        LongChain.Of(sales, Rows);
    }

    public void Dispose() => sales.Dispose();

    // Keys, whether there was a chain before, head before, head after, rows that wait, checkpoints; and one for each 5,000
    // rows.
    [Fact]
    public void Verifying_asks_one_request_for_each_5_000_rows_and_six_besides()
    {
        var (answer, requests) = Ask("optout_VerifyLedger");

        Assert.True((bool)answer[VerifyLedger.Verified], (string?)answer[VerifyLedger.Fault]);
        Assert.Equal(Rows, answer[VerifyLedger.Size]);
        Assert.Equal(3 + 6, requests);
    }

    // The first row, its key and the chains before, which tell a copy; the head; and the page.
    [Theory]
    [InlineData("optout_ReadLeaves", 5_000)]
    [InlineData("optout_ReadLeaves", 10)]
    [InlineData("optout_ExportLedger", 2_000)]
    [InlineData("optout_ExportLedger", 100)]
    public void A_page_asks_five_requests_whatever_its_size(string api, int most)
    {
        var (answer, requests) = Ask(
            api, ("Most", most), api == "optout_ExportLedger" ? (ExportLedger.Cursor, "chain:100") : (ReadLeaves.From, 100));

        Assert.InRange((int)answer["Count"], most - 1, most);
        Assert.Equal(5, requests);
    }

    private (OrganizationResponse Answer, int Requests) Ask(string api, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        var before = sales.Organization.Traces.Count;
        var answer = sales.Admin.Execute(request);
        return (answer, sales.Organization.Traces.Skip(before).Sum(trace => trace.Requests));
    }
}
