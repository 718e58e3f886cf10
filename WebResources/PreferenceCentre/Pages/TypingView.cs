using Microsoft.AspNetCore.Mvc;
using OptOutPlugin.PreferenceCentre.Deciding;
using OptOutPlugin.PreferenceCentre.Texts;

namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>The form that takes an address or a phone number.</summary>
internal sealed record TypingView
{
    /// <summary>What the signed field of such a page is for.</summary>
    public const string About = "typed address";

    /// <summary>Where the form posts.</summary>
    public required string Action { get; init; }

    /// <summary>Where one can ask for mail.</summary>
    public required string SignUp { get; init; }

    /// <summary>What was typed in.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The id of the text that says what is wrong with it; null: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What became of it; null: nothing was pressed.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Whether its data are invented.</summary>
    public bool IsExample { get; init; }

    /// <summary>An empty one.</summary>
    public static TypingView Of(IUrlHelper url, PageTexts texts) => new()
    {
        Action = url.Content("~/") + texts.Query(),
        SignUp = url.Content("~/signup") + texts.Query(),
    };
}
