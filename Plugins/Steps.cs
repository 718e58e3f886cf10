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

        new("Send", Email.Table, Stage.PreValidation, typeof(RefuseUnwantedSend),
            "An e-mail that one of its recipients refused is not sent; the ledger keeps who and why."),

        new("Send", Email.Table, Stage.PostOperation, typeof(RecordTransactionalSend),
            "A transactional e-mail that went to somebody who refused marketing becomes a ledger row."),

        .. OptOutExclusion.Tables.SelectMany(Exclusion),

        .. ContactActivity.Platform.SelectMany(table => Contact(table.Name)),

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
        new("Create", table.Name, Stage.PostOperation, typeof(RecordPreferenceChange),
            "Each refusal that the new row brings becomes a ledger row."),
        new("Update", table.Name, Stage.PostOperation, typeof(RecordPreferenceChange),
            "Each do-not-contact flag that changes becomes a ledger row.")
        {
            Columns = table.FlagColumns,
            PreImage = [.. table.FlagColumns, .. PersonTable.AddressColumns],
        },
    ];

    private static IEnumerable<Step> Exclusion(string table) =>
    [
        new("Create", table, Stage.PreOperation, typeof(KeepOptOutExclusion),
            "Members who opt out are excluded, even where the new row says otherwise."),
        new("Update", table, Stage.PreOperation, typeof(KeepOptOutExclusion),
            "The exclusion of members who opt out stays on, whatever is written.")
        {
            Columns = [OptOutExclusion.Column],
        },
        new("Create", table, Stage.PostOperation, typeof(RecordKeptExclusion),
            "An attempt to send to members who opt out becomes a ledger row."),
        new("Update", table, Stage.PostOperation, typeof(RecordKeptExclusion),
            "An attempt to send to members who opt out becomes a ledger row.")
        {
            Columns = [OptOutExclusion.Column],
        },
    ];

    /// <summary>
    /// The steps on a table whose rows reach people by something other than an e-mail, be it one of text messages that
    /// a setting names. No real export shows a step on any of them.
    /// </summary>
    internal static IEnumerable<Step> Contact(string table) =>
    [
        new("Create", table, Stage.PreValidation, typeof(GuardOutgoingContact),
            "By setting: an open outgoing one to somebody who refused it is not created; the ledger keeps who and why.")
        {
            Optional = true,
        },
        new("Create", table, Stage.PostOperation, typeof(RecordUnwantedContact),
            "By setting, and by default: an open outgoing one to somebody who refused it becomes a ledger row.")
        {
            Optional = true,
        },
    ];
}
