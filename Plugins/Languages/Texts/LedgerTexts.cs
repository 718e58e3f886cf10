using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Languages;

/// <summary>What verification says of the ledger.</summary>
internal abstract class LedgerTexts
{
    /// <summary>The environment is a copy of another one, and what that means.</summary>
    public abstract string IsACopy { get; }

    /// <summary>The environment is none.</summary>
    public abstract string IsNoCopy { get; }

    /// <summary>How a copy begins a chain of its own.</summary>
    public abstract string BeginAChain { get; }

    /// <summary>Half a person is named.</summary>
    public abstract string NoPerson { get; }

    public abstract string Of(LedgerFault fault);

    /// <summary>A cursor is none that an earlier call gave.</summary>
    public abstract string CursorIsWrong { get; }

    /// <summary>A range names places that the chain does not have.</summary>
    public abstract string RangeIsWrong(int last);

    /// <summary>A checkpoint to compare with is none, or cannot be compared with a part.</summary>
    public abstract string CheckpointIsWrong { get; }

    /// <summary>A page is to be larger or smaller than it may be.</summary>
    public abstract string PageIsWrong(int least, int most);

    /// <summary>The chain is not whole, so that no leaf can be given.</summary>
    public abstract string NoLeaf(int place);

    /// <summary>This is a copy of an environment.</summary>
    public abstract string CopyExportsNothing { get; }

    /// <summary>What was handed in is no signed checkpoint.</summary>
    public abstract string NoteIsWrong(int longest, int longestStamp);

    /// <summary>No checkpoint has left the platform yet.</summary>
    public abstract string NeverExported { get; }

    /// <summary>What to do so that they do.</summary>
    public abstract string BeginExporting { get; }

    /// <summary>The last checkpoint could not be made.</summary>
    public abstract string ExportFailed(DateTime on, string found);

    /// <summary>What to do about it.</summary>
    public abstract string FindOutWhy { get; }

    /// <summary>The last checkpoint is too old.</summary>
    public abstract string ExportedLongAgo(DateTime on);

    /// <summary>What to do about it.</summary>
    public abstract string ResumeExporting { get; }

    /// <summary>A checkpoint has left the platform.</summary>
    public abstract string ExportedOn(DateTime on);

    /// <summary>A time, UTC, as every language writes it.</summary>
    protected static string Time(DateTime time) => FormattableString.Invariant($"{time:yyyy-MM-dd HH:mm} UTC");
}
