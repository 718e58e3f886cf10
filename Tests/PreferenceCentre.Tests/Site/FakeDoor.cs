using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.PreferenceCentre.Tests.Site;

/// <summary>An organisation that keeps to the contract, and can be away.</summary>
internal sealed class FakeDoor : IConsentDoor
{
    private readonly Lock one = new();
    private readonly Dictionary<string, RedemptionAnswer> answered = [];
    private readonly Dictionary<string, Preferences> undone = [];

    public Dictionary<string, Preferences> People { get; } = [];

    public Dictionary<string, ConfirmationAnswer> Confirmations { get; } = [];

    /// <summary>What becomes of a confirmation.</summary>
    public ConfirmationOutcome OutcomeOfYes { get; set; } = ConfirmationOutcome.Confirmed;

    /// <summary>What was asked for, each once for each idempotency key.</summary>
    public List<Redemption> Redeemed { get; } = [];

    public List<Submission> Submitted { get; } = [];

    public List<Confirmation> Confirmed { get; } = [];

    public List<SelfTestResult> SelfTests { get; } = [];

    /// <summary>The leaves of the ledger.</summary>
    public List<byte[]> Leaves { get; } = [];

    /// <summary>How many leaves one answer holds.</summary>
    public int LeavesAtOnce { get; set; } = 3;

    public Guid Organization { get; set; } = new("6a3c6a0e-4d4f-4b7a-9d4e-6f1f3a1b2c3d");

    public List<LedgerCheckpoint> Checkpoints { get; } = [];

    public YearFigures? Figures { get; set; }

    /// <summary>The versions of the privacy policy, each in one language.</summary>
    public List<PolicyText> Policies { get; } = [];

    public int PoliciesRead { get; private set; }

    public int FiguresRead { get; private set; }

    /// <summary>The process; it is said to be in whatever language is asked for.</summary>
    public ProcessText Process { get; set; } = new(
        "How we handle your no",
        "en",
        new DateTime(2026, 11, 30, 8, 15, 0, DateTimeKind.Utc),
        [
            new("SayingNo", "How you say no", ["Press the link.", "Type your address at https://choices.example.com – done."]),
            new("WhomToAsk", "Whom to ask", ["Responsible: Contoso"]),
        ]);

    public int ProcessesRead { get; private set; }

    public int Calls { get; private set; }

    public Exception? Failing { get; set; }

    /// <summary>What is thrown about single links.</summary>
    public Dictionary<string, Exception> FailingFor { get; } = [];

    public bool HangsOn { get; set; }

    /// <summary>Whether a call is done though its answer is lost.</summary>
    public bool LosesAnswers { get; set; }

    public Func<DateTime> Now { get; set; } = () => DateTime.UtcNow;

    public PageSetup Setup { get; set; } = new(
        [new PageKey(Issued.KeyId, Convert.ToHexStringLower(Issued.PageKey))],
        [
            new SenderText("en", "Contoso", "1 Main Street\nLondon", "privacy@contoso.com"),
            new SenderText("de", "Contoso GmbH", "Hauptstraße 1\nBerlin", "datenschutz@contoso.com"),
        ],
        [
            new OfferedTopic("en", "news", "Newsletter", "Once a month", "", false),
            new OfferedTopic("de", "news", "Rundbrief", "Einmal im Monat", "", false),
            new OfferedTopic("en", "events", "Events", "", "", false),
            new OfferedTopic("en", "offers", "Offers", "", "", true),
        ],
        []);

    public static Preferences Somebody(string language = "en", ChoiceState state = ChoiceState.Allowed) => new()
    {
        Known = true,
        Personal = true,
        Address = "m•••@e•••.com",
        Language = language,
        Topic = "news",
        State = state,
        Topics =
        [
            new("news", "Newsletter", "Once a month", "", ChoiceState.Allowed),
            new("events", "Events", "", "", ChoiceState.Refused),
            new("offers", "Offers", "", "", ChoiceState.NotAsked),
        ],
    };

    public Task<PageSetup> ReadSetupAsync(CancellationToken cancel) => AnswerAsync(() => Setup, cancel);

    public Task<YearFigures?> ReadFiguresAsync(CancellationToken cancel) => AnswerAsync(
        () =>
        {
            FiguresRead++;
            return Figures;
        },
        cancel);

