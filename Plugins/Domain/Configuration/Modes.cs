namespace OptOutPlugin.Domain.Configuration;

/// <summary>What becomes of an e-mail that one of its recipients refused.</summary>
internal enum SendMode
{
    /// <summary>Nothing of it is sent.</summary>
    Block,

    /// <summary>It is sent to the others.</summary>
    Strip,
}

/// <summary>What an e-mail is when nothing about it says so.</summary>
internal enum UnclassifiedMail
{
    /// <summary>Marketing to many, or from a template to more than one; business otherwise.</summary>
    MarketingWhenBulk,

    /// <summary>Always marketing.</summary>
    Marketing,

    /// <summary>Always business.</summary>
    Transactional,
}

/// <summary>What becomes of a change towards being contacted that brings no evidence.</summary>
internal enum LooseningMode
{
    /// <summary>The person stays protected, and the rest of the change is saved.</summary>
    Correct,

    /// <summary>Nothing of the change is saved.</summary>
    Refuse,
}

/// <summary>
/// What becomes of a call, letter, fax, text message or appointment planned for a person who refused it.
/// </summary>
internal enum ActivityMode
{
    /// <summary>It is saved, and the ledger keeps that it was.</summary>
    Warn,

    /// <summary>It is not saved.</summary>
    Block,

    /// <summary>Nobody looks.</summary>
    Off,
}

/// <summary>When a marketing e-mail needs an opt-in.</summary>
internal enum OptInNeed
{
    /// <summary>Where its topic says so.</summary>
    Topics,

    /// <summary>Besides, where the country of the recipient's row takes silence for a no.</summary>
    Countries,

    /// <summary>Always.</summary>
    Always,
}

/// <summary>Whether somebody who is a customer already needs no opt-in.</summary>
internal enum ExistingCustomers
{
    /// <summary>Customers need one like everybody else.</summary>
    NeedOptIn,

    /// <summary>Customers may be written to until they refuse.</summary>
    NeedNone,
}

/// <summary>What a refusal weighs that was there before the product, or comes by import.</summary>
internal enum EarlierRefusals
{
    /// <summary>Somebody recorded what the person said.</summary>
    Reported,

    /// <summary>A user set it.</summary>
    Staff,

    /// <summary>A program set it.</summary>
    System,
}

/// <summary>Whether anybody may see how many requests came, and how long they took.</summary>
internal enum PublishedMetrics
{
    /// <summary>Privacy officers and auditors alone see it.</summary>
    None,

    /// <summary>The public pages may show it of the last year that has ended.</summary>
    LastYear,
}

/// <summary>What becomes of an e-mail that is certainly marketing and cannot get its whole footer.</summary>
internal enum MissingFooter
{
    /// <summary>It is sent with what there is, and a finding says so.</summary>
    Warn,

    /// <summary>Nothing of it is sent.</summary>
    Refuse,
}

/// <summary>
/// What a text message with STOP refuses. From 2027-01-31 on, one STOP is to end all automated calls and texts of a sender
/// in the United States (47 CFR 64.1200(a)(10), waived until then by DA 26-12).
/// </summary>
internal enum StopScope
{
    /// <summary>Text messages to that number.</summary>
    TextMessages,

    /// <summary>Calls to that number too.</summary>
    CallsToo,
}

/// <summary>Whether a second privacy officer has to agree before a person is erased.</summary>
internal enum ErasureNeedsTwo
{
    /// <summary>One is enough.</summary>
    No,

    /// <summary>What one asks for waits until another one completes it.</summary>
    Yes,
}

/// <summary>What becomes of a loosening, an override, an export or an erasure by somebody who did not pass its course.
/// </summary>
internal enum TrainingMode
{
    /// <summary>Nobody looks.</summary>
    Off,

    /// <summary>It is done, and found.</summary>
    Warn,

    /// <summary>It is refused.</summary>
    Require,
}

/// <summary>Whether who sends marketing to more than one person must have passed a course too.</summary>
internal enum TrainingForMarketing
{
    /// <summary>No.</summary>
    No,

    /// <summary>As the setting for training says.</summary>
    Yes,
}
