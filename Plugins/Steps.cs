using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;

namespace OptOutPlugin;

/// <summary>
/// Every message that the product listens to. The step XML, the README table and the base class read this list.
/// </summary>
internal static class Steps
{
    public static IReadOnlyList<Step> All { get; } =
    [
        .. PersonTable.All.SelectMany(Preferences),

        new("QualifyLead", PersonTable.Lead.Name, Stage.PostOperation, typeof(CarryLeadRefusals),
            "The contact and the account that a lead becomes refuse what the lead refused."),

        new("Send", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedSend),
            "An e-mail that one of its recipients refused is not sent; the ledger keeps who and why."),

        new("Send", Email.Table, Stage.PostOperation, typeof(RecordTransactionalSend),
            "A transactional e-mail that went to somebody who refused marketing becomes a ledger row."),

        new("Create", ConsentAudit.Table, Stage.PreOperation, typeof(AdmitLedgerRow),
            "Refused, unless the row carries the product's signature."),
        new("Create", ConsentAudit.Table, Stage.PostOperation, typeof(AskForSeal),
            "The ledger row is sealed into the chain, soon after.") { Asynchronous = true },
        new("Update", ConsentAudit.Table, Stage.PreValidation, typeof(ProtectLedger),
            "Refused: a ledger row is never edited. Only its seal is set, once.")
        {
            Columns = ConsentAudit.GuardedColumns,
            PreImage = [ConsentAudit.Signature, .. ConsentAudit.SealColumns],
        },
        new("Delete", ConsentAudit.Table, Stage.PreValidation, typeof(ProtectLedger),
            "Refused: a ledger row is never deleted."),
        new("SetState", ConsentAudit.Table, Stage.PreValidation, typeof(ProtectLedger),
            "Refused: a ledger row is never deactivated."),
        new("SetStateDynamicEntity", ConsentAudit.Table, Stage.PreValidation, typeof(ProtectLedger),
            "Refused: a ledger row is never deactivated."),

        new("Create", Checkpoint.Table, Stage.PreOperation, typeof(BlankNewCheckpoint),
            "A new checkpoint starts without a proof, whatever it was created with."),
        new("Update", Checkpoint.Table, Stage.PreValidation, typeof(ProtectChain),
            "Refused, unless the product moves the head of the chain forward.")
        {
            Columns = Checkpoint.ProofColumns,
            PreImage = [Checkpoint.Sequence],
        },
        new("Delete", Checkpoint.Table, Stage.PreValidation, typeof(ProtectChain),
            "Refused: a checkpoint is never deleted."),
        new("Update", Checkpoint.Table, Stage.PostOperation, typeof(SealLedger),
            "Waiting ledger rows are put into the chain, under the lock of its head row.")
        {
            Columns = [Checkpoint.SealRequestedOn],
        },

        new("Create", SuppressedAddress.Table, Stage.PreOperation, typeof(DateNewSuppression),
            "A suppression that is entered by hand holds from now on."),
        new("Update", SuppressedAddress.Table, Stage.PreValidation, typeof(ProtectSuppression),
            "Refused, unless the product does it: the person lifts a suppression, nobody else.")
        {
            Columns = SuppressedAddress.GuardedColumns,
        },
        new("Delete", SuppressedAddress.Table, Stage.PreValidation, typeof(ProtectSuppression),
            "Refused: a suppression is lifted, never deleted."),
        new("SetState", SuppressedAddress.Table, Stage.PreValidation, typeof(ProtectSuppression),
            "Refused: a suppression is never deactivated."),
        new("SetStateDynamicEntity", SuppressedAddress.Table, Stage.PreValidation, typeof(ProtectSuppression),
            "Refused: a suppression is never deactivated."),

        new("Create", SecretKey.Table, Stage.PreOperation, typeof(MakeKey),
            "The key gets its random value."),
        new("Update", SecretKey.Table, Stage.PreValidation, typeof(ProtectKey),
            "Refused: a key is retired once it has a successor, never changed.")
        {
            Columns = [SecretKey.Value, SecretKey.Purpose, SecretKey.RetiredOn],
            PreImage = [SecretKey.Purpose],
        },
        new("Delete", SecretKey.Table, Stage.PreValidation, typeof(ProtectKey),
            "Refused: a key is retired, never deleted."),
    ];

    private static IEnumerable<Step> Preferences(PersonTable table) =>
    [
        new("Create", table.Name, Stage.PreValidation, typeof(RefuseLoosening),
            "The rows by which the refusals of a new row lock are made ready."),
        new("Create", table.Name, Stage.PreOperation, typeof(HoldRefusals),
            "A new row with a suppressed address refuses what the address refuses; evidence is not stored."),
        new("Create", table.Name, Stage.PostOperation, typeof(RecordPreferenceChange),
            "Each refusal that the new row brings becomes a ledger row, suppresses and reaches the twins."),
        new("Update", table.Name, Stage.PreValidation, typeof(RefuseLoosening),
            "By setting, a change towards being contacted that nothing justifies is refused, with a ledger row of it.")
        {
            Columns = table.WatchedColumns,
            PreImage = table.StateColumns,
        },
        new("Update", table.Name, Stage.PreOperation, typeof(HoldRefusals),
            "A change towards being contacted that nothing justifies is set back; a suppressed address sets its flag.")
        {
            Columns = table.WatchedColumns,
            PreImage = table.StateColumns,
        },
        new("Update", table.Name, Stage.PostOperation, typeof(RecordPreferenceChange),
            "Each do-not-contact flag that changes becomes a ledger row; a refusal suppresses and reaches the twins.")
        {
            Columns = table.WatchedColumns,
            PreImage = table.StateColumns,
        },
        new("Create", table.Name, Stage.PostOperation, typeof(FindUnrecordedChange),
            "A refusal that a new row brought round the product is recorded all the same.") { Asynchronous = true },
        new("Update", table.Name, Stage.PostOperation, typeof(FindUnrecordedChange),
            "A flag that was changed round the product is recorded, or set again.")
        {
            Columns = table.FlagColumns,
            Asynchronous = true,
        },

        new("Merge", table.Name, Stage.PreOperation, typeof(KeepStricterOnMerge),
            "Of two rows that become one, the stricter value of every flag is kept."),
        new("Merge", table.Name, Stage.PostOperation, typeof(RecordMerge),
            "The ledger names both rows, and what is refused holds for the addresses of both."),
    ];
}
