using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.PreferenceCentre.Door;
using OptOutPlugin.PreferenceCentre.Links;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Showing;

/// <summary>
/// A field of the form that says what was shown, so that a press can prove it and nothing is written when a page is
/// drawn. It is signed with a key made of the newest of the page's keys, so that instances understand each other, and
/// for one link or page alone, so that no other site can make one.
/// </summary>
internal sealed class ShownField(SetupMemory memory, TimeProvider clock)
{
    /// <summary>How long what was shown may be, in characters, as the product takes it.</summary>
    internal const int Longest = 2000;

    /// <summary>What the text is called that names the policy, before its version.</summary>
    internal const string PolicyMark = "policy:";

    private const string Use = "shown in the preference centre";
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Build = BuildName();

    /// <summary>The field of a page; empty where no key is known.</summary>
    /// <param name="about">The link's token, or the name of a page without a link.</param>
    /// <param name="page">The name of the page.</param>
    /// <param name="texts">What was drawn.</param>
    /// <param name="offered">The topics that can be chosen, in the order in which the form brings them back.</param>
    /// <param name="requests">The ids of what waits for a confirmation.</param>
    public async Task<string> DrawAsync(
        string about,
        string page,
        PageTexts texts,
        IReadOnlyList<TopicChoice> offered,
        IReadOnlyList<string> requests)
    {
        if ((await memory.CurrentAsync())?.Keys is not [var newest, ..])
        {
            return "";
        }

        var drawnOn = clock.GetUtcNow();
        var content = JsonSerializer.Serialize(
            new Content(
                drawnOn,
                Note(page, texts, drawnOn),
                WordingHash(texts.Shown),
                ShownPage.HashOf([.. offered.Select(topic => topic.Code)]),
                string.Concat(offered.Select(topic => topic.State == ChoiceState.Allowed ? '1' : '0')),
                requests,
                texts.Shown.FirstOrDefault(text => text.Id.StartsWith(PolicyMark, StringComparison.Ordinal))
                    ?.Id[PolicyMark.Length..]),
            Plain);
        var bytes = Encoding.UTF8.GetBytes(content);
        return Base64Url.EncodeToString(bytes) + "." + Base64Url.EncodeToString(Mark(newest, about, bytes));
    }

    /// <summary>What was shown; null where the field is missing, old, for something else, or not of ours.</summary>
    /// <param name="field">The field as it came back.</param>
    /// <param name="about">As in <see cref="DrawAsync"/>.</param>
    public async Task<ShownPage?> ReadAsync(string? field, string about)
    {
        if (field?.Split('.') is not [var first, var second] || !Base64Url.IsValid(first) || !Base64Url.IsValid(second))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(first);
        var mark = Base64Url.DecodeFromChars(second);
        var keys = (await memory.CurrentAsync())?.Keys ?? [];
        if (!keys.Any(key => CryptographicOperations.FixedTimeEquals(Mark(key, about, bytes), mark)))
        {
            return null;
        }

        var content = JsonSerializer.Deserialize<Content>(bytes, Plain)!;
        return new ShownPage(content.Note, content.WordingHash)
        {
            OfferedHash = content.OfferedHash ?? "",
            Allowed = content.Allowed ?? "",
            Requests = content.Requests ?? [],
            PolicyVersion = content.Policy ?? "",
            IsRecent = clock.GetUtcNow() - content.DrawnOn <= TimeSpan.FromHours(24),
        };
    }

    /// <summary>SHA-256 over all texts, each with id and language, before anything personal was put in.</summary>
    /// <param name="texts">The texts, in order.</param>
    internal static string WordingHash(IReadOnlyList<ShownText> texts) =>
        Hex.Of(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
            texts.Select(text => $"{text.Id}\n{text.Language}\n{text.Text.Length}\n{text.Text}\n")))));

    // The texts of the page by id, language and the beginning of their hash; topics are folded into one where all of
    // them would be too long.
    private static string Note(string page, PageTexts texts, DateTimeOffset drawnOn)
    {
        var whole = Write(texts.Shown);
        if (whole.Length <= Longest)
        {
            return whole;
        }

        var own = texts.Shown.Where(text => !text.Id.Contains(':', StringComparison.Ordinal)).ToList();
        var others = texts.Shown.Except(own).ToList();
        var languages = string.Join('+', others.Select(text => text.Language).Distinct());
        var folded = Write([.. own, new ShownText($"topics:{others.Count}", languages, WordingHash(others))]);
        return folded.Length <= Longest
            ? folded
            : Write([new ShownText($"all:{texts.Shown.Count}", texts.Language, WordingHash(texts.Shown))]);

        string Write(IReadOnlyList<ShownText> of) => JsonSerializer.Serialize(
            new
            {
                v = 1,
                page,
                build = Build,
                drawn = drawnOn.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                language = texts.Language,
                texts = of.Select(text => new[] { text.Id, text.Language, HashOf(text) }),
            },
            Plain);
    }

    private static string HashOf(ShownText text) =>
        Hex.Of(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text)).AsSpan(0, 6).ToArray());

    private static byte[] Mark(PageKey key, string about, byte[] content)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, LinkEnvelope.KeyFor(key.Bytes, Use));
        hmac.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(about)));
        hmac.AppendData(content);
        return hmac.GetHashAndReset();
    }

    // The compiler gives each build of the same source the same id.
    private static string BuildName()
    {
        var assembly = typeof(ShownField).Assembly;
        return $"{assembly.GetName().Version?.ToString(3)}+{assembly.ManifestModule.ModuleVersionId:N}"[..14];
    }

    // Fields of an earlier build, which a page that is still open may bring back, lack what came later.
    private sealed record Content(
        DateTimeOffset DrawnOn,
        string Note,
        string WordingHash,
        string? OfferedHash,
        string? Allowed,
        IReadOnlyList<string>? Requests,
        string? Policy);
}
