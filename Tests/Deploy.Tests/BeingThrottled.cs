using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

public sealed class BeingThrottled : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_wait_that_is_asked_for_is_kept_and_the_run_goes_on()
    {
        Refuse(path: "WhoAmI", times: 1, status: 429, retryAfter: "1");

        var run = site.Installed();

        Assert.Contains("The environment is busy; going on in 1 seconds.", run.Lines);
    }

    [Fact]
    public void A_date_until_which_to_wait_is_understood()
    {
        Refuse(path: "WhoAmI", times: 1, status: 503, retryAfter: DateTimeOffset.UtcNow.AddSeconds(2).ToString("R"));

        Assert.Contains("The environment is busy; going on in", site.Installed().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_was_not_let_in_is_sent_again()
    {
        Refuse(path: "ImportSolutionAsync", times: 2, status: 503, retryAfter: null);

        site.Installed();

        Assert.Equal(3, site.Asked("POST", "ImportSolutionAsync"));
    }

    [Theory]
    [InlineData(429, "stays busy")]
    [InlineData(503, "is not available")]
    public void Who_is_never_let_in_gives_up_with_a_sentence(int status, string said)
    {
        Refuse(path: "WhoAmI", times: int.MaxValue, status, retryAfter: "0");

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Contains("Request id: of-the-door", run.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(8, site.Asked("GET", "WhoAmI"));
    }

    [Fact]
    public void A_question_whose_answer_was_lost_is_asked_again()
    {
        var lost = 0;
        site.Door.Loses = asked => asked.Is("GET", "RetrieveVersion") && lost++ == 0;

        var run = site.Installed();

        Assert.Equal(2, site.Asked("GET", "RetrieveVersion"));
        Assert.Contains(run.Lines, line => line.StartsWith("No answer came (", StringComparison.Ordinal)
            && line.EndsWith("; going on in 0 seconds.", StringComparison.Ordinal));
    }

    private void Refuse(string path, int times, int status, string? retryAfter)
    {
        site.Door.Before = (asked, context) =>
        {
            if (!asked.Path.Contains(path, StringComparison.Ordinal) || times-- <= 0)
            {
                return Task.FromResult(false);
            }

            context.Response.Headers["REQ_ID"] = "of-the-door";
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return Door.JsonAsync(context, """{"error":{"code":"0x80072322","message":"Too many requests"}}""", status);
        };
    }
}
