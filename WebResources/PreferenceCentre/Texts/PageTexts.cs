using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Localization;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.PreferenceCentre.Texts;

/// <summary>
/// The texts of one page being drawn, in the person's language; it notes which of them were shown, and in which
/// language they really were.
/// </summary>
internal sealed class PageTexts
{
    private static readonly ResourceManager Resources =
        new("OptOutPlugin.PreferenceCentre.Texts.Page", typeof(PageTexts).Assembly);

    private readonly List<ShownText> shown = [];
    private readonly TimeZoneInfo zone;
    private readonly bool chosen;

    /// <summary>Begins with what the person chose, else with what the browser asks for.</summary>
    public PageTexts(IHttpContextAccessor http, CentreOptions options)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
        var asked = http.HttpContext?.Features.Get<IRequestCultureFeature>();
        chosen = asked?.Provider is LanguageSwitch;
        Language = asked is null ? options.Language : Languages.Of(asked.RequestCulture.UICulture) ?? options.Language;
        Chosen = chosen ? Language : null;
    }

    /// <summary>The language: en, de, fr or zh.</summary>
    public string Language { get; private set; }

    /// <summary>The language that the person chose with the switch; null: none.</summary>
    public string? Chosen { get; }

    /// <summary>What was shown so far, each once, in order.</summary>
    public IReadOnlyList<ShownText> Shown => shown;

    /// <summary>A text.</summary>
    /// <param name="id">Its id.</param>
    public string this[string id] => Of(id);

    /// <summary>A text with something put in.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="values">What is put in.</param>
    public string Of(string id, params ReadOnlySpan<object?> values)
    {
        var (language, text) = Find(id);
        Note(id, language, text);
        return values.Length == 0 ? text : string.Format(Languages.CultureOf(Language), text, values);
    }

    /// <summary>Speaks a link's language, unless the person chose one.</summary>
    /// <param name="language">The link's language; anything else changes nothing.</param>
    public void Speak(string language)
    {
        if (!chosen && Languages.All.Contains(language))
        {
            Language = language;
        }
    }

    /// <summary>The query that keeps the language that the person chose; empty: none was chosen.</summary>
    public string Query() => Chosen is null ? "" : $"?{LanguageSwitch.Name}={Chosen}";

    /// <summary>Notes that a text was shown that is not the page's own.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="language">Its language, or empty where nobody knows.</param>
    /// <param name="text">The text.</param>
    public void Note(string id, string language, string text)
    {
        if (!shown.Any(one => one.Id == id))
        {
            shown.Add(new ShownText(id, language, text));
        }
    }

    /// <summary>A day.</summary>
    /// <param name="instant">In UTC.</param>
    public string Day(DateTime instant) => Local(instant).ToString(Find("DayPattern").Text, Culture);

    /// <summary>A day and a time, with the name of the zone.</summary>
    /// <param name="instant">In UTC.</param>
    public string Moment(DateTime instant) =>
        Local(instant).ToString(Find("MomentPattern").Text, Culture) + Zone(instant);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public string Number(int number) => number.ToString("N0", Culture);

    /// <summary>How many days something took, with two digits; of less than one only that.</summary>
    /// <param name="days">The days.</param>
    public string Days(double days) => days < 1 ? this["FiguresUnderADay"] : days.ToString("#,0.##", Culture);

    /// <summary>A share in per cent, with a digit; rounded down, so that all but one are not all.</summary>
    /// <param name="share">From 0 to 1.</param>
    public string Share(double share) => (Math.Floor(share * 1000) / 1000).ToString("0.#%", Culture);

    /// <summary>A time of day.</summary>
    /// <param name="instant">In UTC.</param>
    public string Time(DateTime instant) => Local(instant).ToString("HH:mm", Culture) + Zone(instant);

    private CultureInfo Culture => Languages.CultureOf(Language);

    /// <summary>A text and the language in which it is there.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    private (string Language, string Text) Find(string id)
    {
        foreach (var language in new[] { Language, "en" })
        {
            // English is the neutral language: its texts are the invariant culture's.
            var culture = language == "en" ? CultureInfo.InvariantCulture : Languages.CultureOf(language);
            var texts = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
            if (texts?.GetString(id) is { } text)
            {
                return (language, text);
            }
        }

        throw new MissingManifestResourceException($"There is no text {id}.");
    }

    private DateTime Local(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), zone);

    private string Zone(DateTime instant)
    {
        var offset = zone.GetUtcOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
        return offset == TimeSpan.Zero
            ? " UTC"
            : string.Create(
                CultureInfo.InvariantCulture, $" (UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm})");
    }
}

/// <summary>A text that was shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Language">The language in which it was shown.</param>
/// <param name="Text">The text, before anything personal was put in.</param>
internal sealed record ShownText(string Id, string Language, string Text);
