namespace OptOutPlugin.Domain.Compliance;

/// <summary>What can be run from a finding to mend it. Whatever it changes of a choice, it tightens.</summary>
internal enum CorrectiveAction
{
    /// <summary>Somebody has to do it: the owner of the finding gets a task that says what.</summary>
    AskSomebody,

    /// <summary>The flags of a record are brought to what the ledger says, or recorded where nothing is.</summary>
    SetFlags,

    /// <summary>The flags of a record are brought to what the suppression list says of its addresses.</summary>
    FollowList,

    /// <summary>Addresses are suppressed again for what the ledger says was refused.</summary>
    SuppressAgain,

    /// <summary>A permission that nothing shows, or that has lost its address, counts no more.</summary>
    EndPermission,

    /// <summary>An e-mail that still waits is taken back.</summary>
    WithdrawMail,

    /// <summary>People who refuse are taken off a marketing list.</summary>
    TakeOffList,

    /// <summary>A step of ours runs again.</summary>
    EnableStep,

    /// <summary>The privileges to go round the product are taken from a role.</summary>
    TakePrivileges,

    /// <summary>A row that others wrote is written anew, as the ledger has it, or as a refusal.</summary>
    WriteAnew,

    /// <summary>What waits is put into the chain.</summary>
    Seal,
}
