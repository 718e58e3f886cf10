using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Guarding;
using OptOutPlugin.PreferenceCentre.Showing;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Deciding;

/// <summary>
/// Takes what somebody wishes for an address that was typed in, and says the same whether it is known or not.
/// </summary>
internal sealed class AddressTaker(
    WishTaker taker, AddressLimits limits, EvidenceMaker evidence, PageTexts texts, TimeProvider clock)
{
    private const int Longest = 320;
    private const int FewestDigits = 6;

    /// <summary>Takes it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="typed">The text typed in.</param>
    /// <param name="pressed">What was pressed; null: a permission is asked for.</param>
    /// <param name="topics">The codes of topics; none: all marketing.</param>
    /// <param name="token">The link behind which it was typed; empty: none.</param>
    /// <param name="shown">What was shown; null: not known.</param>
    public async Task<AddressResult> TakeAsync(
        HttpRequest request,
        string typed,
        Pressed? pressed,
        IReadOnlyList<string> topics,
        string token,
        ShownPage? shown)
    {
        var address = new string([.. typed.Select(one => char.IsControl(one) ? ' ' : one)]).Trim();
        if (!CanBeAddress(address))
        {
            return new(null, "AddressProblem");
        }

        if (pressed is null && shown is not { IsRecent: true })
        {
            return new(new Notice { Kind = NoticeKind.PressAgain }, null);
        }

        if (!limits.Admit(address, request.HttpContext.Connection.RemoteIpAddress))
        {
            return new(new Notice { Kind = NoticeKind.TooOften }, null);
        }

        var submission = new Submission
        {
            Decision = pressed is null ? Decision.OptIn : pressed.Days is null ? Decision.OptOut : Decision.Pause,
            Address = address,
            Topics = topics,
            PausedUntil = pressed?.PausedUntil(clock.GetUtcNow().UtcDateTime),
            Language = texts.Language,
            Token = token,
            Evidence = await evidence.OfPressAsync(request, shown),
        };
        var taken = await taker.TakeAsync(submission);
        return taken.Answer is { Accepted: false }
            ? new(null, taken.Answer.IsPhonePause ? "PhonePauseProblem" : "AddressProblem")
            : new(NoticeOf(submission, taken, pressed?.Button ?? ""), null);
    }

    private static Notice NoticeOf(Submission submission, Taken<SubmissionAnswer> taken, string button) => new()
    {
        Kind = taken.How switch
        {
            Taking.Stored => NoticeKind.ReceivedLater,
            Taking.Full => NoticeKind.Full,
            Taking.NotNow => NoticeKind.NotNow,
            _ when submission.Decision == Decision.OptIn => NoticeKind.Invited,
            _ => NoticeKind.Received,
        },
        Button = button,
        PausedUntil = submission.PausedUntil,
        On = submission.Evidence.PressedOn,
        Reference = taken.Answer?.Reference ?? submission.Evidence.IdempotencyKey[..8].ToUpperInvariant(),
    };

    // Only what cannot be one is sent back. How people write one, in whatever script, the organisation reads.
    private static bool CanBeAddress(string text) => text.Length <= Longest
        && (text.IndexOfAny(['@', '＠']) >= 0 || text.Count(char.IsDigit) >= FewestDigits);
}

/// <summary>What became of it.</summary>
/// <param name="Notice">What the person reads; null: there is a problem.</param>
/// <param name="Problem">The id of the text that says what is wrong with what was typed; null: nothing.</param>
internal sealed record AddressResult(Notice? Notice, string? Problem);
