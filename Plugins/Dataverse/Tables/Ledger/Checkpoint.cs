namespace OptOutPlugin.Dataverse.Tables;

/// <summary>
/// The head of the seal chain, one row with a fixed id whose lock the sealer holds; and exported checkpoints.
/// </summary>
internal static class Checkpoint
{
    internal const string Table = "optout_checkpoint";
    internal const string Name = "optout_name";
    internal const string Sequence = "optout_sequence";
    internal const string Hash = "optout_hash";
    internal const string MerkleRoot = "optout_merkleroot";
    internal const string RowCount = "optout_rowcount";
    internal const string TakenOn = "optout_takenon";
    internal const string ExportedOn = "optout_exportedon";

    /// <summary>The signed note of a checkpoint that left the platform, word for word.</summary>
    internal const string Note = "optout_note";

    /// <summary>A time stamp over that note (RFC 3161), in base64.</summary>
    internal const string TimeStamp = "optout_timestamp";

    /// <summary>What shows that the product wrote down the checkpoint: see <see cref="ExportedCheckpoints"/>.</summary>
    internal const string Proof = "optout_proof";

    /// <summary>How far a long run has come, in the run's own words. It is no proof.</summary>
    internal const string Progress = "optout_progress";

    /// <summary>When a long run ended, in UTC; empty while it goes on.</summary>
    internal const string FinishedOn = "optout_finishedon";

    internal const string Id = "optout_checkpointid";

    /// <summary>The id of the row that says how far the baseline has come.</summary>
    public static Guid Baseline { get; } = Step.StableId("checkpoint/baseline");

    /// <summary>The id of the row that says when what must happen regularly was last done.</summary>
    public static Guid Due { get; } = Step.StableId("checkpoint/due");

    /// <summary>The id of the row that says up to which people flags that follow addresses were worked out.</summary>
    public static Guid Derivation { get; } = Step.StableId("checkpoint/derivation");

    /// <summary>The id of the row that says up to which change consents of Journeys were looked at.</summary>
    public static Guid Journeys { get; } = Step.StableId("checkpoint/journeys");

    /// <summary>The id of the row that says what the last self-test of the public pages found.</summary>
    public static Guid SelfTest { get; } = Step.StableId("checkpoint/self-test");

    /// <summary>The id of the row that says what came of the last checkpoint that left the platform.</summary>
    public static Guid LastExport { get; } = Step.StableId("checkpoint/last-export");

    /// <summary>The id of the row of a checkpoint that left the platform, by the hash of its note.</summary>
    public static Guid Exported(string noteHash) => Step.StableId($"checkpoint/exported/{noteHash}");

    /// <summary>The id of the row that keeps hashes of the Merkle tree over some places of the chain.</summary>
    /// <param name="number">Which of these rows, from 0.</param>
    public static Guid Subtrees(int number) => Step.StableId(FormattableString.Invariant($"checkpoint/subtrees/{number}"));

    /// <summary>The id of the row that says up to which change other systems were told.</summary>
    public static Guid Told { get; } = Step.StableId("checkpoint/told");

    /// <summary>The id of the row whose lock keeps two batches of refusals one after the other.</summary>
    public static Guid HandingOver { get; } = Step.StableId("checkpoint/handing-over");

    /// <summary>The id of the row that says up to which refusal listeners were watched.</summary>
    public static Guid Watched { get; } = Step.StableId("checkpoint/watched");

    /// <summary>The id of the row that says up to which change the rows of a table were looked at.</summary>
    public static Guid Changes(string table) => Step.StableId($"checkpoint/changes/{table}");

    /// <summary>The id of the head row.</summary>
    public static Guid Head { get; } = Step.StableId("checkpoint/head");

    /// <summary>
    /// The id of the row that ledger rows point to until they are sealed. Nobody ever updates it: a lock on it would
    /// reach every save.
    /// </summary>
    public static Guid Waiting { get; } = Step.StableId("checkpoint/waiting");

    /// <summary>The columns that say how far the chain goes.</summary>
    public static IReadOnlyList<string> ProofColumns { get; } =
        [Sequence, Hash, MerkleRoot, RowCount, TakenOn, ExportedOn, Note, TimeStamp, Proof];

    /// <summary>The columns of a checkpoint that left the platform: set once, together.</summary>
    public static IReadOnlyList<string> ExportedColumns { get; } =
        [MerkleRoot, RowCount, TakenOn, ExportedOn, Note, TimeStamp, Proof];

    /// <summary>The columns that say how far a long run has come.</summary>
    public static IReadOnlyList<string> RunColumns { get; } = [Progress, FinishedOn];

    /// <summary>The columns that only the product writes.</summary>
    public static IReadOnlyList<string> GuardedColumns { get; } = [.. ProofColumns, .. RunColumns];
}
