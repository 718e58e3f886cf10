using Microsoft.AspNetCore.Localization;

namespace OptOutPlugin.PreferenceCentre.Texts;

/// <summary>The language that a person chose: <c>?lang=</c> with en, de, fr or zh, beside the link's token.</summary>
internal sealed class LanguageSwitch : RequestCultureProvider
{
    /// <summary>The name in the query.</summary>
    public const string Name = "lang";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = httpContext.Request.Query[Name].ToString();
        return Task.FromResult(Languages.All.Contains(chosen)
            ? new ProviderCultureResult(Languages.CultureOf(chosen).Name)
            : null);
    }
}