    public Task<PolicyText?> ReadPolicyAsync(int version, string language, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            PoliciesRead++;
            return Policies.Find(one => one.Version == version && one.Language == language)
                ?? Policies.Find(one => one.Version == version);
        },
        cancel);

    public Task<ProcessText> ReadProcessAsync(string language, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            ProcessesRead++;
            return Process with { Language = language };
        },
        cancel);

    public Task<LedgerLeaves> ReadLeavesAsync(int from, CancellationToken cancel) => AnswerAsync(
        () => new LedgerLeaves([.. Leaves.Skip(from - 1).Take(LeavesAtOnce)], Leaves.Count, Organization), cancel);

    public Task RecordCheckpointAsync(LedgerCheckpoint checkpoint, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            Checkpoints.Add(checkpoint);
            return true;
        },
        cancel);

    public Task<Preferences> ReadPreferencesAsync(string token, string? language, CancellationToken cancel) =>
        AnswerAsync(() => People.GetValueOrDefault(token) ?? new Preferences { Known = false }, cancel);

    public Task<RedemptionAnswer> RedeemAsync(Redemption redemption, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            if (FailingFor.TryGetValue(redemption.Token, out var failing))
            {
                throw failing;
            }

            var key = redemption.Evidence.IdempotencyKey;
            if (!answered.TryGetValue(key, out var answer))
            {
                answer = Redeem(redemption);
                answered[key] = answer;
            }

            return answer;
        },
        cancel);

    public Task<SubmissionAnswer> SubmitAsync(Submission submission, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            if (Submitted.All(other => other.Evidence.IdempotencyKey != submission.Evidence.IdempotencyKey))
            {
                Submitted.Add(submission);
            }

            var isPhone = !submission.Address.Contains('@', StringComparison.Ordinal)
                && !submission.Address.Contains('＠', StringComparison.Ordinal);
            return isPhone && submission.Decision == Decision.Pause
                ? new SubmissionAnswer(false, Fault: SubmissionAnswer.PhoneCannotPause)
                : new SubmissionAnswer(!submission.Address.Contains("nobody", StringComparison.Ordinal), "REQ-1");
        },
        cancel);

    public Task<ConfirmationAnswer> ConfirmAsync(Confirmation confirmation, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            if (!Confirmations.TryGetValue(confirmation.Token, out var waiting))
            {
                return new ConfirmationAnswer { Outcome = ConfirmationOutcome.Unknown };
            }

            if (confirmation.Decision == ConfirmationDecision.Look)
            {
                return waiting;
            }

            var isYes = confirmation.Decision == ConfirmationDecision.Confirm;
            var left = waiting.Topics.Where(topic => isYes && !confirmation.Requests.Contains(topic.Request)).ToList();
            if (isYes && left.Count == waiting.Topics.Count)
            {
                return waiting;
            }

            Confirmed.Add(confirmation);
            Confirmations[confirmation.Token] = waiting with { Topics = left };
            return waiting with
            {
                Outcome = isYes ? OutcomeOfYes : ConfirmationOutcome.Withdrawn,
                RecordedOn = Now(),
                Reference = "REQ-2",
            };
        },
        cancel);

    public Task RecordSelfTestAsync(SelfTestResult result, CancellationToken cancel) => AnswerAsync(
        () =>
        {
            SelfTests.Add(result);
            return true;
        },
        cancel);

    private RedemptionAnswer Redeem(Redemption redemption)
    {
        if (Setup.SelfTests.Any(test => test.Token == redemption.Token))
        {
            return new(Outcome.Test);
        }

        // A mail program posts to its own kind of link alone, which permits nothing.
        var isOneClick = LinkEnvelope.Of(redemption.Token)!.Door == LinkDoor.OneClick;
        if (!People.TryGetValue(redemption.Token, out var before)
            || (redemption.Door == Entrance.OneClick && !isOneClick)
            || (isOneClick && redemption.Allow.Count > 0))
        {
            return new(Outcome.Unknown);
        }

        if (before.LaterPermissionOn is not null && !redemption.Confirmed && redemption.OnlyRefuses)
        {
            return new(Outcome.AskFirst);
        }

        var after = redemption.Wish == Wish.Undo
            ? undone.GetValueOrDefault(redemption.Token)
            : After(before, redemption);
        if (after is null)
        {
            return new(Outcome.TooLate);
        }

        Redeemed.Add(redemption);
        var changed = after.State != before.State || !after.Topics.SequenceEqual(before.Topics);
        if (changed)
        {
            undone[redemption.Token] = before;
        }

        People[redemption.Token] = after with { LaterPermissionOn = null };
        return new(
            changed ? Outcome.Changed : Outcome.AlreadySo,
            $"REQ-{Redeemed.Count}",
            Now(),
            changed && redemption.Wish != Wish.Undo ? Now().AddMinutes(30) : null);
    }

    private static Preferences After(Preferences before, Redemption redemption) => redemption.Wish switch
    {
        Wish.StopAll => before with { State = ChoiceState.Refused },
        Wish.Stop when before.Topic.Length == 0 => before with { State = ChoiceState.Refused },
        Wish.Stop => With(before, [], [before.Topic]),
        Wish.Pause => before with { State = ChoiceState.Paused, PausedUntil = redemption.PausedUntil },
        _ => With(
            redemption.Allow.Contains("*") ? before with { State = ChoiceState.Allowed } : before,
            redemption.Allow,
            redemption.Refuse),
    };

    private static Preferences With(Preferences before, IReadOnlyList<string> allow, IReadOnlyList<string> refuse) =>
        before with
        {
            Topics =
            [
                .. before.Topics.Select(topic =>
                    refuse.Contains(topic.Code) ? topic with { State = ChoiceState.Refused }
                    : allow.Contains(topic.Code) ? topic with { State = ChoiceState.Allowed }
                    : topic),
            ],
        };

    private async Task<T> AnswerAsync<T>(Func<T> answer, CancellationToken cancel)
    {
        if (HangsOn)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            catch (OperationCanceledException e)
            {
                throw new DoorAwayException("late", inner: e);
            }
        }

        await Task.Yield();
        lock (one)
        {
            Calls++;
            if (Failing is not null && !LosesAnswers)
            {
                throw Failing;
            }

            var said = answer();
            return Failing is null ? said : throw Failing;
        }
    }
}
