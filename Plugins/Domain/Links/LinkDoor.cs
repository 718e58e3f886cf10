namespace OptOutPlugin.Domain.Links;

/// <summary>Through which door a link leads. The number stands in the link.</summary>
internal enum LinkDoor
{
    /// <summary>A page that a person opens and decides on.</summary>
    Page = 0,

    /// <summary>The address to which a mail program posts (RFC 8058); opened, it draws the page.</summary>
    OneClick = 1,

    /// <summary>The page on which a person confirms what was asked for at a form of ours.</summary>
    Confirmation = 2,
}
