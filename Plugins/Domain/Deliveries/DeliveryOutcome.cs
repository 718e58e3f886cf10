namespace OptOutPlugin.Domain.Deliveries;

/// <summary>What became of a message at one address, as a report says it.</summary>
internal enum DeliveryOutcome
{
    /// <summary>Nothing that counts: it was delivered, or is still being tried.</summary>
    None = 0,

    /// <summary>It was given up for a reason that may pass, or that is the message's alone.</summary>
    Soft = 1,

    /// <summary>The mailbox is full.</summary>
    Full = 2,

    /// <summary>It was refused because of who sent it, or what stood in it: the address works.</summary>
    Policy = 3,

    /// <summary>The mailbox, or its domain, does not exist or was closed.</summary>
    Hard = 4,

    /// <summary>Whoever reads the mailbox called it unwanted.</summary>
    Complaint = 5,
}
