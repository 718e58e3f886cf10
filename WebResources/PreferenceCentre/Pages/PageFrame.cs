using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>What a page tells the layout around it.</summary>
internal sealed record PageFrame
{
    private static readonly object Key = new();

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page's name in the evidence.</summary>
    public string Page { get; init; } = "";

    /// <summary>The path on which the language can be switched.</summary>
    public string Path { get; init; } = "";

    /// <summary>What the signed field is for; null: the page has no form.</summary>
    public string? About { get; init; }

    /// <summary>The topics that can be chosen, in the order in which they are drawn.</summary>
    public IReadOnlyList<TopicChoice> Offered { get; init; } = [];

    /// <summary>The ids of what waits for a confirmation.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>Whether its data are invented.</summary>
    public bool IsExample { get; init; }

    /// <summary>Tells the layout; a part of a page has no view data of its own to do so.</summary>
    /// <param name="http">The request.</param>
    public void Tell(HttpContext http) => http.Items[Key] = this;

    /// <summary>What a page told.</summary>
    /// <param name="http">The request.</param>
    public static PageFrame Of(HttpContext http) => http.Items[Key] as PageFrame ?? new PageFrame();
}
