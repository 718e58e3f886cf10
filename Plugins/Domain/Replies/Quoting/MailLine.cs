namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>Whose a line of an e-mail is.</summary>
internal enum LineOwner
{
    /// <summary>Its sender's, as far as is known yet.</summary>
    Sender,

    /// <summary>A signature's, a device's or a disclaimer's.</summary>
    Signature,

    /// <summary>Somebody's whose message is quoted or forwarded.</summary>
    Other,
}

/// <summary>A line of an e-mail as its reader sees it.</summary>
internal sealed class MailLine(string text, LineOwner owner, bool isLink)
{
    /// <summary>What it says, without white space around it.</summary>
    public string Text { get; } = text;

    /// <summary>Whose it is.</summary>
    public LineOwner Owner { get; set; } = owner;

    /// <summary>Whether all of it is a link to a page, which nobody types.</summary>
    public bool IsLink { get; } = isLink;

    /// <summary>Whether it says nothing.</summary>
    public bool IsBlank => Text.Length == 0;
}
