namespace OptOutPlugin.Domain.Footers;

/// <summary>What is missing of the footer of a marketing e-mail.</summary>
internal enum FooterGap
{
    /// <summary>No postal address of the sender is known.</summary>
    NoPostalAddress,

    /// <summary>There is neither a page on which one says no, nor a mailbox that takes a reply in.</summary>
    NoWay,

    /// <summary>The text of the e-mail would be longer than it may be.</summary>
    NoRoom,
}
