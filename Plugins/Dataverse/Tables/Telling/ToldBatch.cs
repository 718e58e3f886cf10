using OptOutPlugin.Domain;

namespace OptOutPlugin.Dataverse.Tables;

/// <summary>How far a batch has come, as the choice <c>optout_handoverstate</c> has it.</summary>
internal enum BatchState
{
    /// <summary>Its file waits for somebody to fetch it.</summary>
    NotFetched = OptionValue.First,

    /// <summary>Its file was fetched, and nobody said yet that it was acted on.</summary>
    Fetched = OptionValue.First + 1,

    /// <summary>The listener has acted on it.</summary>
    Done = OptionValue.First + 2,
}

/// <summary>Refusals that were told to one listener at once; batches of a listener follow each other without a gap.
/// </summary>
internal static class ToldBatch
{
    internal const string Table = "optout_handover";
    internal const string Id = "optout_handoverid";
    internal const string Name = "optout_name";
    internal const string Listener = "optout_listenerid";

    /// <summary>The first place of the chain that it covers.</summary>
    internal const string First = "optout_first";

    /// <summary>The last place of the chain that it covers.</summary>
    internal const string Last = "optout_last";

    /// <summary>How many refusals its file holds; empty for a program.</summary>
    internal const string Count = "optout_count";

    /// <summary>The SHA-256 of the file as it was last fetched, 64 hexadecimal digits.</summary>
    internal const string FileHash = "optout_filehash";

    /// <summary>How far it has come, as the choice <c>optout_handoverstate</c> has it.</summary>
    internal const string State = "optout_state";

    internal const string PreparedOn = "optout_preparedon";
    internal const string FetchedOn = "optout_fetchedon";
    internal const string FetchedBy = "optout_fetchedby";
    internal const string DoneOn = "optout_doneon";
    internal const string DoneBy = "optout_doneby";

    /// <summary>What the listener answered, in at most 2,000 characters.</summary>
    internal const string Answer = "optout_answer";

    internal const string DueOn = "optout_dueon";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";
}
