using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>What the public pages need before anybody opens one.</summary>
internal static class PageSetup
{
    private static readonly Language[] Languages = (Language[])Enum.GetValues(typeof(Language));

    /// <summary>
    /// The keys of the page's mark, the one in use first: with one of them the page knows a link of ours and can make
    /// none.
    /// </summary>
    public static EntityCollection Keys(PluginCall call)
    {
        // The first link of all may be made later; its key has to be known by then.
        LinkKeys.Current(call);
        return new EntityCollection(LinkKeys.All(call)
            .Select(key => new Entity { ["keyid"] = key.Id, ["key"] = Hex.Of(key.OfPage) }).ToList());
    }

    /// <summary>Who is behind the pages, in every language.</summary>
    public static EntityCollection Texts(PluginCall call)
    {
        var settings = SettingsSource.Of(call);
        return new EntityCollection(Languages.Select(language => new Entity
        {
            ["language"] = LanguageCode.Of(language),
            ["sendername"] = settings.SenderName.For(language) ?? string.Empty,
            ["postaladdress"] = settings.PostalAddress.For(language) ?? string.Empty,
            ["contact"] = settings.SenderContact.For(language) ?? string.Empty,
        }).ToList());
    }

    /// <summary>Every topic that may be chosen, in each language in which it is written.</summary>
    public static EntityCollection Topics(PluginCall call)
    {
        var topics = PublicTopics.Of(call);
        return new EntityCollection(Languages
            .SelectMany(language => TopicsShown.Of(
                topics.Where(topic => topic.IsWrittenIn(language)), language, standing: null).Entities)
            .ToList());
    }

    /// <summary>A link for each door that can be followed to see whether links work, and changes nothing.</summary>
    public static EntityCollection SelfTests(PluginCall call) => new(
        new[] { LinkDoor.Page, LinkDoor.OneClick }.Select(door => new Entity
        {
            ["door"] = door.ToString(),
            ["token"] = Link.Make(
                door,
                new LinkContent(LinkPurpose.Test, Language.English, call.Now) { Address = "self-test@example.invalid" },
                LinkKeys.Current(call))!,
        }).ToList());
}
