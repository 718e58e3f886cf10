using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>What a page tells the layout around it.</summary>
internal sealed record PageFrame
{
    private const string Key = "frame";

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page's name in the evidence.</summary>
    public string Page { get; init; } = "";

    /// <summary>The path on which the language can be switched.</summary>
    public string Path { get; init; } = "";

    /// <summary>What the signed field is for; null: the page has no form.</summary>
    public string? About { get; init; }

    /// <summary>The topics that can be chosen.</summary>
    public IReadOnlyDictionary<string, ChoiceState> Offered { get; init; } =
        new Dictionary<string, ChoiceState>(StringComparer.Ordinal);

    /// <summary>Whether its data are invented.</summary>
    public bool IsExample { get; init; }

    /// <summary>Tells the layout.</summary>
    /// <param name="view">The page's data.</param>
    public void Tell(ViewDataDictionary view) => view[Key] = this;

    /// <summary>What a page told.</summary>
    /// <param name="view">The page's data.</param>
    public static PageFrame Of(ViewDataDictionary view) => view[Key] as PageFrame ?? new PageFrame();
}
