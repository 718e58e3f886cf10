namespace OptOutPlugin.Domain.Compliance;

/// <summary>How far an e-mail has come on its way out.</summary>
internal enum MailProgress
{
    /// <summary>It is no outgoing e-mail, is a draft, or is gone.</summary>
    NotOut,

    /// <summary>It waits to be sent.</summary>
    Waiting,

    /// <summary>It is being sent, or was.</summary>
    Leaving,
}

/// <summary>What is done about an e-mail that is looked at once more, soon after it was let go.</summary>
internal enum SecondLook
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is decided again: the product let it go, and somebody may have refused it since.</summary>
    DecideAgain,

    /// <summary>It is stopped for whoever refuses it: it went round the product, and waits.</summary>
    Stop,

    /// <summary>What was recorded when it left is read: whoever had refused it then is a finding.</summary>
    LookBack,
}

/// <summary>What is found afterwards of e-mails that were let go.</summary>
internal static class FoundAfterwards
{
    /// <summary>What is done about one.</summary>
    /// <param name="progress">How far it has come.</param>
    /// <param name="wasDecided">Whether the product itself let it go; asked only where it matters.</param>
    public static SecondLook Of(MailProgress progress, Func<bool> wasDecided) => progress switch
    {
        MailProgress.NotOut => SecondLook.None,
        MailProgress.Waiting => wasDecided() ? SecondLook.DecideAgain : SecondLook.Stop,
        MailProgress.Leaving => SecondLook.LookBack,
    };
}
