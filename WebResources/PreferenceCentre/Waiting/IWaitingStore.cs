namespace OptOutPlugin.PreferenceCentre.Waiting;

/// <summary>
/// Where refusals wait that could not be handed on, and survive whatever happens to this process. Every method may
/// throw <see cref="StoreException"/>.
/// </summary>
internal interface IWaitingStore
{
    /// <summary>Keeps a refusal; when this returns <see cref="Kept.Stored"/>, it is on the disk.</summary>
    Task<Kept> KeepAsync(WaitingRefusal refusal);

    /// <summary>Whether something of this person still waits; null: something waits, of whom the store cannot tell.
    /// </summary>
    /// <param name="person">As in <see cref="WaitingRefusal.Person"/>.</param>
    Task<bool?> HoldsAsync(string person);

    /// <summary>The next one to hand on, in the order in which they came; null: none is due.</summary>
    Task<WaitingEntry?> NextAsync();

    /// <summary>Forgets one that was handed on.</summary>
    Task DoneAsync(WaitingEntry entry);

    /// <summary>Puts one aside for a time, because of an answer to this one; others go on.</summary>
    /// <param name="entry">The entry, with the attempts before this one.</param>
    /// <param name="wait">For how long.</param>
    Task LaterAsync(WaitingEntry entry, TimeSpan wait);

    /// <summary>Gives one back untouched, because nobody answered.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="wait">For how long nobody is going to be asked.</param>
    Task ReleaseAsync(WaitingEntry entry, TimeSpan wait);

    /// <summary>How much waits.</summary>
    Task<StoreState> StateAsync();

    /// <summary>Keeps a text by name, in place of the last one.</summary>
    Task RememberAsync(string name, string text);

    /// <summary>The text of a name; null: none.</summary>
    Task<string?> RecallAsync(string name);
}

/// <summary>What became of a refusal that was to be kept.</summary>
internal enum Kept
{
    /// <summary>It is kept, or was before.</summary>
    Stored,

    /// <summary>There is no room.</summary>
    Full,
}

/// <summary>A refusal that waits, as the store gives it out.</summary>
/// <param name="Id">What the store knows it by.</param>
/// <param name="Receipt">The store's receipt for this giving out; may be empty.</param>
/// <param name="Refusal">The refusal.</param>
/// <param name="Attempts">How often it was put aside; at least 10 where it alone is not answered.</param>
internal sealed record WaitingEntry(string Id, string Receipt, WaitingRefusal Refusal, int Attempts);

/// <summary>How much waits.</summary>
/// <param name="Count">How many, at least approximately.</param>
/// <param name="OldestOn">When the oldest was stored, in UTC; null: none waits, or the store cannot tell.</param>
/// <param name="PutAside">How many were put aside and wait for another try.</param>
/// <param name="IsFull">Whether there is no room for more.</param>
internal sealed record StoreState(long Count, DateTime? OldestOn, long PutAside, bool IsFull);

/// <summary>The store could not do it.</summary>
internal sealed class StoreException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="message">Why, without anything personal.</param>
    /// <param name="inner">What was thrown.</param>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
