namespace OptOutPlugin.Languages;

/// <summary>The sentences about the erasure of a person.</summary>
internal abstract class ErasureTexts
{
    /// <summary>Nothing says who is meant, or the caller may not read the record.</summary>
    public abstract string NobodyFound { get; }

    /// <summary>An id is that of no request for an erasure.</summary>
    public abstract string NoErasure { get; }

    /// <summary>It waits for a second officer.</summary>
    public abstract string WaitsForAnother { get; }

    /// <summary>What would be emptied.</summary>
    public abstract string WouldEmpty(int rows);

    /// <summary>Nothing is kept of the person.</summary>
    public abstract string NothingLeft { get; }

    /// <summary>It is done.</summary>
    public abstract string IsDone(int rows);

    /// <summary>It goes on by itself.</summary>
    public abstract string GoesOn(int rows);

    /// <summary>What became of a request that a person had, who was erased.</summary>
    public abstract string RequestWasEmptied { get; }

    /// <summary>What is taken out of the rows of a table.</summary>
    public abstract string Emptied(string table);

    /// <summary>The person's own record is the organisation's.</summary>
    public abstract string RecordIsYours { get; }

    /// <summary>So is what stands elsewhere.</summary>
    public abstract string MailIsYours { get; }

    /// <summary>The keyed hash of the address stays, and why.</summary>
    public abstract string HashStays { get; }

    /// <summary>What is known of an address alone stays where others have it.</summary>
    public abstract string OthersHaveIt { get; }
}
