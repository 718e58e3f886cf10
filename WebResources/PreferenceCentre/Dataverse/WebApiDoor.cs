using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Identity;
using OptOutPlugin.PreferenceCentre.Door;
using Polly;

namespace OptOutPlugin.PreferenceCentre.Dataverse;

/// <summary>
/// The organisation, through its custom APIs over the Dataverse Web API: unbound actions, called by one application
/// user that may do these and nothing else.
/// </summary>
internal sealed class WebApiDoor(HttpClient http) : IConsentDoor
{
    public Task<PageSetup> ReadSetupAsync(CancellationToken cancel) =>
        CallAsync("optout_ReadPageSetup", [], Answers.Setup, cancel);

    public async Task<YearFigures?> ReadFiguresAsync(CancellationToken cancel)
    {
        string? cursor = null;
        do
        {
            var said = await CallAsync(
                "optout_ReadPublishedMetrics", new Input { ["Cursor"] = cursor }, Answers.Figures, cancel);
            if (said.IsFinished)
            {
                return said.Figures;
            }

            // One that does not go on would be asked for ever.
            cursor = said.Cursor.Length > 0 && said.Cursor != cursor
                ? said.Cursor
                : throw new DoorFaultException("optout_ReadPublishedMetrics: it does not go on");
        }
        while (true);
    }

    public Task<ProcessText> ReadProcessAsync(string language, CancellationToken cancel) =>
        CallAsync("optout_ReadProcess", new Input { ["Language"] = language }, Answers.Process, cancel);

    public Task<Preferences> ReadPreferencesAsync(string token, string? language, CancellationToken cancel) =>
        CallAsync(
            "optout_ReadPreferences",
            new Input { ["Token"] = token, ["Language"] = language },
            Answers.Preferences,
            cancel);

    public Task<RedemptionAnswer> RedeemAsync(Redemption redemption, CancellationToken cancel) => CallAsync(
        "optout_RedeemUnsubscribeLink",
        new Input(redemption.Evidence)
        {
            ["Token"] = redemption.Token,
            ["Door"] = redemption.Door.ToString(),
            ["Wish"] = redemption.Wish.ToString(),
            ["PausedUntil"] = Input.Instant(redemption.PausedUntil),
            ["Allow"] = Input.Several(redemption.Allow),
            ["Refuse"] = Input.Several(redemption.Refuse),
            ["Confirmed"] = redemption.Confirmed ? true : null,
        },
        Answers.Redemption,
        cancel);

    public Task<PolicyText?> ReadPolicyAsync(int version, string language, CancellationToken cancel) => CallAsync(
        "optout_GetPolicy", new Input { ["Version"] = version, ["Language"] = language }, Answers.Policy, cancel);

    public Task<SubmissionAnswer> SubmitAsync(Submission submission, CancellationToken cancel) => CallAsync(
        "optout_SubmitRequest",
        new Input(submission.Evidence)
        {
            ["Decision"] = submission.Decision.ToString(),
            ["Address"] = submission.Address,
            ["Topics"] = Input.Several(submission.Topics),
            ["PausedUntil"] = Input.Instant(submission.PausedUntil),
            ["Language"] = submission.Language,
            ["Token"] = submission.Token,
        },
        Answers.Submission,
        cancel);

    public Task<ConfirmationAnswer> ConfirmAsync(Confirmation confirmation, CancellationToken cancel) => CallAsync(
        "optout_ConfirmOptIn",
        new Input(confirmation.Evidence)
        {
            ["Token"] = confirmation.Token,
            ["Decision"] = confirmation.Decision.ToString(),
            ["Requests"] = Input.Several(confirmation.Requests),
        },
        Answers.Confirmation,
        cancel);

    public Task RecordSelfTestAsync(SelfTestResult result, CancellationToken cancel) => CallAsync(
        "optout_RecordExternalCheck",
        new Input
        {
            ["Check"] = "self-test",
            ["Passed"] = result.Passed,
            ["Detail"] = result.Detail,
            ["CheckedOn"] = Input.Instant(result.CheckedOn),
        },
        _ => true,
        cancel);

    public Task<LedgerLeaves> ReadLeavesAsync(int from, CancellationToken cancel) =>
        CallAsync("optout_ReadLeaves", new Input { ["From"] = from }, Answers.Leaves, cancel);

    public Task RecordCheckpointAsync(LedgerCheckpoint checkpoint, CancellationToken cancel) => CallAsync(
        "optout_RecordExternalCheck",
        new Input
        {
            ["Check"] = "checkpoint",
            ["Passed"] = checkpoint.Note is not null,
            ["Detail"] = checkpoint.Detail,
            ["CheckedOn"] = Input.Instant(checkpoint.SignedOn),
            ["Note"] = checkpoint.Note,
            ["TimeStamp"] = checkpoint.TimeStamp is { } stamp ? Convert.ToBase64String(stamp) : null,
        },
        _ => true,
        cancel);

    private async Task<T> CallAsync<T>(
        string name, Input input, Func<JsonElement, T> read, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(name, input.Given, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw Refusal(name, answer);
            }

            return read(answer.StatusCode == HttpStatusCode.NoContent
                ? default
                : await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException
            or ExecutionRejectedException or AuthenticationFailedException)
        {
            throw new DoorAwayException($"{name}: {e.GetType().Name}", inner: e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException
            or ArgumentException or KeyNotFoundException)
        {
            throw new DoorFaultException($"{name}: an answer that cannot be read ({e.GetType().Name})", e);
        }
    }

    // Who is not let in, or asks the wrong organisation, has said nothing wrong about the one call.
    private static Exception Refusal(string name, HttpResponseMessage answer)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{name}: {(int)answer.StatusCode}");
        return answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.InternalServerError or HttpStatusCode.RequestEntityTooLarge
            ? new DoorFaultException(said)
            : new DoorAwayException(said, RetryAfter(answer));
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when answer.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };
}
