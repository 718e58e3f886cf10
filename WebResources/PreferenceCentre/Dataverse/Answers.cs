using System.Globalization;
using System.Text.Json;
using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Dataverse;

/// <summary>Reads the answers of the custom APIs. Collections come as arrays of open entities.</summary>
internal static class Answers
{
    private const int LeafSize = 32;

    /// <summary>The answer of optout_ReadPageSetup.</summary>
    public static PageSetup Setup(JsonElement answer) => new(
        [.. Rows(answer, "Keys")
            .Select(row => new PageKey(Text(row, "keyid"), Text(row, "key")))
            .Where(key => key.KeyId.Length == 8 && key.Key.Length == 64 && key.Key.All(char.IsAsciiHexDigit))],
        [.. Rows(answer, "Texts").Select(row => new SenderText(
            Text(row, "language"), Text(row, "sendername"), Text(row, "postaladdress"), Text(row, "contact")))],
        [.. Rows(answer, "Topics").Select(row => new OfferedTopic(
            Text(row, "language"),
            Text(row, "code"),
            Text(row, "name"),
            Text(row, "description"),
            Text(row, "parent"),
            IsTrue(row, "needsoptin")))],
        [.. Rows(answer, "SelfTests").Select(row => new SelfTestLink(
            Enum.Parse<Entrance>(Text(row, "door")), Text(row, "token")))])
    {
        FiguresOf = answer.TryGetProperty("FiguresOf", out var year) && year.ValueKind == JsonValueKind.Number
            && year.GetInt32() is > 0 and var published
            ? published
            : null,
        Policies = [.. Rows(answer, "Policies").Select(row => new PolicyInForce(
            Text(row, "language"),
            Text(row, "version"),
            Text(row, "hash"),
            Instant(row, "effectivefrom") ?? default,
            Text(row, "whatchanged")))],
    };

    /// <summary>The answer of optout_GetPolicy; null where there is no such version.</summary>
    public static PolicyText? Policy(JsonElement answer) =>
        answer.TryGetProperty("Version", out var version) && version.GetInt32() is > 0 and var number
            ? new PolicyText(
                number,
                Text(answer, "Language"),
                Text(answer, "Text"),
                Instant(answer, "EffectiveFrom"),
                Text(answer, "WhatChanged"))
            : null;

    /// <summary>An answer of optout_ReadPublishedMetrics: whether all is counted, the figures, and where it goes on.
    /// </summary>
    public static (bool IsFinished, YearFigures? Figures, string Cursor) Figures(JsonElement answer) => (
        IsTrue(answer, "Finished"),
        Text(answer, "Figures") is { Length: > 0 } json
            ? JsonSerializer.Deserialize<YearFigures>(json, JsonSerializerOptions.Web)
            : null,
        Text(answer, "Cursor"));

    /// <summary>The answer of optout_ReadProcess.</summary>
    public static ProcessText Process(JsonElement answer) => new(
        Text(answer, "Title"),
        Text(answer, "Language"),
        Instant(answer, "GeneratedOn") ?? throw new FormatException("A process without the time when it was made."),
        [.. Rows(answer, "Sections").Select(row => new ProcessSection(
            Text(row, "key"),
            Text(row, "heading"),
            Text(row, "sentences").Split('\n', StringSplitOptions.RemoveEmptyEntries)))]);

    /// <summary>The answer of optout_ReadLeaves.</summary>
    public static LedgerLeaves Leaves(JsonElement answer)
    {
        var leaves = Convert.FromBase64String(Text(answer, "Leaves")).Chunk(LeafSize).ToList();
        return leaves.TrueForAll(leaf => leaf.Length == LeafSize) && leaves.Count == answer.GetProperty("Count").GetInt32()
            ? new LedgerLeaves(
                leaves, answer.GetProperty("Size").GetInt32(), answer.GetProperty("OrganizationId").GetGuid())
            : throw new FormatException("Leaves have 32 bytes each.");
    }

    /// <summary>The answer of optout_ReadPreferences.</summary>
    public static Preferences Preferences(JsonElement answer) => !IsTrue(answer, "Known")
        ? new Preferences { Known = false }
        : new Preferences
        {
            Known = true,
            Personal = IsTrue(answer, "Personal"),
            Address = Text(answer, "Address"),
            Language = Text(answer, "Language"),
            Topic = Text(answer, "Topic"),
            State = State(Text(answer, "State")),
            Since = Instant(answer, "Since"),
            PausedUntil = Instant(answer, "PausedUntil"),
            Topics = [.. Rows(answer, "Topics").Select(row => new TopicChoice(
                Text(row, "code"),
                Text(row, "name"),
                Text(row, "description"),
                Text(row, "parent"),
                State(Text(row, "state")),
                Instant(row, "since"),
                Instant(row, "pauseduntil")))],
            LaterPermissionOn = Instant(answer, "LaterPermissionOn"),
            UndoUntil = Instant(answer, "UndoUntil"),
            Others = Text(answer, "Others"),
            Reference = Text(answer, "Reference"),
        };

    /// <summary>The answer of optout_RedeemUnsubscribeLink.</summary>
    public static RedemptionAnswer Redemption(JsonElement answer) => new(
        Read<Outcome>(Text(answer, "Outcome")),
        Text(answer, "Reference"),
        Instant(answer, "RecordedOn"),
        Instant(answer, "UndoUntil"));

    /// <summary>The answer of optout_SubmitRequest.</summary>
    public static SubmissionAnswer Submission(JsonElement answer) =>
        new(IsTrue(answer, "Accepted"), Text(answer, "Reference"), Text(answer, "Fault"));

    /// <summary>The answer of optout_ConfirmOptIn.</summary>
    public static ConfirmationAnswer Confirmation(JsonElement answer) => new()
    {
        Outcome = Read<ConfirmationOutcome>(Text(answer, "Outcome")),
        Language = Text(answer, "Language"),
        Address = Text(answer, "Address"),
        Topics = [.. Rows(answer, "Topics").Select(row => new AskedTopic(
            Text(row, "code"), Text(row, "name"), Text(row, "request")))],
        Reference = Text(answer, "Reference"),
        RecordedOn = Instant(answer, "RecordedOn"),
    };

    private static ChoiceState State(string text) => text.Length == 0 ? ChoiceState.Allowed : Read<ChoiceState>(text);

    private static T Read<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && value.ToString() == text
            ? value
            : throw new FormatException($"No {typeof(T).Name}.");

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static bool IsTrue(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static DateTime? Instant(JsonElement of, string name) =>
        Text(of, name) is { Length: > 0 } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime
            : null;

    private static List<JsonElement> Rows(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var value))
        {
            return [];
        }

        // The local Web API and the platform both give an array; older versions of the platform wrap it.
        var rows = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var inner)
            ? inner
            : value;
        return rows.ValueKind == JsonValueKind.Array ? [.. rows.EnumerateArray()] : [];
    }
}
