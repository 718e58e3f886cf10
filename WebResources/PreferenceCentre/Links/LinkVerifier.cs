using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.PreferenceCentre.Links;

/// <summary>
/// Knows a link of ours by the page's mark, without asking anybody and without being able to read it: nobody can fill
/// the store with links of their own making.
/// </summary>
internal sealed class LinkVerifier(SetupMemory memory)
{
    /// <summary>The doors of a link that is opened as the page.</summary>
    public static readonly IReadOnlyList<LinkDoor> Opened = [LinkDoor.Page, LinkDoor.OneClick];

    /// <summary>The door of a link to which a mail program posts: the organisation takes no other one there.</summary>
    public static readonly IReadOnlyList<LinkDoor> Posted = [LinkDoor.OneClick];

    /// <summary>The door of a link of a confirmation mail.</summary>
    public static readonly IReadOnlyList<LinkDoor> Confirmed = [LinkDoor.Confirmation];

    /// <summary>Whether it is a link of ours for one of some doors. Which part of it is wrong, nobody learns.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="doors">The doors.</param>
    public async ValueTask<LinkCheck> CheckAsync(string? token, IReadOnlyList<LinkDoor> doors)
    {
        if (LinkEnvelope.Of(token) is not { } link || !doors.Contains(link.Door))
        {
            return LinkCheck.Foreign;
        }

        var check = Check(link, await memory.CurrentAsync());
        if (check != LinkCheck.Unreadable)
        {
            return check;
        }

        // A key that was made since the setup was read.
        var newest = await memory.RefreshAsync();
        check = Check(link, await memory.CurrentAsync());
        return check == LinkCheck.Unreadable && newest ? LinkCheck.Foreign : check;
    }

    /// <summary>Whether a link is the one of a mail program, which permits nothing wherever it is used.</summary>
    /// <param name="token">The link's token.</param>
    public static bool OnlyStops(string token) => LinkEnvelope.Of(token)?.Door == LinkDoor.OneClick;

    private static LinkCheck Check(LinkEnvelope link, Door.PageSetup? setup)
    {
        var key = setup?.Keys.FirstOrDefault(one => one.KeyId == link.KeyId);
        return key is null ? LinkCheck.Unreadable
            : link.IsMarkedForPage(key.Bytes) ? LinkCheck.Genuine
            : LinkCheck.Foreign;
    }
}

/// <summary>What a link proved to be.</summary>
internal enum LinkCheck
{
    /// <summary>One of ours.</summary>
    Genuine,

    /// <summary>None of ours.</summary>
    Foreign,

    /// <summary>The key is not known here, and nobody answers who would know it.</summary>
    Unreadable,
}
