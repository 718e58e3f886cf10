using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Dataverse;

/// <summary>Makes links for mailers of other kinds: two for each recipient, the page's and the one-click one's.</summary>
internal static class IssuedLinks
{
    /// <summary>The most recipients of one call.</summary>
    public const int Most = 1000;

    /// <summary>The links, in the order of the recipients.</summary>
    /// <param name="call">The run.</param>
    /// <param name="url">The address of the public pages.</param>
    /// <param name="recipients">The e-mail addresses.</param>
    /// <param name="content">What they say besides.</param>
    public static EntityCollection Of(
        PluginCall call, string url, IReadOnlyList<string> recipients, LinkContent content)
    {
        var key = LinkKeys.Current(call);
        return new EntityCollection(recipients.Select(text =>
        {
            var row = new Entity { ["recipient"] = text };
            if (EmailAddress.Of(text) is { } address)
            {
                var own = content with { Address = address.Value };
                row["pagelink"] = Link.Make(LinkDoor.Page, own, key) is { } page ? $"{url}/u/{page}" : null;
                row["oneclicklink"] = Link.Make(LinkDoor.OneClick, own, key) is { } one ? $"{url}/o/{one}" : null;
            }

            row["fault"] = row.Contains("pagelink") && row["pagelink"] is not null ? null
                : EmailAddress.Of(text) is null ? "NoAddress" : "TooLong";
            return row;
        }).ToList());
    }

    /// <summary>The language of a code; English for none.</summary>
    public static Language LanguageOf(string? code) => LanguageCode.Read(code) ?? Language.English;
}
