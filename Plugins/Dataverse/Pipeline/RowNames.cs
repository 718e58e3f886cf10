using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What an event and a ground are called in rows. They are English whoever caused the row: a name is stored
/// once, and everybody reads the same.
/// </summary>
internal static class RowNames
{
    public static string Of(LedgerEvent value) => value switch
    {
        LedgerEvent.OptedOut => "Opted out",
        LedgerEvent.OptedIn => "Opted in",
        LedgerEvent.SendBlocked => "Send blocked",
        LedgerEvent.LetThroughAsTransactional => "Let through as transactional",
        LedgerEvent.RemovedFromMessage => "Removed from message",
        LedgerEvent.OverrideUsed => "Override used",
        LedgerEvent.Corrected => "Corrected",
        LedgerEvent.Merged => "Merged",
        LedgerEvent.CarriedOver => "Carried over",
        LedgerEvent.Baseline => "Baseline",
        LedgerEvent.OverrideGranted => "Override granted",
        LedgerEvent.OverrideRefused => "Override refused",
        LedgerEvent.CategoryChanged => "Category changed",
        LedgerEvent.PendingMessageStopped => "Pending message stopped",
        LedgerEvent.ContactWarned => "Contact warned",
        LedgerEvent.ContactBlocked => "Contact blocked",
        LedgerEvent.ProtectionKept => "Protection kept",
        LedgerEvent.FoundAfterwards => "Found afterwards",
        LedgerEvent.LetThroughByOverride => "Let through by override",
        LedgerEvent.EnteredInError => "Entered in error",
        LedgerEvent.GroundEnded => "Ground ended",
        LedgerEvent.Paused => "Paused",
        LedgerEvent.RuleLoosened => "Rule loosened",
        LedgerEvent.DoorChanged => "Door changed",
        LedgerEvent.Erased => "Erased",
        LedgerEvent.NotConfirmed => "Not confirmed",
        LedgerEvent.TurnedDown => "Turned down",
        LedgerEvent.DeliveryReported => "Delivery reported",
        LedgerEvent.DeliveryFailed => "Delivery failed",
        LedgerEvent.ListenerChanged => "Listener changed",
        LedgerEvent.ListenerTold => "Listener told",
        LedgerEvent.FindingActedOn => "Finding acted on",
        LedgerEvent.FindingClosed => "Finding closed",
        LedgerEvent.FindingReopened => "Finding reopened",
        LedgerEvent.FindingAccepted => "Finding accepted",
        LedgerEvent.LedgerExported => "Ledger exported",
        LedgerEvent.EvidenceExported => "Evidence exported",
        LedgerEvent.ChainBegun => "Chain begun",
        LedgerEvent.PolicyPublished => "Policy published",
    };

    public static string Of(OverrideGround ground) => ground switch
    {
        OverrideGround.LegalDuty => "Legal duty",
        OverrideGround.RecallOrSafety => "Recall or safety",
        OverrideGround.Contract => "Contract",
        OverrideGround.VitalInterest => "Vital interest of the person",
    };
}
