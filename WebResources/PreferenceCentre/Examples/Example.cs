using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Pages;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Examples;

/// <summary>The states of the pages, with invented data.</summary>
/// <param name="texts">The texts of the page.</param>
/// <param name="now">The time, in UTC.</param>
internal sealed class Example(PageTexts texts, DateTime now)
{
    private const string About = "example";
    private const string Reference = "EX-4711";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> States { get; } =
    [
        "open", "later-permission", "ask-first", "stopped-topic", "stopped-all", "paused", "already", "refused",
        "one-click", "one-click-refused", "only-stops", "nothing-known", "chosen", "undone", "too-late",
        "still-refused", "received", "in-part", "not-now", "press-again", "full", "away", "several", "unreadable",
        "typed", "typed-received", "typed-later", "typed-problem", "typed-phone-pause", "confirm", "confirmed",
        "confirm-still-refused", "withdrawn", "expired", "to-renew", "figures", "process",
    ];

    /// <summary>The state to which a button leads.</summary>
    /// <param name="state">The state on which it was pressed.</param>
    /// <param name="button">The button.</param>
    public static string? Next(string? state, string button) => (state, button) switch
    {
        ("later-permission", "Stop" or "StopAll") => "stopped-all",
        ("several" or "unreadable", _) => "typed-received",
        ("typed" or "typed-problem" or "typed-phone-pause" or "typed-received" or "typed-later", _) => "typed-received",
        ("refused", "StopAll") => "already",
        ("one-click" or "one-click-refused" or "only-stops", "Stop" or "StopAll") => "one-click-refused",
        ("away", _) => "received",
        (_, "Stop") => "stopped-topic",
        (_, "StopAll") => "stopped-all",
        (_, "Pause30" or "Pause90") => "paused",
        (_, "Choose" or "AllowAll") => "chosen",
        (_, "Undo") => "undone",
        (_, "Confirm") => "confirmed",
        (_, "NotMe") => "withdrawn",
        _ => state,
    };

    /// <summary>A state of the page behind a link; null: it is none of it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">Where its form posts.</param>
    public LinkView? Link(string state, string action)
    {
        var view = new LinkView
        {
            Action = action,
            About = About,
            Now = ExampleData.Preferences(texts.Language, now),
            TopicName = ExampleData.Name("events", texts.Language),
            IsExample = true,
        };
        var away = view with { Now = null, TopicName = "" };
        return state switch
        {
            "open" => view,
            "later-permission" => view with { Now = view.Now with { LaterPermissionOn = now.AddDays(-3) } },
            "ask-first" => view with
            {
                Now = view.Now with { LaterPermissionOn = now.AddDays(-3) },
                Question = new Pressed { Button = "Stop", Wish = Wish.Stop },
            },
            "stopped-topic" => Said(view, NoticeKind.Changed, "Stop", ChoiceState.Allowed),
            "stopped-all" => Said(view, NoticeKind.Changed, "StopAll", ChoiceState.Refused),
            "paused" => Said(view, NoticeKind.Changed, "Pause30", ChoiceState.Paused),
            "already" => Said(view, NoticeKind.AlreadySo, "StopAll", ChoiceState.Refused),
            "refused" => Said(view, NoticeKind.AlreadySo, "StopAll", ChoiceState.Refused) with { Notice = null },
            "one-click" => view with { OnlyStops = true },
            "one-click-refused" => Said(
                view with { OnlyStops = true }, NoticeKind.Changed, "StopAll", ChoiceState.Refused),
            "only-stops" => Said(
                view with { OnlyStops = true }, NoticeKind.OnlyStops, "AllowAll", ChoiceState.Refused),
            "nothing-known" => Said(view, NoticeKind.NothingKnown, "StopAll", ChoiceState.Refused),
            "chosen" => Said(view, NoticeKind.Changed, "Choose", ChoiceState.Allowed),
            "undone" => Said(view, NoticeKind.Changed, "Undo", ChoiceState.Allowed),
            "too-late" => Said(view, NoticeKind.TooLate, "Undo", ChoiceState.Refused),
            "still-refused" => Said(view, NoticeKind.StillRefused, "AllowAll", ChoiceState.Refused),
            "received" => Said(away, NoticeKind.Stored, "StopAll", ChoiceState.Refused),
            "in-part" => Said(away, NoticeKind.StoredInPart, "Choose", ChoiceState.Refused),
            "not-now" => Said(view, NoticeKind.NotNow, "AllowAll", ChoiceState.Refused),
            "press-again" => Said(view, NoticeKind.PressAgain, "AllowAll", ChoiceState.Refused),
            "to-renew" => view with
            {
                Now = view.Now with
                {
                    Topics = [.. view.Now.Topics.Select(topic =>
                        topic.Code == "news" ? topic with { State = ChoiceState.ToRenew } : topic)],
                },
            },
            "full" => Said(away, NoticeKind.Full, "StopAll", ChoiceState.Allowed),
            "away" => away,
            "several" => view with { Now = view.Now with { Personal = false, Address = "" } },
            _ => null,
        };
    }

    /// <summary>A state of the page of a confirmation mail; null: it is none of it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">Where its form posts.</param>
    /// <param name="signUp">Where one can ask again.</param>
    public ConfirmView? Confirm(string state, string action, string signUp)
    {
        ConfirmationOutcome? outcome = state switch
        {
            "confirm" => ConfirmationOutcome.Open,
            "confirmed" => ConfirmationOutcome.Confirmed,
            "confirm-still-refused" => ConfirmationOutcome.StillRefused,
            "withdrawn" => ConfirmationOutcome.Withdrawn,
            "expired" => ConfirmationOutcome.Expired,
            _ => null,
        };
        return outcome is null ? null : new ConfirmView(
            action,
            signUp,
            About,
            new ConfirmationAnswer
            {
                Outcome = outcome.Value,
                Address = ExampleData.Address,
                Topics =
                [
                    new AskedTopic("news", ExampleData.Name("news", texts.Language), "1"), new AskedTopic("*", "", "2"),
                ],
                Reference = Reference,
                RecordedOn = outcome is ConfirmationOutcome.Open or ConfirmationOutcome.Expired ? null : now,
            },
            IsExample: true);
    }

    /// <summary>A state of the page that takes an address; null: it is none of it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="typing">The form.</param>
    public TypingView? Typing(string state, TypingView typing) => state switch
    {
        "typed" => typing,
        "typed-received" => typing with { Notice = SaidOf(NoticeKind.Received) },
        "typed-later" => typing with { Notice = SaidOf(NoticeKind.ReceivedLater) },
        "typed-problem" => typing with { Typed = "maria.keller", Problem = "AddressProblem" },
        "typed-phone-pause" => typing with { Typed = "+44 20 7946 0123", Problem = "PhonePauseProblem" },
        _ => null,
    };

    private Notice SaidOf(NoticeKind kind) => new() { Kind = kind, On = now, Reference = Reference };

    private LinkView Said(LinkView view, NoticeKind kind, string button, ChoiceState state) => view with
    {
        Now = view.Now is null ? null : ExampleData.Stated(view.Now, state, button == "Stop", now),
        Notice = SaidOf(kind) with
        {
            Button = button,
            TopicName = button == "Stop" ? view.TopicName : "",
            PausedUntil = button == "Pause30" ? now.Date.AddDays(31) : null,
            UndoUntil = kind is NoticeKind.Changed && button != "Undo" ? now.AddMinutes(30) : null,
        },
    };
}
